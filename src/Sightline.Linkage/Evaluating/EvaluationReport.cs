namespace Sightline.Linkage;

/// <summary>What a report tells.</summary>
public sealed record EvaluationReport
{
    public required CsvPlan Plan { get; init; }

    public required CsvRecords Read { get; init; }

    public required JudgedLinks Links { get; init; }

    /// <summary>Null when nobody knows the truth.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>The truth the evaluation was made with; the weights of right and wrong pairs are drawn apart by it.</summary>
    public Truth? Truth { get; init; }

    /// <summary>The model the answer was made with: its levels are shown, and why the wrong pairs have their weights. Null when it is not
    /// known.</summary>
    public LearnedModel? Model { get; init; }

    /// <summary>One page of HTML that needs nothing else: no script, no other file. Values of records stand in it: it is as confidential as
    /// they are.</summary>
    public string ToHtml()
    {
        var page = new HtmlPage("Linkage report");
        page.Paragraph(string.Join(", ", Plan.Files.Select(file => Path.GetFileName(file.Path)))
            + $": {HtmlPage.Count(Read.Records.Count)} records, {HtmlPage.Count(Links.Left.Count)} pairs in the answer.");
        if (Evaluation is { } evaluation)
        {
            Judged(page, evaluation);
        }
        else
        {
            Estimated(page);
        }

        Weights(page);
        if (Evaluation is { } judged)
        {
            Errors(page, "Tied, but of two people", judged.FalseLinks, judged.FalseLinkCount);
            Errors(page, "Of one person, but not tied", judged.Missed, judged.MissedCount);
        }

        Levels(page);
        page.Heading("How the columns were understood");
        foreach (var file in Plan.Files)
        {
            page.Table(Path.GetFileName(file.Path), ["Column", "Taken for", "Why"], file.Columns.Select(column => (IReadOnlyList<string>)[column.Heading, column.IsId ? "the id" : column.Role.ToString(), column.Why]));
        }

        return page.ToString();
    }

    private static void Judged(HtmlPage page, Evaluation evaluation)
    {
        page.Heading("How right it is");
        var rows = new List<(string, AtThreshold)> { ("Best by pairs", evaluation.BestPairs), ("Best by groups", evaluation.BestGroups), ("At 0.95", evaluation.At95), ("Tied or to review", evaluation.WithReview) };
        if (evaluation.AtRecommended is { } recommended)
        {
            rows.Insert(0, ("Recommended by the engine", recommended));
        }

        page.Table("Thresholds that matter", ["", "From probability", "Precision", "Recall", "F1", "Group precision", "Group recall", "Group F1", "People exactly together"],
            rows.Select(row => (IReadOnlyList<string>)[row.Item1, .. Cells(row.Item2)]));
        if (evaluation.Clusters is { } clusters)
        {
            page.Paragraph($"The clusters as given: precision {HtmlPage.Share(clusters.Precision)}, recall {HtmlPage.Share(clusters.Recall)}, F1 {HtmlPage.Share(clusters.F1)}; "
                + $"{HtmlPage.Share(evaluation.ExactClusters ?? 0)} of people stand exactly together.");
        }

        var lines = new (string, IReadOnlyList<double>)[]
        {
            ("precision", [.. evaluation.Thresholds.Select(one => one.Pairs.Precision)]),
            ("recall", [.. evaluation.Thresholds.Select(one => one.Pairs.Recall)]),
            ("F1", [.. evaluation.Thresholds.Select(one => one.Pairs.F1)]),
            ("F1 of groups", [.. evaluation.Thresholds.Select(one => one.Groups.F1)]),
        };
        page.Chart(SvgCharts.Lines("Precision, recall and F1 by the least probability that counts", [.. evaluation.Thresholds.Select(one => one.Probability)], lines));
        page.Table("Every threshold", ["From probability", "Precision", "Recall", "F1", "Group precision", "Group recall", "Group F1", "People exactly together"], evaluation.Thresholds.Select(Cells), isFolded: true);
        page.Heading("Whether the probabilities hold");
        page.Paragraph($"Above 0.5 they are off by {HtmlPage.Share(evaluation.CalibrationError)} on average; of the pairs said to be at least 0.95, {HtmlPage.Share(evaluation.PrecisionAbove95)} are of one person.");
        page.Chart(SvgCharts.Calibration("The share found by the probability said", evaluation.Calibration));
        page.Table("Calibration", ["From", "To", "Pairs", "Probability said", "Share found"], evaluation.Calibration.Select(bin =>
            (IReadOnlyList<string>)[HtmlPage.Share(bin.From), HtmlPage.Share(bin.To), HtmlPage.Count(bin.Pairs), HtmlPage.Share(bin.Said), HtmlPage.Share(bin.Found)]), isFolded: true);
    }

