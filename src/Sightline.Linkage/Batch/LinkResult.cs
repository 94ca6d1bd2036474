namespace Sightline.Linkage;

/// <summary>Which pairs are looked for.</summary>
public enum LinkScope
{
    /// <summary>Pairs within any file: one register's duplicates.</summary>
    Within,

    /// <summary>Pairs of records of two files.</summary>
    Between,

    /// <summary>Both.</summary>
    Everywhere,
}

/// <summary>What a linkage run is asked to do.</summary>
public sealed record LinkOptions
{
    public LinkScope Scope { get; init; } = LinkScope.Everywhere;

    /// <summary>A model learned before, to be used as it is; null to learn from the records themselves.</summary>
    public LearnedModel? Model { get; init; }

    /// <summary>Told what will be compared before it is.</summary>
    public IProgress<BlockingPlan>? Planned { get; init; }

    /// <summary>How many threads; 0 is as many as there are processors. The answer is the same whatever it is.</summary>
    public int Threads { get; init; }

    /// <summary>About so many pairs are compared; null is the run's own measure. For measuring what a pair costs.</summary>
    internal long? PairBudget { get; init; }
}

/// <summary>A rule by which records meet to be compared.</summary>
/// <param name="Rule">"surname’s sound + postcode".</param>
/// <param name="Pairs">How many pairs it brings together, those that meet by another rule too included.</param>
public readonly record struct BlockingRule(string Rule, long Pairs);

/// <summary>What will be compared, told before it is.</summary>
/// <param name="Rules">Strongest first.</param>
/// <param name="Pairs">How many pairs of records will be compared, each counted once; an estimate from a sample when there are many.</param>
/// <param name="LeftOut">How many records no rule compares with any other, because all their blocks are too large or they say too little. Those that
/// say the very same are compared all the same.</param>
/// <param name="EstimatedRecall">The share of the true pairs expected to be among them, 0 to 1, from how often rules that read the birth and rules that do
/// not find the same pairs; null without both.</param>
public sealed record BlockingPlan(IReadOnlyList<BlockingRule> Rules, long Pairs, int LeftOut, double? EstimatedRecall);

/// <summary>How long a stage took.</summary>
/// <param name="Name">"prepare", "block", "compare", "learn", "cluster", ...</param>
/// <param name="Seconds">By the clock on the wall.</param>
public readonly record struct StageTime(string Name, double Seconds);

/// <summary>What a run says: for the progress bar.</summary>
/// <param name="Stage">The stage it is in.</param>
/// <param name="Share">How much of the whole is done, 0 to 1.</param>
public readonly record struct LinkProgress(string Stage, double Share);

/// <summary>The answer of a run. Arrays of links run in parallel, ordered by left and then right record; pairs of less
/// than one chance in 250 are not among them.</summary>
public sealed class LinkResult
{
    /// <summary>The lower record of each pair, numbered from 0 over all files.</summary>
    public required int[] Left { get; init; }

    public required int[] Right { get; init; }

    /// <summary>log2 of the odds that the two are one person, everything known taken together. 0 is even odds.</summary>
    public required float[] Weight { get; init; }

    /// <summary>For each record the lowest record of its cluster; a record alone is its own.</summary>
    public required int[] Cluster { get; init; }

    /// <summary>The probability from which the engine itself would call a pair one person: where it expects the best F1.</summary>
    public required double Threshold { get; init; }

    /// <summary>What was learned, or given.</summary>
    public required LearnedModel Model { get; init; }

    /// <summary>By which rules records met.</summary>
    public required BlockingPlan Blocking { get; init; }

    public required long PairsCompared { get; init; }

    public required IReadOnlyList<StageTime> Stages { get; init; }

    /// <summary>1 / (1 + 2^-weight).</summary>
    public static double Probability(double weight) => 1 / (1 + Math.Exp(-weight * Math.Log(2)));
}
