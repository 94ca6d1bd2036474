using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.EndRole;

/// <summary>Ends a user's role at an agency: their next request no longer has it.</summary>
internal sealed class EndRoleAction(SightlineDb db, UnitOfWork unit, Acting acting, IClock clock)
{
    public Task EndAsync(UserId user, AgencyCode agency, string role, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var now = clock.GetCurrentInstant();
            var held = await db.Set<RoleAtAgency>()
                .Where(row => row.User == user && row.Agency == agency && row.Role == role && (row.To == null || row.To > now)).ToListAsync(stop);
            Kernel.Rules.Check(new OnlyOnesOwnAgencyIsManaged(acting.Current, agency), new RoleIsHeld(role, held.Count > 0));
            held.ForEach(row => row.To = now);
            unit.State(new RoleEnded { User = user, Agency = agency, Role = role });
        },
        stop);
}
