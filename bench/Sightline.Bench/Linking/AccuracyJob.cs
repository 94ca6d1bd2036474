using Sightline.Linkage;

namespace Sightline.Bench.Linking;

/// <summary>How right the engine is on one set. The truth is read when the links stand.</summary>
internal static class AccuracyJob
{
    internal static JobFigures Run(string set, string[] paths)
    {
        var files = LinkedFiles.Open(paths);
        var result = files.Link(threads: 2);
        var found = new JobFigures($"accuracy {set}");
        var truth = files.Truth();
        Add(found, Evaluator.Evaluate(result, files.Records, files.Scope, truth, mostErrors: 0));
        found["records"] = files.Records.Count;
        found["compared"] = result.PairsCompared;
        found["estimatedRecall"] = result.Blocking.EstimatedRecall ?? double.NaN;
        if (files.HasColumn("err") && files.HasColumn("twin_of"))
        {
            AddGenerated(found, files, result, truth);
        }

        return found;
    }

    private static void Add(JobFigures found, Evaluation judged)
    {
        Add(found, "recommended", judged.AtRecommended!.Value.Pairs);
        Add(found, "best", judged.BestPairs.Pairs);
        Add(found, "at95", judged.At95.Pairs);
        Add(found, "clusters", judged.Clusters!.Value);
        found["recommended.threshold"] = judged.AtRecommended.Value.Probability;
        found["best.threshold"] = judged.BestPairs.Probability;
        found["best.errors"] = judged.BestPairs.Pairs.Said + judged.BestPairs.Pairs.All - (2 * judged.BestPairs.Pairs.Right);
        found["groups.best.f1"] = judged.BestGroups.Groups.F1;
        found["calibrationError"] = judged.CalibrationError;
        found["truePairs"] = judged.TruePairs;
    }

    private static void Add(JobFigures found, string name, Accuracy accuracy)
    {
        found[name + ".p"] = accuracy.Precision;
        found[name + ".r"] = accuracy.Recall;
        found[name + ".f1"] = accuracy.F1;
    }

    private static void AddGenerated(JobFigures found, LinkedFiles files, LinkResult result, Truth truth)
    {
        var people = new GeneratedPeople(files, result.Cluster);
        people.AddTwins(found, "twins");
        people.AddKinds(found);
        people.AddHostile(found, result);
        people.AddAddresses(found);

        // What caution about twins costs: the same model with that explanation taken out.
        var careless = new LearnedModel(result.Model.Shares.ToDictionary(share => share.Key, share => share.Key.StartsWith("twins", StringComparison.Ordinal) ? 0 : share.Value), result.Model.Fields);
        var without = files.Link(threads: 2, careless);
        new GeneratedPeople(files, without.Cluster).AddTwins(found, "withoutTwins");
        Add(found, "withoutTwins", Evaluator.Evaluate(without, files.Records, files.Scope, truth, mostErrors: 0).Clusters!.Value);
    }
}
