using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>Jaro–Winkler similarity, 0 (nothing in common) to 1 (the same), symmetric.</summary>
/// <remarks>W. E. Winkler, String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model, 1990. Prefix scale 0.1,
/// at most four letters. Only the first <see cref="Longest"/> characters are compared.</remarks>
public static class JaroWinkler
{
    public const int Longest = LetterMasks.Longest;

    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a[..Math.Min(a.Length, Longest)];
        b = b[..Math.Min(b.Length, Longest)];
        if (a.IsEmpty || b.IsEmpty)
        {
            return a.Length == b.Length ? 1 : 0;
        }

        // Greedy matching can depend on which text leads; a fixed order keeps the measure symmetric.
        var jaro = a.Length < b.Length || (a.Length == b.Length && a.SequenceCompareTo(b) <= 0) ? Jaro(a, b) : Jaro(b, a);
        var most = Math.Min(4, Math.Min(a.Length, b.Length));
        var prefix = 0;
        while (prefix < most && a[prefix] == b[prefix])
        {
            prefix++;
        }

        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        var masks = new LetterMasks(b, stackalloc char[LetterMasks.Longest]);
        ulong usedA = 0;
        ulong usedB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            // The first that is alike, not used and not too far away.
            var near = ((2UL << Math.Min(b.Length - 1, i + window)) - 1) & ~((1UL << Math.Max(0, i - window)) - 1);
            var alike = masks.Of(a[i]) & near & ~usedB;
            usedA |= alike == 0 ? 0 : 1UL << i;
            usedB |= alike & (~alike + 1);
        }

        var matches = System.Numerics.BitOperations.PopCount(usedA);
        if (matches == 0)
        {
            return 0;
        }

        double m = matches;
        return ((m / a.Length) + (m / b.Length) + ((m - (OutOfOrder(a, b, usedA, usedB) / 2.0)) / m)) / 3;
    }

    private static int OutOfOrder(ReadOnlySpan<char> a, ReadOnlySpan<char> b, ulong usedA, ulong usedB)
    {
        var count = 0;
        for (var j = 0; usedA != 0; usedA &= usedA - 1)
        {
            while ((usedB & (1UL << j)) == 0)
            {
                j++;
            }

            if (a[System.Numerics.BitOperations.TrailingZeroCount(usedA)] != b[j])
            {
                count++;
            }

            j++;
        }

        return count;
    }
}
