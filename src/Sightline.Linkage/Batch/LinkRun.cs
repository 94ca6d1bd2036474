using System.Diagnostics;

namespace Sightline.Linkage;

/// <summary>One run, stage by stage.</summary>
internal sealed class LinkRun(RecordSet records, LinkOptions options, IProgress<LinkProgress>? progress, CancellationToken stop)
{
    private const float Kept = -8;
    private const int LearnFrom = 2_000_000;

    private readonly int _threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
    private readonly List<StageTime> _stages = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    internal LinkResult Run()
    {
        var fields = FieldMaker.Of(records, _threads);
        if (fields.All.Count == 0)
        {
            throw new ArgumentException("No column holds anything to compare.", nameof(records));
        }

        var rows = new Rows(fields, _threads);
        Done("prepare", 0.15);
        var blocks = Blocks.Choose(fields, BlockRules.Of(fields), Math.Max(4_000_000, 12L * records.Count));
        Done("block", 0.3);
        var source = new PairSource(blocks, records, options.Scope);
        var mixture = Learn(fields, rows, source, blocks);
        Done("learn", 0.5);
        var edges = Compare(rows, source, mixture, out var compared);
        Done("compare", 0.8);
        var clusters = new Clustering(rows, mixture, edges).Clusters(records.Count);
        Done("cluster", 0.95);
        return Answer(edges, clusters, compared);
    }

    private void Done(string stage, double share)
    {
        _stages.Add(new StageTime(stage, _watch.Elapsed.TotalSeconds));
        _watch.Restart();
        progress?.Report(new LinkProgress(stage, share));
        stop.ThrowIfCancellationRequested();
    }

    private double PairsOfScope()
    {
        double within = 0;
        for (var file = 0; file < records.FileStarts.Count; file++)
        {
            double size = (file + 1 < records.FileStarts.Count ? records.FileStarts[file + 1] : records.Count) - records.FileStarts[file];
            within += size * (size - 1) / 2;
        }

        var all = records.Count * (records.Count - 1.0) / 2;
        return options.Scope switch { LinkScope.Within => within, LinkScope.Between => all - within, _ => all };
    }

    private Mixture Learn(Fields fields, Rows rows, PairSource source, Blocks blocks)
    {
        var chance = Chance.Of(fields, _threads);
        var every = (int)Math.Max(1, blocks.Costs.Sum() / LearnFrom);
        var parts = source.ForEach(_threads, () => new PatternCounts(), (counts, a, b) =>
        {
            if (every == 1 || (int)(((uint)a * 0x9E3779B1 ^ (uint)b * 0x85EBCA6B) >> 8) % every == 0)
            {
                counts.Add(rows.Pattern(a, b));
            }
        });
        var all = new PatternCounts();
        parts.ForEach(all.Add);
        var (patterns, counts) = all.Sorted();
        var mixture = new Mixture(fields, chance, PairsOfScope());
        var weights = Array.ConvertAll(counts, count => (double)count * every);
        var strict = 0.0;
        for (var i = 0; i < patterns.Length; i++)
        {
            strict += IsStrict(fields, patterns[i]) ? weights[i] : 0;
        }

        mixture.Fit(patterns, weights, strict);
        return mixture;
    }

    private static bool IsStrict(Fields fields, ulong pattern)
    {
        bool Same(int field) => field >= 0 && Rows.Level(pattern, field) is > 0 and <= BatchField.ExactLevels;
        return Same(fields.Forename) && Same(fields.Surname) && Same(fields.Born);
    }

    private Edges Compare(Rows rows, PairSource source, Mixture mixture, out long compared)
    {
        var parts = source.ForEach(_threads, () => new EdgePart(new PairWeights(mixture)), (part, a, b) =>
        {
            part.Compared++;
            var weight = part.Weights.Of(rows.Pattern(a, b));
            if (weight >= Kept)
            {
                part.Edges.Add(a, b, weight);
            }
        });
        compared = parts.Sum(part => part.Compared);
        var edges = new Edges();
        parts.ForEach(part => edges.Add(part.Edges));
        return edges;
    }

    private sealed class EdgePart(PairWeights weights)
    {
        internal PairWeights Weights { get; } = weights;

        internal Edges Edges { get; } = new();

        internal long Compared { get; set; }
    }

    private LinkResult Answer(Edges edges, int[] clusters, long compared)
    {
        edges.SortByRecords();
        return new LinkResult
        {
            Left = [.. edges.Left],
            Right = [.. edges.Right],
            Weight = [.. edges.Weight],
            Cluster = clusters,
            Threshold = Thresholds.BestOf(edges.Weight),
            PairsCompared = compared,
            Stages = _stages,
        };
    }
}
