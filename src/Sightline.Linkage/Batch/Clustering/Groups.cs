namespace Sightline.Linkage;

/// <summary>Records in groups that grow together.</summary>
internal sealed class Groups(int count)
{
    private readonly int[] _group = [.. Enumerable.Range(0, count)];
    private readonly Dictionary<int, List<int>> _members = [];

    internal int Of(int record) => _group[record];

    internal IReadOnlyList<int> Members(int group) => _members.TryGetValue(group, out var list) ? list : [group];

    internal void Join(int a, int b)
    {
        var (to, from) = Members(a).Count >= Members(b).Count ? (a, b) : (b, a);
        if (!_members.TryGetValue(to, out var members))
        {
            _members[to] = members = [to];
        }

        foreach (var record in Members(from))
        {
            _group[record] = to;
            members.Add(record);
        }

        _members.Remove(from);
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

        return [.. _group.Select(group => lowest[group])];
    }
}
