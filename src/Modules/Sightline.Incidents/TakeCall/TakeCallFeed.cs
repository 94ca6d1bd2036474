using Sightline.Facts.Incidents;
using Sightline.Platform.Feed;

namespace Sightline.Incidents.TakeCall;

internal sealed class TakeCallFeed(TakeCallAction action) : FeedHandler<CallTaken>
{
    protected override Task HandleAsync(CallTaken fact, CancellationToken stop) => action.TakeAsync(
        new NewCall { Call = fact.Call, Fact = fact.Id, Force = fact.Force, At = fact.At, Place = fact.Place, People = fact.People }, stop);
}
