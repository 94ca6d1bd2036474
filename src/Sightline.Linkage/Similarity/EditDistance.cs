using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>Damerau–Levenshtein distance in its optimal-string-alignment form: insert, leave out, change, or exchange two neighbours,
/// no letter edited twice. Symmetric.</summary>
public static class EditDistance
{
    /// <summary>Only this many characters are compared; the rest counts as its difference in length.</summary>
    public const int Longest = LetterMasks.Longest;

    /// <param name="a">One text.</param>
    /// <param name="b">The other.</param>
    /// <param name="most">Stop counting beyond this; inclusive.</param>
    /// <returns>The number of slips, or <c>most + 1</c> when there are more.</returns>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most = int.MaxValue - 1)
    {
        if (a.Length < b.Length)
        {
            var longer = b;
            b = a;
            a = longer;
        }

        if (a.Length - b.Length > most)
        {
            return most + 1;
        }

        var beyond = Math.Max(0, a.Length - Longest) - Math.Max(0, b.Length - Longest);
        a = a[..Math.Min(a.Length, Longest)];
        b = b[..Math.Min(b.Length, Longest)];
        return (int)Math.Min(most + 1L, (long)beyond + Aligned(a, b));
    }

    /// <summary>A column of the table of distances at a time, its steps up and down as bits (H. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and
    /// Damerau Edit Distances, 2003).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Aligned(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (b.IsEmpty)
        {
            return a.Length;
        }

        var masks = new LetterMasks(b, stackalloc char[LetterMasks.Longest]);
        var (up, down, straight, before) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        var distance = b.Length;
        var last = b.Length - 1;
        foreach (var letter in a)
        {
            var mask = masks.Of(letter);
            var exchanged = ((~straight & mask) << 1) & before;
            straight = (((mask & up) + up) ^ up) | mask | down | exchanged;
            var right = down | ~(straight | up);
            var left = straight & up;
            distance += (int)(right >> last & 1) - (int)(left >> last & 1);
            right = (right << 1) | 1;
            up = (left << 1) | ~(straight | right);
            down = right & straight;
            before = mask;
        }

        return distance;
    }
}
