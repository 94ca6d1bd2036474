namespace Sightline.Linkage;

/// <summary>Where the engine itself would draw the line.</summary>
internal static class Thresholds
{
    /// <summary>The probability from which pairs are called one person so that the F1 to be expected is best: precision and recall both
    /// follow from the probabilities, no truth is seen.</summary>
    internal static double BestOf(IReadOnlyList<float> weights)
    {
        var probabilities = weights.Select(weight => LinkResult.Probability(weight)).ToArray();
        Array.Sort(probabilities);
        var total = probabilities.Sum();
        var (found, best, threshold) = (0.0, 0.0, 0.5);
        for (var i = probabilities.Length - 1; i >= 0; i--)
        {
            found += probabilities[i];
            var f1 = 2 * found / (probabilities.Length - i + total);
            if (f1 > best)
            {
                (best, threshold) = (f1, probabilities[i]);
            }
        }

        return threshold;
    }
}
