namespace Sightline.Linkage;

/// <summary>Records that say the very same, over and over: of more than <see cref="Most"/> the rest are set aside, so that one person entered
/// a million times neither costs a million times as much nor makes what he says look common; afterwards they go where the first goes.</summary>
internal sealed class Copies
{
    internal const int Most = 100;

    private readonly int _count;
    private readonly List<int> _kept;
    private readonly List<(int Copy, int First)> _setAside;

    private Copies(int count, List<int> kept, List<(int Copy, int First)> setAside) => (_count, _kept, _setAside) = (count, kept, setAside);

    /// <summary>Null when no record stands so often.</summary>
    internal static Copies? Of(RecordSet records)
    {
        var hashes = Hashes(records);
        if (!MayHaveMany(hashes))
        {
            return null;
        }

        var groups = new Dictionary<ulong, (int First, int Count)>();
        var kept = new List<int>();
        var setAside = new List<(int Copy, int First)>();
        for (var record = 0; record < hashes.Length; record++)
        {
            var (first, count) = groups.GetValueOrDefault(hashes[record], (record, 0));
            groups[hashes[record]] = (first, count + 1);
            if (count < Most)
            {
                kept.Add(record);
            }
            else
            {
                setAside.Add((record, first));
            }
        }

        return setAside.Count == 0 ? null : new Copies(records.Count, kept, setAside);
    }

    internal RecordSet Kept(RecordSet records)
    {
        var columns = records.Columns.Select(column => column with { Codes = [.. _kept.Select(record => column.Codes[record])] });
        var starts = records.FileStarts.Select(start => _kept.BinarySearch(start) is var at && at < 0 ? ~at : at);
        return new RecordSet(_kept.Count, [.. columns], [.. starts]);
    }

    /// <summary>The answer for all records: each copy is linked to the first, as heavily as the second is.</summary>
    internal LinkResult Expand(LinkResult result)
    {
        var edges = new Edges();
        var toFirst = new Dictionary<int, float>();
        var firsts = _setAside.Select(copy => copy.First).ToHashSet();
        for (var i = 0; i < result.Left.Length; i++)
        {
            var (left, right) = (_kept[result.Left[i]], _kept[result.Right[i]]);
            edges.Add(left, right, result.Weight[i]);
            if (firsts.Contains(left) && result.Cluster[result.Left[i]] == result.Cluster[result.Right[i]])
            {
                toFirst[left] = Math.Max(result.Weight[i], toFirst.GetValueOrDefault(left, float.MinValue));
            }
        }

        var cluster = new int[_count];
        for (var at = 0; at < _kept.Count; at++)
        {
            cluster[_kept[at]] = _kept[result.Cluster[at]];
        }

        foreach (var (copy, first) in _setAside)
        {
            cluster[copy] = copy;
            if (toFirst.TryGetValue(first, out var weight))
            {
                cluster[copy] = cluster[first];
                edges.Add(first, copy, weight);
            }
        }

        var links = edges.ByRecords(_count);
        return new LinkResult
        {
            Left = links.Left,
            Right = links.Right,
            Weight = links.Weight,
            Cluster = cluster,
            Threshold = result.Threshold,
            Model = result.Model,
            Blocking = result.Blocking,
            PairsCompared = result.PairsCompared + _setAside.Count,
            Stages = result.Stages,
        };
    }

    private static ulong[] Hashes(RecordSet records)
    {
        var hashes = new ulong[records.Count];
        foreach (var column in records.Columns.Where(column => column.Role != ColumnRole.Ignored))
        {
            for (var record = 0; record < hashes.Length; record++)
            {
                hashes[record] = BatchField.Mixed(hashes[record] + (uint)column.Codes[record] + 1);
            }
        }

        for (var file = 1; file < records.FileStarts.Count; file++)
        {
            for (var record = records.FileStarts[file]; record < hashes.Length; record++)
            {
                hashes[record] = BatchField.Mixed(hashes[record]);
            }
        }

        return hashes;
    }

    private static bool MayHaveMany(ulong[] hashes)
    {
        var counts = new ushort[1 << 20];
        foreach (var hash in hashes)
        {
            ref var count = ref counts[hash >> 44];
            if (count++ > Most + (hashes.Length >> 17))
            {
                return true;
            }
        }

        return false;
    }
}
