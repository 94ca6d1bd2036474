using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Facts.Risk;
using Sightline.Incidents.Contracts;
using Sightline.Orders.Contracts;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Conferences.Hear;

internal sealed class HearCallOuts(MatterWriter writer) : Listener<CallOutRecorded>
{
    protected override Task HearAsync(CallOutRecorded fact, CancellationToken stop)
    {
        writer.Write(fact, fact.Force, new NewMatter(MatterKind.CallOut, fact.Incident.Value, fact.Parties));
        return Task.CompletedTask;
    }
}

/// <summary>A breach is for the force whose call-out it was at, the force that reported it, and the force of the order: for each once.</summary>
internal sealed class HearBreaches(MatterWriter writer, IIncidents incidents, IOrders orders) : Listener<BreachReported>
{
    protected override async Task HearAsync(BreachReported fact, CancellationToken stop)
    {
        var atCallOut = fact.Incident is { } incident ? (await incidents.FindAsync(incident, stop))?.Force : null;
        var ofOrder = (await orders.FindAsync(fact.Order, stop))?.Force;
        var people = PartiesOf([fact.Respondent], fact.Protected);
        foreach (var force in new[] { atCallOut, await writer.StatingForceAsync(stop), ofOrder }.OfType<AgencyCode>().Distinct())
        {
            writer.Write(fact, force, new NewMatter(MatterKind.Breach, fact.Breach.Value, people) { Order = fact.Order });
        }
    }

    internal static IReadOnlyList<Party> PartiesOf(IEnumerable<NominalId> bound, IEnumerable<NominalId> safe) =>
        [.. bound.Select(one => new Party(one, PartyPart.Suspect)), .. safe.Select(one => new Party(one, PartyPart.Victim))];
}

/// <summary>A new order is for its force; where none is named, for the forces of where those it protects live.</summary>
internal sealed class HearNewOrders(MatterWriter writer, IPeople people) : Listener<OrderMade>
{
    protected override async Task HearAsync(OrderMade fact, CancellationToken stop)
    {
        var parties = HearBreaches.PartiesOf(fact.Respondents, fact.Protected);
        foreach (var force in await ForcesAsync(fact, stop))
        {
            writer.Write(fact, force, new NewMatter(MatterKind.NewOrder, fact.Order.Value, parties) { Order = fact.Order });
        }
    }

    private async Task<IReadOnlyList<AgencyCode>> ForcesAsync(OrderMade fact, CancellationToken stop)
    {
        if (fact.Force is { } named)
        {
            return [named];
        }
        var found = new List<AgencyCode>();
        foreach (var one in fact.Protected)
        {
            if ((await people.AgencyServingHomeOfAsync(one, AgencyKind.Police, stop)).TryGet(out var force))
            {
                found.Add(force);
            }
        }
        return [.. found.Distinct()];
    }
}

/// <summary>The force of an order became known later: it is on that force's next list, once.</summary>
internal sealed class HearOrderDetails(MatterWriter writer, IOrders orders, SightlineDb db) : Listener<OrderDetailsAdded>
{
    protected override async Task HearAsync(OrderDetailsAdded fact, CancellationToken stop)
    {
        if (fact.Force is not { } force || await db.Set<Matter>().AnyAsync(matter => matter.Force == force && matter.Order == fact.Order && matter.Kind == MatterKind.NewOrder, stop))
        {
            return;
        }
        if (await orders.FindAsync(fact.Order, stop) is { } order)
        {
            var people = HearBreaches.PartiesOf(order.Respondents, order.Protected);
            writer.Write(fact, force, new NewMatter(MatterKind.NewOrder, fact.Order.Value, people) { Order = fact.Order });
        }
    }
}

/// <summary>An assessment is for the meetings of the force that made it. What another agency assessed is its own, and a survivors' service's is told to nobody.</summary>
internal sealed class HearAssessments(MatterWriter writer, IDirectory directory) : Listener<RiskAssessed>
{
    protected override async Task HearAsync(RiskAssessed fact, CancellationToken stop)
    {
        if (await directory.FindAsync(fact.By, stop) is not { Kind: AgencyKind.Police } force)
        {
            return;
        }
        // Of an instrument about the person who may do harm nothing names a person at risk: both stand as involved, and neither is called what nobody said.
        IReadOnlyList<Party> people = fact.From.Count == 0
            ? [new Party(fact.Assessed, PartyPart.InvolvedPerson)]
            : HearBreaches.PartiesOf(fact.From, [fact.Assessed]);
        writer.Write(fact, force.Code, new NewMatter(MatterKind.Assessment, fact.Assessment.Value, people) { Level = fact.Level });
    }
}
