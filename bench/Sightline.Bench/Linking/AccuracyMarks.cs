namespace Sightline.Bench.Linking;

/// <summary>The rows of how right it is.</summary>
internal static class AccuracyMarks
{
    /// <summary>All sets with a truth.</summary>
    internal static readonly string[] Sets = ["febrl4", "febrl3", "febrl2", "febrl1", "historical_50k", "fake_1000", "gen"];

    /// <summary>The precision of Splink's pairs at .95, at which the recall of moved records is compared.</summary>
    private const double SplinkPrecision = 0.981;

    internal static IEnumerable<MarkRow> Of(IReadOnlyDictionary<string, JobFigures> jobs) =>
        [.. Febrl(jobs), .. Clustered(jobs), Calibration(jobs), Precision(jobs), Recommended(jobs), .. Generated(jobs)];

    private static IEnumerable<MarkRow> Febrl(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        yield return AtRecommended("febrl4 pairs: F1 at the recommended threshold", "febrl4", ".9985 (at .95)", 0.9995).Of(jobs);
        yield return new Mark("febrl4 pairs: best F1", "accuracy febrl4", ".9998", "1.0 (0 errors of 5,000)")
            .Of(jobs, found => ($"{Shown.F1(found["best.f1"])} ({Shown.Number(found["best.errors"])} errors)", found["best.errors"] == 0));
        yield return AtRecommended("febrl3 pairs: F1 at the recommended threshold", "febrl3", ".9845 (at .95)", 0.995).Of(jobs);
        yield return new Mark("febrl3 pairs: best F1", "accuracy febrl3", ".9958", "≥ .999")
            .Of(jobs, found => ($"{Shown.F1(found["best.f1"])} ({Shown.Number(found["best.errors"])} errors)", found["best.f1"] >= 0.999));
    }

    private static IEnumerable<MarkRow> Clustered(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        yield return new Mark("historical_50k: cluster F1", "accuracy historical_50k", ".828", "≥ .92")
            .Of(jobs, found => (Shown.F1(found["clusters.f1"]), found["clusters.f1"] >= 0.92));
        yield return new Mark("historical_50k: best pair F1", "accuracy historical_50k", ".766", "≥ .83")
            .Of(jobs, found => (Shown.F1(found["best.f1"]), found["best.f1"] >= 0.83));
        yield return new Mark("fake_1000: best cluster F1", "accuracy fake_1000", ".916", "≥ .95").Of(jobs, found => (
            $"{Shown.F1(Math.Max(found["clusters.f1"], found["groups.best.f1"]))} (the engine’s own clusters {Shown.F1(found["clusters.f1"])})",
            Math.Max(found["clusters.f1"], found["groups.best.f1"]) >= 0.95));
        yield return AtRecommended("fake_1000 pairs: F1 at the recommended threshold", "fake_1000", ".694 (at .95)", 0.86).Of(jobs);
    }

    private static (Mark Mark, double Goal) AtRecommended(string what, string set, string splink, double goal) =>
        (new Mark(what, $"accuracy {set}", splink, $"≥ {goal.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)[1..]}"), goal);

    private static MarkRow Of(this (Mark Mark, double Goal) asked, IReadOnlyDictionary<string, JobFigures> jobs) =>
        asked.Mark.Of(jobs, found => ($"{Shown.F1(found["recommended.f1"])} (from {Shown.Fine(found["recommended.threshold"])})", found["recommended.f1"] >= asked.Goal));

    private static MarkRow Calibration(IReadOnlyDictionary<string, JobFigures> jobs) =>
        OfAll(jobs, ("Calibration: expected error of probabilities above .5, on every set", "under-confident", "≤ .02"), found => found["calibrationError"], error => error <= 0.02);

    private static MarkRow Precision(IReadOnlyDictionary<string, JobFigures> jobs) =>
        OfAll(jobs, ("Calibration: precision of pairs at ≥ .95, on every set", ".981–1.000", "≥ .99"), found => found["at95.p"], precision => precision >= 0.99);

    private static MarkRow Recommended(IReadOnlyDictionary<string, JobFigures> jobs) => OfAll(
        jobs, ("F1 at the threshold the engine recommends, below its best", ".001–.17 at .95", "≤ .01"), found => found["best.f1"] - found["recommended.f1"], below => below <= 0.01);

