namespace Sightline.Linkage.Tests.Evaluating;

public sealed class Answers_are_judged
{
    /// <summary>Five records: 0, 1, 2 are one person, 3 and 4 another. 0–1 and 3–4 are found, 1–2 is unsure, 2–3 is wrong.</summary>
    private static JudgedLinks Five(bool betweenOnly = false) => new()
    {
        Left = [0, 1, 2, 3],
        Right = [1, 2, 3, 4],
        Weight = [10, -1, 2, 8],
        Cluster = [0, 0, 2, 3, 3],
        File = [0, 0, 1, 1, 1],
        BetweenOnly = betweenOnly,
        Recommended = 0.9,
    };

    private static readonly Truth Two = Truth.Of([7, 7, 7, 4, 4]);

    [Fact]
    public void Pairs_groups_and_clusters_are_counted_at_every_threshold()
    {
        var found = Evaluator.Evaluate(Five(), Two);
        Assert.Equal(4, found.TruePairs);
        Assert.Equal(new Accuracy(2, 2, 4), found.AtRecommended!.Value.Pairs);
        Assert.Equal(new Accuracy(2, 2, 4), found.AtRecommended!.Value.Groups);
        Assert.Equal(0.5, found.AtRecommended!.Value.ExactGroups);
        Assert.Equal(new Accuracy(2, 2, 4), found.Clusters);
        var low = found.Thresholds.Single(one => one.Probability == 0.3);
        Assert.Equal(new Accuracy(4, 3, 4), low.Pairs);
        Assert.Equal(new Accuracy(10, 4, 4), low.Groups);
        Assert.Equal(0, low.ExactGroups);
        Assert.Equal(0.75, found.BestPairs.Pairs.F1, 6);
    }

    [Fact]
    public void Between_two_files_only_pairs_of_both_count()
    {
        var found = Evaluator.Evaluate(Five(betweenOnly: true), Two);
        Assert.Equal(2, found.TruePairs);
        Assert.Equal(new Accuracy(1, 1, 2), found.Thresholds.Single(one => one.Probability == 0.3).Pairs);
        Assert.Equal(new Accuracy(6, 2, 2), found.Thresholds.Single(one => one.Probability == 0.3).Groups);
    }

    [Fact]
    public void Wrong_pairs_are_listed_the_worst_first()
    {
        var found = Evaluator.Evaluate(Five() with { Recommended = 0.5 }, Two);
        Assert.Equal([new WrongPair(2, 3, 2)], found.FalseLinks);
        Assert.Equal([new WrongPair(0, 2, null), new WrongPair(1, 2, -1)], found.Missed);
        Assert.Equal((1L, 2L), (found.FalseLinkCount, found.MissedCount));
        Assert.Empty(Evaluator.Evaluate(Five(), Two, mostErrors: 0).Missed);
    }

    [Fact]
    public void A_pair_of_which_nobody_knows_the_truth_counts_neither_way_but_still_joins()
    {
        var found = Evaluator.Evaluate(Five(), Truth.Of([7, -1, 7, 4, 4]));
        Assert.Equal(2, found.NotJudged);
        Assert.Equal(2, found.TruePairs);
        var low = found.Thresholds.Single(one => one.Probability == 0.3);
        Assert.Equal(new Accuracy(2, 1, 2), low.Pairs);
        Assert.Equal(new Accuracy(6, 2, 2), low.Groups);
    }

    [Fact]
    public void Nothing_found_is_precise_and_finds_nothing()
    {
        var none = Five() with { Left = [], Right = [], Weight = [], Cluster = null };
        var found = Evaluator.Evaluate(none, Two);
        Assert.Equal((1.0, 0.0), (found.At95.Pairs.Precision, found.At95.Pairs.Recall));
        Assert.Null(found.Clusters);
        Assert.Equal(0, found.CalibrationError);
    }

