using Sightline.Facts;
using Sightline.Orders.Register;
using Sightline.Orders.Vocabulary;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Work;

namespace Sightline.Orders.RecordBreach;

/// <summary>A call-out that names somebody a live order binds offers the breach, with the terms that seem broken.</summary>
internal sealed class BreachOffers(OrderReader reader, IPeople people, IPermissions permissions, Acting acting) : IOffer
{
    private static readonly HashSet<string> AgainstHer = ["no-contact", "no-violence", "no-harassment", "keep-away-person"];
    private static readonly HashSet<string> OfAPlace = ["keep-away-place", "no-entry", "leave-home"];

    public async Task<IReadOnlyList<Offer>> OffersAsync(Matter matter, CancellationToken stop)
    {
        if (matter.Kind != "incident" || !permissions.Allows(acting.Current, "orders.record-breach"))
        {
            return [];
        }
        var there = new HashSet<NominalId>();
        var perhaps = new HashSet<NominalId>();
        foreach (var person in matter.People)
        {
            var subject = await people.SubjectOfAsync(person, stop);
            there.UnionWith(subject.Nominals.Append(person));
            perhaps.UnionWith(subject.Possible);
        }
        perhaps.ExceptWith(there);
        var orders = await reader.ReadAsync(await reader.BindingAsync([.. there, .. perhaps], stop), stop);
        return [.. orders.Where(order => order.IsLiveOn(reader.Today)).Select(order => OfferFor(order, matter, there))];
    }

    private static Offer OfferFor(HeldOrder order, Matter matter, HashSet<NominalId> there)
    {
        var sheWasThere = order.Protected.Any(there.Contains);
        var isCertain = order.Respondents.Any(there.Contains);
        var kinds = sheWasThere ? AgainstHer : OfAPlace;
        var seem = order.StandingTerms.Where(term => kinds.Contains(term.Kind)).ToList();
        var numbers = seem.Select(term => term.Number).Order().ToList();
        var seems = $"{TermNumbers.Of(numbers)} {(numbers.Count == 1 ? "seems" : "seem")} broken";
        var why = seem.Count == 0
            ? "Somebody it binds is named in this call-out. Which term was broken is for you to say."
            : sheWasThere
                ? $"Both sides of it are named in this call-out: {seems}."
                : $"Somebody it binds is named in this call-out: if this is the place, {seems}.";
        var text = isCertain ? $"Record a breach of the {order.TypeName} {order.Order.Reference}" : $"Possible: confirm identity, then record a breach of the {order.TypeName} {order.Order.Reference}";
        return new Offer(text, why, Links.Breach(order.Id, new IncidentId(matter.Id), [.. seem.Select(term => term.Id)]));
    }
}
