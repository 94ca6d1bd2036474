using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>The keys of every record under every chosen rule, and the pairs that meet under them, each once.</summary>
internal sealed class Blocks
{
    /// <summary>So many keys of 32 bits fill the line a processor reads at once.</summary>
    internal const int MostRules = Rows.Keys;

    private readonly Rows _rows;
    private readonly List<BlockRule> _rules = [];

    private Blocks(Rows rows) => _rows = rows;

    internal IReadOnlyList<BlockRule> Rules => _rules;

    /// <summary>A bit for each rule that is so.</summary>
    internal uint RulesThat(Func<BlockRule, bool> isSo)
    {
        var rules = 0u;
        for (var at = 0; at < _rules.Count; at++)
        {
            rules |= isSo(_rules[at]) ? 1u << at : 0;
        }

        return rules;
    }

    /// <summary>How many pairs each rule gives before those another gives too are left out.</summary>
    internal List<long> Costs { get; } = [];

    /// <summary>Chooses the rules the budget allows, and gives every row its keys.</summary>
    /// <param name="fields">The records' fields.</param>
    /// <param name="rows">The records, without keys yet.</param>
    /// <param name="budget">So many pairs are compared, about.</param>
    /// <param name="threads">How many work at once.</param>
    internal static Blocks Choose(Fields fields, Rows rows, long budget, int threads)
    {
        var rules = BlockRules.Of(fields);
        var count = rows.Count;
        var blocks = new Blocks(rows);
        var sizes = new BlockProfile[rules.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var spare = new ConcurrentBag<BlockSizes>();
        Parallel.For(0, sizes.Length, parallel, i =>
        {
            var work = Counted(spare, fields, rules[i], count);
            sizes[i] = work.Profile();
            spare.Add(work);
        });
        var measure = 4096;
        var taken = Taken(rules, sizes, measure);
        while (measure > 2 && taken.Sum(i => sizes[i].Cost(rules[i].Most * measure)) > budget)
        {
            measure = measure * 3 / 4;
            taken = Taken(rules, sizes, measure);
        }

        Parallel.For(0, taken.Count, parallel, at =>
        {
            var work = Counted(spare, fields, rules[taken[at]], count);
            blocks.Take(at, work, rules[taken[at]].Most * measure);
            spare.Add(work);
        });
        foreach (var field in fields.All)
        {
            field.Forget();
        }

        foreach (var i in taken)
        {
            blocks._rules.Add(rules[i]);
            blocks.Costs.Add(sizes[i].Cost(rules[i].Most * measure));
        }

        return blocks;
    }

    /// <summary>From the coarsest rule to the finest: one that a coarser rule contains is left out when that one leaves hardly a block
    /// to it.</summary>
    private static List<int> Taken(List<BlockRule> rules, BlockProfile[] sizes, int measure)
    {
        var taken = new List<int>();
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            var most = rules[i].Most * measure;
            var isContained = taken.Any(other => rules[i].Contains(rules[other]) && sizes[other].ShareBeyond(rules[other].Most * measure) < 0.005);
            if (!isContained && sizes[i].Cost(most) > 0)
            {
                taken.Add(i);
            }
        }

        // Of more rules than there is room for the coarsest go that leave most blocks out.
        while (taken.Count > MostRules)
        {
            taken.Remove(taken.Where(i => rules[i].Most == taken.Min(other => rules[other].Most)).MaxBy(i => sizes[i].ShareBeyond(rules[i].Most * measure)));
        }

        taken.Reverse();
        return taken;
    }

    private static BlockSizes Counted(ConcurrentBag<BlockSizes> spare, Fields fields, BlockRule rule, int records)
    {
        if (!spare.TryTake(out var work))
        {
            work = new BlockSizes(records);
        }

        Fill(work.Keys, fields, rule);
        work.Count();
        return work;
    }

    private void Take(int at, BlockSizes sizes, int most)
    {
        for (var record = 0; record < sizes.Keys.Length; record++)
        {
            var key = sizes.Keys[record];
            _rows.SetKey(record, at, sizes.IsWithin(key, most) ? key : 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(uint[] keys, Fields fields, BlockRule rule)
    {
        var codes = rule.Parts.Select(part => fields.All[part.Field].Codes).ToArray();
        var parts = rule.Parts.Select(part => part.ByCode(fields.All[part.Field].Values)).ToArray();
        for (var record = 0; record < keys.Length; record++)
        {
            var key = 0u;
            for (var p = 0; p < parts.Length; p++)
            {
                var part = parts[p][codes[p][record]];
                if (part == 0)
                {
                    key = 0;
                    break;
                }

                key = rule.Next(key, part);
            }

            keys[record] = rule.IsUnordered && key != 0 ? KeyParts.Spread(key) : key;
        }
    }

    /// <summary>The records in the order of their keys under a rule, those without one left out. The first of each block is
    /// complemented: its number is below zero. Blocks of one are left out too.</summary>
    internal int[] InOrder(int rule)
    {
        var pairs = ArrayPool<ulong>.Shared.Rent(_rows.Count);
        var order = Marked(pairs.AsSpan(0, Pairs(rule, pairs)));
        ArrayPool<ulong>.Shared.Return(pairs);
        return order;
    }

    /// <summary>Key and record of every record that has a key under a rule, ascending.</summary>
    internal ulong[] Pairs(int rule)
    {
        var pairs = new ulong[_rows.Count];
        return pairs[..Pairs(rule, pairs)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Pairs(int rule, ulong[] pairs)
    {
        var shift = 32 - Math.Clamp(31 - (int)uint.LeadingZeroCount((uint)_rows.Count), 4, 24);
        var buckets = 1 << (32 - shift);
        var starts = new int[buckets + 1];
        for (var record = 0; record < _rows.Count; record++)
        {
            var key = _rows.Key(record, rule);
            starts[(key >> shift) + 1] += key == 0 ? 0 : 1;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        // Key and record side by side, so that sorting a bucket touches nothing else.
        var next = starts.AsSpan(0, buckets).ToArray();
        for (var record = 0; record < _rows.Count; record++)
        {
            var key = _rows.Key(record, rule);
            if (key != 0)
            {
                pairs[next[key >> shift]++] = ((ulong)key << 32) | (uint)record;
            }
        }

        for (var bucket = 0; bucket < buckets; bucket++)
        {
            if (starts[bucket + 1] - starts[bucket] > 1)
            {
                pairs.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]).Sort();
            }
        }

        return starts[^1];
    }

    private static int[] Marked(ReadOnlySpan<ulong> pairs)
    {
        var count = 0;
        var order = new int[pairs.Length];
        for (var from = 0; from < pairs.Length;)
        {
            var to = from + 1;
            while (to < pairs.Length && pairs[to] >> 32 == pairs[from] >> 32)
            {
                to++;
            }

            for (var i = from; i < to && to - from > 1; i++)
            {
                order[count++] = i == from ? ~(int)pairs[i] : (int)pairs[i];
            }

            from = to;
        }

        Array.Resize(ref order, count);
        return order;
    }
}
