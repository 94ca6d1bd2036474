using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Canaries.Area;
using Sightline.Canaries.Walk;
using Sightline.Platform;
using Sightline.Platform.Storage;

namespace Sightline.Canaries.Places;

/// <summary>
/// What lies on disk once all was entered and read: every column of every table, the database's own bytes and its write-ahead log, and every file of the program's folders with its
/// name. In the ledger and the outbox nothing about a person stands in clear; in the state nothing that is survivor-confidential or declared (architecture §3).
/// </summary>
internal sealed class Stored(CanaryArea area, Scanner scanner)
{
    private readonly List<Finding> findings = [];

    internal int Columns { get; private set; }

    internal async Task<IReadOnlyList<Finding>> ReadAsync()
    {
        await area.App.AsSystemAsync(async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            await db.Database.OpenConnectionAsync(CanaryArea.Stop);
            foreach (var table in await TablesAsync(db))
            {
                await TableAsync(db.Database.GetDbConnection(), table);
            }
            if (db.Provider == Provider.Sqlite)
            {
                RawBytes(new DbConnectionStringBuilder { ConnectionString = db.Database.GetConnectionString() }["Data Source"].ToString()!);
            }
        });
        Files();
        foreach (var line in area.Heard.Lines)
        {
            Found(scanner.In(line.Text), line.Place, line.Text.Length > 120 ? line.Text[..120] : line.Text);
        }
        return findings;
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(SightlineDb db)
    {
        var tables = await db.Database.SqlQueryRaw<string>(db.Provider == Provider.Sqlite
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public'").ToListAsync(CanaryArea.Stop);
        Assert.True(tables.Count > 20, $"Only {tables.Count} tables were found.");
        return tables;
    }

    private async Task TableAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        await using var reader = await command.ExecuteReaderAsync(CanaryArea.Stop);
        Columns += reader.FieldCount;
        while (await reader.ReadAsync(CanaryArea.Stop))
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var found = reader.GetValue(column) switch
                {
                    byte[] bytes => scanner.In(bytes),
                    string text => scanner.In(Encoding.UTF8.GetBytes(text)),
                    string[] texts => scanner.In(string.Join(' ', texts)),
                    DBNull => [],
                    var other => scanner.In(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
                };
                Found(found.Where(canary => !canary.IsClearInState || table.StartsWith("platform_", StringComparison.Ordinal)), "table", $"{table}.{reader.GetName(column)}");
            }
        }
    }

    private void RawBytes(string file)
    {
        foreach (var path in new[] { file, file + "-wal" }.Where(File.Exists))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var all = new MemoryStream();
            stream.CopyTo(all);
            Found(scanner.In(all.ToArray()).Where(canary => !canary.IsClearInState), "database file", path.EndsWith("-wal", StringComparison.Ordinal) ? "write-ahead log" : "main file");
        }
    }

    private void Files()
    {
        var folders = area.App.Services.GetRequiredService<PlatformFolders>();
        foreach (var folder in new[] { folders.Keys, folders.Seals, folders.Spool, folders.Documents }.Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(folder, path);
                Found(scanner.In(name), "file name", Path.GetFileName(folder));
                Found(scanner.In(File.ReadAllBytes(path)), "file", Path.GetFileName(folder));
            }
        }
    }

    private void Found(IEnumerable<Canary> canaries, string place, string where) =>
        findings.AddRange(canaries.Select(canary => new Finding(canary, "whoever holds the machine", place, where, where)));
}
