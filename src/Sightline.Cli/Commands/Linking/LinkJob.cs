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

    /// <summary>Links with the model of this file if there is one, else learns.</summary>
    /// <exception cref="InputRefusedException">No column holds anything to compare, or the file is no model.</exception>
    internal void Link(LinkOptions options, string? model, Watcher watcher, CancellationToken stop)
    {
        if (!Read.Records.Columns.Any(column => column.Values.Count > 1))
        {
            throw Nothing(Read.Records.Count == 0 ? "there are no records." : Read.Records.Columns.Count == 0 ? "no column holds anything to compare." : "every value to compare is blank.");
        }

        options = options with { Planned = watcher, Model = model is not null && File.Exists(model) ? ModelFile.Read(model) : null };
        try
        {
            Result = Linker.Link(Read.Records, options, watcher, stop);
        }
        catch (ArgumentException wrong) when (wrong.ParamName == "records")
        {
            throw Nothing("no column holds anything to compare.");
        }

        _stages.AddRange(Result.Stages);
    }

    internal void Time(string stage, Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        _stages.Add(new StageTime(stage, clock.Elapsed.TotalSeconds));
    }

    private InputRefusedException Nothing(string what) => new(new InputProblem
    {
        File = Plan.Files[0].Path,
        What = what,
        Why = $"The headings are: {string.Join(", ", Plan.Files[0].Columns.Select(column => column.Heading))}.",
        Instead = "Say what the columns are: --map heading=role.",
    });
}

/// <summary>A model kept in a file.</summary>
internal static class ModelFile
{
    /// <exception cref="InputRefusedException">The file cannot be read or is no model.</exception>
    internal static LearnedModel Read(string path)
    {
        try
        {
            return LearnedModel.FromJson(File.ReadAllText(path));
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new InputRefusedException(new InputProblem
            {
                File = path,
                What = "this model cannot be used.",
                Why = wrong.Message,
                Instead = "Name another, or a file that is not there yet: what is learned is then written to it.",
            });
        }
    }
}
