using Sightline.Facts.Duties;
using Sightline.Platform.Feed;

namespace Sightline.Duties.MarkDone;

/// <summary>An agency's own system says that it did what it owed.</summary>
internal sealed class OwedActionDoneFeed(MarkDoneAction done) : FeedHandler<OwedActionDone>
{
    protected override Task HandleAsync(OwedActionDone fact, CancellationToken stop) => done.MarkAsync(fact, stop);
}
