using Sightline.Linkage;

namespace Sightline.People.Index;

/// <summary>Eight bytes for a look-up key. Two keys that share a hash cost one needless comparison, never a wrong answer: candidates are compared by their values.</summary>
internal static class KeyHash
{
    internal static long Of(LookUpKey key)
    {
        // FNV-1a over kind and text, then mixed (Murmur3's last step), so that near keys do not stand near each other in the index by chance.
        var hash = 14695981039346656037UL;
        hash = (hash ^ (byte)key.Kind) * 1099511628211UL;
        foreach (var letter in key.Text)
        {
            hash = (hash ^ (byte)letter) * 1099511628211UL;
            hash = (hash ^ (byte)(letter >> 8)) * 1099511628211UL;
        }
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53UL;
        return unchecked((long)(hash ^ (hash >> 33)));
    }

    /// <summary>
    /// Survivors' services' records stand under keys of their own: in one block with the others' they would take up places in it, and make a key look less rare, so that whom
    /// a service supports would change whom others find.
    /// </summary>
    internal static long WithService(long hash) => hash ^ 0x5DEE_CE66_D1CE_4E5B;

    internal static long[] Of(IReadOnlyList<LookUpKey> keys, bool isWithService)
    {
        var hashes = Of(keys);
        return isWithService ? Array.ConvertAll(hashes, WithService) : hashes;
    }

    internal static long[] Of(IReadOnlyList<LookUpKey> keys)
    {
        var hashes = new long[keys.Count];
        for (var index = 0; index < hashes.Length; index++)
        {
            hashes[index] = Of(keys[index]);
        }
        return hashes;
    }
}
