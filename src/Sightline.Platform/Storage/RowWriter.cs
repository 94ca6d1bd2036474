using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sightline.Platform.Storage;

/// <summary>
/// Inserts rows straight from the mapping, many to a statement. Change tracking costs several times the insert itself, and rows that are
/// never changed again (ledger entries, look-up keys, receipts) do not need it. One for each context.
/// </summary>
internal sealed class RowWriter
{
    /// <summary>SQLite's own limit on parameters is higher; beyond this a longer statement no longer pays.</summary>
    private const int MostParameters = 480;

    private static readonly ConditionalWeakTable<IModel, Dictionary<Type, Plan>> PlansOf = [];

    /// <summary>Statements kept ready while one transaction lasts: an import writes the same few thousands of times.</summary>
    private readonly Dictionary<(Plan Plan, int Rows), DbCommand> ready = [];

    private Guid readyFor;

    internal async Task WriteAsync(SightlineDb db, IReadOnlyList<object> rows, CancellationToken stop)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Rows are appended only inside a unit of work.");
        if (transaction.TransactionId != readyFor)
        {
            // A statement made ready on one connection must never meet another out of the pool.
            Forget();
            readyFor = transaction.TransactionId;
        }
        var plans = PlansOf.GetValue(db.Model, Plan.All);
        var groups = rows.GroupBy(row => plans.GetValueOrDefault(row.GetType()) ?? throw new InvalidOperationException($"{row.GetType().Name} is not a mapped table."));
        foreach (var group in groups.OrderBy(group => group.Key.Place))
        {
            foreach (var chunk in group.Chunk(Math.Max(1, MostParameters / group.Key.Columns.Count)))
            {
                var command = CommandFor(db, group.Key, chunk);
                command.Transaction = transaction.GetDbTransaction();
                command.CommandTimeout = db.Database.GetCommandTimeout() ?? command.CommandTimeout;
                await command.ExecuteNonQueryAsync(stop);
            }
        }
    }

    private DbCommand CommandFor(SightlineDb db, Plan plan, object[] rows)
    {
        if (ready.TryGetValue((plan, rows.Length), out var command))
        {
            plan.BindAgain(command, rows);
            return command;
        }
        command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = plan.Sql(rows.Length);
        plan.Bind(command, rows);
        ready[(plan, rows.Length)] = command;
        return command;
    }

    private void Forget()
    {
        foreach (var command in ready.Values)
        {
            command.Dispose();
        }
        ready.Clear();
    }

    private sealed class Plan
    {
        private readonly ConcurrentDictionary<int, string> statements = new();
        private readonly string head;

        private Plan(string head, IReadOnlyList<Column> columns, int place)
        {
            this.head = head;
            Columns = columns;
            Place = place;
        }

        /// <summary>Tables that others refer to come first.</summary>
        internal int Place { get; }

        internal IReadOnlyList<Column> Columns { get; }

        internal static Dictionary<Type, Plan> All(IModel model)
        {
            var plans = new Dictionary<Type, Plan>();
            var waiting = model.GetEntityTypes().Where(type => type.GetTableName() is not null && !type.HasSharedClrType).ToList();
            while (waiting.Count > 0)
            {
                var next = waiting.Find(type => !type.GetForeignKeys().Any(key => key.PrincipalEntityType != type && waiting.Contains(key.PrincipalEntityType))) ?? waiting[0];
                waiting.Remove(next);
                plans[next.ClrType] = Of(next, plans.Count);
            }
            return plans;
        }

        private static Plan Of(IEntityType type, int place)
        {
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)
                ?? throw new InvalidOperationException($"{type.Name} has no table.");
            var columns = type.GetProperties()
                .Where(property => !IsMadeByDatabase(property))
                .Select(property => new Column(property, property.GetColumnName(table)!)).ToList();
            var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
            return new Plan($"INSERT INTO \"{table.Name}\" ({names}) VALUES ", columns, place);
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

        internal void BindAgain(DbCommand command, IReadOnlyList<object> rows)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < Columns.Count; column++)
                {
                    command.Parameters[row * Columns.Count + column].Value = Columns[column].ValueOf(rows[row]);
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

        /// <summary>As the database keeps it.</summary>
        internal object ValueOf(object row)
        {
            var value = property.GetGetter().GetClrValue(row);
            return (mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }

        internal DbParameter Parameter(DbCommand command, string parameterName, object row)
        {
            var value = property.GetGetter().GetClrValue(row);
            return mapping.CreateParameter(command, parameterName, value, property.IsNullable);
        }
    }
}
