using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Sightline.Bench.Linking;

/// <summary>The built command, from a table to links and clusters on the disk: its own process each time.</summary>
internal static class CommandJob
{
    internal static JobFigures Run(string set, int threads, string path)
    {
        var folder = Directory.CreateTempSubdirectory("sightline-bench-link-").FullName;
        try
        {
            var found = new JobFigures($"command {set} {threads}");
            var (walls, cpus, peaks) = (new List<double>(), new List<double>(), new List<double>());
            var runs = new FileInfo(path).Length > 1L << 30 ? 1 : SpeedJob.Runs;
            for (var run = 0; run < runs; run++)
            {
                var watch = Stopwatch.StartNew();
                using var summary = JsonDocument.Parse(Linked(path, folder, threads));
                walls.Add(watch.Elapsed.TotalSeconds);
                cpus.Add(summary.RootElement.GetProperty("cpuSeconds").GetDouble());
                peaks.Add(summary.RootElement.GetProperty("peakMemoryMb").GetDouble());
                found["records"] = summary.RootElement.GetProperty("records").GetDouble();
                foreach (var stage in summary.RootElement.GetProperty("seconds").EnumerateObject())
                {
                    found[$"stage.{stage.Name}"] = stage.Value.GetDouble();
                }
            }

            found.Add("seconds", walls);
            found.Add("cpu", cpus);
            found["peakMb"] = peaks.Max();
            found["runs"] = runs;
            return found;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Linked(string path, string folder, int threads)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        string[] words =
        [
            Path.Combine(AppContext.BaseDirectory, "sightline.dll"), "link", path, "--out", Path.Combine(folder, "links.csv"), "--clusters", Path.Combine(folder, "clusters.csv"),
            "--threads", threads.ToString(CultureInfo.InvariantCulture), "--format", "json",
        ];
        Array.ForEach(words, start.ArgumentList.Add);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode is 0 or 1 ? told : throw new InvalidOperationException($"The command ended with {process.ExitCode}.");
    }
}
