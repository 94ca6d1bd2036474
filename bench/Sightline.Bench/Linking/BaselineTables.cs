namespace Sightline.Bench.Linking;

/// <summary>The two baselines, run there and then.</summary>
internal static class BaselineTables
{
    internal static void Print(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        Console.WriteLine();
        Console.WriteLine("## Baselines");
        Console.WriteLine();
        Duck(jobs);
        Console.WriteLine();
        Brute(jobs);
    }

    private static void Duck(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        if (!jobs.TryGetValue("duckdb gen 2", out var duck) || duck.Figures.Count == 0)
        {
            Console.WriteLine($"The same model as plain SQL on DuckDB: {duck?.Missing ?? "not asked for"}");
            return;
        }

        var found = duck.Figures;
        Console.WriteLine("The same learned model as plain SQL on DuckDB: five equality rules, the levels as near as its functions come to them, the kinds of pair (moved, household, twins) weighed as the model weighs them. Nothing of its own is learned.");
        Console.WriteLine();
        LinkageTable.Head($"generated set, {Shown.Number(found["records"])} records", "seconds", "pairs scored", "µs a pair", "best pair F1 (from)", "F1 at .5", "peak MB");
        Figures.Row(
            "DuckDB: block + score (reading the table apart)", $"{Shown.Some(found["seconds.median"])} (reading {Shown.Some(found["loadSeconds"])}; processors {Shown.Some(found["cpu.median"])})", Shown.Number(found["compared"]),
            Shown.Fine(found["seconds.median"] * 1e6 / found["compared"]), $"{Shown.F1(found["best.f1"])} ({Shown.Fine(found["best.threshold"])})", Shown.F1(found["half.f1"]), Shown.Number(found["peakMb"]));
        if (jobs.TryGetValue("speed gen 2", out var speed) && jobs.TryGetValue("accuracy gen", out var right) && speed.Figures.Count > 0 && right.Figures.Count > 0)
        {
            var ours = speed.Figures;
            Figures.Row(
                "ours: learn + block + score + cluster", Shown.Some(ours["seconds.median"]), Shown.Number(ours["compared"]), Shown.Fine(ours["seconds.median"] * 1e6 / ours["compared"]),
                $"{Shown.F1(right.Figures["best.f1"])} ({Shown.Fine(right.Figures["best.threshold"])})", "", Shown.Number(ours["peakMb"]));
        }
    }

    private static void Brute(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        if (!jobs.TryGetValue("brute gen", out var brute) || brute.Figures.Count == 0)
        {
            Console.WriteLine($"All pairs of a sample without blocking: {brute?.Missing ?? "not asked for"}");
            return;
        }

        var found = brute.Figures;
        Console.WriteLine(
            $"All {Shown.Number(found["pairs"])} pairs of {Shown.Number(found["sample"])} records without blocking, by the engine’s own comparison, one thread: {Shown.Number(found["nsPerPair"])} ns a pair; all pairs of the whole set would take {Shown.Some(found["hoursForAll"])} hours.");
        Console.WriteLine(
            $"Of {Shown.Number(found["truePairs"])} true pairs in the sample blocking does not bring together {Shown.Number(found["notMet"])} ({Shown.Percent(found["notMet"] / Math.Max(1, found["truePairs"]))}); {Shown.Number(found["lostByBlocking"])} of them the comparison would have taken for one person. Pair F1 on the sample: {Shown.F1(found["f1"])} without blocking, {Shown.F1(found["engine.f1"])} with.");
    }
}
