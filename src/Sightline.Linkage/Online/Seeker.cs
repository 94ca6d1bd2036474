namespace Sightline.Linkage;

/// <summary>A key looked for under a rule, and the fields the rule reads, a bit for each.</summary>
internal readonly record struct Probe(int Rule, uint Key, ulong Reads);

/// <summary>One thread's candidates and weights, used again from query to query.</summary>
internal sealed class Seeker(PairWeights weights)
{
    private readonly HashSet<int> _candidates = [];

    internal int Count => _candidates.Count;

    internal void Clear() => _candidates.Clear();

    /// <summary>A record that has been corrected since may stand under a key it no longer has.</summary>
    internal void Take(Rows rows, ReadOnlySpan<int> records, in Probe probe, List<ulong>? hidden)
    {
        foreach (var record in records)
        {
            var isHidden = hidden is not null && record < hidden.Count && (hidden[record] & probe.Reads) != 0;
            if (!isHidden && rows.Key(record, probe.Rule) == probe.Key)
            {
                _candidates.Add(record);
            }
        }
    }

    /// <param name="rows">The records.</param>
    /// <param name="row">The query's row.</param>
    /// <param name="hidden">By record the fields not to be read; null to read all.</param>
    /// <param name="most">So many at most.</param>
    internal List<LinkHit> Best(Rows rows, int[] row, List<ulong>? hidden, int most)
    {
        var queue = new PriorityQueue<LinkHit, (float Weight, int Record)>();
        foreach (var record in _candidates)
        {
            var seen = hidden is not null && record < hidden.Count ? ~hidden[record] : ulong.MaxValue;
            var weight = weights.Of(rows.Pattern(row, record, seen));

            // Among equals the lower number comes first, whatever order the candidates came in.
            var rank = (weight, -record);
            if (queue.Count < most)
            {
                queue.Enqueue(new LinkHit(record, weight), rank);
            }
            else if (queue.TryPeek(out _, out var least) && rank.CompareTo(least) > 0)
            {
                queue.DequeueEnqueue(new LinkHit(record, weight), rank);
            }
        }

        var hits = new List<LinkHit>(queue.Count);
        while (queue.TryDequeue(out var hit, out _))
        {
            hits.Add(hit);
        }

        hits.Reverse();
        return hits;
    }
}
