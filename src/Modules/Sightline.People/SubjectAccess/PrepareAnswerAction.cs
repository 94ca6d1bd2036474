using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.SubjectAccess;

/// <summary>Puts an answer together and scans it. Nothing leaves by this.</summary>
internal sealed class PrepareAnswerAction(UnitOfWork unit, SightlineDb db, AnswerBook book, ReadAudit audit, IIdSource ids)
{
    internal const string What = "subject access answer";

    /// <returns>Null: this agency holds nobody under this id.</returns>
    public Task<SubjectAnswerId?> PrepareAsync(NominalId nominal, string? letter, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await book.SubjectAsync(nominal, stop) is not { } subject)
            {
                return null as SubjectAnswerId?;
            }
            Kernel.Rules.Check(new TextIsShortEnough("Letter", letter, 5000));
            var id = new SubjectAnswerId(ids.New());
            var document = await audit.ShowAsync(new Disclosure(What, [.. subject.Nominals.Select(one => one.Value), id.Value], ["prepared"]), () => book.WriteAsync(subject, letter, stop), stop);
            var paper = new PreparedPaper(document.ToHtml(), document.ToJson());
            var found = await book.ScanAsync(paper, subject, stop);
            db.Add(new SubjectAnswer
            {
                Id = id,
                Agency = subject.Agency,
                NominalId = nominal,
                PreparedBy = book.Actor.Reference,
                PreparedAt = book.Now,
                Paper = await book.SealAsync(id, paper, stop),
                State = found.Count == 0 ? AnswerState.Prepared : AnswerState.Stopped,
                ScannedAt = book.Now,
                Found = found.Count == 0 ? null : await book.SealAsync(id, found, stop),
            });
            unit.State(new SubjectAnswerPrepared { Answer = id, Agency = subject.Agency, Nominal = nominal, By = book.Actor.Reference });
            AnswerFacts.Scanned(unit, id, subject.Agency, found);
            return id;
        },
        stop);
}

/// <summary>What is stated of every scan.</summary>
internal static class AnswerFacts
{
    internal static void Scanned(UnitOfWork unit, SubjectAnswerId id, AgencyCode agency, IReadOnlyList<FoundInPaper> found)
    {
        unit.State(new PaperScanned { Answer = id, Agency = agency, Findings = found.Count });
        if (found.Count > 0)
        {
            unit.State(new PaperStopped { Answer = id, Agency = agency, Kinds = [.. found.Select(one => one.Kind.ToString()).Distinct().Order(StringComparer.Ordinal)] });
        }
    }
}
