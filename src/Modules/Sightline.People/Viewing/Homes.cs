using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.People.Confidential;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.Platform.Storage;

namespace Sightline.People.Viewing;

/// <summary>Which agency serves where somebody lives, and whether a place is it. It reads confidential addresses and tells no address.</summary>
internal sealed class Homes(SightlineDb db, ConfidentialContacts confidential, IDirectory directory, IClock clock)
{
    internal async Task<Known<AgencyCode>> ServedByAsync(IReadOnlyList<NominalId> nominals, AgencyKind kind, CancellationToken stop)
    {
        foreach (var place in await PlacesAsync(nominals, stop))
        {
            if (place.Postcode is { } postcode && await directory.ServingAsync(kind, postcode, stop) is { IsKnown: true } found)
            {
                return found;
            }
        }
        return Known.Not<AgencyCode>();
    }

    /// <summary>
    /// Whether a place is one of the homes that may be theirs now. A home of which too little is known may be anywhere: beside one, no place is another.
    /// </summary>
    internal async Task<HomeMatch> IsAtAsync(IReadOnlyList<NominalId> nominals, string postcode, string? house, CancellationToken stop)
    {
        if (PlaceOfHome.Of([], postcode, house) is not { Postcode: not null } asked)
        {
            return HomeMatch.NotKnown;
        }
        var today = LondonTime.DayOf(clock.GetCurrentInstant());
        var homes = (await PlacesAsync(nominals, stop)).Where(place => place.To is null || place.To >= today)
            .Select(place => PlaceOfHome.Of(place.Lines, place.Postcode).To(asked)).ToList();
        return homes switch
        {
            _ when homes.Contains(HomeMatch.Same) => HomeMatch.Same,
            _ when homes.Contains(HomeMatch.SamePostcode) => HomeMatch.SamePostcode,
            _ when homes.Count == 0 || homes.Contains(HomeMatch.NotKnown) => HomeMatch.NotKnown,
            _ => HomeMatch.Other,
        };
    }

    /// <summary>Every address held, the newest that stands first.</summary>
    private async Task<IReadOnlyList<Place>> PlacesAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop)
    {
        var today = LondonTime.DayOf(clock.GetCurrentInstant());
        var ordinary = await db.Set<NominalAddress>().AsNoTracking().Where(address => nominals.Contains(address.NominalId)).ToListAsync(stop);
        var hidden = await confidential.OpenAsync(nominals, recordedBy: null, stop);
        // Of two that stand open the confidential one is where she went: it leads.
        var places = hidden.Values.SelectMany(contact => contact.ForTheMachine(MachineUse.Matching).Addresses)
            .Select(address => new Place(address.Lines, address.Postcode, address.To) { From = address.From, LearnedAt = Instant.MaxValue })
            .Concat(ordinary.Select(address => new Place(address.Lines.Split('\n'), address.Postcode, address.To) { From = address.From, LearnedAt = address.LearnedAt }));
        return [.. places.OrderByDescending(place => place.To is null || place.To >= today).ThenByDescending(place => place.From ?? LocalDate.MinIsoValue)
            .ThenByDescending(place => place.LearnedAt)];
    }

    private sealed record Place(IReadOnlyList<string> Lines, string? Postcode, LocalDate? To)
    {
        public LocalDate? From { get; init; }

        public required Instant LearnedAt { get; init; }
    }
}
