using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Incidents.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Retention;

/// <summary>When somebody was last named in a call-out, whichever of their records it names.</summary>
[Named("last-call-out")]
internal sealed class LastCallOut(SightlineDb db) : IRetentionClock
{
    public async Task<ClockReading> ReadAsync(KeptRecord record, CancellationToken stop)
    {
        var last = await (
                from party in db.Set<IncidentParty>()
                join incident in db.Set<Incident>() on party.Incident equals incident.Id
                where record.Same.Contains(party.Nominal)
                orderby incident.At descending
                select (Instant?)incident.At)
            .FirstOrDefaultAsync(stop);
        return last is { } at ? ClockReading.From(at) : ClockReading.NotForThem;
    }
}
