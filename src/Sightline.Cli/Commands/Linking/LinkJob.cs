using System.Diagnostics;
using Sightline.Linkage;
using LinkOptions = Sightline.Linkage.LinkOptions;

namespace Sightline.Cli.Commands.Linking;

/// <summary>Reads the files, links them, and keeps the time.</summary>
internal sealed class LinkJob
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<StageTime> _stages = [];

    internal required CsvPlan Plan { get; init; }

    internal required CsvRecords Read { get; init; }

    internal LinkResult? Result { get; private set; }

    internal LinkScope Scope { get; private set; }

    internal IReadOnlyList<StageTime> Stages => _stages;

    internal TimeSpan Taken => _clock.Elapsed;

    /// <summary>Says how the files are understood, then reads them.</summary>
    internal static LinkJob Open(IReadOnlyList<string> files, CsvOptions options, bool isJson, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var plan = CsvFiles.Plan(files, options);
        if (!isJson)
        {
            ColumnTable.Show(plan);
        }

        var job = new LinkJob { Plan = plan, Read = CsvFiles.Read(plan, options.Threads, stop) };
        job._stages.Add(new StageTime("read", clock.Elapsed.TotalSeconds));
        return job;
    }

    /// <exception cref="InputRefusedException">No column holds anything to compare.</exception>
    internal void Link(LinkOptions options, IProgress<LinkProgress>? progress, CancellationToken stop)
    {
        if (Read.Records.Columns.Count == 0)
        {
            throw new InputRefusedException(new InputProblem
            {
                File = Plan.Files[0].Path,
                What = "no column holds anything to compare.",
                Why = $"The headings are: {string.Join(", ", Plan.Files[0].Columns.Select(column => column.Heading))}.",
                Instead = "Say what the columns are: --map heading=role.",
            });
        }

        Scope = options.Scope;
        Result = Linker.Link(Read.Records, options, progress, stop);
        _stages.AddRange(Result.Stages);
    }

    internal void Time(string stage, Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        _stages.Add(new StageTime(stage, clock.Elapsed.TotalSeconds));
    }
}
