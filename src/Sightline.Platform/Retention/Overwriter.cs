using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Sightline.Kernel;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Retention;

/// <summary>
/// Overwrites the bytes of what was disposed of. A deleted row's bytes are overwritten where it stood (<c>secure_delete</c>), but earlier copies of its page may stand in
/// the write-ahead log, and parts of it in free space that a page left behind when it was split: the database is written anew, and its log cut off.
/// </summary>
public sealed class Overwriter(SightlineDb db, IEnumerable<IDisposesOf> parts, IIdSource ids, IClock clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <summary>To be asked in the transaction that disposes of something: if the process dies after it, the worker still finds it.</summary>
    public void Ask() => db.Append(new Overwriting { Id = ids.New(), AskedAt = clock.GetCurrentInstant() });

    public Task<bool> IsAskedAsync(CancellationToken stop) => db.Set<Overwriting>().AnyAsync(one => one.DoneAt == null, stop);

    /// <returns>How many bytes the database takes.</returns>
    internal async Task<long> SizeAsync(CancellationToken stop) => Convert.ToInt64(
        await ScalarAsync(db.Provider == Provider.Sqlite ? "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()" : "SELECT pg_database_size(current_database())", stop),
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>While it runs nobody else can write to what is written anew. Run a second time it does the same again.</summary>
    /// <returns>False: somebody was reading, and the log could not be cut off. To be tried again.</returns>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        // What is asked for while it runs may come too late for it.
        var begun = clock.GetCurrentInstant();
        var asked = await db.Set<Overwriting>().Where(one => one.DoneAt == null).Select(one => one.Id).ToListAsync(stop);
        var before = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(Longest);
        try
        {
            if (!(db.Provider == Provider.Sqlite ? await WriteSqliteAnewAsync(stop) : await WritePostgresAnewAsync(stop)))
            {
                return false;
            }
        }
        finally
        {
            db.Database.SetCommandTimeout(before);
        }
        await db.Set<Overwriting>().Where(one => asked.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.DoneAt, begun), stop);
        return true;
    }

    private async Task<bool> WriteSqliteAnewAsync(CancellationToken stop)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("VACUUM", stop);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            return false;
        }
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await using var row = await command.ExecuteReaderAsync(stop);
            return await row.ReadAsync(stop) && row.GetInt64(0) == 0;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<bool> WritePostgresAnewAsync(CancellationToken stop)
    {
        if (!await NobodyStillReadsAsync(stop))
        {
            return false;
        }
        var tables = parts.SelectMany(part => part.Tables).Append("platform_subject_key").Distinct().Order(StringComparer.Ordinal);
        try
        {
            foreach (var table in tables)
            {
                await RunOutsideAsync($"VACUUM (FULL, ANALYZE) \"{table}\"", stop);
            }
            // ANALYZE keeps samples of values: the old ones stay in its own table until that is written anew too.
            await RunOutsideAsync("VACUUM (FULL) pg_catalog.pg_statistic", stop);
            return true;
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    /// <summary>
    /// A table that is written anew keeps the deleted rows that somebody may still see: a reader of this database who began before, and, since what writes anew is itself such a
    /// reader, whoever began before on any database of the server; a copy of the database that says what it still reads, likewise. They are waited for.
    /// </summary>
    private async Task<bool> NobodyStillReadsAsync(CancellationToken stop)
    {
        var now = Convert.ToString(await ScalarAsync("SELECT CAST(pg_current_xact_id() AS text)", stop), System.Globalization.CultureInfo.InvariantCulture);
        var begunSince = $"""
            SELECT pg_snapshot_xmin(pg_current_snapshot()) >= '{now}'::xid8
                AND NOT EXISTS (
                    SELECT 1 FROM pg_stat_activity
                    WHERE (datname = current_database() OR datname IS NULL) AND pid <> pg_backend_pid() AND age(backend_xmin) > age('{now}'::xid8::xid))
                AND NOT EXISTS (SELECT 1 FROM pg_replication_slots WHERE age(xmin) > age('{now}'::xid8::xid))
            """;
        for (var tried = 0; tried < 10; tried++)
        {
            if (await ScalarAsync(begunSince, stop) is true)
            {
                return true;
            }
            await Task.Delay(300, stop);
        }
        return false;
    }

    private async Task RunOutsideAsync(string sql, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            // Whoever waits for a table makes everybody after wait too, and holds up the worker's other work.
            await using (var limit = Command("SET lock_timeout = '5s'"))
            {
                await limit.ExecuteNonQueryAsync(stop);
            }
            await using var command = Command(sql);
            await command.ExecuteNonQueryAsync(stop);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<object?> ScalarAsync(string sql, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = Command(sql);
            return await command.ExecuteScalarAsync(stop);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandType = CommandType.Text;
        command.CommandTimeout = (int)Longest.TotalSeconds;
        return command;
    }
}
