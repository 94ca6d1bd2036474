namespace Sightline.Bench.Linking;

/// <summary>What lies behind the marks.</summary>
internal static class LinkageDetails
{
    /// <summary>Recall at .95 on the generated million by what was wrong with the record, as published for Splink.</summary>
    private static readonly (string Kind, string Splink)[] SplinkRecall =
    [
        ("clean", "1.00"), ("day and month swapped", ".74"), ("nickname", ".77"), ("initial", ".77"), ("typing slip", ".78"), ("date missing", ".73"), ("married name", ".71"),
        ("names swapped", ".57"), ("hostile false details", ".40"), ("moved house", ".38"),
    ];

    internal static void Print(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        Sets(jobs);
        Times(jobs);
        Kinds(jobs);
    }

    private static void Sets(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        Console.WriteLine();
        Console.WriteLine("## Set by set");
        Console.WriteLine();
        LinkageTable.Head("set", "recommended from", "P / R / F1 there", "best pair F1 (from)", "P / R / F1 at .95", "clusters P / R / F1", "best groups F1", "calibration error", "pairs compared");
        foreach (var set in AccuracyMarks.Sets)
        {
            if (!jobs.TryGetValue($"accuracy {set}", out var job) || job.Figures.Count == 0)
            {
                Figures.Row(set, job?.Missing ?? "not asked for", "", "", "", "", "", "", "");
                continue;
            }

            var found = job.Figures;
            Figures.Row(
                set, Shown.Fine(found["recommended.threshold"]), Three(found, "recommended"), $"{Shown.F1(found["best.f1"])} ({Shown.Fine(found["best.threshold"])})", Three(found, "at95"),
                Three(found, "clusters"), Shown.F1(found["groups.best.f1"]), Shown.F1(found["calibrationError"]), Shown.Number(found["compared"]));
        }
    }

    private static string Three(IReadOnlyDictionary<string, double> found, string name) => $"{Shown.F1(found[name + ".p"])} / {Shown.F1(found[name + ".r"])} / {Shown.F1(found[name + ".f1"])}";

    private static void Times(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        Console.WriteLine();
        Console.WriteLine("## Thread by thread");
        Console.WriteLine();
        LinkageTable.Head("job", "threads", "best s", "median s", "processors’ s (median)", "peak MB", "stages (median or last, s)");
        foreach (var job in jobs.Values.Where(job => job.Figures.ContainsKey("seconds.median") && !job.Job.StartsWith("duckdb", StringComparison.Ordinal)))
        {
            var at = job.Job.LastIndexOf(' ');
            var stages = job.Figures.Where(figure => figure.Key.StartsWith("stage.", StringComparison.Ordinal) && !figure.Key.EndsWith(".best", StringComparison.Ordinal))
                .Select(figure => $"{figure.Key[6..].Replace(".median", "", StringComparison.Ordinal)} {Shown.Some(figure.Value)}");
            Figures.Row(
                job.Job[..at], job.Job[(at + 1)..], Shown.Some(job.Figures["seconds.best"]), Shown.Some(job.Figures["seconds.median"]), Shown.Some(job.Figures["cpu.median"]),
                job.Figures.TryGetValue("peakMb", out var peak) ? Shown.Number(peak) : "", string.Join(", ", stages));
        }
    }

    private static void Kinds(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        if (!jobs.TryGetValue("accuracy gen", out var job) || job.Figures.Count == 0)
        {
            return;
        }

        Console.WriteLine();
        Console.WriteLine("## Recall on the generated set by what was wrong with the record");
        Console.WriteLine();
        LinkageTable.Head("", "Splink (pairs at .95)", "ours, in clusters, against every other record of the person", "against those without any error");
        foreach (var (kind, splink) in SplinkRecall)
        {
            Figures.Row(kind, splink, Shown.Fine(job.Figures[$"kind.{kind}"]), Shown.Fine(job.Figures[$"kind.{kind}.clean"]));
        }
    }
}
