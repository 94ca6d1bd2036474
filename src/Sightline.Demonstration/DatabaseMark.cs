using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sightline.Database;
using Sightline.Facts.Demonstration;
using Sightline.Platform.Storage;

namespace Sightline.Demonstration;

internal enum DatabaseHolds
{
    /// <summary>Nothing, or no more than what every start puts there.</summary>
    Nothing = 1,

    /// <summary>An invented area, and what was done with it since.</summary>
    Demonstration = 2,

    SomethingElse = 3,
}

/// <summary>
/// What a database holds, read from its ledger: the invented area's mark stands there before anything but what every start puts there, and nothing
/// can take it away or put it in later.
/// </summary>
internal sealed record DatabaseMark(DatabaseHolds Kind)
{
    private const string LedgerTable = "platform_ledger_entry";

    /// <summary>The directory of agencies is put there by every start, and holds no person. Which rows were written says nothing that the fact before it does not.</summary>
    private const string FirstEntry =
        """SELECT "Type", "Content" FROM platform_ledger_entry WHERE "Type" NOT IN ('AgencyRegistered', 'DeskAdded', 'RowsWritten') ORDER BY "Sequence" LIMIT 1""";

    private const string LoadedEntries = """SELECT COUNT(*) FROM platform_ledger_entry WHERE "Type" = 'DemonstrationLoaded'""";
    private const string SqliteTables = "SELECT name FROM sqlite_master WHERE type = 'table'";
    private const string PostgresTables = "SELECT table_name FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')";

    internal string? Size { get; private init; }

    internal int Seed { get; private init; }

    internal string? Day { get; private init; }

    internal bool IsWhole { get; private init; }

    /// <summary>Null: the plan may go ahead, or is here already.</summary>
    internal string? RefusalFor(DemonstrationPlan plan) => Kind switch
    {
        DatabaseHolds.SomethingElse =>
            "This database holds something that the demonstration did not put there, so nothing was loaded: invented people must never stand among real ones. " +
            "Give an empty folder with --data, or an empty database with --postgres.",
        DatabaseHolds.Demonstration when !IsWhole =>
            "Loading the demonstration into this database was broken off before its end, so it cannot be used. Remove it (with --data, its folder), and load again.",
        DatabaseHolds.Demonstration when plan.Size != Size || plan.Seed != Seed =>
            $"This database holds the {Size} area of seed {Seed}, not the {plan.Size} area of seed {plan.Seed}. " +
            "Give another folder with --data (or another database), or ask for the one that is here.",
        _ => null,
    };

    internal static async Task<DatabaseMark> ReadAsync(DatabaseChoice choice, CancellationToken stop)
    {
        if (choice.File is { } file && !File.Exists(file))
        {
            return new DatabaseMark(DatabaseHolds.Nothing);
        }
        await using var db = Open(choice);
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(stop);
        var tables = await TextsAsync(connection, choice.Provider == Provider.Sqlite ? SqliteTables : PostgresTables, stop);
        if (!tables.Contains(LedgerTable))
        {
            return new DatabaseMark(tables.All(IsOfEveryStart) ? DatabaseHolds.Nothing : DatabaseHolds.SomethingElse);
        }
        return await FirstMarkAsync(connection, stop);
    }

    private static async Task<DatabaseMark> FirstMarkAsync(DbConnection connection, CancellationToken stop)
    {
        string? type = null;
        byte[] content = [];
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = FirstEntry;
            await using var reader = await command.ExecuteReaderAsync(stop);
            if (await reader.ReadAsync(stop))
            {
                type = reader.GetString(0);
                content = (byte[])reader.GetValue(1);
            }
        }
        if (type is null)
        {
            return new DatabaseMark(DatabaseHolds.Nothing);
        }
        if (type != nameof(DemonstrationBegun))
        {
            return new DatabaseMark(DatabaseHolds.SomethingElse);
        }
        using var said = JsonDocument.Parse(content);
        return new DatabaseMark(DatabaseHolds.Demonstration)
        {
            Size = said.RootElement.GetProperty("size").GetString(),
            Seed = said.RootElement.GetProperty("seed").GetInt32(),
            Day = said.RootElement.GetProperty("day").GetString(),
            IsWhole = (await TextsAsync(connection, LoadedEntries, stop)).Single() != "0",
        };
    }

    /// <summary>What a start leaves before the schema is there.</summary>
    private static bool IsOfEveryStart(string table) => table.StartsWith("__EF", StringComparison.Ordinal) || table.StartsWith("sqlite_", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> TextsAsync(DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(stop);
        var found = new List<string>();
        while (await reader.ReadAsync(stop))
        {
            found.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture) ?? "");
        }
        return found;
    }

    private static SightlineDb Open(DatabaseChoice choice)
    {
        if (choice.Provider == Provider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteDb>();
            DatabaseServices.Configure(sqlite, choice);
            return new SqliteDb(sqlite.Options, AllModules.InOrder);
        }
        var postgres = new DbContextOptionsBuilder<PostgresDb>();
        DatabaseServices.Configure(postgres, choice);
        return new PostgresDb(postgres.Options, AllModules.InOrder);
    }
}
