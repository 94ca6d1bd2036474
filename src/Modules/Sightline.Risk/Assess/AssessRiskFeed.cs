using Sightline.Facts.Risk;
using Sightline.Platform.Feed;

namespace Sightline.Risk.Assess;

internal sealed class AssessRiskFeed(AssessRiskAction action) : FeedHandler<RiskAssessed>
{
    protected override Task HandleAsync(RiskAssessed fact, CancellationToken stop) => action.RecordAsync(fact, stop);
}
