using Sightline.Facts;
using Sightline.Orders.Model;
using Sightline.Orders.Place;
using Sightline.Orders.Register;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Rulebook;

namespace Sightline.Orders.DoorView;

/// <summary>
/// Whether the officer stands inside the place of a term. The place is compared by keyed digests, her home by People, which tells no address; neither
/// is ever opened here.
/// </summary>
internal sealed class TermPlaces(RuleBook rulebook, Vault vault, IPeople people)
{
    internal async Task<IReadOnlyDictionary<TermId, PlaceAnswer>> OfAsync(HeldOrder held, string? here, CancellationToken stop)
    {
        var answers = new Dictionary<TermId, PlaceAnswer>();
        var place = PlaceText.Read(here);
        foreach (var term in held.StandingTerms.Where(term => rulebook.TermKindOf(term.Kind)?.Place == true))
        {
            answers[term.Id] = place.Postcode is { } postcode
                ? PlaceAnswer.Of(await ClosenessAsync(term, held, place with { Postcode = postcode }, stop), term.Metres)
                : PlaceAnswer.Of(Closeness.NotKnown, term.Metres);
        }
        return answers;
    }

    private async Task<Closeness> ClosenessAsync(OrderTerm term, HeldOrder held, PlaceText here, CancellationToken stop)
    {
        if (term.Place is not null)
        {
            return OfPlace(term, here);
        }
        var homes = new List<HomeMatch>();
        foreach (var person in held.Protected)
        {
            homes.Add(await people.HomeIsAtAsync(person, here.Postcode!, here.House, stop));
        }
        return homes switch
        {
            _ when homes.Contains(HomeMatch.Same) => Closeness.SameHouse,
            _ when homes.Contains(HomeMatch.SamePostcode) => Closeness.SamePostcode,
            _ when homes.Count == 0 || homes.Contains(HomeMatch.NotKnown) => Closeness.NotKnown,
            _ => Closeness.Elsewhere,
        };
    }

    private Closeness OfPlace(OrderTerm term, PlaceText here)
    {
        if (term.PlacePostcode is null)
        {
            return Closeness.NotKnown;
        }
        if (here.House is { } house && term.PlaceHouse is { } held && held.AsSpan().SequenceEqual(vault.Digest(PlaceText.HouseToken(here.Postcode!, house))))
        {
            return Closeness.SameHouse;
        }
        if (!term.PlacePostcode.AsSpan().SequenceEqual(vault.Digest(PlaceText.PostcodeToken(here.Postcode!))))
        {
            return Closeness.Elsewhere;
        }
        return here.House is not null && term.PlaceHouse is not null && term.Metres is null or 0 ? Closeness.Elsewhere : Closeness.SamePostcode;
    }
}
