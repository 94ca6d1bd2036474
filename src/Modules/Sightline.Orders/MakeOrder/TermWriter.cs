using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.Place;
using Sightline.Orders.Register;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;

namespace Sightline.Orders.MakeOrder;

/// <param name="Fact">What brought the terms after the order was entered.</param>
/// <param name="At">From when they stand; null: since the order was made, only nobody had entered them.</param>
internal sealed record Brought(FactId Fact, Instant? At);

/// <summary>Writes terms. A place is sealed, and found again only by keyed digests; a place that is her home is not kept in the order at all.</summary>
internal sealed class TermWriter(RegisterWork register, Vault vault, IPeople people)
{
    /// <summary>Drops the place of a term where it is the home of somebody the order protects: her address stands in one place only, under her own key.</summary>
    internal async Task<IReadOnlyList<TermDescription>> WithoutHomesAsync(
        IReadOnlyList<TermDescription> terms, IReadOnlyList<NominalId> protectedPeople, CancellationToken stop)
    {
        var kept = new List<TermDescription>();
        foreach (var term in terms)
        {
            kept.Add(await IsHomeAsync(term, protectedPeople, stop) ? term with { Place = null } : term);
        }
        return kept;
    }

    internal async Task AppendAsync(OrderId order, IReadOnlyList<TermDescription> terms, Brought? by, CancellationToken stop)
    {
        foreach (var term in terms)
        {
            var place = PlaceText.Read(term.Place);
            register.Db.Append(new OrderTerm
            {
                Id = term.Term,
                OrderId = order,
                Number = term.Number,
                Kind = term.Kind,
                Plain = term.Plain,
                Legal = term.Legal,
                Metres = term.Metres,
                PowerOfArrest = term.PowerOfArrest,
                Place = term.Place is { Length: > 0 } text ? await vault.SealAsync(order.Value, Sensitivity.SurvivorConfidential, text, stop) : null,
                PlacePostcode = place.Postcode is { } postcode ? vault.Digest(PlaceText.PostcodeToken(postcode)) : null,
                PlaceHouse = place is { Postcode: { } at, House: { } house } ? vault.Digest(PlaceText.HouseToken(at, house)) : null,
                BroughtBy = by?.Fact,
                BroughtAt = by?.At,
            });
        }
    }

    private async Task<bool> IsHomeAsync(TermDescription term, IReadOnlyList<NominalId> protectedPeople, CancellationToken stop)
    {
        var place = PlaceText.Read(term.Place);
        if (place.Postcode is null)
        {
            return false;
        }
        foreach (var person in protectedPeople)
        {
            if (await people.HomeIsAtAsync(person, place.Postcode, place.House, stop) == HomeMatch.Same)
            {
                return true;
            }
        }
        return false;
    }
}
