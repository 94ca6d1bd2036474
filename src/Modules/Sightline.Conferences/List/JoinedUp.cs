namespace Sightline.Conferences.List;

/// <summary>Joins what shares a key with what shares a key with it, and so on.</summary>
internal static class JoinedUp
{
    internal static IReadOnlyList<IReadOnlyList<TItem>> By<TItem, TKey>(IReadOnlyList<(TItem Item, IReadOnlyList<TKey> Keys)> items)
        where TKey : notnull
    {
        var parents = Enumerable.Range(0, items.Count).ToArray();
        var first = new Dictionary<TKey, int>();
        for (var index = 0; index < items.Count; index++)
        {
            foreach (var key in items[index].Keys)
            {
                if (!first.TryAdd(key, index))
                {
                    parents[Root(index)] = Root(first[key]);
                }
            }
        }
        return [.. Enumerable.Range(0, items.Count).GroupBy(Root).Select(group => (IReadOnlyList<TItem>)[.. group.Select(index => items[index].Item)])];

        int Root(int index)
        {
            while (parents[index] != index)
            {
                index = parents[index] = parents[parents[index]];
            }
            return index;
        }
    }
}
