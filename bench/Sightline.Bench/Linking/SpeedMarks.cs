namespace Sightline.Bench.Linking;

/// <summary>The rows of how fast it is.</summary>
internal static class SpeedMarks
{
    internal static IEnumerable<MarkRow> Of(IReadOnlyDictionary<string, JobFigures> jobs) => [.. Million(jobs), .. Larger(jobs), .. Online(jobs), Whole(jobs)];

    private static IEnumerable<MarkRow> Million(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        yield return new Mark("1M: learn + predict + cluster from memory", "speed gen 2", "31.8 s (1.33 M pairs)", "≤ 2.5 s")
            .Of(jobs, found => ($"{Shown.Times(found)}, {Shown.Number(found["compared"])} pairs", found["seconds.median"] <= 2.5));
        yield return new Mark("1M: end to end from CSV, by the command", "command gen 2", "–", "≤ 4 s")
            .Of(jobs, found => ($"{Shown.Times(found)}, {Shown.Gigabytes(found["peakMb"])}", found["seconds.median"] <= 4));
        yield return new Mark("1M: scoring 31.4 M pairs", "scoring gen 2", "60.6 s", "≤ 2 s").Of(jobs, found =>
        {
            var share = ScoringJob.Pairs / Math.Max(1, found["compared"]);
            return ($"{Shown.Some(found["seconds.median"] * share)} s (best {Shown.Some(found["seconds.best"] * share)}; processors {Shown.Some(found["cpu.median"] * share)} s), from {Shown.Number(found["compared"])} pairs",
                found["seconds.median"] * share <= 2);
        });
    }

    private static IEnumerable<MarkRow> Larger(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        yield return new Mark("5M: learn + predict + cluster", "speed gen5m 2", "75.2 s", "≤ 8 s").Of(jobs, found => (Shown.Times(found), found["seconds.median"] <= 8));
        yield return new Mark("5M: peak memory of the process", "speed gen5m 2", "5.0 GB", "≤ 2 GB").Of(jobs, found => (Shown.Gigabytes(found["peakMb"]), found["peakMb"] <= 2048));
        yield return new Mark("5M: growth from 1M, by the clock and by the processors (the greater counts)", "speed gen5m 2", "2.4×", "≤ 5.5×").Of(jobs, found =>
        {
            var (clock, processors) = (Growth(jobs, found, "seconds.median"), Growth(jobs, found, "cpu.median"));
            return ($"{Shown.Some(clock)}×, {Shown.Some(processors)}×", Math.Max(clock, processors) <= 5.5);
        });
    }

    private static double Growth(IReadOnlyDictionary<string, JobFigures> jobs, IReadOnlyDictionary<string, double> found, string figure) =>
        found[figure] / (jobs.TryGetValue("speed gen 2", out var million) ? million.Figures.GetValueOrDefault(figure) : 0);

    private static IEnumerable<MarkRow> Online(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        yield return new Mark("One record against 1M: median", "online gen", "241 ms", "≤ 0.3 ms").Of(jobs, found => ($"{Shown.Fine(found["medianMs"])} ms", found["medianMs"] <= 0.3));
        yield return new Mark("One record against 1M: p99", "online gen", "–", "≤ 3 ms")
            .Of(jobs, found => ($"{Shown.Fine(found["p99Ms"])} ms (longest of {Shown.Number(found["queries"])}: {Shown.Fine(found["mostMs"])} ms)", found["p99Ms"] <= 3));
        yield return new Mark("One record against 1M: same weights as the batch", "online gen", "–", "all").Of(jobs, found =>
            ($"{Shown.Number(found["sameWeight"])} of {Shown.Number(found["linksFound"])}; of the batch’s {Shown.Number(found["links"])} links the index finds {Shown.Number(found["linksFound"])}", found["sameWeight"] == found["linksFound"]));
    }

    private static MarkRow Whole(IReadOnlyDictionary<string, JobFigures> jobs) =>
        new Mark("14,000,000 nominals: the whole run, from CSV, 2 threads", "command gen14m 2", "not run", "inside 12 GB").Of(jobs, found =>
            ($"{Shown.Gigabytes(found["peakMb"])}, {Shown.Some(found["seconds.median"])} s (processors {Shown.Some(found["cpu.median"])} s), once", found["peakMb"] <= 12 * 1024));
}
