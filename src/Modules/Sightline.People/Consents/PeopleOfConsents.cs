using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Consents;

/// <summary>Whose consent it is.</summary>
internal sealed class PeopleOfConsents(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var consents = things.Select(thing => new ConsentId(thing)).ToList();
        return [.. (await db.Set<SharingConsent>().AsNoTracking().Where(row => consents.Contains(row.Id)).Select(row => new { row.Id, row.NominalId }).ToListAsync(stop))
            .Select(row => new PersonOf(row.Id.Value, row.NominalId.Value))];
    }
}
