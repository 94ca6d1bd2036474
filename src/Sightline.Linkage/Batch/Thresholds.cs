namespace Sightline.Linkage;

/// <summary>Where the engine itself would draw the line.</summary>
internal static class Thresholds
{
    // Weights are told apart to a sixty-fourth of a bit, from -16 to 64.
    private const int Lowest = -16;
    private const int Highest = 64;
    private const int Steps = 64;

    /// <summary>The probability from which pairs are called one person so that the F1 to be expected is best: precision and recall both
    /// follow from the probabilities, no truth is seen. Never below even odds: where hardly anybody stands twice, the best F1 would tie hundreds
    /// to meet one.</summary>
    internal static double BestOf(IReadOnlyList<float> weights)
    {
        var counts = new long[(Highest - Lowest) * Steps];
        var at = new double[counts.Length];
        for (var step = 0; step < at.Length; step++)
        {
            at[step] = LinkResult.Probability(((step + 0.5) / Steps) + Lowest);
        }

        var total = 0.0;
        foreach (var weight in weights)
        {
            var step = (int)((Math.Clamp(weight, Lowest, Highest - 0.5) - Lowest) * Steps);
            counts[step]++;
            total += at[step];
        }

        var (found, pairs, best, threshold) = (0.0, 0L, 0.0, 0.5);
        for (var step = counts.Length - 1; step >= 0; step--)
        {
            found += counts[step] * at[step];
            pairs += counts[step];
            var f1 = 2 * found / (pairs + total);
            if (counts[step] > 0 && f1 > best)
            {
                (best, threshold) = (f1, LinkResult.Probability(((double)step / Steps) + Lowest));
            }
        }

        return Math.Max(threshold, 0.5);
    }
}
