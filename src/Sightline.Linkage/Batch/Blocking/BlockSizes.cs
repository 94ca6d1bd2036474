namespace Sightline.Linkage;

/// <summary>How many records share each key of a rule.</summary>
internal sealed class BlockSizes
{
    private readonly int[] _sizes;
    private readonly int _shift;
    private readonly SortedDictionary<int, long> _bySize = [];

    /// <summary>Counted in a table of about four places a record: two keys in one place only make a block look larger.</summary>
    internal BlockSizes(uint[] keys)
    {
        Keys = keys;
        var bits = Math.Clamp(34 - (int)uint.LeadingZeroCount((uint)keys.Length), 8, 27);
        _shift = 32 - bits;
        _sizes = new int[1 << bits];
        foreach (var key in keys)
        {
            if (key != 0)
            {
                _sizes[key >> _shift]++;
                Known++;
            }
        }

        foreach (var size in _sizes)
        {
            if (size > 1)
            {
                _bySize[size] = _bySize.GetValueOrDefault(size) + 1;
            }
        }
    }

    internal uint[] Keys { get; }

    /// <summary>How many records have a key.</summary>
    internal long Known { get; }

    internal bool IsWithin(uint key, int most) => key != 0 && _sizes[key >> _shift] <= most;

    /// <summary>Of the records with a key, the share in blocks of more than so many.</summary>
    internal double ShareBeyond(int most)
    {
        double beyond = 0;
        foreach (var (size, blocks) in _bySize)
        {
            beyond += size > most ? (double)size * blocks : 0;
        }

        return beyond / Math.Max(1, Known);
    }

    /// <summary>The pairs of all blocks of at most so many records.</summary>
    internal long Cost(int most) => _bySize.TakeWhile(size => size.Key <= most).Sum(size => size.Value * size.Key * (size.Key - 1L) / 2);
}
