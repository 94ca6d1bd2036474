using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.Model;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.OnRecord;

/// <summary>
/// When she can be rung in safety, as she told the court: in the block of safe contact, for those entitled to it at a survivors' service that holds her itself. That somebody
/// supports survivors is no reason to know it of one who is another service's. It hangs on her nominal and can stand on nobody else's.
/// </summary>
internal sealed class SafeTimeToldToCourt(SightlineDb db, Vault vault, IPeople people, IPermissions permissions, Acting acting) : ISafeContactSource
{
    public async Task<IReadOnlyList<SafeContactElsewhere>> OfAsync(IReadOnlyList<NominalId> records, CancellationToken stop)
    {
        if (!permissions.MaySee(acting.Current, Sensitivity.SurvivorConfidential)
            || !(await people.HoldersOfAsync(records[0], AgencyKind.SupportService, stop)).Contains(acting.Current.Agency))
        {
            return [];
        }
        var held = await db.Set<SafeTime>().AsNoTracking().Where(safe => records.Contains(safe.NominalId))
            .Join(db.Set<ProtectiveOrder>(), safe => safe.OrderId, order => order.Id, (safe, order) => new { Safe = safe, order.MadeOn, order.MadeAt }).ToListAsync(stop);
        var told = new List<SafeContactElsewhere>();
        foreach (var one in held)
        {
            if (await vault.OpenAsync(one.Safe.NominalId.Value, Sensitivity.SurvivorConfidential, one.Safe.When, stop) is { } when)
            {
                var said = when.Part(one.MadeOn, static (text, on) => new SafeContactWords { When = text, SaidBy = SaidBy.ToldToCourt, SaidOn = on })!;
                told.Add(new SafeContactElsewhere(said, one.MadeAt ?? Instant.MinValue));
            }
        }
        return told;
    }
}
