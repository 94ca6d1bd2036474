namespace Sightline.Linkage;

/// <summary>How right an answer is.</summary>
/// <param name="Said">Pairs the answer ties.</param>
/// <param name="Right">Those of one person.</param>
/// <param name="All">All pairs of one person there are.</param>
public readonly record struct Accuracy(long Said, long Right, long All)
{
    /// <summary>Of the pairs tied, the share that are of one person; 1 when none is tied.</summary>
    public double Precision => Said == 0 ? 1 : Right / (double)Said;

    /// <summary>Of the pairs of one person, the share that are tied; 1 when there is none.</summary>
    public double Recall => All == 0 ? 1 : Right / (double)All;

    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => Said + All == 0 ? 1 : 2.0 * Right / (Said + All);
}

/// <summary>What the answer is worth when pairs count from one probability on.</summary>
/// <param name="Probability">The least that counts, 0 to 1.</param>
/// <param name="Pairs">Pair by pair.</param>
/// <param name="Groups">When those pairs are joined into groups, and every two records of a group count as a pair.</param>
/// <param name="ExactGroups">The share of people whose records stand together, all of them and nobody else's.</param>
public readonly record struct AtThreshold(double Probability, Accuracy Pairs, Accuracy Groups, double ExactGroups);

/// <summary>Pairs of nearly one probability.</summary>
/// <param name="From">The least, inclusive.</param>
/// <param name="To">The most; exclusive but for 1.</param>
/// <param name="Said">The mean of the probabilities.</param>
/// <param name="Found">The share that are of one person.</param>
public readonly record struct CalibrationBin(double From, double To, long Pairs, double Said, double Found);

/// <summary>A pair the answer gets wrong.</summary>
/// <param name="Left">Record numbers over all files.</param>
/// <param name="Right">Likewise.</param>
/// <param name="Weight">Null when the pair is not in the answer at all.</param>
public readonly record struct WrongPair(int Left, int Right, double? Weight);

/// <summary>What is to be judged.</summary>
public sealed record JudgedLinks
{
    /// <summary>Records of each pair, numbered from 0 over all files; weights in log2 of the odds.</summary>
    public required IReadOnlyList<int> Left { get; init; }

    public required IReadOnlyList<int> Right { get; init; }

    public required IReadOnlyList<float> Weight { get; init; }

    /// <summary>For each record its group, any number; null when none were given.</summary>
    public IReadOnlyList<int>? Cluster { get; init; }

    /// <summary>For each record its file.</summary>
    public required IReadOnlyList<int> File { get; init; }

    /// <summary>Only pairs of two files count.</summary>
    public required bool BetweenOnly { get; init; }

    /// <summary>The threshold the engine recommends, a probability; null when it is not known.</summary>
    public double? Recommended { get; init; }

    /// <summary>From this probability on a person would be shown the pair.</summary>
    public double Review { get; init; } = 0.01;

    /// <summary>The answer of a run.</summary>
    public static JudgedLinks Of(LinkResult result, RecordSet records, LinkScope scope)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(records);
        return new JudgedLinks
        {
            Left = result.Left,
            Right = result.Right,
            Weight = result.Weight,
            Cluster = result.Cluster,
            File = Files(records),
            BetweenOnly = scope == LinkScope.Between,
            Recommended = result.Threshold,
        };
    }

    /// <summary>An answer read from files.</summary>
    public static JudgedLinks Of(ReadLinks links, IReadOnlyList<int>? cluster, RecordSet records, LinkScope scope)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(records);
        return new JudgedLinks
        {
            Left = links.Left,
            Right = links.Right,
            Weight = links.Weight,
            Cluster = cluster,
            File = Files(records),
            BetweenOnly = scope == LinkScope.Between,
        };
    }

    private static int[] Files(RecordSet records) => [.. Enumerable.Range(0, records.Count).Select(records.FileOf)];
}

/// <summary>How an answer compares with the truth.</summary>
public sealed record Evaluation
{
    /// <summary>By falling probability: hundredths, .95, .99, .995, .999, and the recommended one.</summary>
    public required IReadOnlyList<AtThreshold> Thresholds { get; init; }

    /// <summary>Where pairs are most right, of all thresholds there are.</summary>
    public required AtThreshold BestPairs { get; init; }

    /// <summary>Where groups are most right, of those in <see cref="Thresholds"/>.</summary>
    public required AtThreshold BestGroups { get; init; }

    public required AtThreshold At95 { get; init; }

    public AtThreshold? AtRecommended { get; init; }

    /// <summary>The groups that were given, or that the engine made.</summary>
    public Accuracy? Clusters { get; init; }

    /// <summary>The share of people whose records stand exactly together in those groups.</summary>
    public double? ExactClusters { get; init; }

    /// <summary>What is tied or in the review list: the recall it has, at the cost of so many pairs to read.</summary>
    public required AtThreshold WithReview { get; init; }

    /// <summary>Ten bins from 0 to 1.</summary>
    public required IReadOnlyList<CalibrationBin> Calibration { get; init; }

    /// <summary>Over the pairs above .5, in ten bins: how far the share found lies from the probability said, on average.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>Precision of the pairs said to be at least .95.</summary>
    public required double PrecisionAbove95 { get; init; }

    public required long TruePairs { get; init; }

    /// <summary>Pairs of the answer that could not be judged: the truth of one side is not known.</summary>
    public required long NotJudged { get; init; }

    /// <summary>Tied though of two people, the surest first.</summary>
    public required IReadOnlyList<WrongPair> FalseLinks { get; init; }

    public required long FalseLinkCount { get; init; }

    /// <summary>Of one person but not tied: those not found at all first, then by weight.</summary>
    public required IReadOnlyList<WrongPair> Missed { get; init; }

    public required long MissedCount { get; init; }
}
