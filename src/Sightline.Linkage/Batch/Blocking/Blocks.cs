using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>The keys of every record under every chosen rule, and the pairs that meet under them, each once.</summary>
internal sealed class Blocks
{
    /// <summary>So many keys of 32 bits fill the line a processor reads at once.</summary>
    internal const int MostRules = Rows.Keys;

    /// <summary>For so many rules there is room for every record's key while they are taken.</summary>
    private const int AtOnce = 4;

    /// <summary>Of no more records than these the keys of all rules are kept while rules are chosen; of more they are made again, to save memory.</summary>
    private const int MostKept = 2_000_000;

    private readonly Rows _rows;
    private readonly List<BlockRule> _rules = [];
    private readonly bool _isOrdered;
    private int[][] _orders = [];

    private Blocks(Rows rows, bool isOrdered) => (_rows, _isOrdered) = (rows, isOrdered);

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
    internal static Blocks Choose(Fields fields, Rows rows, long budget, int threads) => new Blocks(rows, isOrdered: false).Chosen(fields, budget, threads);

    /// <summary>Likewise, and puts the records in the order of their keys: see <see cref="InOrder"/>.</summary>
    internal static Blocks ChooseInOrder(Fields fields, Rows rows, long budget, int threads) => new Blocks(rows, isOrdered: true).Chosen(fields, budget, threads);

    private Blocks Chosen(Fields fields, long budget, int threads)
    {
        var rules = BlockRules.Of(fields);
        var count = _rows.Count;
        var sizes = new BlockProfile[rules.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var spare = new ConcurrentBag<BlockSizes>();
        var kept = new uint[rules.Count][];
        Parallel.For(0, sizes.Length, parallel, () => LargeArray.Of<uint>(count), (i, _, keys) =>
        {
            var work = Counted(spare, fields, rules[i], keys);
            sizes[i] = work.Profile();
            spare.Add(work);
            if (count > MostKept)
            {
                return keys;
            }

            kept[i] = keys;
            return LargeArray.Of<uint>(count);
        }, _ => { });
        var measure = 4096;
        var taken = Taken(rules, sizes, measure);
        while (measure > 2 && taken.Sum(i => sizes[i].Cost(rules[i].Most * measure)) > budget)
        {
            measure = measure * 3 / 4;
            taken = Taken(rules, sizes, measure);
        }

        Take(fields, [.. taken.Select(i => (rules[i], rules[i].Most * measure, kept[i]))], spare, parallel);
        foreach (var field in fields.All)
        {
            field.Forget();
        }

        foreach (var i in taken)
        {
            _rules.Add(rules[i]);
            Costs.Add(sizes[i].Cost(rules[i].Most * measure));
        }

        return this;
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

    /// <summary>Fills in the keys of all records and counts them.</summary>
    private static BlockSizes Counted(ConcurrentBag<BlockSizes> spare, Fields fields, BlockRule rule, uint[] keys)
    {
        Fill(keys, fields, rule);
        return Counted(spare, keys);
    }

    private static BlockSizes Counted(ConcurrentBag<BlockSizes> spare, uint[] keys)
    {
        if (!spare.TryTake(out var work))
        {
            work = new BlockSizes(keys.Length);
        }

        work.Count(keys);
        return work;
    }

    /// <summary>Gives the rows their keys under these rules, a few rules at once: rows lie far apart, and each is met but a few times.</summary>
    private void Take(Fields fields, (BlockRule Rule, int Most, uint[]? Keys)[] taken, ConcurrentBag<BlockSizes> spare, ParallelOptions parallel)
    {
        var room = Array.ConvertAll(new uint[AtOnce][], _ => _rows.Count > MostKept ? LargeArray.Of<uint>(_rows.Count) : []);
        _orders = new int[taken.Length][];
        for (var first = 0; first < taken.Length; first += AtOnce)
        {
            var keys = new uint[Math.Min(AtOnce, taken.Length - first)][];
            Parallel.For(0, keys.Length, parallel, at =>
            {
                var (rule, most, filled) = taken[first + at];
                keys[at] = filled ?? room[at];
                var work = filled is null ? Counted(spare, fields, rule, keys[at]) : Counted(spare, keys[at]);
                if (_isOrdered)
                {
                    _orders[first + at] = work.InOrder(keys[at], most);
                }
                else
                {
                    work.Keep(keys[at], most);
                }

                spare.Add(work);
            });
            _rows.SetKeys(first, keys, parallel);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(uint[] keys, Fields fields, BlockRule rule)
    {
        for (var at = 0; at < rule.Parts.Length; at++)
        {
            var field = fields.All[rule.Parts[at].Field];
            var numbers = rule.Parts[at].ByCode(field.Values);
            var codes = field.Codes;
            for (var record = 0; record < keys.Length; record++)
            {
                var number = numbers[codes[record]];
                var key = at == 0 ? 0 : keys[record];
                keys[record] = number == 0 || (at > 0 && key == 0) ? 0 : rule.Next(key, number);
            }
        }

        for (var record = 0; rule.IsUnordered && record < keys.Length; record++)
        {
            keys[record] = keys[record] == 0 ? 0 : KeyParts.Spread(keys[record]);
        }
    }

    /// <summary>The records in the order of their keys under a rule, those without one left out. The first of each block is
    /// complemented: its number is below zero. Blocks of one are left out too. Given away: another call gives none.</summary>
    internal int[] InOrder(int rule)
    {
        var order = _orders[rule];
        _orders[rule] = [];
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
}
