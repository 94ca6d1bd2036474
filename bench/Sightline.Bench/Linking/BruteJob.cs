using System.Diagnostics;
using Sightline.Linkage;

namespace Sightline.Bench.Linking;

/// <summary>The baseline without blocking: every pair of a sample goes through the engine's own comparison with the model and the value
/// frequencies of the whole, on one thread. It shows what a pair costs and what blocking loses.</summary>
internal static class BruteJob
{
    private const int Sample = 3_000;

    internal static JobFigures Run(string set, string path)
    {
        var files = LinkedFiles.Open(path);
        var result = files.Link(threads: 2);
        var fields = FieldMaker.Of(files.Records, 2);
        var rows = new Rows(fields, 2);
        var blocks = Blocks.Choose(fields, rows, LinkRun.Budget(files.Records.Count), 2);
        var weights = new PairWeights(result.Model.For(fields.All));

        // The generator writes the records of a person side by side: a run of records holds whole people.
        var from = files.Records.Count / 2;
        var to = Math.Min(files.Records.Count, from + Sample);
        var all = new float[to - from, to - from];
        var watch = Stopwatch.StartNew();
        Compare(rows, weights, from, all);
        var seconds = watch.Elapsed.TotalSeconds;
        var pairs = (to - from) * (to - from - 1L) / 2;
        var found = new JobFigures($"brute {set}");
        found["sample"] = to - from;
        found["pairs"] = pairs;
        found["nsPerPair"] = seconds * 1e9 / pairs;
        found["hoursForAll"] = seconds / pairs * files.Records.Count * (files.Records.Count - 1.0) / 2 / 3600;
        var person = files.Truth().Person;
        Judge(found, new Judged(from, all, person, result), (a, b) => rows.Meet(a, b, blocks.RulesThat(_ => true)));
        return found;
    }

    private static void Compare(Rows rows, PairWeights weights, int from, float[,] all)
    {
        for (var i = 0; i < all.GetLength(0); i++)
        {
            for (var j = i + 1; j < all.GetLength(0); j++)
            {
                all[i, j] = weights.Of(rows.Pattern(from + i, from + j));
            }
        }
    }

    private static void Judge(JobFigures found, Judged judged, Func<int, int, bool> meet)
    {
        var (truePairs, notMet, lost, said, right) = (0L, 0L, 0L, 0L, 0L);
        var count = judged.Weights.GetLength(0);
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                var isTrue = judged.Person[judged.From + i] == judged.Person[judged.From + j];
                var isSaid = LinkResult.Probability(judged.Weights[i, j]) >= judged.Result.Threshold;
                var isMet = !isTrue || meet(judged.From + i, judged.From + j);
                truePairs += isTrue ? 1 : 0;
                said += isSaid ? 1 : 0;
                right += isSaid && isTrue ? 1 : 0;
                notMet += isMet ? 0 : 1;
                lost += !isMet && isSaid ? 1 : 0;
            }
        }

        found["truePairs"] = truePairs;
        found["notMet"] = notMet;
        found["lostByBlocking"] = lost;
        found["f1"] = new Accuracy(said, right, truePairs).F1;
        found["engine.f1"] = judged.Engine(count, truePairs).F1;
    }

    private sealed record Judged(int From, float[,] Weights, IReadOnlyList<int> Person, LinkResult Result)
    {
        /// <summary>The run's own links within the sample.</summary>
        internal Accuracy Engine(int count, long truePairs)
        {
            var within = Enumerable.Range(0, Result.Left.Length)
                .Where(link => Result.Left[link] >= From && Result.Right[link] < From + count && LinkResult.Probability(Result.Weight[link]) >= Result.Threshold).ToList();
            return new Accuracy(within.Count, within.Count(link => Person[Result.Left[link]] == Person[Result.Right[link]]), truePairs);
        }
    }
}
