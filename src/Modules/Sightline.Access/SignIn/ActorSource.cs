using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.ApiKeys;
using Sightline.Access.Model;
using Sightline.Access.PasskeyDemands;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Access.SignIn;

/// <summary>Who a session or a key is today. Roles and desks are read from the database each time: what ended a moment ago has ended.</summary>
internal sealed class ActorSource(SightlineDb db, AccessMatrix matrix, PasskeyDemand demand, IClock clock) : IActorSource
{
    public async Task<Actor?> ActorAsync(ClaimsPrincipal principal, CancellationToken stop)
    {
        if (principal.Identity?.AuthenticationType == ApiKeyScheme.Name)
        {
            return ApiKeyScheme.ActorOf(principal);
        }
        if (!Guid.TryParse(principal.FindFirstValue(Session.UserClaim), out var id))
        {
            return null;
        }
        var stamp = principal.FindFirstValue(Session.StampClaim);
        var user = await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == new UserId(id), stop);
        var how = Session.HowOf(principal);
        if (user is null || Session.OpensNothing(user, how.Way) || user.SecurityStamp != stamp)
        {
            return null;
        }
        return await demand.KeepsOutAsync(user.Id, how, stop)
            ? WithoutRoles(user)
            : await ActorOfAsync(user, principal.FindFirstValue(Session.AgencyClaim), stop);
    }

    /// <summary>Somebody who must show a passkey first: may look after their own ways of signing in, as themselves, and nothing else.</summary>
    private static Actor WithoutRoles(User user) => new()
    {
        Reference = Actor.ReferenceOf(user.Id),
        User = user.Id,
        Agency = user.Agency,
        Roles = new HashSet<string>(),
        Purpose = new Purpose(""),
    };

    /// <summary>The user acting for one agency: the one chosen, else their own, else the first by code. Null: they hold no role there, or none at all.</summary>
    internal async Task<Actor?> ActorOfAsync(User user, string? chosen, CancellationToken stop)
    {
        var roles = await RolesAsync(user.Id, stop);
        var agency = chosen is not null
            ? new AgencyCode(chosen)
            : roles.Select(role => role.Agency).OrderByDescending(code => code == user.Agency).ThenBy(code => code.Value, StringComparer.Ordinal).FirstOrDefault();
        var held = roles.Where(role => role.Agency == agency).ToList();
        return held.Count == 0
            ? null
            : new Actor
            {
                Reference = Actor.ReferenceOf(user.Id),
                User = user.Id,
                Agency = agency,
                Roles = held.Select(role => role.Role).ToHashSet(),
                Desks = held.SelectMany(role => role.Desks).ToHashSet(),
                Purpose = StandingPurpose(held),
            };
    }

    internal async Task<IReadOnlyList<AgencyCode>> AgenciesAsync(UserId user, CancellationToken stop) =>
        (await RolesAsync(user, stop)).Select(role => role.Agency).Distinct().OrderBy(code => code.Value, StringComparer.Ordinal).ToList();

    private async Task<List<RoleAtAgency>> RolesAsync(UserId user, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        return await db.Set<RoleAtAgency>().AsNoTracking()
            .Where(role => role.User == user && role.From <= now && (role.To == null || role.To > now)).OrderBy(role => role.From).ThenBy(role => role.Id).ToListAsync(stop);
    }

    /// <summary>For pages that name no purpose of their own: what the first of the user's roles is for.</summary>
    private Purpose StandingPurpose(IEnumerable<RoleAtAgency> held) =>
        new(held.SelectMany(role => matrix.Role(role.Role)?.Purposes ?? []).Select(use => use.Purpose).FirstOrDefault() ?? "");
}