    [Fact]
    public void Counting_step_by_step_agrees_with_counting_all_pairs()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var count = random.Next(2, 14);
            var person = Enumerable.Range(0, count).Select(_ => random.Next(-1, 4)).ToArray();
            var file = Enumerable.Range(0, count).Select(_ => random.Next(2)).ToArray();
            var betweenOnly = random.Next(2) == 0;
            var groups = new GroupCounts(person, file, betweenOnly);
            var group = Enumerable.Range(0, count).ToArray();
            for (var link = 0; link < count; link++)
            {
                var (left, right) = (random.Next(count), random.Next(count));
                groups.Join(left, right);
                var (old, now) = (group[right], group[left]);
                group = [.. group.Select(one => one == old ? now : one)];
                var counted = Enumerable.Range(0, count).SelectMany(a => Enumerable.Range(a + 1, count - a - 1).Select(b => (a, b)))
                    .Where(pair => person[pair.a] >= 0 && person[pair.b] >= 0 && !(betweenOnly && file[pair.a] == file[pair.b])).ToList();
                Assert.Equal(counted.Count(pair => group[pair.a] == group[pair.b]), groups.Pairs);
                Assert.Equal(counted.Count(pair => group[pair.a] == group[pair.b] && person[pair.a] == person[pair.b]), groups.True);
                Assert.Equal(counted.Count(pair => person[pair.a] == person[pair.b]), GroupCounts.TruePairs(person, file, betweenOnly));
                Assert.Equal(Exact(person, group), groups.Exact);
            }
        }
    }

    [Fact]
    public void Probabilities_that_hold_have_no_error_and_those_that_do_not_have_theirs()
    {
        // Of ten pairs at .9 (3.17 bits) nine are right.
        var left = Enumerable.Range(0, 10).Select(pair => pair * 2).ToArray();
        var links = new JudgedLinks
        {
            Left = left,
            Right = [.. left.Select(one => one + 1)],
            Weight = [.. Enumerable.Repeat(MathF.Log2(9), 10)],
            File = new int[20],
            BetweenOnly = false,
        };
        var nine = Truth.Of([.. Enumerable.Range(0, 20).Select(record => record == 19 ? 99 : record / 2)]);
        var found = Evaluator.Evaluate(links, nine);
        Assert.Equal(0, found.CalibrationError, 5);
        Assert.Equal(0.9, found.Calibration.Single(bin => bin.Pairs == 10).Found, 6);
        Assert.Equal(0.1, Evaluator.Evaluate(links, Truth.Of([.. Enumerable.Range(0, 20).Select(record => record / 2)])).CalibrationError, 5);
    }

    [Fact]
    public void Without_a_truth_the_probabilities_say_what_to_expect()
    {
        float[] weights = [MathF.Log2(9), MathF.Log2(9), 0, -MathF.Log2(9)];
        var estimate = Estimation.Estimates(weights, recommended: null).Single(one => one.Probability == 0.5);
        Assert.Equal(3, estimate.Pairs);
        Assert.Equal(2.3 / 3, estimate.Precision, 5);
        Assert.Equal(2.3 / 2.4, estimate.Recall, 5);
    }

    [Fact]
    public void A_sample_to_judge_holds_unsure_pairs_as_often_as_sure_ones_and_is_the_same_every_time()
    {
        var weights = Enumerable.Range(0, 10_000).Select(link => link % 100 == 0 ? -1f : 30f).ToArray();
        var sample = Estimation.Sample(weights, 40);
        Assert.Equal(40, sample.Count);
        Assert.Equal(20, sample.Count(pair => weights[pair.Link] < 0));
        Assert.All(sample, pair => Assert.Equal((20, weights[pair.Link] < 0 ? 100L : 9_900L), (pair.Drawn, pair.Of)));
        Assert.Equal(sample, Estimation.Sample(weights, 40));
        Assert.Equal(sample.Count, sample.Select(pair => pair.Link).Distinct().Count());
        Assert.Equal(3, Estimation.Sample([1f, 30f, 30f], 40).Count);
    }

    private static int Exact(int[] person, int[] group) => person.Where(one => one >= 0).Distinct().Count(one =>
    {
        var mine = Enumerable.Range(0, person.Length).Where(record => person[record] == one).ToList();
        return mine.Select(record => group[record]).Distinct().Count() == 1
            && Enumerable.Range(0, person.Length).All(record => person[record] < 0 || person[record] == one || group[record] != group[mine[0]]);
    });
}
