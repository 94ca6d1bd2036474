using Sightline.Facts.Orders;
using Sightline.Platform.Feed;

namespace Sightline.Orders.ConfirmOrder;

internal sealed class OrderConfirmedFeed(ConfirmOrderAction confirm) : FeedHandler<OrderConfirmed>
{
    protected override Task HandleAsync(OrderConfirmed fact, CancellationToken stop) => confirm.ConfirmAsync(fact, stop);
}
