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

    internal bool IsWithin(uint key, int most) => key != 0 && _sizes[key >> _shift] <= most;

    /// <summary>The pairs of all blocks of at most so many records.</summary>
    internal long Cost(int most) => _bySize.TakeWhile(size => size.Key <= most).Sum(size => size.Value * size.Key * (size.Key - 1L) / 2);
}
