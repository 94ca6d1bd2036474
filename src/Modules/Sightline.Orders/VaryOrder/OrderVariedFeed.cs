using Sightline.Facts.Orders;
using Sightline.Platform.Feed;

namespace Sightline.Orders.VaryOrder;

internal sealed class OrderVariedFeed(VaryOrderAction vary) : FeedHandler<OrderVaried>
{
    protected override Task HandleAsync(OrderVaried fact, CancellationToken stop) => vary.VaryAsync(Of(fact), stop);

    internal static NewVariation Of(OrderVaried fact) => new()
    {
        Order = fact.Order,
        WordingReceived = fact.WordingReceived,
        TermsTouched = fact.TermsTouched,
        NewTerms = fact.NewTerms,
        LastDay = fact.LastDay,
        At = fact.At,
        Fact = fact.Id,
    };
}
