using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>How many records share each key of a rule.</summary>
internal sealed class BlockSizes
{
    private readonly int[] _sizes;
    private readonly int _shift;

    private BlockSizes(int[] sizes, int shift)
    {
        _sizes = sizes;
        _shift = shift;
    }

    /// <summary>Counted in a table of about two places a record: two keys in one place only make a block look larger.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static BlockSizes Of(ReadOnlySpan<uint> keys)
    {
        var bits = Math.Clamp(33 - (int)uint.LeadingZeroCount((uint)keys.Length), 8, 26);
        var sizes = new int[1 << bits];
        foreach (var key in keys)
        {
            sizes[key >> (32 - bits)] += key == 0 ? 0 : 1;
        }

        return new BlockSizes(sizes, 32 - bits);
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
