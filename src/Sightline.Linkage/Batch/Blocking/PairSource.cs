namespace Sightline.Linkage;

/// <summary>Goes through the pairs that meet under the rules, in parts that threads share; each part's pairs come in a fixed order.</summary>
internal sealed class PairSource(Blocks blocks, RecordSet records, LinkScope scope)
{
    /// <summary>Does something with each pair.</summary>
    /// <param name="threads">How many work at once.</param>
    /// <param name="start">Makes what a part gathers.</param>
    /// <param name="pair">Takes a pair: what is gathered, and the two records, the lower first.</param>
    /// <returns>What each part gathered, in the order of the parts, which does not depend on the threads.</returns>
    internal List<T> ForEach<T>(int threads, Func<T> start, Action<T, int, int> pair)
    {
        var files = FileOfRecord();
        var all = new List<T>();
        for (var rule = 0; rule < blocks.Rules.Count; rule++)
        {
            var order = blocks.InOrder(rule);
            var parts = Parts(order, rule);
            var gathered = new T[parts.Count - 1];
            var at = rule;
            Parallel.For(0, gathered.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
            {
                gathered[part] = start();
                Part(order.AsSpan(parts[part], parts[part + 1] - parts[part]), at, files, (a, b) => pair(gathered[part], a, b));
            });
            all.AddRange(gathered);
        }

        return all;
    }

    private byte[]? FileOfRecord()
    {
        if (scope == LinkScope.Everywhere || records.FileStarts.Count == 1)
        {
            return null;
        }

        var files = new byte[records.Count];
        for (var record = 0; record < files.Length; record++)
        {
            files[record] = (byte)records.FileOf(record);
        }

        return files;
    }

    /// <summary>Where the parts begin: at the start of a block, about 64 of them.</summary>
    private List<int> Parts(int[] order, int rule)
    {
        var parts = new List<int> { 0 };
        var size = Math.Max(4096, order.Length / 64);
        for (var at = size; at < order.Length; at += size)
        {
            while (at < order.Length && blocks.Key(order[at], rule) == blocks.Key(order[at - 1], rule))
            {
                at++;
            }

            if (at < order.Length)
            {
                parts.Add(at);
            }
        }

        parts.Add(order.Length);
        return parts;
    }

    private void Part(ReadOnlySpan<int> order, int rule, byte[]? files, Action<int, int> pair)
    {
        var earlier = (1u << rule) - 1;
        for (var from = 0; from < order.Length;)
        {
            var key = blocks.Key(order[from], rule);
            var to = from + 1;
            while (to < order.Length && blocks.Key(order[to], rule) == key)
            {
                to++;
            }

            for (var i = from; i < to; i++)
            {
                for (var j = i + 1; j < to; j++)
                {
                    var (a, b) = (order[i], order[j]);
                    if ((files is null || files[a] == files[b] == (scope == LinkScope.Within)) && !blocks.MeetEarlier(a, b, earlier))
                    {
                        pair(a, b);
                    }
                }
            }

            from = to;
        }
    }
}
