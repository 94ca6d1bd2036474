using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>Damerau–Levenshtein distance in its optimal-string-alignment form: insert, leave out, change, or exchange two neighbours,
/// no letter edited twice. Symmetric.</summary>
public static class EditDistance
{
    /// <summary>Only this many characters are compared; the rest counts as its difference in length.</summary>
    public const int Longest = 64;

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
        return (int)Math.Min(most + 1L, (long)beyond + Aligned(a, b, most));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Aligned(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Span<int> cells = stackalloc int[3 * (Longest + 1)];
        var before = cells[..(Longest + 1)];
        var above = cells[(Longest + 1)..(2 * (Longest + 1))];
        var row = cells[(2 * (Longest + 1))..];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                row[j] = best;
                least = Math.Min(least, best);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[b.Length];
    }
}
