using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Sightline.Platform.Ledger;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Platform.Reading;

/// <summary>What is about to be shown: of whom (ids), and which sections.</summary>
public sealed record Disclosure(string What, IReadOnlyList<Guid> Subjects, IReadOnlyList<string> Sections);

/// <summary>The read entry could not be written, so nothing is shown.</summary>
public sealed class ReadNotRecordedException(Exception? cause = null)
    : Exception("This could not be recorded as read, so it is not shown. Try again; if it goes on, ring your control room.", cause);

/// <summary>Who reads, and from whom they are kept.</summary>
public sealed record ReaderOf(Acting Acting, KeptBack Kept);

/// <summary>
/// Nobody reads unseen: the values are read and the read entry is written in one transaction. If the entry cannot be written nothing is shown.
/// The read inside must be short: ids are found and scored before, outside.
/// </summary>
public sealed class ReadAudit(SightlineDb db, LedgerWriter ledger, IClock clock, EmergencySpool spool, ReaderOf reader)
{
    /// <summary>How long a read waits for the ledger (architecture rule 4).</summary>
    private const int LongestWaitSeconds = 2;

    /// <exception cref="KeptBackException">The reader is kept from one of the subjects.</exception>
    /// <exception cref="ReadNotRecordedException">The entry could not be written.</exception>
    public async Task<T> ShowAsync<T>(Disclosure what, Func<Task<T>> read, CancellationToken stop)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await reader.Kept.CheckAsync(what.Subjects, stop);
            var joined = await read();
            await WriteEntryAsync(what, stop);
            return joined;
        }
        try
        {
            return await ReadAndRecordAsync(what, read, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested && (failure is OperationCanceledException || DatabaseFailures.IsOfTheDatabase(failure)))
        {
            db.Forget();
            throw new ReadNotRecordedException(failure);
        }
    }

    /// <summary>
    /// For the door view alone: when the ledger does not take the entry within two seconds it goes to the encrypted spool on this node, and
    /// <paramref name="emergency"/> (orders, warnings, children; nothing else) is shown. If the spool fails too, nothing is.
    /// </summary>
    public async Task<(T Shown, bool IsEmergency)> ShowAtTheDoorAsync<T>(
        Disclosure what, Func<Task<T>> read, Func<Task<T>> emergency, CancellationToken stop)
    {
        try
        {
            return (await ShowAsync(what, read, stop), false);
        }
        catch (ReadNotRecordedException)
        {
            try
            {
                await reader.Kept.CheckAsync(what.Subjects, stop);
                await spool.WriteAsync(what, reader.Acting.Current, stop);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new ReadNotRecordedException(failure);
            }
            return (await emergency(), true);
        }
    }

    /// <summary>Records that somebody tried to see or do something and was refused.</summary>
    /// <exception cref="ReadNotRecordedException">The entry could not be written: whoever asked is told to try again, as for anything shown.</exception>
    public async Task RecordRefusalAsync(Disclosure what, CancellationToken stop)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            ledger.WriteRead(EntryKind.Refused, what, clock.GetCurrentInstant());
            await db.WriteAppendedAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested && (failure is OperationCanceledException || DatabaseFailures.IsOfTheDatabase(failure)))
        {
            db.Forget();
            throw new ReadNotRecordedException(failure);
        }
    }

    private async Task<T> ReadAndRecordAsync<T>(Disclosure what, Func<Task<T>> read, CancellationToken stop)
    {
        using var patience = new ShortPatience(db);
        await reader.Kept.CheckAsync(what.Subjects, stop);
        await using var transaction = await BeginAsync(stop);
        var shown = await read();
        await WriteEntryAsync(what, stop);
        await transaction.CommitAsync(stop);
        return shown;
    }

    /// <summary>A server that does not answer, or a pool with nothing free, is not waited for longer than a lock is.</summary>
    private async Task<IDbContextTransaction> BeginAsync(CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromSeconds(LongestWaitSeconds));
        return await db.Database.BeginTransactionAsync(patience.Token);
    }

    private async Task WriteEntryAsync(Disclosure what, CancellationToken stop)
    {
        ledger.WriteRead(EntryKind.Read, what, clock.GetCurrentInstant());
        await db.WriteAppendedAsync(stop);
    }

    /// <summary>SQLite waits for the one write lock as long as the connection's time-out says; a read says two seconds.</summary>
    private sealed class ShortPatience : IDisposable
    {
        private readonly SightlineDb db;
        private readonly Microsoft.Data.Sqlite.SqliteConnection? sqlite;
        private readonly int before;

        internal ShortPatience(SightlineDb db)
        {
            this.db = db;
            sqlite = db.Database.GetDbConnection() as Microsoft.Data.Sqlite.SqliteConnection;
            if (sqlite is null)
            {
                db.Database.SetCommandTimeout(LongestWaitSeconds);
                return;
            }
            before = sqlite.DefaultTimeout;
            db.Database.OpenConnection();
            sqlite.DefaultTimeout = LongestWaitSeconds;
            SetBusyTimeout(LongestWaitSeconds * 1000);
        }

        public void Dispose()
        {
            if (sqlite is null)
            {
                db.Database.SetCommandTimeout(null);
                return;
            }
            SetBusyTimeout(10_000);
            sqlite.DefaultTimeout = before;
            db.Database.CloseConnection();
        }

        private void SetBusyTimeout(int milliseconds)
        {
            using var command = sqlite!.CreateCommand();
            command.CommandText = $"PRAGMA busy_timeout={milliseconds}";
            command.ExecuteNonQuery();
        }
    }
}
