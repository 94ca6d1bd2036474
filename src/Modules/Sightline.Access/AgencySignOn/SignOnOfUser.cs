using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.AgencySignOn;

/// <param name="Name">Null: none is entered.</param>
/// <param name="LinkedAt">Null: has not come by it yet.</param>
internal sealed record NameAtSignOn(string? Name, Instant? LinkedAt);

/// <summary>What a user's page shows of their agency's sign-on, and sets.</summary>
internal sealed class SignOnOfUser(SightlineDb db, NameAtSignOnAction give)
{
    /// <returns>Null: the agency has none, or the user is another agency's.</returns>
    internal async Task<NameAtSignOn?> OfAsync(UserId user, AgencyCode agency, CancellationToken stop)
    {
        if (!await db.Set<SignOnProvider>().AnyAsync(row => row.Agency == agency, stop) || !await db.Set<User>().AnyAsync(row => row.Id == user && row.Agency == agency, stop))
        {
            return null;
        }
        var held = await db.Set<SignOnName>().AsNoTracking().FirstOrDefaultAsync(row => row.User == user && row.Agency == agency, stop);
        return new NameAtSignOn(held?.Name, held?.LinkedAt);
    }

    internal Task GiveAsync(UserId user, AgencyCode agency, string? called, CancellationToken stop) => give.GiveAsync(user, agency, called, stop);
}
