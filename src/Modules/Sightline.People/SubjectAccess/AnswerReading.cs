using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Leaks;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.Platform.Disclosing;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.SubjectAccess;

/// <summary>Something found, as it is shown to whoever decides: what it says is guarded.</summary>
internal sealed record FoundShown(FindingKind Kind, PaperPartKind Part, Guarded<string> Excerpt);

internal sealed record AnswerLine(SubjectAnswerId Id, string Reference, string When, AnswerState State);

/// <summary>One answer, as those who decide on it see it.</summary>
internal sealed record AnswerShown(SubjectAnswerId Id, AnswerState State, string Reference)
{
    internal required string Prepared { get; init; }

    internal required string Scanned { get; init; }

    internal string? Released { get; init; }

    internal Guarded<string>? Why { get; init; }

    internal required IReadOnlyList<FoundShown> Found { get; init; }

    internal required Guarded<PreparedPaper> Paper { get; init; }

    internal Guarded<string>? Json => Paper.Part(static paper => paper.Json);

    internal required Audience Audience { get; init; }

    /// <summary>Whoever looks may let it go although something was found.</summary>
    internal required bool MayOverride { get; init; }
}

/// <summary>Shows answers to those of the agency that prepares them, each with an entry.</summary>
internal sealed class AnswerReading(SightlineDb db, AnswerBook book, ReadAudit audit, AnswerReadingTools tools)
{
    private const int Most = 100;

    /// <summary>Newest first; those about somebody the reader is kept from are not there.</summary>
    internal async Task<IReadOnlyList<AnswerLine>> ListAsync(CancellationToken stop)
    {
        var agency = book.Actor.Agency;
        var rows = await db.Set<SubjectAnswer>().AsNoTracking().Where(row => row.Agency == agency).OrderByDescending(row => row.PreparedAt).ThenByDescending(row =>
            row.Id).Take(Most).ToListAsync(stop);
        var shown = await tools.Kept.WithoutAsync(rows, row => [row.NominalId.Value], stop);
        var nominals = shown.Select(row => row.NominalId).ToList();
        var numbers = await db.Set<Nominal>().IgnoreQueryFilters().AsNoTracking().Where(nominal => nominals.Contains(nominal.Id))
            .ToDictionaryAsync(nominal => nominal.Id, nominal => nominal.Reference, stop);
        return [.. shown.Select(row => new AnswerLine(row.Id, numbers[row.NominalId], LondonTime.DateAndTime(row.PreparedAt), row.State))];
    }

    /// <summary>What would be told, before anything is prepared.</summary>
    /// <returns>Null: this agency holds nobody under this id.</returns>
    internal async Task<DisclosedDocument?> PreviewAsync(NominalId nominal, CancellationToken stop) => await book.SubjectAsync(nominal, stop) is not { } subject ? null
        : await audit.ShowAsync(new Disclosure(PrepareAnswerAction.What, [.. subject.Nominals.Select(one => one.Value)], ["preview"]), () => book.WriteAsync(subject, null, stop), stop);

    internal async Task<AnswerShown?> ReadAsync(SubjectAnswerId id, CancellationToken stop)
    {
        if (await book.FindAsync(id, stop) is not { } row)
        {
            return null;
        }
        var subjects = await tools.Subjects.NominalsOfAsync(row.NominalId, stop);
        return await audit.ShowAsync(new Disclosure(PrepareAnswerAction.What, [.. subjects.Select(one => one.Value), id.Value], ["answer", "found"]), () => ReadAsync(row, stop), stop);
    }

    /// <summary>
    /// The paper itself, to be handed over: only once it is released, and scanned a last time. What changed since its release stops it here.
    /// </summary>
    /// <returns>Null: there is none, it is not released, or it may not leave any more.</returns>
    internal async Task<Guarded<PreparedPaper>?> PaperAsync(SubjectAnswerId id, CancellationToken stop)
    {
        if (await book.FindAsync(id, stop) is not { State: AnswerState.Released } row || await book.SubjectAsync(row.NominalId, stop) is not { } subject
            || await book.OpenAsync<PreparedPaper>(id, row.Paper, stop) is not { } paper)
        {
            return null;
        }
        var decided = row.Why is null ? [] : (await book.OpenAsync<List<FoundInPaper>>(id, row.Found, stop))?.ForTheMachine(MachineUse.LeakScan) ?? [];
        if ((await book.ScanAsync(paper.ForTheMachine(MachineUse.LeakScan), subject, stop)).Except(decided).Any())
        {
            return null;
        }
        return await audit.ShowAsync(new Disclosure(PrepareAnswerAction.What, [.. subject.Nominals.Select(one => one.Value), id.Value], ["handed-over"]), () => Task.FromResult(paper), stop);
    }

    private async Task<AnswerShown?> ReadAsync(SubjectAnswer row, CancellationToken stop)
    {
        if (await book.OpenAsync<PreparedPaper>(row.Id, row.Paper, stop) is not { } paper)
        {
            return null;
        }
        var reference = await db.Set<Nominal>().IgnoreQueryFilters().Where(nominal => nominal.Id == row.NominalId).Select(nominal => nominal.Number).SingleAsync(stop);
        return new(row.Id, row.State, Nominal.ReferenceOf(reference))
        {
            Prepared = $"{LondonTime.DateAndTime(row.PreparedAt)}, {await WhoAsync(row.PreparedBy, stop)}",
            Scanned = LondonTime.DateAndTime(row.ScannedAt),
            Released = row.ReleasedAt is { } at ? $"{LondonTime.DateAndTime(at)}, {await WhoAsync(row.ReleasedBy!, stop)}" : null,
            Why = await book.OpenAsync<string>(row.Id, row.Why, stop),
            Found = await FoundAsync(row, stop),
            Audience = Own(row.Agency),
            Paper = paper,
            MayOverride = tools.Permissions.Allows(book.Actor, ReleaseAnswerAction.SecondPerson) && row.PreparedBy != book.Actor.Reference,
        };
    }

    /// <summary>Those of the agency that answers him, who may prepare answers.</summary>
    internal Audience Own(AgencyCode agency) => tools.Audiences.Recorder(agency, "people.subject-access", AnswerBook.Kind);

    private async Task<IReadOnlyList<FoundShown>> FoundAsync(SubjectAnswer row, CancellationToken stop)
    {
        if (await book.OpenAsync<List<FoundInPaper>>(row.Id, row.Found, stop) is not { } found)
        {
            return [];
        }
        return [.. found.For(Own(row.Agency)).Select(one => new FoundShown(one.Kind, one.Part, Guarded.Of(one.Excerpt, found.Kind)))];
    }

    private Task<string> WhoAsync(string reference, CancellationToken stop) => tools.Directory.NameOfAsync(reference, "not known", stop);
}

internal sealed record AnswerReadingTools(KeptBack Kept, IDirectory Directory, IPermissions Permissions, Subjects Subjects, Audiences Audiences);
