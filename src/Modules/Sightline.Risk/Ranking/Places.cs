namespace Sightline.Risk.Ranking;

/// <summary>One suspect's place: the best and the worst it can be, whatever is not known. Equal where both are the same.</summary>
/// <param name="Tied">How many others have the very same points, at least and at most.</param>
internal sealed record Place(Score Score, int Best, int Worst, int Tied)
{
    public string Words => Best == Worst ? $"{Best}" : $"{Best} to {Worst}";
}

internal static class Places
{
    /// <summary>
    /// By what is known at least, highest first; those with the same points stand beside each other and none is before the other. A place is a range: nobody who might
    /// stand higher is left out of it, nor anybody who might stand lower.
    /// </summary>
    internal static IReadOnlyList<Place> Of(IReadOnlyList<Score> scores)
    {
        var lows = scores.Select(score => score.Low).Order().ToArray();
        var highs = scores.Select(score => score.High).Order().ToArray();
        var alike = scores.GroupBy(score => (score.Low, score.High)).ToDictionary(group => group.Key, group => group.Count());
        return
        [
            .. scores.OrderByDescending(score => score.Low).ThenByDescending(score => score.High).ThenBy(score => score.Tally.Key)
                .Select(score =>
                {
                    var same = alike[(score.Low, score.High)] - 1;
                    // Itself is not above itself, though what is not known might lift it.
                    var worst = 1 + Above(highs, score.Low) - (score.High > score.Low ? 1 : 0);
                    return new Place(score, 1 + Above(lows, score.High), worst, same);
                }),
        ];
    }

    /// <summary>How many are higher than that.</summary>
    private static int Above(int[] sorted, int points)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = sorted[middle] <= points ? (middle + 1, to) : (from, middle);
        }
        return sorted.Length - from;
    }
}
