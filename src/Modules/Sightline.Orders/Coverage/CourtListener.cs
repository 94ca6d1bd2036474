using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts.Orders;
using Sightline.Orders.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Orders.Coverage;

/// <summary>Keeps how far the register reaches for each court.</summary>
internal sealed class CourtListener(SightlineDb db) : Listener<ManifestReceived>
{
    protected override async Task HearAsync(ManifestReceived fact, CancellationToken stop)
    {
        foreach (var court in fact.Courts)
        {
            var held = await db.Set<CourtReceived>().FirstOrDefaultAsync(received => received.Court == court, stop);
            if (held is null)
            {
                held = new CourtReceived { Court = court, ReceivedAt = fact.At };
                db.Add(held);
            }
            held.ReceivedAt = Instant.Max(held.ReceivedAt, fact.At);
            held.Day = fact.Day is { } day && (held.Day is not { } known || day > known) ? day : held.Day;
        }
    }
}