    /// <summary>One figure of every set there is; those that miss stand out.</summary>
    private static MarkRow OfAll(
        IReadOnlyDictionary<string, JobFigures> jobs, (string What, string Splink, string Goal) row, Func<IReadOnlyDictionary<string, double>, double> figure, Predicate<double> isMet)
    {
        var all = Sets.Where(set => jobs.TryGetValue($"accuracy {set}", out var job) && job.Figures.Count > 0)
            .Select(set => (Set: set, Figure: figure(jobs[$"accuracy {set}"].Figures))).ToList();
        var words = all.Select(one => isMet(one.Figure) ? $"{one.Set} {Shown.F1(one.Figure)}" : $"**{one.Set} {Shown.F1(one.Figure)}**");
        var others = all.Count < Sets.Length ? [$"{Sets.Length - all.Count} sets not run"] : Array.Empty<string>();
        bool? isAllMet = !all.TrueForAll(one => isMet(one.Figure)) ? false : all.Count == Sets.Length ? true : null;
        return new MarkRow(row.What, row.Splink, row.Goal, string.Join(", ", words.Concat(others)), isAllMet);
    }

    private static IEnumerable<MarkRow> Generated(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        const string Gen = "accuracy gen";
        yield return new Mark("gen 1M: twin pairs joined (pairs of their records in one cluster)", Gen, "78% (9,792 of 12,494)", "≤ 1%").Of(jobs, found =>
            ($"{Shown.Percent(Share(found, "twins.recordsJoined", "twins.recordPairs"))} ({Shown.Number(found["twins.recordsJoined"])} of {Shown.Number(found["twins.recordPairs"])}); without twins in the model {Shown.Percent(Share(found, "withoutTwins.recordsJoined", "withoutTwins.recordPairs"))}",
                Share(found, "twins.recordsJoined", "twins.recordPairs") <= 0.01));
        yield return new Mark("gen 1M: likewise, of two twins any record with any", Gen, "–", "≤ 1%").Of(jobs, found =>
            ($"{Shown.Percent(Share(found, "twins.joined", "twins.pairs"))} ({Shown.Number(found["twins.joined"])} of {Shown.Number(found["twins.pairs"])}); without twins in the model {Shown.Percent(Share(found, "withoutTwins.joined", "withoutTwins.pairs"))}",
                Share(found, "twins.joined", "twins.pairs") <= 0.01));
        yield return new Mark("gen 1M: recall that costs (clusters without twins in the model less clusters with)", Gen, "–", "≤ half a point").Of(jobs, found =>
            ($"{Shown.Some((found["withoutTwins.r"] - found["clusters.r"]) * 100)} points ({Shown.F1(found["withoutTwins.r"])} → {Shown.F1(found["clusters.r"])})", found["withoutTwins.r"] - found["clusters.r"] <= 0.005));
        yield return new Mark("gen 1M: recall where the person moved house (each such record against each other of that person, in clusters)", Gen, ".38", "≥ .90 at the same precision")
            .Of(jobs, found => ($"{Shown.F1(found["kind.moved house"])} at a precision of {Shown.F1(found["clusters.p"])}", found["kind.moved house"] >= 0.9 && found["clusters.p"] >= SplinkPrecision));
        yield return new Mark("gen 1M: gave false details: in the review list (from .01) with another record of that person, or tied", Gen, ".40", "≥ .60")
            .Of(jobs, found => ($"{Shown.F1(Share(found, "hostile.seen", "hostile.all"))} ({Shown.Number(found["hostile.all"])} records)", Share(found, "hostile.seen", "hostile.all") >= 0.6));
        yield return new Mark("gen 1M: of those, tied with no identifier in common", Gen, "–", "none").Of(jobs, found =>
            ($"{Shown.Number(found["hostile.tiedWithoutNumber"])} ({Shown.Percent(Share(found, "hostile.tiedWithoutNumber", "hostile.all"))})", found["hostile.tiedWithoutNumber"] == 0));
        yield return new Mark("gen 1M: different people of one address tied (of all pairs of records of two people that say one street and postcode, those in one cluster)", Gen, "–", "≤ .1%")
            .Of(jobs, found => ($"{Shown.Percent(Share(found, "address.tied", "address.all"))} ({Shown.Number(found["address.tied"])} of {Shown.Number(found["address.all"])})", Share(found, "address.tied", "address.all") <= 0.001));
    }

    private static double Share(IReadOnlyDictionary<string, double> found, string part, string whole) => found[part] / Math.Max(1, found[whole]);
}
