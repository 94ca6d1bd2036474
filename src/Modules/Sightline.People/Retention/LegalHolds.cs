using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.Platform.Ports;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;

namespace Sightline.People.Retention;

/// <summary>
/// Which holds stop a record from being disposed of: those of its own agency on any record of the same person, and on anybody whom an order or call-out names together with
/// them: what is needed of the one names the other. Another agency's holds are its own: that there is one would tell what it is about.
/// </summary>
internal sealed class LegalHolds(SightlineDb db, TieBook ties, IEnumerable<IPeopleBeside> beside)
{
    internal async Task<IReadOnlyList<LegalHold>> OnAsync(KeptRecord record, CancellationToken stop)
    {
        var around = await AroundAsync(record.Same, stop);
        var agency = record.HeldBy;
        return await db.Set<LegalHold>().AsNoTracking().Where(hold => hold.Agency == agency && hold.LiftedAt == null && around.Contains(hold.NominalId))
            .OrderBy(hold => hold.PlacedAt).ToListAsync(stop);
    }

    /// <summary>These, whoever an order or call-out names together with them, and every record certainly of either.</summary>
    internal async Task<IReadOnlyCollection<NominalId>> AroundAsync(IReadOnlyCollection<NominalId> records, CancellationToken stop)
    {
        var around = new HashSet<NominalId>(records);
        foreach (var source in beside)
        {
            around.UnionWith(await source.BesideAsync(records, stop));
        }
        var persons = (await ties.StandingAsync(around, stop)).Values.Distinct().ToList();
        around.UnionWith(await ties.NominalsOfAsync(persons, stop));
        return around;
    }
}
