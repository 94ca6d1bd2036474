using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Facts.Risk;
using Sightline.Platform.Work;

namespace Sightline.Risk.Reopen;

/// <summary>Whoever asked for an order is in danger that an assessment made before may not show.</summary>
internal sealed class ReopenOnOrder(Reopener reopener) : Listener<OrderMade>
{
    protected override Task HearAsync(OrderMade fact, CancellationToken stop) =>
        reopener.ReopenAsync(new Happened(fact.Id, nameof(OrderMade), ReassessmentCause.NewOrder, fact.At, [.. fact.Protected, .. fact.Children]), stop);
}

internal sealed class ReopenOnBreach(Reopener reopener) : Listener<BreachReported>
{
    protected override Task HearAsync(BreachReported fact, CancellationToken stop) =>
        reopener.ReopenAsync(new Happened(fact.Id, nameof(BreachReported), ReassessmentCause.Breach, fact.At, fact.Protected) { Incident = fact.Incident }, stop);
}

/// <summary>A call-out reopens the picture of those it endangers, and of whoever took part in a way that nobody could tell yet.</summary>
internal sealed class ReopenOnCallOut(Reopener reopener) : Listener<CallOutRecorded>
{
    protected override Task HearAsync(CallOutRecorded fact, CancellationToken stop) => reopener.ReopenAsync(
        new Happened(
            fact.Id, nameof(CallOutRecorded), ReassessmentCause.CallOut, fact.At,
            [.. fact.Parties.Where(party => party.Part is PartyPart.Victim or PartyPart.ChildPresent or PartyPart.InvolvedPerson).Select(party => party.Nominal)])
        {
            Incident = fact.Incident,
        },
        stop);
}
