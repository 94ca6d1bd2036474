namespace Sightline.Linkage;

/// <summary>What precision and recall come to if the probabilities are right: for when nobody knows the truth.</summary>
/// <param name="Probability">The least that counts.</param>
/// <param name="Pairs">How many pairs count.</param>
/// <param name="Precision">The mean of their probabilities.</param>
/// <param name="Recall">Their share of all pairs of one person in the answer, as its probabilities have them. Pairs the answer does not hold
/// are not known to it, so this is at best too high.</param>
public readonly record struct Estimate(double Probability, long Pairs, double Precision, double Recall)
{
    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>A pair for a person to judge.</summary>
/// <param name="Link">Its place in the answer.</param>
/// <param name="Stratum">Pairs of like weight, by their weight in bits: "0 to 3".</param>
/// <param name="Drawn">How many were drawn from the stratum.</param>
/// <param name="Of">How many it holds.</param>
public readonly record struct SampledPair(int Link, string Stratum, int Drawn, long Of);

/// <summary>What an answer says of itself, and which of its pairs a person should look at.</summary>
public static class Estimation
{
    private static readonly double[] Edges = [double.NegativeInfinity, -3, 0, 3, 7, 12, 20, double.PositiveInfinity];

    /// <summary>By falling probability, as in <see cref="Evaluation.Thresholds"/>.</summary>
    public static IReadOnlyList<Estimate> Estimates(IReadOnlyList<float> weights, double? recommended)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var falling = weights.Select(weight => LinkResult.Probability(weight)).OrderDescending().ToArray();
        var all = falling.Sum();
        var found = new List<Estimate>();
        var (place, sum) = (0, 0.0);
        foreach (var threshold in Evaluator.Grid(recommended))
        {
            for (; place < falling.Length && falling[place] >= threshold; place++)
            {
                sum += falling[place];
            }

            found.Add(new Estimate(threshold, place, place == 0 ? 1 : sum / place, all == 0 ? 1 : sum / all));
        }

        return found;
    }

    /// <summary>Equally many pairs of each stratum of weight, so that the unsure ones are judged as often as the many sure ones; drawn the
    /// same way every time.</summary>
    public static IReadOnlyList<SampledPair> Sample(IReadOnlyList<float> weights, int size)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var strata = Enumerable.Range(0, weights.Count).GroupBy(link => Array.FindLastIndex(Edges, edge => weights[link] >= edge)).OrderBy(stratum => stratum.Key).ToList();
        var (left, open) = (size, strata.Count);
        var drawn = new List<SampledPair>();
        foreach (var stratum in strata.OrderBy(stratum => stratum.Count()).ThenBy(stratum => stratum.Key))
        {
            var all = stratum.ToList();
            var take = Math.Min(all.Count, left / open--);
            left -= take;
            drawn.AddRange(all.OrderBy(Mixed).Take(take).Order().Select(link => new SampledPair(link, Named(stratum.Key), take, all.Count)));
        }

        return [.. drawn.OrderBy(one => weights[one.Link]).ThenBy(one => one.Link)];
    }

    private static string Named(int stratum) => double.IsInfinity(Edges[stratum]) ? $"below {Edges[stratum + 1]}"
        : double.IsInfinity(Edges[stratum + 1]) ? $"{Edges[stratum]} and more" : $"{Edges[stratum]} to {Edges[stratum + 1]}";

    private static uint Mixed(int link)
    {
        var mixed = (uint)link * 0x9E3779B1;
        mixed = (mixed ^ (mixed >> 15)) * 0x85EBCA77;
        return mixed ^ (mixed >> 13);
    }
}
