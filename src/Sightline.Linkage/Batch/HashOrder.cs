using System.Numerics;

namespace Sightline.Linkage;

/// <summary>Puts items in the order of keys that are spread evenly over 64 bits: each goes nearly to its place at once. Items of one key come as
/// <see cref="Array.Sort{TKey, TValue}(TKey[], TValue[])"/> puts them.</summary>
internal static class HashOrder
{
    private const int Few = 64;
    private const int PerBucket = 4;

    internal static void Sort(ulong[] keys, int[] items)
    {
        if (keys.Length <= Few)
        {
            Array.Sort(keys, items);
            return;
        }

        var shift = 64 - BitOperations.Log2((uint)(keys.Length / PerBucket));
        var ends = new int[(1 << (64 - shift)) + 1];
        foreach (var key in keys)
        {
            ends[(key >> shift) + 1]++;
        }

        for (var bucket = 1; bucket < ends.Length; bucket++)
        {
            ends[bucket] += ends[bucket - 1];
        }

        var (placedKeys, placedItems) = (new ulong[keys.Length], new int[keys.Length]);
        for (var i = 0; i < keys.Length; i++)
        {
            ref var place = ref ends[keys[i] >> shift];
            (placedKeys[place], placedItems[place]) = (keys[i], items[i]);
            place++;
        }

        for (var (from, bucket) = (0, 0); from < keys.Length; from = ends[bucket++])
        {
            if (ends[bucket] - from > 1)
            {
                Array.Sort(placedKeys, placedItems, from, ends[bucket] - from);
            }
        }

        if (HasTwice(placedKeys))
        {
            Array.Sort(keys, items);
            return;
        }

        placedKeys.CopyTo(keys, 0);
        placedItems.CopyTo(items, 0);
    }

    private static bool HasTwice(ReadOnlySpan<ulong> sorted)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1])
            {
                return true;
            }
        }

        return false;
    }
}
