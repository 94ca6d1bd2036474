using Sightline.Facts.Orders;
using Sightline.Platform.Feed;

namespace Sightline.Orders.RecordBreachOutcome;

internal sealed class BreachOutcomeFeed(RecordBreachOutcomeAction record) : FeedHandler<BreachOutcomeRecorded>
{
    protected override Task HandleAsync(BreachOutcomeRecorded fact, CancellationToken stop) =>
        record.RecordAsync(new NewBreachOutcome(fact.Breach, fact.Outcome) { At = fact.At, Fact = fact.Id }, stop);
}
