using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Risk.Model;
using Sightline.Rulebook;

namespace Sightline.Risk.Read;

/// <summary>An assessment this viewer may know of.</summary>
internal sealed record SeenAssessment(Assessment Row, string ByName)
{
    /// <summary>The edition it was made with; null where the rulebook no longer has it.</summary>
    public Instrument? Instrument { get; init; }

    public IReadOnlyList<NominalId> From { get; init; } = [];

    /// <summary>What happened since, as far as this viewer may know of it, oldest first. Only of an agency's last assessment.</summary>
    public IReadOnlyList<Reopening> Since { get; init; } = [];

    public AssessmentId Id => Row.Id;

    public string InstrumentName => Instrument?.ShortName ?? Row.Instrument.Value;

    public Band? Band => Row.Score is { } score ? Instrument?.BandOf(score) : null;

    /// <summary>It says how great a danger is, not how somebody drinks.</summary>
    public bool SpeaksOfDanger => Instrument is null or { Assesses: Assesses.PersonAtRisk };
}

/// <summary>Finds assessments. What is sealed is opened one by one, by <see cref="SealedAnswers"/>.</summary>
internal sealed class Assessments(SightlineDb db, RiskViewer viewer, RuleBook rules)
{
    /// <summary>How many of somebody's assessments a page reads: the newest.</summary>
    internal const int Most = 200;

    internal Task<bool> IsRecordedAsync(AssessmentId id, CancellationToken stop) => db.Set<Assessment>().AnyAsync(row => row.Id == id, stop);

    /// <summary>Null: there is none that this viewer may know of.</summary>
    internal async Task<SeenAssessment?> FindAsync(AssessmentId id, CancellationToken stop)
    {
        var row = await db.Set<Assessment>().AsNoTracking().FirstOrDefaultAsync(assessment => assessment.Id == id, stop);
        return row is not null && await SeenAsync([row], stop) is [var seen] ? seen : null;
    }

    /// <summary>Assessments of these records, newest first, that this viewer may know of.</summary>
    internal async Task<IReadOnlyList<SeenAssessment>> OfAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop) =>
        await SeenAsync(await RowsAsync(db.Set<Assessment>().Where(row => people.Contains(row.Assessed)), people, stop), stop);

    /// <summary>Assessments of others that name one of these as where the risk comes from, newest first.</summary>
    internal async Task<IReadOnlyList<SeenAssessment>> FromAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop)
    {
        var named = db.Set<AssessedFrom>().Where(from => people.Contains(from.Nominal)).Select(from => from.Assessment);
        return await SeenAsync(await RowsAsync(db.Set<Assessment>().Where(row => named.Contains(row.Id)), people, stop), stop);
    }

    /// <summary>The last assessment of these records by each agency, whoever may see it: to say what is owed, never to be shown.</summary>
    internal async Task<IReadOnlyList<Assessment>> LastOfEachAgencyAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop) =>
        LastOfEach(await RowsAsync(db.Set<Assessment>().Where(row => people.Contains(row.Assessed)), people, stop));

    /// <summary>The last of each agency, of assessments that speak of danger.</summary>
    internal static IReadOnlyList<SeenAssessment> Current(IReadOnlyList<SeenAssessment> newestFirst) =>
        [.. newestFirst.Where(seen => seen.SpeaksOfDanger).GroupBy(seen => seen.Row.By).Select(group => group.First())];

    /// <summary>It says how great a danger is, not how somebody drinks.</summary>
    internal bool SpeaksOfDanger(InstrumentCode instrument) =>
        rules.Instruments.FirstOrDefault(entry => entry.Code == instrument.Value) is null or { Assesses: Assesses.PersonAtRisk };

    private List<Assessment> LastOfEach(IReadOnlyList<Assessment> newestFirst) =>
        [.. newestFirst.Where(row => SpeaksOfDanger(row.Instrument)).GroupBy(row => row.By).Select(group => group.First())];

    private static async Task<IReadOnlyList<Assessment>> RowsAsync(IQueryable<Assessment> rows, IReadOnlyCollection<NominalId> people, CancellationToken stop) => people.Count == 0
        ? []
        : await rows.AsNoTracking().OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Most).ToListAsync(stop);

    private async Task<IReadOnlyList<SeenAssessment>> SeenAsync(IReadOnlyList<Assessment> newestFirst, CancellationToken stop)
    {
        var known = new List<Assessment>();
        foreach (var row in newestFirst)
        {
            if (await viewer.KnowsOfAsync(row.By, stop))
            {
                known.Add(row);
            }
        }
        if (known.Count == 0)
        {
            return [];
        }
        var ids = known.ConvertAll(row => row.Id);
        var from = (await db.Set<AssessedFrom>().AsNoTracking().Where(row => ids.Contains(row.Assessment)).ToListAsync(stop)).ToLookup(row => row.Assessment, row => row.Nominal);
        var since = (await db.Set<Reopening>().AsNoTracking().Where(row => ids.Contains(row.Assessment)).ToListAsync(stop)).Where(Knows).OrderBy(row => row.At).ToLookup(row => row.Assessment);
        var last = LastOfEach(known).Select(row => row.Id).ToHashSet();
        var seen = new List<SeenAssessment>();
        foreach (var row in known)
        {
            var instrument = rules.InstrumentEdition(row.Instrument.Value, row.Version.Value, LondonTime.DayOf(row.At), await viewer.AreaAsync(row.By, stop));
            seen.Add(new SeenAssessment(row, await viewer.NameAsync(row.By, stop))
            {
                Instrument = instrument,
                From = [.. from[row.Id].Order()],
                Since = last.Contains(row.Id) ? [.. since[row.Id]] : [],
            });
        }
        return seen;
    }

    private bool Knows(Reopening reopening) => reopening.Cause == Facts.Risk.ReassessmentCause.CallOut ? viewer.SeesCallOuts : viewer.SeesOrders;
}
