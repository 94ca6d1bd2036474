namespace Sightline.Linkage;

/// <summary>Records joined one link after another, with the pairs that come to stand together counted as they do: all, and those that are
/// truly of one person. Where only pairs of two files are asked for, only those count.</summary>
internal sealed class GroupCounts
{
    private readonly ReadOnlyMemory<int> _person;
    private readonly int[] _file;
    private readonly bool _betweenOnly;
    private readonly int[] _parent;
    private readonly int[] _next;
    private readonly int[] _last;
    private readonly int[] _size;
    private readonly int[] _sizeOfPerson;
    private readonly bool[] _isPure;
    private readonly bool[] _isCounted;
    private readonly Dictionary<(int Root, int Person, int File), int> _counts;

    internal GroupCounts(int[] person, int[] file, bool betweenOnly)
    {
        (_person, _file, _betweenOnly) = (person, file, betweenOnly);
        var count = person.Length;
        _parent = [.. Enumerable.Range(0, count)];
        _last = [.. _parent];
        _next = new int[count];
        _size = [.. person.Select(one => one >= 0 ? 1 : 0)];
        _isPure = [.. person.Select(one => one >= 0)];
        _sizeOfPerson = new int[person.Length == 0 ? 0 : person.Max() + 1];
        _isCounted = new bool[count];
        Array.Fill(_next, -1);
        foreach (var one in person.Where(one => one >= 0))
        {
            _sizeOfPerson[one]++;
        }

        People = _sizeOfPerson.Count(size => size > 0);
        Exact = _sizeOfPerson.Count(size => size == 1);
        _counts = [];
    }

    /// <summary>How many people there truly are.</summary>
    internal int People { get; }

    /// <summary>How many of them stand exactly together: all their records, nobody else's.</summary>
    internal int Exact { get; private set; }

    /// <summary>Pairs that stand together.</summary>
    internal long Pairs { get; private set; }

    /// <summary>Those of one person.</summary>
    internal long True { get; private set; }

    /// <summary>All pairs that are truly of one person.</summary>
    internal static long TruePairs(ReadOnlySpan<int> person, int[] file, bool betweenOnly)
    {
        var all = new Dictionary<int, long>();
        var inFile = new Dictionary<(int, int), long>();
        for (var record = 0; record < person.Length; record++)
        {
            if (person[record] >= 0)
            {
                all[person[record]] = all.GetValueOrDefault(person[record]) + 1;
                inFile[(person[record], file[record])] = inFile.GetValueOrDefault((person[record], file[record])) + 1;
            }
        }

        return all.Values.Sum(Twos) - (betweenOnly ? inFile.Values.Sum(Twos) : 0);
    }

    internal void Join(int left, int right)
    {
        var (large, small) = (Root(left), Root(right));
        if (large == small)
        {
            return;
        }

        (large, small) = _size[large] >= _size[small] ? (large, small) : (small, large);
        Exact -= IsExact(large) + IsExact(small);
        Count(large, small);
        _isPure[large] = _size[large] == 0 ? _isPure[small]
            : _isPure[large] && (_size[small] == 0 || (_isPure[small] && Person(FirstKnown(large)) == Person(FirstKnown(small))));
        _parent[small] = large;
        _next[_last[large]] = small;
        _last[large] = _last[small];
        _size[large] += _size[small];
        Exact += IsExact(large);
    }

    private static long Twos(long count) => count * (count - 1) / 2;

    private int Person(int record) => _person.Span[record];

    private int Root(int record)
    {
        while (_parent[record] != record)
        {
            _parent[record] = _parent[_parent[record]];
            record = _parent[record];
        }

        return record;
    }

    private int FirstKnown(int root)
    {
        var record = root;
        while (Person(record) < 0)
        {
            record = _next[record];
        }

        return record;
    }

    private int IsExact(int root) => _size[root] > 0 && _isPure[root] && _sizeOfPerson[Person(FirstKnown(root))] == _size[root] ? 1 : 0;

    /// <summary>Counts the pairs between two groups, then moves the smaller one's counts into the larger.</summary>
    private void Count(int large, int small)
    {
        if (_size[large] == 1 && !_isCounted[large])
        {
            _isCounted[large] = true;
            Add(large, FirstKnown(large));
        }

        for (var record = small; record >= 0; record = _next[record])
        {
            if (Person(record) >= 0)
            {
                Pairs += Standing(large, -1, -1) - (_betweenOnly ? Standing(large, -1, _file[record]) : 0);
                True += Standing(large, Person(record), -1) - (_betweenOnly ? Standing(large, Person(record), _file[record]) : 0);
            }
        }

        for (var record = small; record >= 0; record = _next[record])
        {
            if (Person(record) >= 0)
            {
                Add(large, record);
            }
        }
    }

    private int Standing(int root, int person, int file) => _counts.GetValueOrDefault((root, person, file));

    private void Add(int root, int record)
    {
        Raise((root, -1, -1));
        Raise((root, Person(record), -1));
        if (_betweenOnly)
        {
            Raise((root, -1, _file[record]));
            Raise((root, Person(record), _file[record]));
        }
    }

    private void Raise((int, int, int) key) => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _)++;
}
