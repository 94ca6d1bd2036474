using Npgsql;

namespace Sightline.Database.Start;

/// <summary>
/// Guards and reference data are laid by one process at a time, as SQLite's file lock does for a file. EF's own lock covers the migration alone. PostgreSQL
/// gives the lock back when the connection ends, however the process did.
/// </summary>
internal sealed class OneAtATime : IAsyncDisposable
{
    private const long Key = 0x5167_6874_6C69_6E65;

    private readonly NpgsqlConnection connection;

    private OneAtATime(NpgsqlConnection connection) => this.connection = connection;

    internal static async Task<OneAtATime> TakeAsync(DatabaseChoice choice, CancellationToken stop)
    {
        // A connection of its own, outside the pool: a session's lock must not be handed on with a pooled connection.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(choice.Connection) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { CommandTimeout = 0 };
            command.Parameters.AddWithValue(Key);
            await command.ExecuteNonQueryAsync(stop);
            return new OneAtATime(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
