using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Facts.Incidents;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Demonstration.Load;

/// <summary>What the house said is owed since it was last asked: the story goes on with whether it was done.</summary>
internal sealed class RaisedDuties
{
    private readonly Queue<DutyRaised> raised = [];
    private readonly HashSet<DutyId> settled = [];

    /// <summary>Something else did it first, such as the end of the order: nobody does it any more.</summary>
    internal void Settle(DutyId duty) => settled.Add(duty);

    internal bool IsSettled(DutyId duty) => settled.Contains(duty);

    internal void Add(DutyRaised duty) => raised.Enqueue(duty);

    /// <summary>What each recording and each check said of a report's flag, by the fact that said it.</summary>
    internal Dictionary<FactId, (IncidentId Incident, Answer DomesticAbuse)> Reports { get; } = [];

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

internal sealed class HearsWhatIsSettled(RaisedDuties raised) : Listener<DutyDischarged>
{
    protected override Task HearAsync(DutyDischarged fact, CancellationToken stop)
    {
        raised.Settle(fact.Duty);
        return Task.CompletedTask;
    }
}

internal sealed class HearsReports(RaisedDuties raised) : Listener<CallOutRecorded>
{
    protected override Task HearAsync(CallOutRecorded fact, CancellationToken stop)
    {
        raised.Reports[fact.Id] = (fact.Incident, fact.DomesticAbuse);
        return Task.CompletedTask;
    }
}

internal sealed class HearsSupervisors(RaisedDuties raised) : Listener<InitialReportChecked>
{
    protected override Task HearAsync(InitialReportChecked fact, CancellationToken stop)
    {
        raised.Reports[fact.Id] = (fact.Incident, WhatDesksDo.After(fact.Findings.Flag));
        return Task.CompletedTask;
    }
}

internal sealed class HearsScreeners(RaisedDuties raised) : Listener<FlagScreened>
{
    protected override Task HearAsync(FlagScreened fact, CancellationToken stop)
    {
        raised.Reports[fact.Id] = (fact.Incident, WhatDesksDo.After(fact.Findings.Flag));
        return Task.CompletedTask;
    }
}
