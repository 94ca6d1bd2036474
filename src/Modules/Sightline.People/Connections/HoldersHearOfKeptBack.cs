using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Connections;

/// <summary>Every other agency that holds one of the records is told that somebody connected to the person tried. The reader's own agency has its standards desk.</summary>
internal sealed class HoldersHearOfKeptBack(SightlineDb db, UnitOfWork unit) : Listener<ReaderKeptBack>
{
    protected override async Task HearAsync(ReaderKeptBack fact, CancellationToken stop)
    {
        var people = fact.People;
        var held = await db.Set<Nominal>().AsNoTracking().Where(nominal => people.Contains(nominal.Id) && nominal.HeldBy != fact.Agency)
            .OrderBy(nominal => nominal.Number).Select(nominal => new { nominal.Id, nominal.HeldBy }).ToListAsync(stop);
        foreach (var holder in held.DistinctBy(nominal => nominal.HeldBy))
        {
            unit.State(new KeptBackRecordSought { At = fact.At, Attempt = fact.Attempt, Agency = holder.HeldBy, Nominal = holder.Id });
        }
    }
}

/// <summary>The agency that holds the record which somebody was kept from.</summary>
[Named("holder-of-sought-record")]
internal sealed class HolderOfSoughtRecord : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        Task.FromResult(fact is KeptBackRecordSought sought ? Resolved.To(sought.Agency) : Resolved.NotKnown);
}
