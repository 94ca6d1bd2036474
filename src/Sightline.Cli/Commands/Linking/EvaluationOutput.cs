using System.Globalization;
using Sightline.Linkage;

namespace Sightline.Cli.Commands.Linking;

/// <summary>What evaluation says: a page of words, or one JSON document.</summary>
internal static class EvaluationOutput
{
    private const int ErrorsInWords = 10;

    internal static void Write(ConsoleOutput console, Judged judged, Evaluation? evaluation)
    {
        var estimates = evaluation is null ? Estimation.Estimates(judged.Links.Weight, judged.Links.Recommended) : [];
        console.Json(new
        {
            records = judged.Job.Read.Records.Count,
            pairs = judged.Links.Left.Count,
            seconds = Math.Round(judged.Job.Taken.TotalSeconds, 3),
            truePairs = evaluation?.TruePairs,
            notJudged = evaluation?.NotJudged,
            recommended = At(evaluation?.AtRecommended),
            at95 = At(evaluation?.At95),
            bestPairs = At(evaluation?.BestPairs),
            bestGroups = At(evaluation?.BestGroups),
            withReview = At(evaluation?.WithReview),
            clusters = evaluation?.Clusters is { } clusters ? Of(clusters) : null,
            exactClusters = evaluation?.ExactClusters,
            calibrationError = evaluation?.CalibrationError,
            precisionAbove95 = evaluation?.PrecisionAbove95,
            calibration = evaluation?.Calibration,
            thresholds = evaluation?.Thresholds.Select(one => At(one)),
            estimates = evaluation is null ? estimates : null,
            falseLinkCount = evaluation?.FalseLinkCount,
            falseLinks = evaluation?.FalseLinks.Select(pair => Shown(judged.Job.Read, pair)),
            missedCount = evaluation?.MissedCount,
            missed = evaluation?.Missed.Select(pair => Shown(judged.Job.Read, pair)),
            problems = judged.Problems.Select(problem => problem.ToString()),
        });
        if (evaluation is not null)
        {
            InWords(console, judged, evaluation);
        }
        else
        {
            InWords(console, estimates);
        }
    }

    private static void InWords(ConsoleOutput console, Judged judged, Evaluation evaluation)
    {
        var rows = new List<IReadOnlyList<string>>();
        if (evaluation.AtRecommended is { } recommended)
        {
            rows.Add(["recommended", .. Cells(recommended)]);
        }

        rows.Add(["at 0.95", .. Cells(evaluation.At95)]);
        rows.Add(["best by pair", .. Cells(evaluation.BestPairs)]);
        rows.Add(["best by group", .. Cells(evaluation.BestGroups)]);
        rows.Add(["tied or to review", .. Cells(evaluation.WithReview)]);
        console.Line(Text($"{judged.Job.Read.Records.Count:N0} records, {evaluation.TruePairs:N0} pairs of one person, {judged.Links.Left.Count:N0} pairs in the answer, {evaluation.NotJudged:N0} not judged."));
        console.Table(["threshold", "from", "pairs", "precision", "recall", "F1", "group precision", "group recall", "group F1", "exact"], rows);
        if (evaluation.Clusters is { } clusters)
        {
            console.Line(Text($"Clusters: precision {clusters.Precision:F4}, recall {clusters.Recall:F4}, F1 {clusters.F1:F4}; {evaluation.ExactClusters:P1} of people exactly together."));
        }

        console.Line(Text($"Probabilities above 0.5 are off by {evaluation.CalibrationError:F4} on average; of pairs at 0.95 and above {evaluation.PrecisionAbove95:F4} are right."));
        Errors(console, judged.Job.Read, Text($"Tied, but of two people: {evaluation.FalseLinkCount:N0}"), evaluation.FalseLinks);
        Errors(console, judged.Job.Read, Text($"Of one person, but not tied: {evaluation.MissedCount:N0}"), evaluation.Missed);
    }

    private static void InWords(ConsoleOutput console, IReadOnlyList<Estimate> estimates)
    {
        console.Line("No truth was given: this is what the answer says of itself. Pairs that are not in it are not counted as missed.");
        console.Table(["from", "pairs", "precision", "recall", "F1"], estimates.Where((_, at) => at % 5 == 0)
            .Select(one => (IReadOnlyList<string>)[Text($"{one.Probability:F3}"), Text($"{one.Pairs:N0}"), Text($"{one.Precision:F4}"), Text($"{one.Recall:F4}"), Text($"{one.F1:F4}")]));
    }

    private static void Errors(ConsoleOutput console, CsvRecords read, string heading, IReadOnlyList<WrongPair> pairs)
    {
        console.Line(heading);
        foreach (var pair in pairs.Take(ErrorsInWords))
        {
            console.Line(pair.Weight is { } weight ? Text($"  {weight:F1}") : "  not found");
            console.Line($"    {OneLine(read, pair.Left)}");
            console.Line($"    {OneLine(read, pair.Right)}");
        }
    }

    private static string OneLine(CsvRecords read, int record) => string.Join(" | ", read.Records.Columns.Select(column => column.Values.Text(column.Codes[record])).Prepend(read.Ids.Text(record)))
        .ReplaceLineEndings(" ");

    private static object Shown(CsvRecords read, WrongPair pair) => new
    {
        weight = pair.Weight,
        columns = read.Records.Columns.Select(column => column.Name).Prepend("id"),
        left = Values(read, pair.Left),
        right = Values(read, pair.Right),
    };

    private static IEnumerable<string> Values(CsvRecords read, int record) => read.Records.Columns.Select(column => column.Values.Text(column.Codes[record])).Prepend(read.Ids.Text(record));

    private static object? At(AtThreshold? at) => at is { } one
        ? new { probability = one.Probability, pairs = Of(one.Pairs), groups = Of(one.Groups), exactGroups = one.ExactGroups }
        : null;

    private static object Of(Accuracy accuracy) => new { said = accuracy.Said, right = accuracy.Right, all = accuracy.All, precision = accuracy.Precision, recall = accuracy.Recall, f1 = accuracy.F1 };

    private static IReadOnlyList<string> Cells(AtThreshold at) =>
    [
        Text($"{at.Probability:F4}"), Text($"{at.Pairs.Said:N0}"), Text($"{at.Pairs.Precision:F4}"), Text($"{at.Pairs.Recall:F4}"), Text($"{at.Pairs.F1:F4}"),
        Text($"{at.Groups.Precision:F4}"), Text($"{at.Groups.Recall:F4}"), Text($"{at.Groups.F1:F4}"), Text($"{at.ExactGroups:F4}"),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
