using System.Text;

namespace Sightline.Linkage;

/// <summary>Finds ids that two records of one file bear. Nearly all ids are passed over at the cost of one bit.</summary>
internal static class SameIds
{
    /// <summary>Pairs of records: the first that bears the id, and a later one.</summary>
    internal static List<(int First, int Later)> Find(RecordIds ids, int from, int to)
    {
        var bits = Math.Max(10, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(to - from)) + 4);
        var once = new ulong[1 << (bits - 6)];
        var twice = new ulong[1 << (bits - 6)];
        var shift = 64 - bits;
        for (var record = from; record < to; record++)
        {
            var hash = Hash(ids.Utf8(record)) >> shift;
            var (word, bit) = ((int)(hash >> 6), 1UL << (int)(hash & 63));
            twice[word] |= once[word] & bit;
            once[word] |= bit;
        }

        var found = new List<(int, int)>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var record = from; record < to; record++)
        {
            var hash = Hash(ids.Utf8(record)) >> shift;
            if ((twice[hash >> 6] & (1UL << (int)(hash & 63))) != 0 && !seen.TryAdd(Encoding.UTF8.GetString(ids.Utf8(record)), record))
            {
                found.Add((seen[ids.Text(record)], record));
            }
        }

        return found;
    }

    private static ulong Hash(ReadOnlySpan<byte> id)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var one in id)
        {
            hash = (hash ^ one) * 0x100000001B3UL;
        }

        hash *= 0xFF51AFD7ED558CCDUL;
        return hash ^ (hash >> 32) ^ (hash << 29);
    }
}
