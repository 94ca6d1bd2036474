using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Duties.Ports;

/// <summary>
/// Agencies that were told of one part, with a notice to their desk, and are known to the register only through the other. A fact learned late may have happened before the
/// tie was made, so no moment is too early.
/// </summary>
internal sealed class DutiesRestingOnTie(SightlineDb db) : IRestsOnTie
{
    public async Task<IReadOnlyList<Rested>> RestedAsync(PartedRecords parted, CancellationToken stop) =>
    [
        .. await ToldAsync(parted.Leaving, parted.OnlyByStaying, parted, stop),
        .. await ToldAsync(parted.Staying, parted.OnlyByLeaving, parted, stop),
    ];

    private async Task<IReadOnlyList<Rested>> ToldAsync(IReadOnlyList<NominalId> about, IReadOnlySet<AgencyCode> told, PartedRecords parted, CancellationToken stop)
    {
        if (told.Count == 0)
        {
            return [];
        }
        var people = about.Select(nominal => nominal.Value).ToList();
        var agencies = told.ToList();
        var facts = db.Set<RaisingSubject>().Where(row => people.Contains(row.Subject)).Select(row => row.Fact);
        var raised = db.Set<Duty>().AsNoTracking().Where(duty => facts.Contains(duty.Because) && duty.StartedAt <= parted.Until);
        var owing = await raised.Where(duty => agencies.Contains(duty.OwedBy)).Select(duty => new { duty.Id, Agency = duty.OwedBy, duty.StartedAt }).ToListAsync(stop);
        var waiting = await (from duty in raised
                             join agency in db.Set<WaitingAgency>() on duty.Id equals agency.Duty
                             where agencies.Contains(agency.Agency)
                             select new { duty.Id, agency.Agency, duty.StartedAt }).ToListAsync(stop);
        return [.. owing.Concat(waiting).OrderBy(row => row.StartedAt).ThenBy(row => row.Id)
            .Select(row => new Rested(RestedKind.Notice, Duty.ReferenceOf(row.Id), row.Agency, row.StartedAt) { Link = $"/duties/{row.Id.Value:D}" })];
    }
}
