using Sightline.Facts.Risk;
using Sightline.Platform.Feed;

namespace Sightline.Risk.NewInformation;

internal sealed class NewInformationFeed(GiveNewInformationAction give) : FeedHandler<NewInformationGiven>
{
    protected override Task HandleAsync(NewInformationGiven fact, CancellationToken stop) => give.GiveAsync(fact, stop);
}
