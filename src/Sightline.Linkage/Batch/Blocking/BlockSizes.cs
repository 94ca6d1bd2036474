using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>How many records share each key of a rule. Used again from rule to rule, with room for every record's key.</summary>
internal sealed class BlockSizes
{
    private readonly int[] _sizes;
    private readonly int _shift;

    internal BlockSizes(int records)
    {
        Keys = new uint[records];
        var bits = Math.Clamp(33 - (int)uint.LeadingZeroCount((uint)records), 8, 26);
        _sizes = new int[1 << bits];
        _shift = 32 - bits;
    }

    /// <summary>By record; 0 is none.</summary>
    internal uint[] Keys { get; }

    /// <summary>Counted in a table of about two places a record: two keys in one place only make a block look larger.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Count()
    {
        Array.Clear(_sizes);
        foreach (var key in Keys)
        {
            _sizes[key >> _shift] += key == 0 ? 0 : 1;
        }
    }

    internal bool IsWithin(uint key, int most) => key != 0 && _sizes[key >> _shift] <= most;

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
