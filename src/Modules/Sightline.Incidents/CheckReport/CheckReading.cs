using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Incidents.Model;
using Sightline.Kernel;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Incidents.CheckReport;

/// <summary>A report that waits for a check.</summary>
/// <param name="Incident">Which.</param>
/// <param name="At">When the call-out was.</param>
/// <param name="WaitsSince">When the report, or the check before this one, was made.</param>
/// <param name="DomesticAbuse">The flag as it stands.</param>
internal sealed record Waiting(IncidentId Incident, Instant At, Instant WaitsSince, Answer DomesticAbuse);

/// <summary>What waits for the checks that whoever asks may make. The clocks themselves are duties.</summary>
internal sealed class CheckReading(SightlineDb db, IPermissions permissions, KeptBack kept, Acting acting)
{
    internal const int Most = 100;

    internal IReadOnlyList<CheckStage> Mine => [.. StageWords.All.Where(stage => permissions.Allows(acting.Current, StageWords.PermissionFor(stage)))];

    /// <summary>Longest waiting first.</summary>
    internal async Task<IReadOnlyList<Waiting>> WaitingAsync(CheckStage stage, CancellationToken stop)
    {
        var waiting = stage == CheckStage.Supervisor ? await UncheckedAsync(stop) : await AfterAsync(stage - 1, stage, stop);
        return await kept.WithoutAsync(waiting, one => [one.Incident.Value], stop);
    }

    private async Task<List<Waiting>> UncheckedAsync(CancellationToken stop)
    {
        var force = acting.Current.Agency;
        var checks = db.Set<ReportCheck>().Where(check => check.Stage == CheckStage.Supervisor).Select(check => check.Incident);
        var incidents = await db.Set<Incident>().AsNoTracking().Where(incident => incident.Force == force && !checks.Contains(incident.Id))
            .OrderBy(incident => incident.LearnedAt).Take(Most).ToListAsync(stop);
        return incidents.ConvertAll(incident => new Waiting(incident.Id, incident.At, incident.LearnedAt, incident.DomesticAbuse));
    }

    private async Task<List<Waiting>> AfterAsync(CheckStage before, CheckStage stage, CancellationToken stop)
    {
        var force = acting.Current.Agency;
        var done = db.Set<ReportCheck>().Where(check => check.Stage == stage).Select(check => check.Incident);
        var found = await (
                from check in db.Set<ReportCheck>().AsNoTracking()
                join incident in db.Set<Incident>().AsNoTracking() on check.Incident equals incident.Id
                where check.Stage == before && incident.Force == force && !done.Contains(incident.Id)
                orderby check.At
                select new { incident.Id, incident.At, Since = check.At, check.DomesticAbuse })
            .Take(Most).ToListAsync(stop);
        return [.. found.DistinctBy(one => one.Id).Select(one => new Waiting(one.Id, one.At, one.Since, one.DomesticAbuse))];
    }
}
