using System.Diagnostics;
using Sightline.Linkage;

namespace Sightline.Bench.Linking;

/// <summary>Tables read as the command reads them: nothing is said about their columns.</summary>
internal sealed record LinkedFiles(CsvPlan Plan, CsvRecords Read, LinkScope Scope)
{
    internal const string TruthColumn = "cluster";

    internal RecordSet Records => Read.Records;

    internal static LinkedFiles Open(params string[] files)
    {
        var plan = CsvFiles.Plan(files, new CsvOptions());
        return new LinkedFiles(plan, CsvFiles.Read(plan), files.Length == 1 ? LinkScope.Within : LinkScope.Between);
    }

    internal LinkResult Link(int threads, LearnedModel? model = null, long? budget = null, IProgress<LinkProgress>? progress = null) =>
        Linker.Link(Records, new LinkOptions { Scope = Scope, Threads = threads, Model = model, PairBudget = budget }, progress);

    /// <summary>Read only after linking.</summary>
    internal Truth Truth() => HasColumn(TruthColumn) ? Sightline.Linkage.Truth.FromColumn(Plan, Read, TruthColumn) : Sightline.Linkage.Truth.FromIds(Plan, Read, @"rec-(\d+)-");

    internal bool HasColumn(string heading) => Plan.Files[0].Columns.Any(column => column.Heading == heading);

    internal ExtraColumn Column(string heading) => CsvFiles.ReadColumn(Plan, heading);
}

/// <summary>Seconds by the clock on the wall and of the processors.</summary>
internal readonly record struct Seconds(double Wall, double Cpu)
{
    internal static Seconds Of(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var (cpu, watch) = (CpuSoFar(), Stopwatch.StartNew());
        work();
        return new Seconds(watch.Elapsed.TotalSeconds, CpuSoFar() - cpu);
    }

    internal static double CpuSoFar()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    internal static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }
}
