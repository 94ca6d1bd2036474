using Sightline.Facts;
using Sightline.Orders.Register;
using Sightline.Orders.Vocabulary;
using Sightline.Platform.Ports;
using Sightline.Platform.Work;

namespace Sightline.Orders.ShowOrder;

/// <summary>What can be done next about an order, by those who may.</summary>
internal sealed class OrderOffers(OrderReader reader, IPermissions permissions, Acting acting) : IOffer
{
    public async Task<IReadOnlyList<Offer>> OffersAsync(Matter matter, CancellationToken stop)
    {
        if (matter.Kind != "order" || await reader.FindAsync(new OrderId(matter.Id), stop) is not { } held || !held.IsLiveOn(reader.Today))
        {
            return [];
        }
        return [.. Of(held).Where(offer => permissions.Allows(acting.Current, offer.Permission)).Select(offer => offer.Offer)];
    }

    private static IEnumerable<(string Permission, Offer Offer)> Of(HeldOrder held)
    {
        if (held.Terms.Count == 0)
        {
            yield return ("orders.make", new Offer("Enter its terms", "None are held: no officer can be told what is breachable.", Links.Terms(held.Id)));
        }
        if (held.Order.ConfirmedAt is null)
        {
            yield return ("orders.record-service", new Offer("Confirm that the force holds it", "Nobody has confirmed it yet.", Links.Confirm(held.Id)));
        }
        yield return ("orders.record-service", new Offer("Record service", held.IsUnserved ? "No service on every respondent is recorded." : "Another service, or better proof.", Links.Service(held.Id)));
        foreach (var respondent in held.Respondents)
        {
            yield return ("orders.record-service", new Offer("I told the respondent the order", "Known from that minute.", Links.Told(held.Id, respondent)));
        }
        yield return ("orders.record-breach", new Offer("Record a breach", "Everybody who must act, and may be told, is told at once.", Links.Breach(held.Id)));
        yield return ("orders.vary", new Offer("Record a variation", "The court changed it, whether or not the new wording is here.", Links.Vary(held.Id)));
        yield return ("orders.discharge", new Offer("Record that it was discharged", "Only the court that made it, or one like it, can.", Links.Discharge(held.Id)));
        foreach (var service in held.StandingServices)
        {
            yield return ("orders.record-service", new Offer($"Put right: {LineOfLife.HowServed(service).ToLowerInvariant()}", "It did not happen, or it was somebody else. What it discharged is owed again.",
                Links.Wrong(held.Id, service.Id)));
        }
    }
}
