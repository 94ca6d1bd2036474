using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Sightline.Platform.Storage;
using Sightline.Scenarios.Owed;

namespace Sightline.Scenarios.Retention;

/// <summary>The bytes in which a database keeps what it holds, and whether any of some values stand in them, however spelled.</summary>
internal sealed class BytesOfDatabase(OwedHouse house)
{
    /// <summary>PostgreSQL's log is written on for ever and its segments are used again: only what was written since this is looked through.</summary>
    private string? since;

    private bool IsSqlite => house.House.Database.Provider == Provider.Sqlite;

    internal async Task BeginAsync() => since = IsSqlite ? null : (string)(await ScalarAsync("SELECT pg_walfile_name(pg_current_wal_lsn())"))!;

    /// <returns>Where each value was found: "file: value".</returns>
    internal async Task<IReadOnlyList<string>> FindAsync(IReadOnlyDictionary<string, byte[]> needles, bool inLog = false)
    {
        var found = new List<string>();
        await foreach (var (name, bytes) in FilesAsync(inLog))
        {
            found.AddRange(needles.Where(needle => bytes.AsSpan().IndexOf(needle.Value) >= 0).Select(needle => $"{name}: {needle.Key}"));
        }
        return found;
    }

    /// <summary>
    /// Work on another database of the same server, begun now and ended when it is let go of. Every look at this database taken meanwhile is as old as that work: what writes a
    /// table anew would keep the rows deleted since.
    /// </summary>
    internal async Task<NpgsqlConnection?> WorkElsewhereAsync()
    {
        if (IsSqlite)
        {
            return null;
        }
        var elsewhere = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(house.House.Database.Connection) { Database = "postgres", Pooling = false }.ConnectionString);
        await elsewhere.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; SELECT pg_current_xact_id()", elsewhere);
        await command.ExecuteNonQueryAsync();
        return elsewhere;
    }

    /// <summary>A text in every spelling in which a database, an index or a log might keep it.</summary>
    internal static void Spell(Dictionary<string, byte[]> needles, string value)
    {
        foreach (var (how, text) in new[] { ("as it is", value), ("lower", value.ToLowerInvariant()), ("upper", value.ToUpperInvariant()), ("reversed", new string([.. value.Reverse()])) })
        {
            needles[$"{value}, {how}, UTF-8"] = Encoding.UTF8.GetBytes(text);
            needles[$"{value}, {how}, UTF-16"] = Encoding.Unicode.GetBytes(text);
            needles[$"{value}, {how}, hex"] = Encoding.UTF8.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)));
            needles[$"{value}, {how}, base64"] = Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))[..^4]);
        }
    }

    private IAsyncEnumerable<(string Name, byte[] Bytes)> FilesAsync(bool inLog) => IsSqlite ? SqliteFilesAsync() : PostgresFilesAsync(inLog);

    private async IAsyncEnumerable<(string Name, byte[] Bytes)> SqliteFilesAsync()
    {
        var path = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(house.House.Database.Connection).DataSource;
        foreach (var part in new[] { "", "-wal", "-shm" }.Where(part => File.Exists(path + part)))
        {
            await using var file = new FileStream(path + part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes);
            yield return (part.Length == 0 ? "database" : part, bytes);
        }
    }

    /// <summary>Through the server, which alone may open its folder.</summary>
    private async IAsyncEnumerable<(string Name, byte[] Bytes)> PostgresFilesAsync(bool inLog)
    {
        await using var connection = new NpgsqlConnection(house.House.Database.Connection);
        await connection.OpenAsync();
        var folder = inLog ? "pg_wal" : "base/" + Convert.ToString(await ScalarAsync("SELECT oid::text FROM pg_database WHERE datname = current_database()"), System.Globalization.CultureInfo.InvariantCulture);
        var names = new List<string>();
        await using (var list = new NpgsqlCommand($"SELECT pg_ls_dir('{folder}')", connection))
        await using (var rows = await list.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                names.Add(rows.GetString(0));
            }
        }
        var last = inLog ? (string)(await ScalarAsync("SELECT pg_walfile_name(pg_current_wal_lsn())"))! : null;
        foreach (var name in names.Where(name => !inLog || (name.Length == 24 && string.CompareOrdinal(name, since) >= 0 && string.CompareOrdinal(name, last) <= 0)).Order(StringComparer.Ordinal))
        {
            await using var read = new NpgsqlCommand($"SELECT pg_read_binary_file('{folder}/{name}', 0, 1000000000, true)", connection);
            if (await read.ExecuteScalarAsync() is byte[] bytes)
            {
                yield return ($"{folder}/{name}", bytes);
            }
        }
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(house.House.Database.Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    internal async Task CheckpointAsync()
    {
        if (!IsSqlite)
        {
            await ScalarAsync("CHECKPOINT");
            return;
        }
        await house.House.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
}
