using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger.State;

/// <summary>
/// Gathers which rows a unit of work wrote, and what they hold by their digests. It goes to the ledger as one entry when the unit ends, so that a row changed by
/// any other hand is found: <c>audit verify --state</c>.
/// </summary>
internal sealed class RowsWritten(SightlineDb db, KeyFolder keys)
{
    /// <summary>Stands before the digest of a row that went; never part of one.</summary>
    private const char Away = '-';

    private readonly List<RowMark> marks = [];
    private readonly List<(RowForm Form, object Entity)> waiting = [];

    internal int Count => marks.Count;

    /// <summary>Before the changes are saved, after which nobody knows any more which they were.</summary>
    internal void NoteTracked(IEnumerable<EntityEntry> changed)
    {
        var forms = RowForm.All(db.Model);
        foreach (var entry in changed)
        {
            if (forms.TryGetValue(entry.Metadata.ClrType, out var form))
            {
                // A row without a key is told by what it holds alone: that it stood otherwise before must be said, or it would seem to have gone.
                if (entry.State == EntityState.Deleted || (entry.State == EntityState.Modified && !form.HasKey))
                {
                    marks.Add(form.Gone(keys, entry));
                }
                if (entry.State != EntityState.Deleted)
                {
                    waiting.Add((form, entry.Entity));
                }
            }
        }
    }

    /// <summary>After they are saved: what the database or the save itself filled in is there.</summary>
    internal void NoteSaved()
    {
        foreach (var (form, entity) in waiting)
        {
            marks.Add(form.MarkOf(keys, entity));
        }
        waiting.Clear();
    }

    internal void NoteAppended(IEnumerable<object> rows)
    {
        var forms = RowForm.All(db.Model);
        foreach (var row in rows)
        {
            if (forms.TryGetValue(row.GetType(), out var form))
            {
                marks.Add(form.MarkOf(keys, row));
            }
        }
    }

    /// <summary>What an inner action wrote is taken back with it.</summary>
    internal void BackTo(int count)
    {
        waiting.Clear();
        marks.RemoveRange(count, marks.Count - count);
    }

    /// <summary>As the entry holds it, of each table the rows in the order in which they were written; and begins anew.</summary>
    internal byte[] Take()
    {
        var tables = marks.GroupBy(mark => mark.Table).OrderBy(table => table.Key, StringComparer.Ordinal)
            .ToDictionary(table => table.Key, table => table.Select(mark => new[] { mark.Key, mark.WentAway ? Away + mark.Digest : mark.Digest }).ToList());
        marks.Clear();
        return JsonSerializer.SerializeToUtf8Bytes(tables);
    }

    /// <exception cref="JsonException">The entry was not written here.</exception>
    internal static IEnumerable<RowMark> Read(byte[] content) =>
        JsonSerializer.Deserialize<Dictionary<string, List<string?[]>>>(content)!.SelectMany(table => table.Value.Select(row => Read(table.Key, row)));

    private static RowMark Read(string table, string?[] row) => row[1] is { } digest && digest.StartsWith(Away)
        ? new RowMark(table, row[0]!, digest[1..], WentAway: true)
        : new RowMark(table, row[0]!, row[1]);
}
