using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.SignIn;

/// <summary>The user a session is of, whatever their roles; nobody once its stamp is an old one or a password must be chosen first.</summary>
internal sealed class SessionUser(SightlineDb db)
{
    internal async Task<User?> OfAsync(ClaimsPrincipal principal, CancellationToken stop)
    {
        var stamp = principal.FindFirstValue(Session.StampClaim);
        return Guid.TryParse(principal.FindFirstValue(Session.UserClaim), out var id)
            && await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == new UserId(id), stop) is { } user
            && !Session.OpensNothing(user, Session.HowOf(principal).Way)
            && user.SecurityStamp == stamp
            ? user
            : null;
    }
}
