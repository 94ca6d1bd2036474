using System.Diagnostics;

namespace Sightline.Linkage.Tests.Data;

/// <summary>Blocks by the look-up keys, scores every pair met, and counts against the truth.</summary>
internal sealed class PairMeasure
{
    // A key met this often says too little to be worth its pairs.
    private const int LargestBlock = 200;

    private readonly LinkageModel _model = LinkageModel.Default;

    internal int Candidates { get; private set; }

    internal int TruePairs { get; private set; }

    internal int TruePairsMet { get; private set; }

    internal double MicrosecondsPerPair { get; private set; }

    internal List<(double Weight, Verdict Verdict, bool IsTrue, int A, int B)> Scored { get; } = [];

    internal double Precision(Verdict least) => (double)Right(least) / Math.Max(1, Scored.Count(pair => pair.Verdict >= least));

    internal double Recall(Verdict least) => (double)Right(least) / TruePairs;

    internal void Run(IReadOnlyList<PersonDetails> people, Func<int, string> truth)
    {
        TruePairs = Enumerable.Range(0, people.Count).GroupBy(truth).Sum(group => group.Count() * (group.Count() - 1) / 2);
        var pairs = Pairs(people);
        Candidates = pairs.Count;
        var prepared = people.Select(_model.Prepare).ToArray();
        var started = Stopwatch.GetTimestamp();
        var sum = pairs.Sum(pair => _model.Weigh(prepared[pair.A], prepared[pair.B]));
        MicrosecondsPerPair = Stopwatch.GetElapsedTime(started).TotalMicroseconds / pairs.Count;
        Assert.True(double.IsFinite(sum));
        foreach (var (a, b) in pairs)
        {
            var comparison = _model.Compare(prepared[a], prepared[b]);
            Scored.Add((comparison.Weight, _model.Decide(comparison), truth(a) == truth(b), a, b));
        }

        TruePairsMet = Scored.Count(pair => pair.IsTrue);
    }

    public override string ToString()
    {
        var (threshold, f1) = BestF1();
        return FormattableString.Invariant(
            $"{Candidates} pairs compared, {TruePairs} true, met by keys {(double)TruePairsMet / TruePairs:0.0000}; ")
            + $"tied: {Said(Verdict.Tied)}; tied or possible: {Said(Verdict.Possible)}; "
            + FormattableString.Invariant($"best F1 by weight {f1:0.0000} at {threshold:0.0}; {MicrosecondsPerPair:0.00} µs a pair");
    }

    private string Said(Verdict least) =>
        FormattableString.Invariant($"precision {Precision(least):0.0000} recall {Recall(least):0.0000}");

    private int Right(Verdict least) => Scored.Count(pair => pair.IsTrue && pair.Verdict >= least);

    private (double Threshold, double F1) BestF1()
    {
        var (best, at, right, seen) = (0.0, 0.0, 0, 0);
        foreach (var pair in Scored.OrderByDescending(pair => pair.Weight))
        {
            seen++;
            right += pair.IsTrue ? 1 : 0;
            var f1 = 2.0 * right / (seen + TruePairs);
            (best, at) = f1 > best ? (f1, pair.Weight) : (best, at);
        }

        return (at, best);
    }

    private static HashSet<(int A, int B)> Pairs(IReadOnlyList<PersonDetails> people)
    {
        var blocks = new Dictionary<LookUpKey, List<int>>();
        for (var i = 0; i < people.Count; i++)
        {
            foreach (var key in LookUpKeys.Of(people[i]).Where(key => key.Kind != KeyKind.Surname))
            {
                blocks.TryAdd(key, []);
                blocks[key].Add(i);
            }
        }

        var pairs = new HashSet<(int A, int B)>();
        foreach (var block in blocks.Values.Where(block => block.Count <= LargestBlock))
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    pairs.Add((block[i], block[j]));
                }
            }
        }

        return pairs;
    }
}
