using Sightline.Facts.Incidents;
using Sightline.Platform.Feed;

namespace Sightline.Incidents.SendOfficer;

internal sealed class SendOfficerFeed(SendOfficerAction action) : FeedHandler<OfficerSent>
{
    protected override Task HandleAsync(OfficerSent fact, CancellationToken stop) => action.SendAsync(
        new NewDispatch { Call = fact.Call, Fact = fact.Id, Officer = fact.Officer, At = fact.At, Lines = fact.Told }, stop);
}
