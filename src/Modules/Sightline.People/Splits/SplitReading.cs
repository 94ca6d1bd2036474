using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.People.Model;
using Sightline.People.Reviews;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Splits;

internal sealed record PersonsRecord(NominalId Nominal, string Reference, string HeldBy, IReadOnlyList<string> Rests);

/// <param name="Agency">How the agency whose people did it is called for this viewer.</param>
internal sealed record RestingCount(string Kind, string Agency, int Count);

internal sealed record RestingLine(string Kind, string What, Instant At, string By, string? Link);

internal sealed record SplitShown
{
    public required Split Split { get; init; }

    public required IReadOnlyList<PersonsRecord> Left { get; init; }

    public required IReadOnlyList<PersonsRecord> Stayed { get; init; }

    /// <summary>What this viewer's own agency did, line by line.</summary>
    public required IReadOnlyList<RestingLine> Own { get; init; }

    /// <summary>This viewer's agency owes a check, and when it was done.</summary>
    public SplitOwner? Owed { get; init; }
}

/// <summary>
/// What rests on a tie, as a viewer may be told: of the own agency line by line, of agencies that are named openly how much of what kind, of any other nothing, not even in a
/// sum. Who read something is told only within the agency whose people they are.
/// </summary>
internal sealed class SplitReading(SightlineDb db, RestingOnTie resting, StakeBook stakes, SplitViewer viewer)
{
    /// <summary>The records of a person that this viewer may be shown as one, the one asked for first. One alone: there is nothing to part.</summary>
    internal Task<IReadOnlyList<NominalId>> ShownOfAsync(NominalId nominal, CancellationToken stop) => viewer.ShownOfAsync(nominal, stop);

    /// <summary>How a record is called that this viewer may know of. Null: there is none.</summary>
    internal async Task<string?> ReferenceAsync(NominalId nominal, CancellationToken stop) => (await viewer.Seen.ShownAsync([nominal], stop)).Count == 0
        ? null
        : (await db.Set<Nominal>().AsNoTracking().FirstOrDefaultAsync(held => held.Id == nominal, stop))?.Reference;

