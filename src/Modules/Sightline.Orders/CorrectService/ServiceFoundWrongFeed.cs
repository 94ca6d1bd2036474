using Sightline.Facts.Orders;
using Sightline.Platform.Feed;

namespace Sightline.Orders.CorrectService;

internal sealed class ServiceFoundWrongFeed(CorrectServiceAction correct) : FeedHandler<ServiceFoundWrong>
{
    protected override Task HandleAsync(ServiceFoundWrong fact, CancellationToken stop) => correct.CorrectAsync(fact.Service, fact.Reason, fact, stop);
}
