using Sightline.Facts.Orders;
using Sightline.Platform.Feed;

namespace Sightline.Orders.MakeOrder;

internal sealed class OrderMadeFeed(MakeOrderAction make) : FeedHandler<OrderMade>
{
    protected override Task HandleAsync(OrderMade fact, CancellationToken stop) => make.MakeAsync(
        new NewOrder
        {
            Id = fact.Order,
            Fact = fact.Id,
            At = fact.At,
            Type = fact.Type,
            MadeBy = fact.MadeBy,
            Respondents = [.. fact.Respondents.Select(OrderParty.Of)],
            Protected = [.. fact.Protected.Select(OrderParty.Of)],
            Children = [.. fact.Children.Select(OrderParty.Of)],
            Force = fact.Force,
            CourtReference = fact.CourtReference,
            MadeOn = fact.MadeOn,
            LastDay = fact.LastDay,
            UntilFurtherOrder = fact.UntilFurtherOrder,
            MadeWithoutNotice = fact.MadeWithoutNotice,
            PronouncedInHisPresence = fact.PronouncedInHisPresence,
            Terms = fact.Terms,
            Document = fact.Document,
        },
        stop);
}
