using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.People.Confidential;
using Sightline.People.Model;
using Sightline.Platform.Storage;

namespace Sightline.People.Viewing;

/// <summary>Which agency serves where somebody lives. It reads confidential addresses and tells no address.</summary>
internal sealed class Homes(SightlineDb db, ConfidentialContacts confidential, IDirectory directory, IClock clock)
{
    internal async Task<Known<AgencyCode>> ServedByAsync(IReadOnlyList<NominalId> nominals, AgencyKind kind, CancellationToken stop)
    {
        var today = LondonTime.DayOf(clock.GetCurrentInstant());
        var ordinary = await db.Set<NominalAddress>().AsNoTracking().Where(address => nominals.Contains(address.NominalId) && address.Postcode != null).ToListAsync(stop);
        var hidden = await confidential.OpenAsync(nominals, recordedBy: null, stop);
        // Of two that stand open the confidential one is where she went: it leads.
        var places = hidden.Values.SelectMany(contact => contact.Addresses).Where(address => address.Postcode is not null)
            .Select(address => new Place(address.Postcode!, address.From, address.To, Instant.MaxValue))
            .Concat(ordinary.Select(address => new Place(address.Postcode!, address.From, address.To, address.LearnedAt)));
        foreach (var place in places.OrderByDescending(place => place.To is null || place.To >= today).ThenByDescending(place => place.From ?? LocalDate.MinIsoValue)
            .ThenByDescending(place => place.LearnedAt))
        {
            if (await directory.ServingAsync(kind, place.Postcode, stop) is { IsKnown: true } found)
            {
                return found;
            }
        }
        return Known.Not<AgencyCode>();
    }

    private sealed record Place(string Postcode, LocalDate? From, LocalDate? To, Instant LearnedAt);
}
