using Sightline.Facts.People;
using Sightline.People.Rules;
using Sightline.Platform.Feed;
using Sightline.Platform.Work;

namespace Sightline.People.AddDetails;

internal sealed class NominalDetailsAddedHandler(AddNominalDetailsAction action, Acting acting) : FeedHandler<NominalDetailsAdded>
{
    protected override Task HandleAsync(NominalDetailsAdded fact, CancellationToken stop)
    {
        Kernel.Rules.Check(new AgencySpeaksForItself(fact.HeldBy, acting.Current.Agency));
        return action.AddAsync(fact, stop);
    }
}
