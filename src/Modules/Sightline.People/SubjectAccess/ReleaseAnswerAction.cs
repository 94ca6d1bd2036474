using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;

namespace Sightline.People.SubjectAccess;

internal enum ReleaseOutcome
{
    /// <summary>There is none of this agency.</summary>
    NotFound = 0,
    Released = 1,

    /// <summary>Something was found that nobody had decided on: it stays.</summary>
    Stopped = 2,
}

/// <summary>
/// Lets an answer go. It is scanned again, against what stands at this moment: her address may have changed since. What is found stops it; a second person who has seen just that may let it go all
/// the same, and says why. Read entry, facts and state are one transaction.
/// </summary>
internal sealed class ReleaseAnswerAction(UnitOfWork unit, AnswerBook book, ReadAudit audit, IPermissions permissions)
{
    internal const string SecondPerson = "people.release-paper";

    public Task<ReleaseOutcome> ReleaseAsync(SubjectAnswerId id, string? why, CancellationToken stop) => unit.DoAsync(() => ReleaseNowAsync(id, why, stop), stop);

    private async Task<ReleaseOutcome> ReleaseNowAsync(SubjectAnswerId id, string? why, CancellationToken stop)
    {
        if (await book.FindAsync(id, stop) is not { } answer || await book.SubjectAsync(answer.NominalId, stop) is not { } subject
            || await book.OpenAsync<PreparedPaper>(id, answer.Paper, stop) is not { } kept)
        {
            return ReleaseOutcome.NotFound;
        }
        Kernel.Rules.Check(new AnswerLeavesOnce(answer.State == AnswerState.Released));
        var shown = (await book.OpenAsync<List<FoundInPaper>>(id, answer.Found, stop))?.ForTheMachine(MachineUse.LeakScan) ?? [];
        var found = await book.ScanAsync(kept.ForTheMachine(MachineUse.LeakScan), subject, stop);
        answer.ScannedAt = book.Now;
        if (found.Count > 0 && found.Except(shown).Any())
        {
            return await StopAsync(answer, found, stop);
        }
        if (found.Count > 0)
        {
            Kernel.Rules.Check(
                new SecondPersonReleases(permissions.Allows(book.Actor, SecondPerson), answer.PreparedBy == book.Actor.Reference),
                new DecidingSaysWhy(why),
                new TextIsShortEnough("Why", why, 2000));
            answer.Why = await book.SealAsync(id, why!.Trim(), stop);
        }
        await audit.ShowAsync(new Disclosure(PrepareAnswerAction.What, [.. subject.Nominals.Select(one => one.Value), id.Value], ["released"]), () => Task.FromResult(true), stop);
        (answer.State, answer.ReleasedBy, answer.ReleasedAt) = (AnswerState.Released, book.Actor.Reference, book.Now);
        unit.State(new PaperScanned { Answer = id, Agency = subject.Agency, Findings = found.Count });
        unit.State(new PaperReleased { Answer = id, Agency = subject.Agency, By = book.Actor.Reference, Why = found.Count > 0 ? why!.Trim() : null });
        return ReleaseOutcome.Released;
    }

    private async Task<ReleaseOutcome> StopAsync(SubjectAnswer answer, IReadOnlyList<FoundInPaper> found, CancellationToken stop)
    {
        answer.State = AnswerState.Stopped;
        answer.Found = await book.SealAsync(answer.Id, found, stop);
        AnswerFacts.Scanned(unit, answer.Id, answer.Agency, found);
        return ReleaseOutcome.Stopped;
    }
}
