using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.Access.PasskeyDemands;

/// <summary>
/// Whether one of somebody's roles, at whichever agency, asks for more than they signed in by. Asked at every request: a role given, or ended, counts from the next one on.
/// </summary>
internal sealed class PasskeyDemand(SightlineDb db, AccessMatrix matrix, IClock clock)
{
    internal Task<bool> KeepsOutAsync(ClaimsPrincipal principal, CancellationToken stop) =>
        Guid.TryParse(principal.FindFirstValue(Session.UserClaim), out var id) ? KeepsOutAsync(new UserId(id), Session.HowOf(principal), stop) : Task.FromResult(false);

    internal async Task<bool> KeepsOutAsync(UserId user, SignedInHow how, CancellationToken stop)
    {
        var unmet = matrix.Roles.Where(role => !Meets(how, role.Passkey)).Select(role => role.Code).ToList();
        if (unmet.Count == 0)
        {
            return false;
        }
        var now = clock.GetCurrentInstant();
        return await db.Set<RoleAtAgency>().AnyAsync(role => role.User == user && unmet.Contains(role.Role) && role.From <= now && (role.To == null || role.To > now), stop);
    }

    private static bool Meets(SignedInHow how, PasskeyNeed need) => need switch
    {
        PasskeyNeed.None => true,
        _ when how.Way == SignInWay.Passkey => true,
        PasskeyNeed.OrTwoFactors => how is { Way: SignInWay.AgencySignOn, Strength: not SignInStrength.One },
        _ => how is { Way: SignInWay.AgencySignOn, Strength: SignInStrength.KeptKey },
    };
}
