using Sightline.Facts.People;
using Sightline.People.Rules;
using Sightline.Platform.Feed;
using Sightline.Platform.Work;

namespace Sightline.People.RecordNominal;

internal sealed class NominalRecordedHandler(RecordNominalAction action, Acting acting) : FeedHandler<NominalRecorded>
{
    protected override Task HandleAsync(NominalRecorded fact, CancellationToken stop)
    {
        Kernel.Rules.Check(new AgencySpeaksForItself(fact.HeldBy, acting.Current.Agency));
        return action.RecordAsync(fact, [], stop);
    }
}