    internal async Task<IReadOnlyList<PersonsRecord>> RecordsAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop)
    {
        var held = await db.Set<Nominal>().IgnoreQueryFilters().AsNoTracking().Where(nominal => nominals.Contains(nominal.Id)).ToDictionaryAsync(nominal => nominal.Id, stop);
        var rests = await stakes.OfAsync(nominals, stop);
        var records = new List<PersonsRecord>();
        foreach (var nominal in nominals)
        {
            records.Add(new PersonsRecord(nominal, held[nominal].Reference, await viewer.Holders.NameAsync(held[nominal].HeldBy, stop), rests.WordsOf([nominal])));
        }
        return records;
    }

    /// <summary>What rests on these records being one person, before they are parted: between any two of them.</summary>
    internal async Task<IReadOnlyList<RestingCount>> CountsAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop)
    {
        var all = new HashSet<Rested>();
        foreach (var nominal in nominals)
        {
            IReadOnlyList<NominalId> others = [.. nominals.Where(other => other != nominal)];
            all.UnionWith(await resting.OfAsync(new Parted([nominal], others, await resting.SinceAsync([nominal], others, stop), viewer.Now), stop));
        }
        return await CountedAsync(all, stop);
    }

    internal bool IsOwn(SplitShown shown) => shown.Split.Agency == viewer.Actor.Agency;

    /// <summary>Null: there is no such split that this viewer may know of.</summary>
    internal async Task<SplitShown?> FindAsync(Guid id, CancellationToken stop)
    {
        var splitId = new SplitId(id);
        var agency = viewer.Actor.Agency;
        var split = await db.Set<Split>().AsNoTracking().FirstOrDefaultAsync(split => split.Id == splitId, stop);
        var owed = await db.Set<SplitOwner>().AsNoTracking().FirstOrDefaultAsync(owner => owner.SplitId == splitId && owner.Agency == agency, stop);
        if (split is null || (owed is null && split.Agency != agency))
        {
            return null;
        }
        var records = await db.Set<SplitRecord>().AsNoTracking().Where(record => record.SplitId == splitId).ToListAsync(stop);
        var (left, stayed) = (Of(records, left: true), Of(records, left: false));
        var own = (await resting.OfAsync(new Parted(left, stayed, split.Since, split.At), stop)).Where(rested => rested.Agency == agency).ToList();
        var lines = new List<RestingLine>();
        foreach (var rested in own)
        {
            lines.Add(new RestingLine(KindWords(rested.Kind), rested.What, rested.At, await viewer.WhoAsync(rested, stop), rested.Link));
        }
        return new SplitShown
        {
            Split = split,
            Left = await RecordsAsync(await viewer.Seen.ShownAsync(left, stop), stop),
            Stayed = await RecordsAsync(await viewer.Seen.ShownAsync(stayed, stop), stop),
            Own = lines,
            Owed = owed,
        };
    }

    internal async Task<IReadOnlyList<RestingCount>> CountsOfAsync(SplitShown shown, CancellationToken stop)
    {
        var records = await db.Set<SplitRecord>().AsNoTracking().Where(record => record.SplitId == shown.Split.Id).ToListAsync(stop);
        return await CountedAsync(await resting.OfAsync(new Parted(Of(records, left: true), Of(records, left: false), shown.Split.Since, shown.Split.At), stop), stop);
    }

    private async Task<IReadOnlyList<RestingCount>> CountedAsync(IReadOnlyCollection<Rested> rested, CancellationToken stop)
    {
        var shown = await viewer.ToldOfAsync(rested.Select(one => one.Agency).Distinct().ToList(), stop);
        var counts = new List<RestingCount>();
        var groups = rested.Where(one => shown.Contains(one.Agency)).GroupBy(one => (one.Agency, one.Kind));
        foreach (var group in groups.OrderBy(group => group.Key.Agency.Value, StringComparer.Ordinal).ThenBy(group => group.Key.Kind))
        {
            counts.Add(new RestingCount(KindWords(group.Key.Kind), await viewer.Holders.NameAsync(group.Key.Agency, stop), group.Count()));
        }
        return counts;
    }

    private static List<NominalId> Of(List<SplitRecord> records, bool left) => records.Where(record => record.Left == left).Select(record => record.NominalId).Order().ToList();

    private static string KindWords(RestedKind kind) => kind switch
    {
        RestedKind.Page => "Page read",
        RestedKind.Document => "Paper opened",
        RestedKind.Notice => "Notice sent",
        _ => "Recorded",
    };
}

/// <summary>Who looks, and what they may be told.</summary>
internal sealed class SplitViewer(Acting acting, Holders holders, TiesSeen seen, TieBook ties, SplitNames names)
{
    internal Actor Actor => acting.Current;

    internal Holders Holders { get; } = holders;

    internal TiesSeen Seen { get; } = seen;

    internal Instant Now => ties.Now;

    internal async Task<IReadOnlyList<NominalId>> ShownOfAsync(NominalId nominal, CancellationToken stop)
    {
        var standing = await ties.StandingAsync([nominal], stop);
        IReadOnlyList<NominalId> all = standing.TryGetValue(nominal, out var person) ? await ties.NominalsOfAsync([person], stop) : [];
        var shown = await Seen.ShownAsync(all, stop);
        return shown.Contains(nominal) ? [.. shown.OrderByDescending(one => one == nominal)] : [];
    }

    /// <summary>That a survivors' service read or was told something is told to nobody else.</summary>
    internal async Task<IReadOnlySet<AgencyCode>> ToldOfAsync(IReadOnlyCollection<AgencyCode> agencies, CancellationToken stop)
    {
        var told = (await Holders.ShownAsync(agencies, stop)).ToHashSet();
        foreach (var agency in agencies.Where(agency => agency != Actor.Agency))
        {
            if (await Seen.IsServiceAsync(agency, stop))
            {
                told.Remove(agency);
            }
        }
        return told;
    }

    internal Task<string> WhoAsync(Rested rested, CancellationToken stop) => names.WhoAsync(rested.By, stop);
}

internal sealed class SplitNames(IDirectory directory)
{
    /// <summary>The ledger's name for whoever did it, as their own agency calls them.</summary>
    internal Task<string> WhoAsync(string? by, CancellationToken stop) => directory.NameOfAsync(by, by is null ? "your desk" : "by machine", stop);
}
