using System.Globalization;

namespace Sightline.Platform.Ledger;

/// <summary>Where a run of entries is not the one that was sealed: which was changed, taken out, put in or moved.</summary>
internal static class LedgerDifferences
{
    /// <param name="marks">Of the sealed entries, <see cref="Sealer.MarkLength"/> bytes each.</param>
    /// <param name="present">Those that are there, in their order.</param>
    internal static IEnumerable<string> Of(byte[] marks, IReadOnlyList<(long Sequence, byte[] Hash)> present)
    {
        var (sealedAt, at) = (0, 0);
        var count = marks.Length / Sealer.MarkLength;
        while (sealedAt < count || at < present.Count)
        {
            if (Same(sealedAt, at))
            {
                sealedAt++;
                at++;
            }
            else if (Same(sealedAt, at + 1) && Same(sealedAt + 1, at))
            {
                yield return Words($"Entries {present[at].Sequence} and {present[at + 1].Sequence} changed places.");
                sealedAt += 2;
                at += 2;
            }
            else if (Same(sealedAt, at + 1) || sealedAt >= count)
            {
                yield return Words($"Entry {present[at].Sequence} was put in.");
                at++;
            }
            else if (Same(sealedAt + 1, at) || at >= present.Count)
            {
                yield return at == 0 ? Words($"An entry was taken out before {Next(at)}.") : Words($"An entry was taken out after {present[at - 1].Sequence}.");
                sealedAt++;
            }
            else
            {
                yield return Words($"Entry {present[at].Sequence} is not the one that was sealed in its place.");
                sealedAt++;
                at++;
            }
        }

        bool Same(int one, int other) => one < count && other < present.Count
            && marks.AsSpan(one * Sealer.MarkLength, Sealer.MarkLength).SequenceEqual(present[other].Hash.AsSpan(0, Sealer.MarkLength));

        string Next(int index) => index < present.Count ? present[index].Sequence.ToString(CultureInfo.InvariantCulture) : "the end";
    }

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
