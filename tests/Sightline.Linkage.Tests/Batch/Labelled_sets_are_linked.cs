using Sightline.Linkage.Tests.Data;

namespace Sightline.Linkage.Tests.Batch;

/// <summary>Sets nobody here labelled, linked without a look at their labels. The bounds lie a little under what is reached.</summary>
[Trait("Data", "shared")]
public sealed class Labelled_sets_are_linked
{
    [Theory]
    [InlineData("dataset3.csv", 0.995, 0.999)]
    [InlineData("fake_1000.csv", 0.90, 0.96)]
    [InlineData("historical_50k.csv", 0.87, 0.92)]
    public void One_register_is_freed_of_its_duplicates(string file, double pairs, double clusters)
    {
        var (links, truth) = Link([file], LinkScope.Within);

        var (f1, calibration, sure) = Judged(links, truth, fileStart: 0);
        Assert.True(f1 >= pairs, $"F1 of pairs {f1:F4}");
        Assert.True(calibration <= 0.02, $"expected error of a probability {calibration:F4}");
        Assert.True(sure >= 0.99, $"precision from 0.95 {sure:F4}");
        var inClusters = ClusterF1(links.Cluster, truth);
        Assert.True(inClusters >= clusters, $"F1 of clusters {inClusters:F4}");
    }

    [Fact]
    public void Two_registers_are_linked_without_a_single_mistake()
    {
        var (links, truth) = Link(["dataset4a.csv", "dataset4b.csv"], LinkScope.Between);

        var (f1, _, _) = Judged(links, truth, fileStart: 5000);

        Assert.True(f1 >= 0.9995, $"F1 of pairs {f1:F4}");
    }

    private static (LinkResult Links, string[] Truth) Link(string[] files, LinkScope scope)
    {
        var plan = CsvFiles.Plan([.. files.Select(SharedData.PathOf)], new CsvOptions());
        var records = CsvFiles.Read(plan);
        var links = Linker.Link(records.Records, new LinkOptions { Scope = scope }, stop: TestContext.Current.CancellationToken);
        var truth = files.SelectMany(SharedData.Rows).Select(row => row.TryGetValue("cluster", out var cluster) ? cluster : row["rec_id"].Split('-')[1]);
        return (links, [.. truth]);
    }

    private static (double F1, double Calibration, double Sure) Judged(LinkResult links, string[] truth, int fileStart)
    {
        var all = fileStart == 0
            ? truth.GroupBy(person => person).Sum(group => group.LongCount() * (group.LongCount() - 1) / 2)
            : truth.Take(fileStart).Intersect(truth.Skip(fileStart)).LongCount();
        var (called, right, error, above, sure, sureRight) = (0.0, 0.0, new double[10], 0, 0.0, 0.0);
        for (var i = 0; i < links.Left.Length; i++)
        {
            var probability = LinkResult.Probability(links.Weight[i]);
            var isRight = truth[links.Left[i]] == truth[links.Right[i]] ? 1 : 0;
            called += probability >= links.Threshold ? 1 : 0;
            right += probability >= links.Threshold ? isRight : 0;
            sure += probability >= 0.95 ? 1 : 0;
            sureRight += probability >= 0.95 ? isRight : 0;
            above += probability >= 0.5 ? 1 : 0;
            error[Math.Clamp((int)((probability - 0.5) * 20), 0, 9)] += probability >= 0.5 ? probability - isRight : 0;
        }

        return (2 * right / (called + all), error.Sum(Math.Abs) / above, sureRight / sure);
    }

    private static double ClusterF1(int[] cluster, string[] truth)
    {
        static double Pairs<T>(IEnumerable<T> keys) => keys.GroupBy(key => key).Sum(group => group.Count() * (group.Count() - 1.0) / 2);
        return 2 * Pairs(cluster.Zip(truth)) / (Pairs(cluster) + Pairs(truth));
    }
}
