using System.Collections.Concurrent;
using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sightline.Platform.Storage;

/// <summary>
/// Inserts rows straight from the mapping, many to a statement. Change tracking costs several times the insert itself, and rows that are
/// never changed again (ledger entries, look-up keys, receipts) do not need it.
/// </summary>
internal static class RowWriter
{
    /// <summary>SQLite's own limit on parameters is higher; beyond this a longer statement no longer pays.</summary>
    private const int MostParameters = 480;

    private static readonly ConcurrentDictionary<IEntityType, Plan> Plans = new();

    internal static async Task WriteAsync(SightlineDb db, IReadOnlyList<object> rows, CancellationToken stop)
    {
        var connection = db.Database.GetDbConnection();
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are appended only inside a unit of work.");
        foreach (var group in InDependencyOrder(db, rows))
        {
            var plan = Plans.GetOrAdd(group.Key, Plan.Of);
            var perStatement = Math.Max(1, MostParameters / plan.Columns.Count);
            foreach (var chunk in group.Chunk(perStatement))
            {
                await using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandTimeout = db.Database.GetCommandTimeout() ?? command.CommandTimeout;
                command.CommandText = plan.Sql(chunk.Length);
                plan.Bind(command, chunk);
                await command.ExecuteNonQueryAsync(stop);
            }
        }
    }

    private static IEnumerable<IGrouping<IEntityType, object>> InDependencyOrder(SightlineDb db, IReadOnlyList<object> rows)
    {
        var order = db.Model.GetEntityTypes().Select((type, index) => (type, index)).ToDictionary(pair => pair.type, pair => pair.index);
        var groups = rows.GroupBy(row => db.Model.FindEntityType(row.GetType())
            ?? throw new InvalidOperationException($"{row.GetType().Name} is not a mapped table.")).ToList();
        var placed = new List<IGrouping<IEntityType, object>>();
        var waiting = groups.OrderBy(group => order[group.Key]).ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(group => !group.Key.GetForeignKeys()
                .Any(key => key.PrincipalEntityType != group.Key && waiting.Any(other => other.Key == key.PrincipalEntityType))) ?? waiting[0];
            waiting.Remove(next);
            placed.Add(next);
        }
        return placed;
    }

    private sealed class Plan
    {
        private readonly ConcurrentDictionary<int, string> statements = new();
        private readonly string head;

        private Plan(string head, IReadOnlyList<Column> columns)
        {
            this.head = head;
            Columns = columns;
        }

        internal IReadOnlyList<Column> Columns { get; }

        internal static Plan Of(IEntityType type)
        {
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)
                ?? throw new InvalidOperationException($"{type.Name} has no table.");
            var columns = type.GetProperties()
                .Where(property => !IsMadeByDatabase(property))
                .Select(property => new Column(property, property.GetColumnName(table)!)).ToList();
            var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
            return new Plan($"INSERT INTO \"{table.Name}\" ({names}) VALUES ", columns);
        }

        internal string Sql(int rows) => statements.GetOrAdd(rows, count =>
        {
            var sql = new StringBuilder(head);
            for (var row = 0; row < count; row++)
            {
                sql.Append(row == 0 ? "(" : ", (");
                for (var column = 0; column < Columns.Count; column++)
                {
                    sql.Append(column == 0 ? "@p" : ", @p").Append(row * Columns.Count + column);
                }
                sql.Append(')');
            }
            return sql.ToString();
        });

        internal void Bind(DbCommand command, IReadOnlyList<object> rows)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < Columns.Count; column++)
                {
                    command.Parameters.Add(Columns[column].Parameter(command, $"@p{row * Columns.Count + column}", rows[row]));
                }
            }
        }

        private static bool IsMadeByDatabase(IProperty property) =>
            property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(long) && property.IsPrimaryKey();
    }

    private sealed class Column(IProperty property, string name)
    {
        private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();

        internal string Name { get; } = name;

        internal DbParameter Parameter(DbCommand command, string parameterName, object row)
        {
            var value = property.GetGetter().GetClrValue(row);
            return mapping.CreateParameter(command, parameterName, value, property.IsNullable);
        }
    }
}
