namespace Sightline.Bench.Linking;

/// <summary>The table of marks, then what lies behind it: set by set, thread by thread, error by error, and the two baselines.</summary>
internal static class LinkageTable
{
    internal static void Print(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        Console.WriteLine("# Who is who: the mark to beat");
        Console.WriteLine();
        Heading(jobs);
        Head("", "Splink", "goal", "ours", "");
        foreach (var row in AccuracyMarks.Of(jobs).Concat(SpeedMarks.Of(jobs)))
        {
            row.Print();
        }

        LinkageDetails.Print(jobs);
        BaselineTables.Print(jobs);
    }

    internal static void Head(params string[] cells)
    {
        Figures.Row([.. cells]);
        Figures.Row([.. cells.Select(_ => "---")]);
    }

    private static void Heading(IReadOnlyDictionary<string, JobFigures> jobs)
    {
        var records = jobs.TryGetValue("accuracy gen", out var gen) && gen.Figures.TryGetValue("records", out var count) ? count : 1_000_000;
        Console.WriteLine($"{Environment.ProcessorCount} processors. Splink’s figures are those published with the data, on 2 processors. Ours: one procedure for all sets, columns guessed, model learned, the truth read only afterwards.");
        Console.WriteLine("Times are medians of five on two threads unless said otherwise, with the best and the processors’ seconds beside them.");
        if (jobs.TryGetValue("load", out var load) && load.Figures.TryGetValue("before", out var before))
        {
            Console.WriteLine($"Load of the machine before the first job: {Shown.Some(before)}.");
        }

        if (records != 1_000_000)
        {
            Console.WriteLine($"**A short run: the generated set has {Shown.Number(records)} records, not 1,000,000. Its times and recall are not those of the mark.**");
        }

        Console.WriteLine();
    }
}
