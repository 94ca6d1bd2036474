using Microsoft.EntityFrameworkCore;
using Sightline.Facts.Incidents;
using Sightline.Incidents.CheckReport;
using Sightline.Incidents.Model;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Read;

/// <summary>A crime with how it ended, the latest last.</summary>
internal sealed record CrimeWithEnds(Crime Crime, IReadOnlyList<CrimeEnd> Ends)
{
    internal CrimeEnd? End => Ends.Count == 0 ? null : Ends[^1];
}

/// <summary>What became of a call-out after it was recorded, nothing of it opened.</summary>
internal sealed record CaseOfIncident
{
    public required IReadOnlyList<IncidentConnection> Connections { get; init; }

    public required IReadOnlyList<CrimeWithEnds> Crimes { get; init; }

    public required IReadOnlyList<ReportCheck> Checks { get; init; }

    public required IReadOnlyList<DualArrestReview> ArrestReviews { get; init; }

    public required IReadOnlyList<GraveHarmEntry> GraveHarm { get; init; }

    public required IReadOnlyList<NeighbourhoodTask> Tasks { get; init; }

    public required Flag Flag { get; init; }

    internal ReportCheck? LastCheckAt(CheckStage stage) => Checks.LastOrDefault(check => check.Stage == stage);

    /// <summary>The check that comes next; null: all have been made.</summary>
    internal CheckStage? Next
    {
        get
        {
            CheckStage[] stages = [CheckStage.Supervisor, CheckStage.Screening, CheckStage.Specialist];
            return stages.Where(stage => LastCheckAt(stage) is null).Select(stage => (CheckStage?)stage).FirstOrDefault();
        }
    }
}

/// <summary>Finds what became of call-outs.</summary>
internal sealed class Cases(SightlineDb db, Vault vault)
{
    internal async Task<CaseOfIncident> OfAsync(Incident incident, CancellationToken stop)
    {
        var id = incident.Id;
        var crimes = await db.Set<Crime>().AsNoTracking().Where(crime => crime.Incident == id).OrderBy(crime => crime.Id).ToListAsync(stop);
        var ids = crimes.ConvertAll(crime => crime.Id);
        var ends = (await db.Set<CrimeEnd>().AsNoTracking().Where(end => ids.Contains(end.Crime)).ToListAsync(stop)).OrderBy(end => end.At).ThenBy(end => end.Id).ToLookup(end => end.Crime);
        var checks = (await db.Set<ReportCheck>().AsNoTracking().Where(check => check.Incident == id).ToListAsync(stop))
            .OrderBy(check => check.At).ThenBy(check => check.Stage).ThenBy(check => check.Id).ToList();
        return new CaseOfIncident
        {
            Connections = await db.Set<IncidentConnection>().AsNoTracking().Where(connection => connection.Incident == id).ToListAsync(stop),
            Crimes = crimes.ConvertAll(crime => new CrimeWithEnds(crime, ends[crime.Id].ToList())),
            Checks = checks,
            ArrestReviews = await db.Set<DualArrestReview>().AsNoTracking().Where(review => review.Incident == id).OrderBy(review => review.Id).ToListAsync(stop),
            GraveHarm = await db.Set<GraveHarmEntry>().AsNoTracking().Where(entry => entry.Incident == id).OrderBy(entry => entry.Id).ToListAsync(stop),
            Tasks = await db.Set<NeighbourhoodTask>().AsNoTracking().Where(task => task.Incident == id).OrderBy(task => task.Id).ToListAsync(stop),
            Flag = Flag.Of(incident, checks),
        };
    }

    internal async Task<Guarded<IReadOnlyList<CircumstanceAnswer>>?> CircumstancesAsync(Incident incident, CancellationToken stop) =>
        await OpenListAsync<CircumstanceAnswer>(incident, Sensitivity.Health, incident.Circumstances, stop);

    internal async Task<Guarded<IReadOnlyList<IncidentMarker>>?> MarkersAsync(Incident incident, CancellationToken stop) =>
        await OpenListAsync<IncidentMarker>(incident, Sensitivity.Equality, incident.Markers, stop);

    private async Task<Guarded<IReadOnlyList<T>>?> OpenListAsync<T>(Incident incident, Sensitivity kind, byte[]? closed, CancellationToken stop) =>
        closed is null ? null : await vault.OpenWholeAsync<IReadOnlyList<T>>(incident.Id.Value, kind, closed, stop);
}
