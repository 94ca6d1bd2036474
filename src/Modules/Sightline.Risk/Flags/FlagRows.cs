using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Platform.Storage;
using Sightline.Risk.Contracts;

namespace Sightline.Risk.Flags;

internal sealed class FlagRows(SightlineDb db) : IFlagRows
{
    public IQueryable<FlagRow> SetBy(AgencyCode agency) =>
        from flag in db.Set<Flag>().AsNoTracking()
        where flag.By == agency && flag.Said != null
        select new FlagRow
        {
            Flag = flag.Id,
            Nominal = flag.Nominal,
            Since = flag.Since,
            LastConfirmed = flag.LastConfirmed,
            CurrentUntil = flag.CurrentUntil,
            EndedOn = flag.EndedOn,
        };
}
