using Sightline.Facts.Orders;
using Sightline.Platform.Feed;

namespace Sightline.Orders.TellRespondent;

internal sealed class RespondentToldFeed(TellRespondentAction tell) : FeedHandler<RespondentToldOfOrder>
{
    protected override Task HandleAsync(RespondentToldOfOrder fact, CancellationToken stop) => tell.TellAsync(Of(fact), stop);

    internal static NewTelling Of(RespondentToldOfOrder fact) => new()
    {
        Order = fact.Order,
        Respondent = fact.Respondent,
        Terms = fact.Terms,
        ToldBy = fact.ToldBy,
        At = fact.At,
        Id = fact.Service,
        Fact = fact.Id,
    };
}
