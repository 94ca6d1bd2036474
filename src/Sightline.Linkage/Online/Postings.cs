namespace Sightline.Linkage;

/// <summary>Which records have a key, for one rule: those it was built with in order of their keys, later ones beside them.</summary>
internal sealed class Postings
{
    private readonly uint[] _keys;
    private readonly int[] _records;
    private readonly Dictionary<uint, List<int>> _later = [];

    /// <param name="pairs">Key above, record below, ascending.</param>
    internal Postings(ReadOnlySpan<ulong> pairs)
    {
        _keys = new uint[pairs.Length];
        _records = new int[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            _keys[i] = (uint)(pairs[i] >> 32);
            _records[i] = (int)pairs[i];
        }
    }

    internal void Add(uint key, int record)
    {
        if (!_later.TryGetValue(key, out var records))
        {
            _later[key] = records = [];
        }

        records.Add(record);
    }

    internal ReadOnlySpan<int> Built(uint key)
    {
        var from = FirstNotBelow(key);
        var to = from;
        while (to < _keys.Length && _keys[to] == key)
        {
            to++;
        }

        return _records.AsSpan(from, to - from);
    }

    internal ReadOnlySpan<int> Later(uint key) =>
        _later.Count > 0 && _later.TryGetValue(key, out var records) ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(records) : [];

    private int FirstNotBelow(uint key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (_keys[middle] < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
