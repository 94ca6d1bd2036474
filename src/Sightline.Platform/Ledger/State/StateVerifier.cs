using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger.State;

/// <param name="Rows">How many rows stand.</param>
/// <param name="Problems">Rows that are not as the ledger says, by table and key. Empty: the state is as it was written.</param>
public sealed record StateCheck(long Rows, IReadOnlyList<string> Problems);

/// <summary>
/// Compares every row of the state with what the ledger says was last written there. What it proves rests on the ledger: that is verified first.
/// </summary>
/// <remarks>Holds a digest and a key of each row in memory, some 150 bytes a row.</remarks>
public sealed class StateVerifier(SightlineDb db, KeyFolder keys)
{
    private const int MostProblems = 50;

    private readonly Dictionary<(string Table, string Key), (string? Digest, long Entry)> keyed = [];
    private readonly Dictionary<(string Table, string Digest), (int Times, long Entry)> unkeyed = [];
    private readonly List<string> problems = [];

    public async Task<StateCheck> VerifyAsync(CancellationToken stop)
    {
        keyed.Clear();
        unkeyed.Clear();
        problems.Clear();
        await using var moment = await OneMoment.OpenAsync(db, stop);
        await ReadLedgerAsync(stop);
        long rows = 0;
        foreach (var form in RowForm.All(db.Model).Values.OrderBy(form => form.Table, StringComparer.Ordinal))
        {
            rows += await CompareAsync(form, moment.Transaction, stop);
        }
        foreach (var (row, written) in keyed.Where(row => row.Value.Digest is not null).OrderBy(row => row.Value.Entry))
        {
            Report($"{row.Table}: row {row.Key}, written with entry {written.Entry}, is gone.");
        }
        foreach (var (row, written) in unkeyed.Where(row => row.Value.Times > 0).OrderBy(row => row.Value.Entry))
        {
            Report($"{row.Table}: a row written with entry {written.Entry} is gone, or was changed.");
        }
        return new StateCheck(rows, problems.ToList());
    }

    private async Task ReadLedgerAsync(CancellationToken stop)
    {
        var entries = db.Set<LedgerEntry>().AsNoTracking().Where(entry => entry.Kind == EntryKind.State).OrderBy(entry => entry.Sequence)
            .Select(entry => new { entry.Sequence, entry.Content });
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(stop))
        {
            try
            {
                foreach (var mark in RowsWritten.Read(entry.Content))
                {
                    Take(mark, entry.Sequence);
                }
            }
            catch (Exception unreadable) when (unreadable is JsonException or NullReferenceException or IndexOutOfRangeException)
            {
                Report($"Entry {entry.Sequence} does not read as one that says which rows were written: it was changed.");
            }
        }
    }

    private void Take(RowMark mark, long entry)
    {
        if (mark.Key.Length > 0)
        {
            keyed[(mark.Table, mark.Key)] = (mark.Digest, entry);
        }
        else if (mark.Digest is { } digest)
        {
            unkeyed[(mark.Table, digest)] = (unkeyed.GetValueOrDefault((mark.Table, digest)).Times + (mark.WentAway ? -1 : 1), entry);
        }
    }

    private async Task<long> CompareAsync(RowForm form, DbTransaction moment, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = moment;
        command.CommandText = $"SELECT {string.Join(", ", form.Columns.Select(column => $"\"{column}\""))} FROM \"{form.Table}\"";
        await using var reader = await command.ExecuteReaderAsync(stop);
        var values = new object[reader.FieldCount];
        long rows = 0;
        for (; await reader.ReadAsync(stop); rows++)
        {
            reader.GetValues(values);
            Compare(form, form.MarkOfRead(keys, values));
        }
        return rows;
    }

    private void Compare(RowForm form, RowMark found)
    {
        if (!form.HasKey)
        {
            var row = (form.Table, found.Digest!);
            var written = unkeyed.GetValueOrDefault(row);
            unkeyed[row] = (written.Times - 1, written.Entry);
            if (written.Times < 1)
            {
                Report($"{form.Table}: a row was put in or changed by another hand.");
            }
            return;
        }
        var key = (form.Table, found.Key);
        if (!keyed.Remove(key, out var last) || last.Digest is null)
        {
            Report($"{form.Table}: row {found.Key} was put in by another hand: no entry says that it was written.");
        }
        else if (last.Digest != found.Digest)
        {
            Report($"{form.Table}: row {found.Key} is not as it was last written, with entry {last.Entry}.");
        }
    }

    private void Report(string problem)
    {
        if (problems.Count < MostProblems)
        {
            problems.Add(problem);
        }
    }
}
