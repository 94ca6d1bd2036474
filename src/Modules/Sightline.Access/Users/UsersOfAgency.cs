using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.Permissions;
using Sightline.Access.ApiKeys;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.Access.Users;

/// <summary>The users an agency's administrator looks after: its own, and those of others who hold a role there.</summary>
internal sealed class UsersOfAgency(SightlineDb db, AccessMatrix matrix, IClock clock)
{
    internal async Task<IReadOnlyList<UserId>> IdsAsync(AgencyCode agency, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        return await db.Set<User>()
            .Where(user => user.Agency == agency || db.Set<RoleAtAgency>().Any(role => role.User == user.Id && role.Agency == agency && (role.To == null || role.To > now)))
            .OrderBy(user => user.Id).Select(user => user.Id).ToListAsync(stop);
    }

    internal async Task<IReadOnlyList<UserLine>> LinesAsync(AgencyCode agency, IReadOnlyList<UserId> ids, CancellationToken stop)
    {
        var users = await db.Set<User>().AsNoTracking().Where(user => ids.Contains(user.Id)).OrderBy(user => user.Name).ThenBy(user => user.Id).ToListAsync(stop);
        var roles = await HeldAsync(agency, ids, stop);
        return users.ConvertAll(user => new UserLine(user.Id, user.Name, user.UserName ?? "",
            roles.Where(role => role.User == user.Id).Select(role => NameOf(role.Role)).ToList()));
    }

    internal async Task<IReadOnlyList<RoleAtAgency>> HeldAsync(AgencyCode agency, IReadOnlyList<UserId> ids, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        return await db.Set<RoleAtAgency>().AsNoTracking()
            .Where(role => role.Agency == agency && ids.Contains(role.User) && (role.To == null || role.To > now)).OrderBy(role => role.Role).ToListAsync(stop);
    }

    /// <summary>The roles people may hold at this agency, for a list to choose from.</summary>
    internal async Task<IReadOnlyList<(string Value, string Text)>> RolesAsync(AgencyCode agency, CancellationToken stop)
    {
        var kind = await db.Set<Agency>().Where(row => row.Code == agency).Select(row => (AgencyKind?)row.Kind).FirstOrDefaultAsync(stop);
        return kind is null
            ? []
            : matrix.Roles.Where(role => role.AgencyKinds.Contains(StatementRules.NameOf(kind.Value)) && role.Code != ApiKeyScheme.FeedRole)
                .Select(role => (role.Code, role.Name)).ToList();
    }

    internal async Task<IReadOnlyList<Desk>> DesksAsync(AgencyCode agency, CancellationToken stop) =>
        await db.Set<Desk>().AsNoTracking().Where(desk => desk.Agency == agency).OrderBy(desk => desk.Name).ToListAsync(stop);

    internal string NameOf(string role) => matrix.Role(role)?.Name ?? role;
}

internal sealed record UserLine(UserId Id, string Name, string UserName, IReadOnlyList<string> Roles);
