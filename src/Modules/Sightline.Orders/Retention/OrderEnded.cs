using NodaTime;
using Sightline.Kernel;
using Sightline.Orders.Register;
using Sightline.Platform.Ports;
using Sightline.Platform.Retention;

namespace Sightline.Orders.Retention;

/// <summary>When the last order that binds, protects or names somebody ended. While one stands, is asked for, or has no end that is known, it goes on.</summary>
[Named("order-ended")]
internal sealed class OrderEnded(OrderReader reader, OrdersNaming naming) : IRetentionClock
{
    public async Task<ClockReading> ReadAsync(KeptRecord record, CancellationToken stop)
    {
        var orders = await reader.ReadAsync(await naming.OfAsync(record.Same, stop), stop);
        var ends = orders.Select(EndOf).ToList();
        return ends switch
        {
            [] => ClockReading.NotForThem,
            _ when ends.Exists(end => end is null) => ClockReading.GoesOn,
            _ => ClockReading.From(ends.Max()!.Value),
        };
    }

    /// <summary>Null: not known, or not yet.</summary>
    private Instant? EndOf(HeldOrder order)
    {
        if (order.Order.DischargedAt is { } discharged)
        {
            return discharged;
        }
        return order.Order.LastDay is { } last && last < reader.Today ? LondonTime.Zone.AtStartOfDay(last.PlusDays(1)).ToInstant() : null;
    }
}

/// <summary>An order that has not ended names them: what it says must be found at the door tonight.</summary>
internal sealed class OrderStandsStill(OrderEnded ended) : IStillNeeded
{
    public async Task<IReadOnlyList<string>> WhyAsync(KeptRecord record, CancellationToken stop) =>
        await ended.ReadAsync(record, stop) == ClockReading.GoesOn ? ["An order that has not ended names this person."] : [];
}
