using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Sightline.Bench;

/// <summary>The baseline of every writing bench: the rows that a run left behind, inserted bare through Microsoft.Data.Sqlite with prepared statements.</summary>
internal static class BareRows
{
    /// <summary>How far each table goes before a run.</summary>
    internal static Dictionary<string, long> Of(string file)
    {
        using var connection = Open(file);
        return Tables(connection).ToDictionary(table => table, table => Convert.ToInt64(Scalar(connection, $"SELECT COALESCE(MAX(rowid), 0) FROM \"{table}\""), null));
    }

    /// <summary>Copies the rows the run added into an empty copy of the schema, timing only the inserts and commits.</summary>
    internal static (long Rows, TimeSpan Taken) Insert(string file, Dictionary<string, long> before, int factsInBatch, int facts)
    {
        using var source = Open(file);
        var bareFile = file + ".bare";
        using var bare = Open(bareFile);
        foreach (var sql in Schema(source))
        {
            Run(bare, sql);
        }
        var perTable = before.Keys.Select(table => (Table: table, Rows: Read(source, table, before[table]))).Where(pair => pair.Rows.Count > 0).ToList();
        var commands = perTable.ToDictionary(pair => pair.Table, pair => InsertInto(bare, pair.Table, pair.Rows[0].Length));
        var batches = Math.Max(1, facts / factsInBatch);
        var watch = Stopwatch.StartNew();
        for (var batch = 0; batch < batches; batch++)
        {
            using var transaction = bare.BeginTransaction();
            foreach (var (table, rows) in perTable)
            {
                var command = commands[table];
                command.Transaction = transaction;
                for (var row = (int)((long)rows.Count * batch / batches); row < (int)((long)rows.Count * (batch + 1) / batches); row++)
                {
                    for (var column = 0; column < rows[row].Length; column++)
                    {
                        command.Parameters[column].Value = rows[row][column];
                    }
                    command.ExecuteNonQuery();
                }
            }
            transaction.Commit();
        }
        return (perTable.Sum(pair => (long)pair.Rows.Count), watch.Elapsed);
    }

    private static List<object[]> Read(SqliteConnection connection, string table, long after)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" WHERE rowid > {after} ORDER BY rowid";
        using var rows = command.ExecuteReader();
        var read = new List<object[]>();
        while (rows.Read())
        {
            var values = new object[rows.FieldCount];
            rows.GetValues(values);
            read.Add(values);
        }
        return read;
    }

    private static SqliteCommand InsertInto(SqliteConnection connection, string table, int columns)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(column => $"@c{column}"))})";
        for (var column = 0; column < columns; column++)
        {
            command.Parameters.Add(new SqliteParameter($"@c{column}", null));
        }
        return command;
    }

    private static List<string> Tables(SqliteConnection connection) => Strings(connection,
        "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND sql NOT LIKE '%WITHOUT ROWID%'");

    private static List<string> Schema(SqliteConnection connection) => Strings(connection,
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table','index') AND name NOT LIKE 'sqlite_%' ORDER BY type DESC");

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var read = new List<string>();
        while (rows.Read())
        {
            read.Add(rows.GetString(0));
        }
        return read;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    internal static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF; PRAGMA secure_delete=ON");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
