using Sightline.Facts.Orders;
using Sightline.Platform.Feed;

namespace Sightline.Orders.Expiry;

internal sealed class OrderExpiredFeed(ExpireOrderAction expire) : FeedHandler<OrderExpired>
{
    protected override Task HandleAsync(OrderExpired fact, CancellationToken stop) => expire.ExpireAsync(fact, stop);
}
