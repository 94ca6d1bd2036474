using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Linkage;
using Sightline.People.Details;
using Sightline.People.Model;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;

namespace Sightline.People.Connections;

/// <summary>Whom a user declared. Opened only to keep that user from them, and to show that user.</summary>
internal sealed class Declarations(SightlineDb db, Vault vault)
{
    internal async Task<bool> HasAnyAsync(UserId user, CancellationToken stop) => await db.Set<DeclaredConnection>().AnyAsync(row => row.User == user, stop);

    internal async Task<IReadOnlyList<(DeclaredConnection Row, Guarded<DeclaredPerson> Person)>> OfAsync(UserId user, CancellationToken stop)
    {
        var opened = new List<(DeclaredConnection, Guarded<DeclaredPerson>)>();
        foreach (var row in await db.Set<DeclaredConnection>().AsNoTracking().Where(row => row.User == user).OrderBy(row => row.Id).ToListAsync(stop))
        {
            // A key that was destroyed took the declaration with it.
            if (await vault.OpenWholeAsync<DeclaredPerson>(user.Value, Sensitivity.EmployeeCase, row.Sealed, stop) is { } person)
            {
                opened.Add((row, person));
            }
        }
        return opened;
    }

    internal async Task<Instant?> LastMadeAsync(UserId user, CancellationToken stop) =>
        await db.Set<YearlyDeclaration>().Where(row => row.User == user).MaxAsync(row => (Instant?)row.At, stop);

    internal static PersonDetails DetailsOf(DeclaredPerson person, AgencyCode agency) => Described.Of(person.Details, agency);
}
