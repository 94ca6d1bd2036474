using System.Buffers;
using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>How many records share each key of a rule. Used again from rule to rule.</summary>
internal sealed class BlockSizes
{
    private const int Alone = -1;
    private const int TooMany = -2;

    private readonly int[] _sizes;
    private readonly int _shift;

    internal BlockSizes(int records)
    {
        var bits = Math.Clamp(33 - (int)uint.LeadingZeroCount((uint)records), 8, 26);
        _sizes = LargeArray.Of<int>(1 << bits);
        _shift = 32 - bits;
    }

    /// <summary>Counted in a table of about two places a record: two keys in one place only make a block look larger.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Count(uint[] keys)
    {
        Array.Clear(_sizes);
        foreach (var key in keys)
        {
            _sizes[key >> _shift] += key == 0 ? 0 : 1;
        }
    }

    /// <summary>Leaves the keys of blocks of at most so many records; those of others become none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Keep(uint[] keys, int most)
    {
        foreach (ref var key in keys.AsSpan())
        {
            key = _sizes[key >> _shift] <= most ? key : 0;
        }
    }

    /// <summary>The records in the order of their keys, those without one and those alone with theirs left out; the first of each block is complemented: its
    /// number is below zero. Keys of larger blocks become none; the counts are lost.</summary>
    /// <param name="keys">By record; 0 is none.</param>
    /// <param name="most">Blocks of more records were left out.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int[] InOrder(uint[] keys, int most)
    {
        // From here on each place in the table holds where the records of its keys begin; those of one record have no room, nor have too many.
        var end = 0;
        foreach (ref var size in _sizes.AsSpan())
        {
            var room = size > 1 && size <= most ? size : 0;
            size = room > 0 ? end : size > 1 ? TooMany : Alone;
            end += room;
        }

        var pairs = ArrayPool<ulong>.Shared.Rent(end);
        for (var record = 0; record < keys.Length; record++)
        {
            var key = keys[record];
            ref var place = ref _sizes[key >> _shift];
            if (key != 0 && place >= 0)
            {
                pairs[place++] = ((ulong)key << 32) | (uint)record;
            }
            else if (place == TooMany)
            {
                keys[record] = 0;
            }
        }

        var order = Marked(pairs.AsSpan(0, end));
        ArrayPool<ulong>.Shared.Return(pairs);
        return order;
    }

    /// <summary>Keys whose blocks share a place stand mixed: they are put in order there.</summary>
    private int[] Marked(Span<ulong> pairs)
    {
        var count = 0;
        var order = new int[pairs.Length];
        for (var from = 0; from < pairs.Length;)
        {
            var place = pairs[from] >> (32 + _shift);
            var to = from + 1;
            var isInOrder = true;
            for (; to < pairs.Length && pairs[to] >> (32 + _shift) == place; to++)
            {
                isInOrder &= pairs[to - 1] < pairs[to];
            }

            if (!isInOrder)
            {
                pairs[from..to].Sort();
            }

            count = Mark(pairs[from..to], order, count);
            from = to;
        }

        Array.Resize(ref order, count);
        return order;
    }

    private static int Mark(ReadOnlySpan<ulong> pairs, int[] order, int count)
    {
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

        return count;
    }

    internal BlockProfile Profile()
    {
        var small = new long[BlockProfile.Small];
        var large = new SortedDictionary<int, long>();
        foreach (var size in _sizes)
        {
            if (size < small.Length)
            {
                small[size]++;
            }
            else
            {
                large[size] = large.GetValueOrDefault(size) + 1;
            }
        }

        for (var size = 2; size < small.Length; size++)
        {
            if (small[size] > 0)
            {
                large[size] = small[size];
            }
        }

        return new BlockProfile(small[1], large);
    }
}

/// <summary>How many blocks there are of each size.</summary>
internal sealed class BlockProfile(long alone, SortedDictionary<int, long> bySize)
{
    internal const int Small = 512;

    private readonly double _known = Math.Max(1, alone + bySize.Sum(size => (double)size.Key * size.Value));

    /// <summary>Of the records with a key, the share in blocks of more than so many.</summary>
    internal double ShareBeyond(int most) => bySize.Where(size => size.Key > most).Sum(size => (double)size.Key * size.Value) / _known;

    /// <summary>The pairs of all blocks of at most so many records.</summary>
    internal long Cost(int most) => bySize.TakeWhile(size => size.Key <= most).Sum(size => size.Value * size.Key * (size.Key - 1L) / 2);
}
