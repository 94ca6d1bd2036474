using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Duties.FindLate;

internal static class DutyLock
{
    /// <summary>
    /// The duty, held against every other worker until the transaction ends; null where another holds it. SQLite has one writer at a time and needs no
    /// lock of a row.
    /// </summary>
    public static async Task<Duty?> LockedDutyAsync(this SightlineDb db, DutyId id, CancellationToken stop)
    {
        if (db.Provider == Provider.Sqlite)
        {
            return await db.Set<Duty>().FirstOrDefaultAsync(duty => duty.Id == id, stop);
        }
        var found = await db.Set<Duty>().FromSql($"""SELECT * FROM duties_duty WHERE "Id" = {id.Value} FOR UPDATE SKIP LOCKED""").ToListAsync(stop);
        return found.FirstOrDefault();
    }
}
