using Sightline.Platform.Storage;

namespace Sightline.People.Index;

/// <summary>
/// Gives each new nominal its number. On SQLite the one transaction that may write counts on from the highest; on PostgreSQL the column's own
/// sequence does, many at a time once an import is under way.
/// </summary>
internal sealed class NominalNumbers(SightlineDb db, LookUpIndex index)
{
    private const string Highest = "SELECT COALESCE(MAX(\"Number\"), 1000) FROM people_nominal";

    private const string Taken =
        "SELECT nextval(pg_get_serial_sequence('people_nominal', 'Number')) + 1000 FROM generate_series(1, @many) ORDER BY 1";

    private const int MostAtOnce = 100;

    private readonly Queue<long> waiting = new();
    private Guid transaction;
    private long last;
    private int many = 1;

    internal Task<long> NextAsync(CancellationToken stop) => db.Provider == Provider.Sqlite ? CountOnAsync(stop) : TakeAsync(stop);

    private async Task<long> CountOnAsync(CancellationToken stop)
    {
        var current = db.Database.CurrentTransaction?.TransactionId ?? throw new InvalidOperationException("A number is given inside a unit of work.");
        if (current != transaction)
        {
            // Another process may have written between two transactions, never within one.
            last = Math.Max(last, (long)(await (await index.CommandAsync(Highest, stop)).ExecuteScalarAsync(stop))!);
            transaction = current;
        }
        return ++last;
    }

    private async Task<long> TakeAsync(CancellationToken stop)
    {
        if (waiting.Count == 0)
        {
            var command = await index.CommandAsync(Taken, stop);
            LookUpIndex.Set(command, "@many", many);
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop))
            {
                waiting.Enqueue(rows.GetInt64(0));
            }
            many = Math.Min(many * 4, MostAtOnce);
        }
        return waiting.Dequeue();
    }
}
