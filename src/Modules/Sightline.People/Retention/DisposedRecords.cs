using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Viewing;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Retention;

/// <summary>What is left of a record that was disposed of.</summary>
internal sealed record DisposedShown(string Reference, string On, string Class, string By);

/// <summary>Whether a record was disposed of, or is on hold. Told to the agency whose record it was; everybody else is answered as if there had never been one.</summary>
internal sealed class DisposedRecords(SightlineDb db, ReadAudit audit, Viewer viewer, DisposedTools tools)
{
    internal async Task<DisposedShown?> FindAsync(NominalId id, CancellationToken stop)
    {
        var agency = viewer.Actor.Agency;
        if (!viewer.SeesOrdinary || await db.Set<Nominal>().IgnoreQueryFilters().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id && row.HeldBy == agency && row.DisposedAt != null, stop) is not { } gone)
        {
            return null;
        }
        return await audit.ShowAsync(
            new Disclosure("record disposed of", [id.Value], ["disposed"]),
            async () =>
            {
                // In the past of a day before it, the row that says by whom did not stand yet.
                var by = await db.Set<Disposal>().AsNoTracking().Where(row => row.NominalId == id && row.IsWhole).Select(row => row.By).FirstOrDefaultAsync(stop);
                var under = gone.DisposedUnder!.Value;
                return new DisposedShown(gone.Reference, LondonTime.DateAndTime(gone.DisposedAt!.Value), tools.Times.Find(under)?.Title ?? under.Value, await WhoAsync(by, stop));
            },
            stop);
    }

    /// <summary>Whether the reader decides on holds of this record, and the one that stands.</summary>
    internal async Task<(bool May, LegalHoldId? Hold)> HoldOfAsync(NominalId id, CancellationToken stop)
    {
        var agency = viewer.Actor.Agency;
        if (!tools.Permissions.Allows(viewer.Actor, "people.retention") || !await db.Set<Nominal>().AnyAsync(row => row.Id == id && row.HeldBy == agency, stop))
        {
            return (false, null);
        }
        return (true, await db.Set<LegalHold>().Where(row => row.NominalId == id && row.LiftedAt == null).Select(row => (LegalHoldId?)row.Id).FirstOrDefaultAsync(stop));
    }

    private Task<string> WhoAsync(string? by, CancellationToken stop) => tools.Directory.NameOfAsync(by, "somebody who stands on the ledger", stop);
}

internal sealed record DisposedTools(IDirectory Directory, RetentionTimes Times, IPermissions Permissions);