    private static IReadOnlyList<string> Cells(AtThreshold at) =>
    [
        HtmlPage.Share(at.Probability), HtmlPage.Share(at.Pairs.Precision), HtmlPage.Share(at.Pairs.Recall), HtmlPage.Share(at.Pairs.F1),
        HtmlPage.Share(at.Groups.Precision), HtmlPage.Share(at.Groups.Recall), HtmlPage.Share(at.Groups.F1), HtmlPage.Share(at.ExactGroups),
    ];

    private void Estimated(HtmlPage page)
    {
        page.Heading("How right it would be, if its probabilities hold");
        page.Paragraph("Nobody’s truth was given, so this is what the answer says of itself. Recall leaves out pairs that are not in the answer: it is at best too high.");
        var estimates = Estimation.Estimates(Links.Weight, Links.Recommended);
        page.Chart(SvgCharts.Lines("Estimated precision, recall and F1 by the least probability that counts", [.. estimates.Select(one => one.Probability)],
            [("precision", [.. estimates.Select(one => one.Precision)]), ("recall", [.. estimates.Select(one => one.Recall)]), ("F1", [.. estimates.Select(one => one.F1)])]));
        page.Table("Every threshold", ["From probability", "Pairs", "Precision", "Recall", "F1"], estimates.Select(one =>
            (IReadOnlyList<string>)[HtmlPage.Share(one.Probability), HtmlPage.Count(one.Pairs), HtmlPage.Share(one.Precision), HtmlPage.Share(one.Recall), HtmlPage.Share(one.F1)]), isFolded: true);
    }

    private void Weights(HtmlPage page)
    {
        const int Least = -10;
        const int Most = 49;
        var (right, wrong) = (new long[Most - Least + 1], new long[Most - Least + 1]);
        for (var link = 0; link < Links.Weight.Count; link++)
        {
            var bin = Math.Clamp((int)Math.Floor(Links.Weight[link]), Least, Most) - Least;
            var people = Truth?.Person;
            var isWrong = people is not null && people[Links.Left[link]] >= 0 && people[Links.Right[link]] >= 0 && people[Links.Left[link]] != people[Links.Right[link]];
            (isWrong ? wrong : right)[bin]++;
        }

        page.Heading("How the weights lie");
        page.Chart(SvgCharts.Histogram("Pairs by weight, in bits", Least, right, wrong, Truth is null ? "pairs" : "one person, or unknown"));
        page.Table("Pairs by weight", ["Weight from", Truth is null ? "Pairs" : "Of one person, or not known", "Of two people"], Enumerable.Range(0, right.Length)
            .Where(bin => right[bin] + wrong[bin] > 0).Select(bin => (IReadOnlyList<string>)[HtmlPage.Count(Least + bin), HtmlPage.Count(right[bin]), HtmlPage.Count(wrong[bin])]), isFolded: true);
    }

    private void Errors(HtmlPage page, string heading, IReadOnlyList<WrongPair> pairs, long count)
    {
        page.Heading($"{heading}: {HtmlPage.Count(count)}");
        if (pairs.Count == 0)
        {
            return;
        }

        var columns = Read.Records.Columns;
        var explainer = Model is { } model ? new LinkExplainer(Read.Records, model) : null;
        page.Table($"The {pairs.Count} worst, two rows each", ["Weight", "Id", .. columns.Select(column => column.Name), "Why"],
            pairs.SelectMany(pair => new[] { Side(pair, pair.Left, true), Side(pair, pair.Right, false) }));

        IReadOnlyList<string> Side(WrongPair pair, int record, bool isFirst) =>
        [
            !isFirst ? "" : pair.Weight is { } weight ? HtmlPage.Bits(weight) : "not found",
            Read.Ids.Text(record),
            .. columns.Select(column => column.Values.Text(column.Codes[record])),
            isFirst && explainer is not null ? Why(explainer.Pair(pair.Left, pair.Right)) : "",
        ];
    }

    /// <summary>What speaks loudest, for or against.</summary>
    private static string Why(PairExplanation explanation) => string.Join("; ", explanation.Fields.Where(field => Math.Abs(field.Bits) >= 1).OrderByDescending(field => Math.Abs(field.Bits))
        .Take(4).Select(field => $"{field.Field} {field.Level} ({HtmlPage.Bits(field.Bits)})"));

    private void Levels(HtmlPage page)
    {
        if (Model is null)
        {
            return;
        }

        page.Heading("What the model believes");
        page.Paragraph("How often each level of agreement is met between two records of one person and between strangers; bits above 0 speak for one person.");
        page.Table("Levels", ["Field", "Level", "One person", "Strangers", "Bits"], Model.Fields.SelectMany(field => field.Levels.Select(level =>
            (IReadOnlyList<string>)[field.Field, level.Level, HtmlPage.Rare(level.Person), HtmlPage.Rare(level.Strangers), HtmlPage.Bits(level.Bits)])), isFolded: true);
        page.Table("Shares of the kinds of pairs", ["Kind", "Share"], Model.Shares.Select(share => (IReadOnlyList<string>)[share.Key, HtmlPage.Rare(share.Value)]), isFolded: true);
    }
}
