namespace Sightline.Linkage;

/// <summary>Pairs of one person that an answer does not tie.</summary>
internal sealed class MissedPairs(JudgedLinks links, int[] person, double threshold)
{
    /// <summary>A person of very many records has more pairs than anybody reads.</summary>
    private const long MostLooked = 2_000_000;

    /// <summary>Those not found at all first, in the order of the records; then those of the lowest weight.</summary>
    internal List<WrongPair> Worst(int most)
    {
        var inAnswer = new Dictionary<(int, int), float>();
        for (var link = 0; link < links.Left.Count; link++)
        {
            if (person[links.Left[link]] >= 0 && person[links.Left[link]] == person[links.Right[link]])
            {
                inAnswer[Pair(links.Left[link], links.Right[link])] = links.Weight[link];
            }
        }

        var worst = NotFound(inAnswer, most);
        worst.AddRange(inAnswer.Where(one => LinkResult.Probability(one.Value) < threshold && Counts(one.Key.Item1, one.Key.Item2)).OrderBy(one => one.Value).ThenBy(one => one.Key)
            .Take(most - worst.Count).Select(one => new WrongPair(one.Key.Item1, one.Key.Item2, one.Value)));
        return worst;
    }

    private static (int, int) Pair(int left, int right) => left < right ? (left, right) : (right, left);

    private bool Counts(int left, int right) => !links.BetweenOnly || links.File[left] != links.File[right];

    private List<WrongPair> NotFound(Dictionary<(int, int), float> inAnswer, int most)
    {
        var worst = new List<WrongPair>();
        var looked = 0L;
        foreach (var records in Enumerable.Range(0, person.Length).Where(record => person[record] >= 0).GroupBy(record => person[record]))
        {
            var all = records.ToArray();
            for (var left = 0; left < all.Length; left++)
            {
                for (var right = left + 1; right < all.Length; right++)
                {
                    if (worst.Count == most || looked++ == MostLooked)
                    {
                        return worst;
                    }

                    if (Counts(all[left], all[right]) && !inAnswer.ContainsKey((all[left], all[right])))
                    {
                        worst.Add(new WrongPair(all[left], all[right], null));
                    }
                }
            }
        }

        return worst;
    }
}
