namespace Sightline.Linkage;

/// <summary>Records in groups that grow together. A group goes by the number of its first record.</summary>
internal sealed class Groups
{
    private readonly int[] _group;
    private readonly int[] _next;
    private readonly int[] _last;
    private readonly int[] _size;

    internal Groups(int count)
    {
        _group = new int[count];
        _next = new int[count];
        _last = new int[count];
        _size = new int[count];
        for (var record = 0; record < count; record++)
        {
            (_group[record], _next[record], _last[record], _size[record]) = (record, -1, record, 1);
        }
    }

    internal int Of(int record) => _group[record];

    internal int Size(int group) => _size[group];

    /// <summary>The next record of the same group; -1 after the last.</summary>
    internal int Next(int record) => _next[record];

    internal void Join(int a, int b)
    {
        var (to, from) = _size[a] >= _size[b] ? (a, b) : (b, a);
        for (var record = from; record >= 0; record = _next[record])
        {
            _group[record] = to;
        }

        _next[_last[to]] = from;
        _last[to] = _last[from];
        _size[to] += _size[from];
    }

    /// <summary>For each record the lowest of its group.</summary>
    internal int[] Lowest()
    {
        var lowest = new int[_group.Length];
        Array.Fill(lowest, int.MaxValue);
        for (var record = 0; record < lowest.Length; record++)
        {
            lowest[_group[record]] = Math.Min(lowest[_group[record]], record);
        }

        return Array.ConvertAll(_group, group => lowest[group]);
    }
}
