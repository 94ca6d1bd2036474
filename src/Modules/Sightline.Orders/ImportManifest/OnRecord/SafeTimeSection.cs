using Microsoft.EntityFrameworkCore;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.OnRecord;

/// <summary>
/// When she can be rung in safety, on her own record, for those entitled to it at a survivors' service that holds her itself: that somebody supports survivors is no reason to
/// know it of one who is another service's. It hangs on her nominal and can stand on nobody else's.
/// </summary>
internal sealed class SafeTimeSection(SightlineDb db, Vault vault, IPeople people, IPermissions permissions, Acting acting) : IRecordSection
{
    public async Task<RecordSection?> SectionAsync(Subject subject, CancellationToken stop)
    {
        if (!permissions.MaySee(acting.Current, Sensitivity.SurvivorConfidential)
            || !(await people.HoldersOfAsync(subject.Nominals[0], AgencyKind.SupportService, stop)).Contains(acting.Current.Agency))
        {
            return null;
        }
        var certain = subject.Nominals.ToList();
        var held = await db.Set<SafeTime>().AsNoTracking().Where(safe => certain.Contains(safe.NominalId)).ToListAsync(stop);
        var lines = new List<RecordLine>();
        foreach (var safe in held)
        {
            if (await vault.OpenAsync(safe.NominalId.Value, Sensitivity.SurvivorConfidential, safe.When, stop) is { } when)
            {
                lines.Add(new RecordLine("Safe time to call", $"{when} (told to the court)"));
            }
        }
        return lines.Count == 0 ? null : new RecordSection { Code = "safe-time", Title = "Safe time to call", Order = 15, Lines = lines };
    }
}
