using Sightline.Facts.Orders;
using Sightline.Platform.Feed;

namespace Sightline.Orders.ApplyForOrder;

internal sealed class OrderAppliedForFeed(ApplyForOrderAction apply) : FeedHandler<OrderAppliedFor>
{
    protected override Task HandleAsync(OrderAppliedFor fact, CancellationToken stop) => apply.ApplyAsync(
        new NewApplication
        {
            Id = fact.Order,
            Fact = fact.Id,
            At = fact.At,
            Type = fact.Type,
            Respondents = fact.Respondents,
            Protected = fact.Protected,
            Court = fact.Court,
            Applicant = fact.Applicant,
        },
        stop);
}
