using Sightline.Facts.Orders;
using Sightline.Platform.Feed;

namespace Sightline.Orders.RecordService;

internal sealed class OrderServedFeed(RecordServiceAction record) : FeedHandler<OrderServed>
{
    protected override Task HandleAsync(OrderServed fact, CancellationToken stop) => record.RecordAsync(Of(fact), stop);

    internal static NewService Of(OrderServed fact) => new()
    {
        Order = fact.Order,
        Respondent = fact.Respondent,
        Method = fact.Method,
        ProofHeld = fact.ProofHeld,
        ServedBy = fact.ServedBy,
        At = fact.At,
        Id = fact.Service,
        Fact = fact.Id,
    };
}
