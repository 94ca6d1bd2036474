using Sightline.Linkage;

namespace Sightline.Bench.Linking;

/// <summary>Learning, predicting and clustering records that are in memory, five times.</summary>
internal static class SpeedJob
{
    internal const int Runs = 5;

    internal static JobFigures Run(string set, int threads, string path)
    {
        var files = LinkedFiles.Open(path);
        var found = new JobFigures($"speed {set} {threads}");
        var taken = new List<Seconds>();
        var stages = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (var run = 0; run < Runs; run++)
        {
            taken.Add(Seconds.Of(() =>
            {
                var result = files.Link(threads);
                found["compared"] = result.PairsCompared;
                foreach (var stage in result.Stages)
                {
                    (stages.TryGetValue(stage.Name, out var times) ? times : stages[stage.Name] = []).Add(stage.Seconds);
                }
            }));
            if (run == 0)
            {
                found["peakMb"] = Seconds.PeakMegabytes();
            }
        }

        found.Add("seconds", taken.Select(run => run.Wall));
        found.Add("cpu", taken.Select(run => run.Cpu));
        foreach (var (stage, times) in stages)
        {
            found.Add($"stage.{stage}", times);
        }

        found["records"] = files.Records.Count;
        return found;
    }
}

/// <summary>As many pairs compared as the published figure is for: the run is told to block more loosely.</summary>
internal static class ScoringJob
{
    internal const long Pairs = 31_400_000;

    internal static JobFigures Run(string set, int threads, string path)
    {
        var files = LinkedFiles.Open(path);
        var found = new JobFigures($"scoring {set} {threads}");
        // A pair that meets under two rules is compared once.
        var budget = Pairs * 5 / 4;
        var compared = files.Link(threads, budget: budget).PairsCompared;
        for (var again = 0; compared < Pairs && again < 12; again++)
        {
            budget = budget * 11 / 10;
            compared = files.Link(threads, budget: budget).PairsCompared;
        }

        var (walls, cpus) = (new List<double>(), new List<double>());
        for (var run = 0; run < SpeedJob.Runs; run++)
        {
            var cpu = new StageCpu();
            _ = Seconds.Of(() => walls.Add(files.Link(threads, budget: budget, progress: cpu).Stages.First(stage => stage.Name == "compare").Seconds));
            cpus.Add(cpu.Compare);
        }

        found["compared"] = compared;
        found.Add("seconds", walls);
        found.Add("cpu", cpus);
        return found;
    }

    /// <summary>Told at the end of each stage, on the thread of the run.</summary>
    private sealed class StageCpu : IProgress<LinkProgress>
    {
        private double _before;

        internal double Compare { get; private set; }

        public void Report(LinkProgress value)
        {
            var now = Seconds.CpuSoFar();
            Compare = value.Stage == "compare" ? now - _before : Compare;
            _before = now;
        }
    }
}
