using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sightline.Linkage;

/// <summary>The keys of every record under every chosen rule, and the pairs that meet under them, each once.</summary>
internal sealed class Blocks
{
    /// <summary>So many keys of 32 bits fill the line a processor reads at once.</summary>
    internal const int MostRules = 16;

    private readonly int _count;
    private readonly uint[] _keys;
    private readonly List<BlockRule> _rules = [];

    private Blocks(int count)
    {
        _count = count;
        _keys = GC.AllocateUninitializedArray<uint>(checked(count * MostRules));
        Array.Clear(_keys);
    }

    internal IReadOnlyList<BlockRule> Rules => _rules;

    /// <summary>How many pairs each rule gives before those another gives too are left out.</summary>
    internal List<long> Costs { get; } = [];

    /// <summary>Chooses from <paramref name="rules"/> what the budget allows.</summary>
    /// <param name="fields">The records' fields.</param>
    /// <param name="rules">Strongest first.</param>
    /// <param name="budget">So many pairs are compared, about.</param>
    internal static Blocks Choose(Fields fields, List<BlockRule> rules, long budget)
    {
        var count = fields.All[0].Codes.Length;
        var blocks = new Blocks(count);
        var sizes = rules.ConvertAll(rule => new BlockSizes(KeysOf(fields, rule, count)));
        var measure = 4096;
        var taken = Taken(rules, sizes, measure);
        while (measure > 2 && taken.Sum(i => sizes[i].Cost(rules[i].Most * measure)) > budget)
        {
            measure = measure * 3 / 4;
            taken = Taken(rules, sizes, measure);
        }

        foreach (var i in taken)
        {
            blocks.Take(rules[i], sizes[i], rules[i].Most * measure);
        }

        return blocks;
    }

    /// <summary>From the coarsest rule to the finest: one that a coarser rule contains is left out when that one leaves hardly a block
    /// to it.</summary>
    private static List<int> Taken(List<BlockRule> rules, List<BlockSizes> sizes, int measure)
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

    private void Take(BlockRule rule, BlockSizes sizes, int most)
    {
        var at = _rules.Count;
        for (var record = 0; record < _count; record++)
        {
            var key = sizes.Keys[record];
            _keys[(record * MostRules) + at] = sizes.IsWithin(key, most) ? key : 0;
        }

        _rules.Add(rule);
        Costs.Add(sizes.Cost(most));
    }

    private static uint[] KeysOf(Fields fields, BlockRule rule, int count)
    {
        var keys = new uint[count];
        var codes = rule.Parts.Select(part => fields.All[part.Field].Codes).ToArray();
        var parts = rule.Parts.Select(part => part.ByCode).ToArray();
        for (var record = 0; record < count; record++)
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

                key = p == 1 && rule.IsUnordered ? KeyParts.Spread(key + part) : KeyParts.Spread((key * 0x9E3779B1) ^ part);
                key = p == 0 && rule.IsUnordered ? part : key;
            }

            keys[record] = key;
        }

        return keys;
    }

    /// <summary>The records in the order of their keys under a rule; those without one left out.</summary>
    internal int[] InOrder(int rule)
    {
        var bits = Math.Clamp(32 - (int)uint.LeadingZeroCount((uint)_count) - 1, 4, 24);
        var shift = 32 - bits;
        var starts = new int[(1 << bits) + 1];
        for (var record = 0; record < _count; record++)
        {
            var key = _keys[(record * MostRules) + rule];
            if (key != 0)
            {
                starts[(key >> shift) + 1]++;
            }
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var order = new int[starts[^1]];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var record = 0; record < _count; record++)
        {
            var key = _keys[(record * MostRules) + rule];
            if (key != 0)
            {
                order[next[key >> shift]++] = record;
            }
        }

        SortBuckets(order, starts, rule);
        return order;
    }

    private void SortBuckets(int[] order, int[] starts, int rule)
    {
        for (var bucket = 0; bucket + 1 < starts.Length; bucket++)
        {
            var from = starts[bucket];
            var to = starts[bucket + 1];
            if (to - from < 2)
            {
                continue;
            }

            var same = true;
            var first = Key(order[from], rule);
            for (var i = from + 1; i < to && same; i++)
            {
                same = Key(order[i], rule) == first;
            }

            if (!same)
            {
                order.AsSpan(from, to - from).Sort((a, b) =>
                {
                    var byKey = Key(a, rule).CompareTo(Key(b, rule));
                    return byKey != 0 ? byKey : a.CompareTo(b);
                });
            }
        }
    }

    internal uint Key(int record, int rule) => _keys[(record * MostRules) + rule];

    /// <summary>True when an earlier rule brings these two together already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MeetEarlier(int a, int b, uint earlier)
    {
        ref var keyA = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_keys), a * MostRules);
        ref var keyB = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_keys), b * MostRules);
        var firstA = Vector256.LoadUnsafe(ref keyA);
        var firstB = Vector256.LoadUnsafe(ref keyB);
        var met = Vector256.AndNot(Vector256.Equals(firstA, firstB), Vector256.Equals(firstA, Vector256<uint>.Zero)).ExtractMostSignificantBits();
        if ((met & earlier) != 0)
        {
            return true;
        }

        if (earlier < 256)
        {
            return false;
        }

        var restA = Vector256.LoadUnsafe(ref keyA, 8);
        var restB = Vector256.LoadUnsafe(ref keyB, 8);
        met = Vector256.AndNot(Vector256.Equals(restA, restB), Vector256.Equals(restA, Vector256<uint>.Zero)).ExtractMostSignificantBits();
        return ((met << 8) & earlier) != 0;
    }
}
