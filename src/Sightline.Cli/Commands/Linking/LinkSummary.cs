using System.Diagnostics;
using Sightline.Linkage;

namespace Sightline.Cli.Commands.Linking;

/// <summary>What a run did, for scripts.</summary>
internal sealed record LinkSummary
{
    public required int Records { get; init; }

    public required IReadOnlyList<FileSummary> Files { get; init; }

    public required long PairsCompared { get; init; }

    /// <summary>The share of the pairs of one person expected among those compared; null when it cannot be told.</summary>
    public required double? EstimatedRecall { get; init; }

    public required IReadOnlyList<BlockingRule> Rules { get; init; }

    /// <summary>How many records no rule compares with another.</summary>
    public required int LeftOut { get; init; }

    public required int Links { get; init; }

    public required double Threshold { get; init; }

    public required int LinksAtThreshold { get; init; }

    public required int Clusters { get; init; }

    /// <summary>By stage, on the wall's clock; "total" from the first look at the files.</summary>
    public required IReadOnlyDictionary<string, double> Seconds { get; init; }

    public required double CpuSeconds { get; init; }

    public required double PeakMemoryMb { get; init; }

    public required IReadOnlyList<string> Problems { get; init; }

    internal static LinkSummary Of(LinkJob job)
    {
        using var process = Process.GetCurrentProcess();
        var result = job.Result!;
        var seconds = job.Stages.GroupBy(stage => stage.Name).ToDictionary(group => group.Key, group => Math.Round(group.Sum(stage => stage.Seconds), 3));
        seconds["total"] = Math.Round(seconds.Values.Sum(), 3);
        return new LinkSummary
        {
            Records = job.Read.Records.Count,
            Files = FileSummary.Of(job.Plan, job.Read),
            PairsCompared = result.PairsCompared,
            EstimatedRecall = result.Blocking.EstimatedRecall,
            LeftOut = result.Blocking.LeftOut,
            Rules = result.Blocking.Rules,
            Links = result.Left.Length,
            Threshold = result.Threshold,
            LinksAtThreshold = result.Weight.Count(weight => LinkResult.Probability(weight) >= result.Threshold),
            Clusters = result.Cluster.Where((cluster, record) => cluster == record).Count(),
            Seconds = seconds,
            CpuSeconds = Math.Round(process.TotalProcessorTime.TotalSeconds, 3),
            PeakMemoryMb = Math.Round(process.PeakWorkingSet64 / 1048576.0, 1),
            Problems = [.. job.Read.Problems.Select(problem => problem.ToString())],
        };
    }
}

internal sealed record FileSummary(string File, int Records, IReadOnlyList<ColumnSummary> Columns)
{
    internal static IReadOnlyList<FileSummary> Of(CsvPlan plan, CsvRecords read)
    {
        var ends = read.Records.FileStarts.Skip(1).Append(read.Records.Count);
        return [.. plan.Files.Zip(read.Records.FileStarts, ends).Select(one => new FileSummary(one.First.Path, one.Third - one.Second,
            [.. one.First.Columns.Select(column => new ColumnSummary(column.Heading, column.IsId ? "id" : column.Role.ToString(), column.Why))]))];
    }
}

internal sealed record ColumnSummary(string Heading, string Role, string Why);
