using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using Sightline.Platform.Keys;
using Sightline.Platform.Ledger.State;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger.Past;

/// <param name="Rows">How many rows stood.</param>
/// <param name="Problems">Rows that stood then and are not as the ledger says they were. Empty: all was brought back, and proved.</param>
/// <param name="Gone">Changes since then that nobody can open any more, because somebody's data were disposed of.</param>
public sealed record PastCheck(long Rows, IReadOnlyList<string> Problems, int Gone);

/// <summary>
/// Brings the state back as it stood at a past moment, into an empty database: what was done since is undone from the ledger, row by row, and each row is
/// written only if the ledger has it so for that moment. Indexes, notices and the state of signing in are not brought back.
/// </summary>
public sealed class PastState(SightlineDb db, KeyFolder keys, Vault vault)
{
    private const int MostProblems = 50;
    private const int RowsAtOnce = 2_000;

    /// <param name="at">Inclusive: what was written at this very instant stood.</param>
    /// <param name="into">An empty database with the schema of today, of SQLite.</param>
    /// <param name="stop">Stops it; what was written into the other database stays half-done.</param>
    public async Task<PastCheck> BringBackAsync(Instant at, SightlineDb into, CancellationToken stop)
    {
        await using var moment = await OneMoment.OpenAsync(db, stop);
        var ledger = new PastLedger(db, vault);
        await ledger.ReadAsync(at, stop);
        var copy = await Copy.OpenAsync(into, stop);
        var problems = new List<string>();
        foreach (var (clr, form) in RowForm.All(db.Model).OrderBy(form => form.Value.Table, StringComparer.Ordinal))
        {
            await foreach (var row in RowsAsync(db.Model.FindEntityType(clr)!, ledger, stop))
            {
                var mark = form.MarkOf(keys, row);
                switch (ledger.Find(mark))
                {
                    case Stood.AsFound:
                        await copy.AddAsync(row, stop);
                        break;
                    case Stood.Otherwise when ledger.IsExcused(mark.Table, mark.Key):
                        // What it held then was disposed of since. The row itself stood, and others refer to it: it is brought back as it is now.
                        await copy.AddAsync(row, stop);
                        break;
                    case Stood.Otherwise:
                        problems.Add($"{form.Table}: row {mark.Key} is not as it stood.");
                        break;
                }
            }
        }
        // What was disposed of stood then, and cannot be brought back: that is no problem but the point of it.
        problems.AddRange(ledger.Missing().Select(row => $"{row} stood then and is not there."));
        var rows = copy.Rows;
        await CopyAsItIsAsync(at, copy, stop);
        await copy.FinishAsync(stop);
        return new PastCheck(rows, [.. problems.Take(MostProblems)], ledger.Gone);
    }

    /// <summary>The rows of a table with everything since undone, those that went since among them.</summary>
    private async IAsyncEnumerable<object> RowsAsync(IEntityType type, PastLedger ledger, [EnumeratorCancellation] CancellationToken stop)
    {
        var table = type.GetTableName()!;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in Stored.Of(db, type.ClrType).WithCancellation(stop))
        {
            var key = RowChange.KeyOf(type, row);
            seen.Add(key);
            foreach (var change in ledger.Since(table, key))
            {
                Undo(type, row, change);
            }
            yield return row;
        }
        foreach (var (_, changes) in ledger.Others(table, seen))
        {
            var row = RuntimeHelpers.GetUninitializedObject(type.ClrType);
            foreach (var change in changes)
            {
                Undo(type, row, change);
            }
            yield return row;
        }
    }

    private static void Undo(IEntityType type, object row, RowChange change)
    {
        foreach (var (name, text) in change.Before)
        {
            var property = type.FindProperty(name) ?? throw new InvalidOperationException($"{change.Table} no longer has the column {name}, which a change on the ledger names.");
            var value = RowText.Read(text, property.ClrType);
            // Straight to where the value lies: most have no setter once made.
            switch (property.GetMemberInfo(forMaterialization: true, forSet: true))
            {
                case FieldInfo field:
                    field.SetValue(row, value);
                    break;
                case PropertyInfo whole:
                    whole.SetValue(row, value);
                    break;
            }
        }
    }

    /// <summary>The ledger up to then, the keys that open it, and what else says that it stands in the past.</summary>
    private async Task CopyAsItIsAsync(Instant at, Copy copy, CancellationToken stop)
    {
        await foreach (var entry in db.Set<LedgerEntry>().AsNoTracking().Where(entry => entry.LearnedAt <= at).OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(stop))
        {
            await copy.AddAsync(entry, stop);
        }
        var concerned = db.Set<LedgerSubject>().AsNoTracking().Where(subject => db.Set<LedgerEntry>().Any(entry => entry.Id == subject.Entry && entry.LearnedAt <= at));
        await foreach (var subject in concerned.AsAsyncEnumerable().WithCancellation(stop))
        {
            await copy.AddAsync(subject, stop);
        }
        foreach (var type in db.Model.GetEntityTypes().Where(type => (Attribute.GetCustomAttribute(type.ClrType, typeof(OffLedgerAttribute)) as OffLedgerAttribute)?.StandsInThePast == true))
        {
            await foreach (var row in Stored.Of(db, type.ClrType).WithCancellation(stop))
            {
                await copy.AddAsync(row, stop);
            }
        }
    }

    /// <summary>Writes rows into the other database, some thousands to a transaction.</summary>
    private sealed class Copy(SightlineDb into)
    {
        private int waiting;

        internal long Rows { get; private set; }

        internal static async Task<Copy> OpenAsync(SightlineDb into, CancellationToken stop)
        {
            await into.Database.OpenConnectionAsync(stop);
            // Rows come table by table, not in the order in which they refer to each other.
            await into.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", stop);
            return new Copy(into);
        }

        internal async Task AddAsync(object row, CancellationToken stop)
        {
            into.Append(row);
            Rows++;
            if (++waiting >= RowsAtOnce)
            {
                await FinishAsync(stop);
            }
        }

        internal async Task FinishAsync(CancellationToken stop)
        {
            await using var transaction = await into.Database.BeginTransactionAsync(stop);
            await into.WriteAppendedAsync(stop);
            await transaction.CommitAsync(stop);
            waiting = 0;
        }
    }
}
