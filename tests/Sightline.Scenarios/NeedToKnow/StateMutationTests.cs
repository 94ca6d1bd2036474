using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Platform.Ledger.State;
using Sightline.Platform.Storage;
using Sightline.Scenarios.Connections;
using Sightline.Testing;

namespace Sightline.Scenarios.NeedToKnow;

/// <summary>Somebody with the database's own password, whom no constraint stops, changes rows of the state at random: each time it is found, and which row.</summary>
public sealed class StateMutationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public Task A_hundred_and_fifty_changed_rows_are_each_found_and_named(Provider provider) => RunAsync(provider, 150, seed: 51);

    [Theory, OnBothDatabases]
    [Trait("Long", "mutations")]
    public Task Ten_thousand_changed_rows_are_each_found_and_named(Provider provider) => RunAsync(provider, 10_000, seed: 52);

    [Theory, OnBothDatabases]
    public async Task A_state_that_no_other_hand_touched_is_as_the_ledger_says(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        await area.App.AsSystemAsync(async scope =>
        {
            var check = await scope.GetRequiredService<StateVerifier>().VerifyAsync(Stop);
            Assert.Empty(check.Problems);
            Assert.True(check.Rows > 50, $"{check.Rows} rows");
        });
    }

    private static async Task RunAsync(Provider provider, int changes, int seed)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        var random = new Random(seed);
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        while (kinds.Values.Sum() < changes)
        {
            await area.App.AsSystemAsync(async scope =>
            {
                var db = scope.GetRequiredService<SightlineDb>();
                await db.Database.OpenConnectionAsync(Stop);
                await LiftConstraintsAsync(db);
                await using var transaction = await db.Database.BeginTransactionAsync(Stop);
                if (await new Hand(db, transaction.GetDbTransaction(), random).ChangeAsync() is { } done)
                {
                    var check = await scope.GetRequiredService<StateVerifier>().VerifyAsync(Stop);
                    Assert.True(
                        check.Problems.Any(problem => problem.StartsWith(done.Table + ":", StringComparison.Ordinal) && problem.Contains(done.Key, StringComparison.Ordinal)),
                        $"{done}: found {(check.Problems.Count == 0 ? "nothing" : string.Join(" | ", check.Problems))}");
                    kinds[done.What] = kinds.GetValueOrDefault(done.What) + 1;
                }
            });
        }
        await area.App.AsSystemAsync(async scope => Assert.Empty((await scope.GetRequiredService<StateVerifier>().VerifyAsync(Stop)).Problems));
        TestContext.Current.TestOutputHelper?.WriteLine($"{provider}: {changes:N0} changed rows, all found and named: {string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Value:N0}"))}");
    }

    /// <summary>Foreign keys and triggers stop no superuser.</summary>
    private static Task LiftConstraintsAsync(SightlineDb db) =>
        db.Database.ExecuteSqlRawAsync(db.Provider == Provider.Sqlite ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica", Stop);

    private sealed record Done(string What, string Table, string Key);

    /// <summary>The hand that changes a row.</summary>
    private sealed class Hand(SightlineDb db, DbTransaction transaction, Random random)
    {
        /// <summary>Null: the table is empty, or the change would have been none.</summary>
        internal async Task<Done?> ChangeAsync()
        {
            var forms = RowForm.All(db.Model).Values.OrderBy(form => form.Table, StringComparer.Ordinal).ToList();
            var form = forms[random.Next(forms.Count)];
            var rows = await RowsAsync(form);
            if (rows.Count == 0)
            {
                return null;
            }
            var row = rows[random.Next(rows.Count)];
            try
            {
                return random.Next(4) switch
                {
                    0 => await TakeOutAsync(form, row),
                    1 => await PutInAsync(form, row),
                    2 => await CopyFromAnotherAsync(form, row, rows[random.Next(rows.Count)]),
                    _ => await EditAsync(form, row),
                };
            }
            catch (DbException)
            {
                // A unique index stands even for a superuser, who would have to take it away first.
                return null;
            }
        }

        private async Task<Done> TakeOutAsync(RowForm form, object[] row)
        {
            await RunAsync(form, row, $"DELETE FROM \"{form.Table}\"", []);
            return new Done("taken out", form.Table, KeyOf(form, row));
        }

        private async Task<Done?> PutInAsync(RowForm form, object[] row)
        {
            if (!form.HasKey)
            {
                return null;
            }
            var names = form.Columns.ToList();
            var put = (object[])row.Clone();
            var index = names.IndexOf(form.KeyColumns.Last());
            if (Other(put[index]) is not { } other)
            {
                return null;
            }
            put[index] = other;
            await using var command = Command($"INSERT INTO \"{form.Table}\" ({string.Join(", ", names.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", names.Select((_, at) => $"@v{at}"))})");
            Bind(command, put, "v");
            await command.ExecuteNonQueryAsync(Stop);
            return new Done("put in", form.Table, KeyOf(form, put));
        }

        /// <summary>A value that is right somewhere else: another's address, a former state of the same.</summary>
        private Task<Done?> CopyFromAnotherAsync(RowForm form, object[] row, object[] other)
        {
            var at = random.Next(row.Length);
            return Same(row[at], other[at]) || form.KeyColumns.Contains(form.Columns.ElementAt(at)) ? Task.FromResult<Done?>(null) : SetAsync(form, row, at, other[at], "copied from another");
        }

        private Task<Done?> EditAsync(RowForm form, object[] row)
        {
            var at = random.Next(row.Length);
            return form.KeyColumns.Contains(form.Columns.ElementAt(at)) || Other(row[at]) is not { } other ? Task.FromResult<Done?>(null) : SetAsync(form, row, at, other, "edited");
        }

        private async Task<Done?> SetAsync(RowForm form, object[] row, int at, object value, string what)
        {
            await RunAsync(form, row, $"UPDATE \"{form.Table}\" SET \"{form.Columns.ElementAt(at)}\" = @new", [("new", value)]);
            return new Done(what, form.Table, KeyOf(form, row));
        }

        private async Task RunAsync(RowForm form, object[] row, string sql, (string Name, object Value)[] further)
        {
            var names = form.Columns.ToList();
            var told = form.HasKey ? form.KeyColumns.Select(name => names.IndexOf(name)).ToList() : Enumerable.Range(0, names.Count).Where(at => row[at] is not DBNull).ToList();
            var where = told.Select(at => $"\"{names[at]}\" = @v{at}");
            await using var command = Command($"{sql} WHERE {string.Join(" AND ", where)}");
            foreach (var (name, value) in further)
            {
                Add(command, name, value);
            }
            foreach (var at in told)
            {
                Add(command, $"v{at}", row[at]);
            }
            Assert.Equal(1, await command.ExecuteNonQueryAsync(Stop));
        }

        private async Task<List<object[]>> RowsAsync(RowForm form)
        {
            await using var command = Command($"SELECT {string.Join(", ", form.Columns.Select(name => $"\"{name}\""))} FROM \"{form.Table}\"");
            await using var reader = await command.ExecuteReaderAsync(Stop);
            var rows = new List<object[]>();
            while (await reader.ReadAsync(Stop))
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                rows.Add(values);
            }
            return rows;
        }

        /// <summary>The key as the answer names it; for a row without one the table is all that can be named.</summary>
        private static string KeyOf(RowForm form, object[] row)
        {
            var names = form.Columns.ToList();
            return string.Join('/', form.KeyColumns.Select(name => row[names.IndexOf(name)]).Select(value => value switch
            {
                byte[] { Length: 16 } bytes => new Guid(bytes, bigEndian: true).ToString("D"),
                _ => Convert.ToString(value, CultureInfo.InvariantCulture),
            }));
        }

        private object? Other(object value) => value switch
        {
            string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, out _) && text.EndsWith('Z') => text.Replace('Z', ' ').TrimEnd()[..^1] + (text[^2] == '3' ? "4Z" : "3Z"),
            string text => text.Length == 0 ? "x" : text[..^1] + (text[^1] == 'x' ? 'y' : 'x'),
            byte[] { Length: > 0 } bytes => Flipped(bytes),
            Guid id => new Guid(Flipped(id.ToByteArray())),
            bool truth => !truth,
            short number => (short)(number + 1),
            int number => number + 1,
            long number => number + 1,
            DateTime time => time.AddMilliseconds(random.Next(1, 1_000_000)),
            DateOnly day => day.AddDays(1),
            double number => number + 0.5,
            _ => null,
        };

        private byte[] Flipped(byte[] bytes)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[random.Next(flipped.Length)] ^= 1;
            return flipped;
        }

        private static bool Same(object one, object other) =>
            one is byte[] bytes && other is byte[] others ? bytes.AsSpan().SequenceEqual(others) : Equals(one, other);

        private DbCommand Command(string sql)
        {
            var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            return command;
        }

        private static void Bind(DbCommand command, object[] values, string prefix)
        {
            for (var at = 0; at < values.Length; at++)
            {
                Add(command, $"{prefix}{at}", values[at]);
            }
        }

        private static void Add(DbCommand command, string name, object value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{name}";
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }
}
