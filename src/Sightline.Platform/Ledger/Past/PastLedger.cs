using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Ledger.State;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger.Past;

/// <summary>What the ledger says of the rows of the state on either side of a moment: how each was last written by then, and what was done to each since.</summary>
/// <remarks>Holds a digest and a key of each row, and every change made since, in memory.</remarks>
internal sealed class PastLedger(SightlineDb db, Vault vault)
{
    private readonly Dictionary<(string Table, string Key), string?> keyed = [];
    private readonly Dictionary<(string Table, string Digest), int> unkeyed = [];
    private readonly Dictionary<(string Table, string Key), List<RowChange>> since = [];

    /// <summary>Rows with a key that were written after the moment, and how often rows without one went since.</summary>
    private readonly HashSet<(string Table, string Key)> written = [];
    private readonly Dictionary<(string Table, string Digest), int> away = [];

    /// <summary>Changes that nobody can open any more, because the person's keys were destroyed at disposal.</summary>
    internal int Gone { get; private set; }

    internal async Task ReadAsync(Instant at, CancellationToken stop)
    {
        var entries = db.Set<LedgerEntry>().AsNoTracking();
        await foreach (var content in entries.Where(entry => entry.Kind == EntryKind.State && entry.LearnedAt <= at).OrderBy(entry => entry.Sequence)
            .Select(entry => entry.Content).AsAsyncEnumerable().WithCancellation(stop))
        {
            foreach (var mark in RowsWritten.Read(content))
            {
                Take(mark);
            }
        }
        await ReadWhatWasWrittenSinceAsync(entries, at, stop);
        // The newest first: each is undone on what the ones after it left.
        var later = await entries.Where(entry => entry.Kind == EntryKind.Fact && entry.LearnedAt > at).OrderByDescending(entry => entry.Sequence)
            .Select(entry => entry.Sequence).ToListAsync(stop);
        foreach (var some in later.Chunk(500))
        {
            var contents = await entries.Where(entry => some.Contains(entry.Sequence)).OrderByDescending(entry => entry.Sequence).Select(entry => entry.Content).ToListAsync(stop);
            foreach (var content in contents)
            {
                await TakeChangesAsync(content, stop);
            }
        }
    }

    /// <summary>Whether that row may be other than it stood because what was done to it since can no longer be opened.</summary>
    internal bool IsExcused(string table, string key) => Gone > 0 && written.Contains((table, key));

    /// <summary>What was done to a row since, the newest first.</summary>
    internal IReadOnlyList<RowChange> Since(string table, string key) => since.TryGetValue((table, key), out var changes) ? changes : [];

    /// <summary>The rows of a table that were changed since and that nobody has asked after yet.</summary>
    internal IReadOnlyList<(string Key, IReadOnlyList<RowChange> Changes)> Others(string table, IReadOnlySet<string> seen) =>
        [.. since.Where(row => row.Key.Table == table && !seen.Contains(row.Key.Key)).Select(row => (row.Key.Key, (IReadOnlyList<RowChange>)row.Value))];

    /// <summary>Whether a row, as it is after what came since was undone, stood like that; and takes it off what is still to be found.</summary>
    internal Stood Find(RowMark row)
    {
        if (row.Key.Length == 0)
        {
            var written = (row.Table, row.Digest!);
            var times = unkeyed.GetValueOrDefault(written);
            unkeyed[written] = times - 1;
            return times > 0 ? Stood.AsFound : Stood.NotThere;
        }
        return !keyed.Remove((row.Table, row.Key), out var digest) || digest is null ? Stood.NotThere
            : digest == row.Digest ? Stood.AsFound
            : Stood.Otherwise;
    }

    /// <summary>Rows that stood then and that could not be brought back, but for those of which nobody can say any more what they held.</summary>
    internal IEnumerable<string> Missing() => keyed.Where(row => row.Value is not null && !IsExcused(row.Key.Table, row.Key.Key)).Select(row => $"{row.Key.Table}: row {row.Key.Key}")
        .Concat(unkeyed.Where(row => row.Value > (Gone > 0 ? away.GetValueOrDefault(row.Key) : 0)).Select(row => $"{row.Key.Table}: a row")).Order(StringComparer.Ordinal);

    private async Task ReadWhatWasWrittenSinceAsync(IQueryable<LedgerEntry> entries, Instant at, CancellationToken stop)
    {
        await foreach (var content in entries.Where(entry => entry.Kind == EntryKind.State && entry.LearnedAt > at).OrderBy(entry => entry.Sequence)
            .Select(entry => entry.Content).AsAsyncEnumerable().WithCancellation(stop))
        {
            foreach (var mark in RowsWritten.Read(content))
            {
                if (mark.Key.Length > 0)
                {
                    written.Add((mark.Table, mark.Key));
                }
                else if (mark.WentAway)
                {
                    away[(mark.Table, mark.Digest!)] = away.GetValueOrDefault((mark.Table, mark.Digest!)) + 1;
                }
            }
        }
    }

    private void Take(RowMark mark)
    {
        if (mark.Key.Length > 0)
        {
            keyed[(mark.Table, mark.Key)] = mark.Digest;
        }
        else if (mark.Digest is { } digest)
        {
            // A row that the database itself numbers is told by its digest alone.
            unkeyed[(mark.Table, digest)] = unkeyed.GetValueOrDefault((mark.Table, digest)) + (mark.WentAway ? -1 : 1);
        }
    }

    private async Task TakeChangesAsync(byte[] content, CancellationToken stop)
    {
        if (JsonNode.Parse(content)?["changes"] is not JsonObject written)
        {
            return;
        }
        var subject = written["about"]!.GetValue<Guid>();
        var opened = await vault.OpenBytesAsync(subject, (Sensitivity)written["kind"]!.GetValue<int>(), Convert.FromBase64String(written["sealed"]!.GetValue<string>()), stop);
        if (opened is null)
        {
            Gone++;
            return;
        }
        foreach (var change in JsonSerializer.Deserialize<List<RowChange>>(opened.ForTheMachine(MachineUse.Carried), HouseJson.Options)!)
        {
            if (!since.TryGetValue((change.Table, change.Key), out var changes))
            {
                since[(change.Table, change.Key)] = changes = [];
            }
            changes.Add(change);
        }
    }
}

internal enum Stood
{
    /// <summary>It came later, or was gone by then.</summary>
    NotThere,
    AsFound,

    /// <summary>A row of that key stood, but not like this.</summary>
    Otherwise,
}
