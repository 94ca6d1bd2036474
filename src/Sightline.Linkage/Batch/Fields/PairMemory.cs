namespace Sightline.Linkage;

/// <summary>What a pair of values was found to be, kept in a table of fixed size in which a newer pair takes an older one's place.</summary>
/// <remarks>Safe for several threads without a lock: an entry is one word, so that it is read whole or not at all.</remarks>
internal sealed class PairMemory
{
    private const int Bits = 18;

    // The key's own hash above, the level in the lowest five bits; keys of up to 59 bits are told apart wholly.
    private readonly ulong[] _entries = new ulong[1 << Bits];

    internal int Get(ulong pair)
    {
        var mixed = Mix(pair);
        var entry = Volatile.Read(ref _entries[mixed >> (64 - Bits)]);
        return entry >> 5 == mixed >> 5 ? (int)(entry & 31) : 0;
    }

    internal void Set(ulong pair, int level)
    {
        var mixed = Mix(pair);
        Volatile.Write(ref _entries[mixed >> (64 - Bits)], (mixed & ~31UL) | (uint)level);
    }

    // Multiplying by an odd number and folding can both be undone: no two pairs mix to one word.
    private static ulong Mix(ulong pair)
    {
        // Codes have 27 bits: the pair fits 59, and the five lowest bits of the mix are left for the level.
        var packed = ((pair >> 32) << 27) | (pair & 0x7FFFFFF);
        packed = (packed * 0x9E3779B97F4A7C15UL) & ((1UL << 59) - 1);
        packed ^= packed >> 31;
        packed = (packed * 0xBF58476D1CE4E5B9UL) & ((1UL << 59) - 1);
        return packed << 5;
    }
}
