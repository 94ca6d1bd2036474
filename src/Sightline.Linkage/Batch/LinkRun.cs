using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>One run, stage by stage.</summary>
internal sealed class LinkRun(RecordSet records, LinkOptions options, IProgress<LinkProgress>? progress, CancellationToken stop)
{
    /// <summary>Lighter pairs are forgotten at once: a chance of one in 250.</summary>
    private const float Kept = -8;

    private const int Many = 2_000_000;

    /// <summary>Learning looks at about so many pairs.</summary>
    private const int LearnFrom = 1_500_000;

    private readonly int _threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
    private readonly List<StageTime> _stages = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>About so many pairs are compared among so many records.</summary>
    internal static long Budget(int records) => Math.Max(4_000_000, 12L * records);

    internal LinkResult Run()
    {
        var fields = FieldMaker.Of(records, _threads) with { Readers = [] };
        if (fields.All.Count == 0)
        {
            throw new ArgumentException("No column holds anything to compare.", nameof(records));
        }

        options.Model?.Lend(fields);
        var rows = new Rows(fields, _threads);
        Done("prepare", 0.15);
        var blocks = Blocks.ChooseInOrder(fields, rows, options.PairBudget ?? Budget(records.Count), _threads);
        Tidy();
        var source = new PairSource(blocks, rows, records, options.Scope, _threads);
        Done("block", 0.3);
        rows.Remember();
        var seen = Sample(rows, source, blocks);
        var mixture = options.Model?.For(fields.All) ?? MixtureFit.Of(fields, Chance.Of(fields, _threads), seen, _threads);
        var plan = new BlockingPlan([.. blocks.Rules.Select((rule, i) => new BlockingRule(rule.Name, blocks.Costs[i]))], (long)seen.Compared, source.LeftOut, seen.Recall(mixture));
        options.Planned?.Report(plan);
        Done("learn", 0.5);
        var edges = Compare(rows, source, mixture, out var compared);
        Done("compare", 0.8);
        var (clusters, links) = Joined(new Clustering(rows, mixture, edges), edges);
        Done("cluster", 1);
        return new LinkResult
        {
            Left = links.Left,
            Right = links.Right,
            Weight = links.Weight,
            Cluster = clusters,
            Threshold = Thresholds.BestOf(links.Weight),
            Model = options.Model ?? LearnedModel.Of(mixture),
            Blocking = plan,
            PairsCompared = compared,
            Stages = _stages,
        };
    }

    /// <summary>Learns and stops there: the model, and the number of pairs there are.</summary>
    internal (LearnedModel Model, double Pairs) Learn()
    {
        var fields = FieldMaker.Of(records, _threads) with { Readers = [] };
        var rows = new Rows(fields, _threads);
        Done("prepare", 0.3);
        var blocks = Blocks.ChooseInOrder(fields, rows, Budget(records.Count), _threads);
        var seen = Sample(rows, new PairSource(blocks, rows, records, options.Scope, _threads), blocks);
        Done("block", 0.6);
        var mixture = MixtureFit.Of(fields, Chance.Of(fields, _threads), seen, _threads);
        return (LearnedModel.Of(mixture, ValueCommonness.Of(fields)), seen.Pairs);
    }

    /// <summary>Records are joined while links are put in order.</summary>
    private (int[] Clusters, SortedLinks Links) Joined(Clustering clustering, Edges edges)
    {
        int[] clusters = [];
        var links = new SortedLinks([], [], []);
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = _threads },
            () => clusters = clustering.Clusters(records.Count),
            () => links = edges.ByRecords(records.Count));
        return (clusters, links);
    }

    private void Done(string stage, double share)
    {
        _stages.Add(new StageTime(stage, _watch.Elapsed.TotalSeconds));
        _watch.Restart();
        progress?.Report(new LinkProgress(stage, share));
        Tidy();
        stop.ThrowIfCancellationRequested();
    }

    /// <summary>What a stage leaves behind is large and free of references: among millions of records, to collect it at once costs little and
    /// halves the memory needed.</summary>
    private void Tidy()
    {
        if (records.Count >= Many)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
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

    /// <summary>The patterns of the pairs that meet: of all of them, or of every so manyth.</summary>
    private SeenPatterns Sample(Rows rows, PairSource source, Blocks blocks)
    {
        var every = (uint)Math.Max(1, blocks.Costs.Sum() / LearnFrom);
        var byBirth = blocks.RulesThat(rule => rule.Parts.Any(part => part.Field == rows.Born));
        var byOther = ~byBirth;
        var all = new List<PatternCounts>();
        source.ForEach(_threads, new PairTaker<PatternCounts>(
            () =>
            {
                var counts = new PatternCounts();
                lock (all)
                {
                    all.Add(counts);
                }

                return counts;
            },
            (counts, batch) =>
            {
                for (var i = 0; i < batch.Count; i++)
                {
                    var (a, b) = (batch.Left[i], batch.Right[i]);
                    counts.Add(rows.Pattern(a, b)
                        | (rows.Meet(a, b, byBirth) ? SeenPatterns.ByBirth : 0) | (rows.Meet(a, b, byOther) ? SeenPatterns.ByOther : 0));
                }
            },
            (_, _) => stop.ThrowIfCancellationRequested(),
            every));
        var sum = new PatternCounts();
        all.ForEach(sum.Add);
        var (patterns, counts) = sum.Sorted();
        return new SeenPatterns(patterns, Array.ConvertAll(counts, count => (double)count * every), PairsOfScope());
    }

    private Edges Compare(Rows rows, PairSource source, Mixture mixture, out long compared)
    {
        var parts = new Edges[source.Parts];
        var total = 0L;
        source.ForEach(_threads, new PairTaker<Comparer>(
            () => new Comparer(rows, new PairWeights(mixture, Kept)),
            (worker, batch) => worker.Take(batch),
            (worker, part) =>
            {
                parts[part] = worker.Edges;
                worker.Edges = new Edges();
                Interlocked.Add(ref total, worker.Compared);
                worker.Compared = 0;
                stop.ThrowIfCancellationRequested();
            }));
        compared = total;
        var edges = new Edges();
        foreach (var part in parts)
        {
            edges.Add(part);
        }

        return edges;
    }

    private sealed class Comparer(Rows rows, PairWeights weights)
    {
        internal Edges Edges { get; set; } = new();

        internal long Compared { get; set; }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal void Take(PairBatch batch)
        {
            Compared += batch.Count;
            for (var i = 0; i < batch.Count; i++)
            {
                var weight = weights.Of(rows.Pattern(batch.Left[i], batch.Right[i]));
                if (weight >= Kept)
                {
                    Edges.Add(batch.Left[i], batch.Right[i], weight);
                }
            }
        }
    }
}
