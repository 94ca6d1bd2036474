using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sightline.Platform.Storage;

/// <summary>All that is read meanwhile is read as it stood at one moment, and nobody who writes waits for it.</summary>
internal static class OneMoment
{
    /// <returns>Null: somebody's transaction is open already, and it is that one's moment.</returns>
    internal static async Task<IDbContextTransaction?> OpenAsync(SightlineDb db, CancellationToken stop)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return null;
        }
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
        {
            return await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
        }
        await db.Database.OpenConnectionAsync(stop);
        return (await db.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), stop))!;
    }
}
