using Sightline.Facts.Orders;
using Sightline.Platform.Feed;

namespace Sightline.Orders.RecordBreach;

internal sealed class BreachReportedFeed(RecordBreachAction record) : FeedHandler<BreachReported>
{
    protected override Task HandleAsync(BreachReported fact, CancellationToken stop) => record.RecordAsync(
        new NewBreach
        {
            Order = fact.Order,
            Respondent = fact.Respondent,
            Protected = fact.Protected,
            Terms = fact.Terms,
            Incident = fact.Incident,
            What = fact.What,
            At = fact.At,
            Id = fact.Breach,
            Fact = fact.Id,
        },
        stop);
}
