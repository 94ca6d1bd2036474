namespace Sightline.Linkage.Tests.Batch;

public sealed class Order_makes_no_difference
{
    [Fact]
    public void A_hundred_orders_splits_and_thread_counts_give_the_same_clusters() => Compare(rounds: 100, seed: 1);

    [Fact]
    [Trait("Long", "permutations")]
    public void Ten_thousand_orders_splits_and_thread_counts_give_the_same_clusters() => Compare(rounds: 10_000, seed: 2);

    private static void Compare(int rounds, int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            // A new set every twenty rounds.
            var people = new MadePeople(20 + (round / 20 % 30), seed + (round / 20), mistakes: 0.35);
            var expected = Clusters(people.Records, [.. Enumerable.Range(0, people.Records.Count)], [0], 1);
            var order = Enumerable.Range(0, people.Records.Count).ToArray();
            random.Shuffle(order);
            int[] starts = [0, .. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(order.Length)).Order()];

            var found = Clusters(people.Records, order, starts, 1 + random.Next(4));

            Assert.True(expected.SetEquals(found), $"Round {round}: another order, split or number of threads gave other clusters.");
        }
    }

    private static HashSet<string> Clusters(List<string[]> records, int[] order, int[] starts, int threads)
    {
        var set = MadePeople.SetOf([.. order.Select(record => records[record])], starts);
        var result = Linker.Link(set, new LinkOptions { Scope = LinkScope.Everywhere, Threads = threads }, stop: TestContext.Current.CancellationToken);
        return [.. Enumerable.Range(0, order.Length).GroupBy(at => result.Cluster[at]).Select(group => string.Join(' ', group.Select(at => order[at]).Order()))];
    }
}
