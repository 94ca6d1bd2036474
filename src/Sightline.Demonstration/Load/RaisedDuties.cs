using Sightline.Facts.Duties;
using Sightline.Platform.Work;

namespace Sightline.Demonstration.Load;

/// <summary>What the house said is owed since it was last asked: the story goes on with whether it was done.</summary>
internal sealed class RaisedDuties
{
    private readonly Queue<DutyRaised> raised = [];

    internal void Add(DutyRaised duty) => raised.Enqueue(duty);

    internal bool TryTake(out DutyRaised? duty) => raised.TryDequeue(out duty);
}

internal sealed class HearsWhatIsOwed(RaisedDuties raised) : Listener<DutyRaised>
{
    protected override Task HearAsync(DutyRaised fact, CancellationToken stop)
    {
        raised.Add(fact);
        return Task.CompletedTask;
    }
}
