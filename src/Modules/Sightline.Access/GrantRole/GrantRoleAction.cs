using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.Permissions;
using Sightline.Access.Rules;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Access.GrantRole;

internal sealed record RoleGrant
{
    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }

    public required string Role { get; init; }

    public IReadOnlyList<DeskCode> Desks { get; init; } = [];
}

/// <summary>Gives a user a role at an agency, from now on.</summary>
internal sealed class GrantRoleAction(SightlineDb db, UnitOfWork unit, Acting acting, AccessMatrix matrix, UnitOfWorkSources sources)
{
    public Task GrantAsync(RoleGrant grant, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var now = sources.Clock.GetCurrentInstant();
            Kernel.Rules.Check(await RulesAsync(grant, now, stop));
            db.Append(new RoleAtAgency
            {
                Id = sources.Ids.New(),
                User = grant.User,
                Agency = grant.Agency,
                Role = grant.Role,
                Desks = grant.Desks.Distinct().ToList(),
                From = now,
            });
            unit.State(new RoleGranted { User = grant.User, Agency = grant.Agency, Role = grant.Role });
        },
        stop);

    private async Task<IEnumerable<Rule>> RulesAsync(RoleGrant grant, Instant now, CancellationToken stop)
    {
        var kind = await db.Set<Agency>().Where(row => row.Code == grant.Agency).Select(row => (AgencyKind?)row.Kind).FirstOrDefaultAsync(stop);
        var role = matrix.Role(grant.Role);
        var desks = await db.Set<Desk>().Where(desk => desk.Agency == grant.Agency).Select(desk => desk.Code).ToListAsync(stop);
        var isHeld = await db.Set<RoleAtAgency>()
            .AnyAsync(row => row.User == grant.User && row.Agency == grant.Agency && row.Role == grant.Role && (row.To == null || row.To > now), stop);
        return
        [
            new AgencyIsInTheDirectory(grant.Agency, kind is not null),
            new OnlyOnesOwnAgencyIsManaged(acting.Current, grant.Agency),
            new UserIsKnown(await db.Set<User>().AnyAsync(user => user.Id == grant.User, stop)),
            new RoleIsOneThisKindOfAgencyHas(grant.Role, role is not null && kind is { } known && role.AgencyKinds.Contains(StatementRules.NameOf(known))),
            new RoleIsForPeople(grant.Role),
            new RoleIsNotHeldAlready(isHeld),
            .. grant.Desks.Select(desk => new DeskIsTheAgencysOwn(desk, desks.Contains(desk))),
        ];
    }
}
