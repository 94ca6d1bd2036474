using Sightline.Facts.Duties;
using Sightline.Platform.Feed;

namespace Sightline.Duties.Send;

/// <summary>An agency's own system says that it passed on what it owed.</summary>
internal sealed class OwedActionSentFeed(SendAction send) : FeedHandler<OwedActionSent>
{
    protected override Task HandleAsync(OwedActionSent fact, CancellationToken stop) => send.SendAsync(fact, stop);
}

/// <summary>An agency's own system says that it has what was sent to it.</summary>
internal sealed class OwedActionAcknowledgedFeed(AcknowledgeAction acknowledge) : FeedHandler<OwedActionAcknowledged>
{
    protected override Task HandleAsync(OwedActionAcknowledged fact, CancellationToken stop) => acknowledge.AcknowledgeAsync(fact, stop);
}
