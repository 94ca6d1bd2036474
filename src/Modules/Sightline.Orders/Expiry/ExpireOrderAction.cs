using NodaTime;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;

namespace Sightline.Orders.Expiry;

/// <summary>States, once, that an order's last day has passed. Said again, it changes nothing.</summary>
internal sealed class ExpireOrderAction(RegisterWork register)
{
    /// <param name="said">As stated; its id and time are kept where it has them.</param>
    /// <returns>Whether it was stated now.</returns>
    public Task<bool> ExpireAsync(OrderExpired said, CancellationToken stop) => register.Unit.DoAsync(
        async () =>
        {
            var order = await register.MadeOrderAsync(said.Order, stop);
            if (order.ExpiryStatedAt is not null || order.DischargedAt is not null)
            {
                return false;
            }
            var at = said.At == default ? EndOf(order.LastDay) ?? register.Now : said.At;
            Kernel.Rules.Check(new ItMustHaveRunOut(order.LastDay, at), new ItMustNotBeInTheFuture(at, register.Now, "At"));
            register.Unit.State(said with { At = at });
            order.ExpiryStatedAt = at;
            order.LastDay ??= LondonTime.DayOf(at - Duration.Epsilon);
            order.UntilFurtherOrder = Answer.No;
            return true;
        },
        stop);

    private static Instant? EndOf(LocalDate? lastDay) => lastDay?.PlusDays(1).AtStartOfDayInZone(LondonTime.Zone).ToInstant();
}
