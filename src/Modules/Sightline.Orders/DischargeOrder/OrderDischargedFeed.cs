using Sightline.Facts.Orders;
using Sightline.Platform.Feed;

namespace Sightline.Orders.DischargeOrder;

internal sealed class OrderDischargedFeed(DischargeOrderAction discharge) : FeedHandler<OrderDischarged>
{
    protected override Task HandleAsync(OrderDischarged fact, CancellationToken stop) => discharge.DischargeAsync(Of(fact), stop);

    internal static NewDischarge Of(OrderDischarged fact) => new() { Order = fact.Order, On = fact.On, At = fact.At, Fact = fact.Id };
}
