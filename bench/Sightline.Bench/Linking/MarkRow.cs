using System.Globalization;

namespace Sightline.Bench.Linking;

/// <summary>A row of the mark to beat.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Splink">What Splink did, as published with the data.</param>
/// <param name="Goal">What is asked for.</param>
/// <param name="Ours">What was measured, or why nothing was.</param>
/// <param name="IsMet">Null when nothing was measured.</param>
internal sealed record MarkRow(string What, string Splink, string Goal, string Ours, bool? IsMet)
{
    internal void Print() => Figures.Row(What, Splink, Goal, Ours, IsMet switch { true => "met", false => "**missed**", _ => "not run" });
}

/// <summary>A figure beside its goal.</summary>
/// <param name="Job">The job whose figures are read.</param>
/// <param name="Splink">What Splink did.</param>
/// <param name="Goal">In words.</param>
internal sealed record Mark(string What, string Job, string Splink, string Goal)
{
    /// <summary>What says the figures in words, and whether the goal is met.</summary>
    internal MarkRow Of(IReadOnlyDictionary<string, JobFigures> jobs, Func<IReadOnlyDictionary<string, double>, (string Ours, bool IsMet)> measured)
    {
        if (!jobs.TryGetValue(Job, out var job) || job.Figures.Count == 0)
        {
            return new MarkRow(What, Splink, Goal, job?.Missing ?? "not asked for", null);
        }

        var (ours, isMet) = measured(job.Figures);
        return new MarkRow(What, Splink, Goal, ours, isMet);
    }
}

/// <summary>Numbers as they stand in the table.</summary>
internal static class Shown
{
    internal static string F1(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    internal static string Percent(double value) => (value * 100).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    internal static string Number(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    internal static string Some(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    internal static string Fine(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    internal static string Gigabytes(double megabytes) => (megabytes / 1024).ToString("0.00", CultureInfo.InvariantCulture) + " GB";

    /// <summary>"2.10 s (best 2.01; 3.90 s of processor)".</summary>
    internal static string Times(IReadOnlyDictionary<string, double> found) =>
        $"{Some(found["seconds.median"])} s (best {Some(found["seconds.best"])}; processors {Some(found["cpu.median"])} s)";
}
