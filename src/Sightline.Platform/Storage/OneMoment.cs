using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sightline.Platform.Storage;

/// <summary>While it is open, all that is read is read as it stood at one moment, and nobody who writes waits for it.</summary>
internal sealed class OneMoment : IAsyncDisposable
{
    private readonly IDbContextTransaction? own;

    private OneMoment(DbTransaction transaction, IDbContextTransaction? own)
    {
        Transaction = transaction;
        this.own = own;
    }

    internal DbTransaction Transaction { get; }

    /// <summary>Within somebody's transaction it is that one's moment, which stays open.</summary>
    internal static async Task<OneMoment> OpenAsync(SightlineDb db, CancellationToken stop)
    {
        if (db.Database.CurrentTransaction is { } open)
        {
            return new OneMoment(open.GetDbTransaction(), null);
        }
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
        {
            var whole = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
            return new OneMoment(whole.GetDbTransaction(), whole);
        }
        await db.Database.OpenConnectionAsync(stop);
        var reading = sqlite.BeginTransaction(deferred: true);
        return new OneMoment(reading, await db.Database.UseTransactionAsync(reading, stop));
    }

    public async ValueTask DisposeAsync()
    {
        if (own is null)
        {
            return;
        }
        // One that was handed to the context is not ended by it.
        await Transaction.DisposeAsync();
        await own.DisposeAsync();
    }
}
