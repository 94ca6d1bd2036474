namespace Sightline.Linkage.Tests.Batch;

public sealed class People_are_found_and_kept_apart
{
    [Fact]
    public void Records_with_mistakes_are_brought_together()
    {
        var people = new MadePeople(800, seed: 5, mistakes: 0.15);
        var result = Linker.Link(MadePeople.SetOf(people.Records), new LinkOptions(), stop: TestContext.Current.CancellationToken);

        var (right, wrong, missed) = Judge(people, result.Cluster);

        Assert.True(right > 0.97 * (right + missed), $"{missed} of {right + missed} pairs were missed.");
        Assert.True(wrong < 0.005 * right, $"{wrong} wrong pairs beside {right}.");
    }

    [Fact]
    public void A_probability_means_what_it_says()
    {
        var people = new MadePeople(1500, seed: 6, mistakes: 0.25);
        var result = Linker.Link(MadePeople.SetOf(people.Records), new LinkOptions(), stop: TestContext.Current.CancellationToken);

        var sure = Enumerable.Range(0, result.Left.Length).Where(i => LinkResult.Probability(result.Weight[i]) >= 0.95).ToArray();

        Assert.True(sure.Length > 500);
        Assert.True(sure.Count(i => people.People[result.Left[i]] == people.People[result.Right[i]]) >= 0.99 * sure.Length);
    }

    [Fact]
    public void Twins_of_one_home_are_two()
    {
        var people = new MadePeople(1000, seed: 7, mistakes: 0.1);
        var twins = new List<(int, int)>();
        for (var i = 0; i < 200; i += 2)
        {
            var one = people.Person();
            var two = (string[])one.Clone();
            (one[0], two[0]) = (i % 4 == 0 ? ("Aleesha", "Bronwen") : ("Declan", "Marcus"));
            (one[7], two[7]) = (string.Empty, i % 3 == 0 ? two[7] : string.Empty);
            twins.Add((people.Records.Count, people.Records.Count + 1));
            people.Records.AddRange([one, two]);
        }

        var result = Linker.Link(MadePeople.SetOf(people.Records), new LinkOptions(), stop: TestContext.Current.CancellationToken);

        Assert.Equal(0, twins.Count(pair => result.Cluster[pair.Item1] == result.Cluster[pair.Item2]));
    }

    [Fact]
    public void Parent_and_child_of_one_name_at_one_home_are_two_where_only_names_births_and_addresses_are_known()
    {
        var people = new MadePeople(1000, seed: 17, mistakes: 0.1);
        people.Records.ForEach(record => record[7] = string.Empty);
        var families = new List<(int, int)>();
        for (var i = 0; i < 60; i++)
        {
            var parent = people.Person();
            parent[7] = string.Empty;
            var child = (string[])parent.Clone();
            (parent[2], child[2]) = ($"19{40 + (i % 30)}-03-{10 + (i % 18)}", $"19{72 + (i % 27)}-11-{10 + (i % 17)}");
            families.Add((people.Records.Count, people.Records.Count + 1));
            people.Records.AddRange([parent, child]);
        }

        var result = Linker.Link(MadePeople.SetOf(people.Records), new LinkOptions(), stop: TestContext.Current.CancellationToken);

        Assert.Equal(0, families.Count(pair => result.Cluster[pair.Item1] == result.Cluster[pair.Item2]));
    }

    [Fact]
    public void An_empty_column_before_the_one_that_says_something_does_not_take_its_place()
    {
        var values = new ValueTable();
        ValueColumn Column(string name, ColumnRole role, params string[] texts) => new(name, role, [.. texts.Select(text => values.Intern(text))], values);
        var records = new RecordSet(4, [
            Column("former surname", ColumnRole.Surname, "Lis", "", "", ""), Column("work phone", ColumnRole.Phone, "", "", "", ""), Column("surname", ColumnRole.Surname, "Costa", "Costa", "", "Reid"),
            Column("home phone", ColumnRole.Phone, "1", "", "2", "3"), Column("mobile", ColumnRole.Phone, "1", "4", "2", "3"),
        ]);

        Assert.Equal([2, 4, -1], new[] { ColumnRole.Surname, ColumnRole.Phone, ColumnRole.Born }.Select(records.Main));
    }

    [Fact]
    public void Where_nobody_stands_twice_nothing_is_taken_for_one_person()
    {
        var people = new MadePeople(0, seed: 18);
        people.Records.AddRange(Enumerable.Range(0, 60).Select(_ => people.Person()));

        var result = Linker.Link(MadePeople.SetOf(people.Records), new LinkOptions(), stop: TestContext.Current.CancellationToken);

        Assert.InRange(result.Threshold, 0.5, 1);
        Assert.Equal(60, result.Cluster.Distinct().Count());
    }

    [Theory]
    [InlineData("{0} {1}")]
    [InlineData("{1}, {0}")]
    public void A_name_in_one_box_is_read_in_either_order_and_its_small_words_are_no_name_of_their_own(string form)
    {
        string[] surnames = ["El-Khatib", "Al Hamdan", "ap-Rhys", "van den Berg", "Li", "Ng"];
        var people = new MadePeople(600, seed: 19, mistakes: 0.1);
        var person = people.People.ToList();
        for (var i = 0; i < 120; i++)
        {
            var one = people.Person();
            one[1] = surnames[i % surnames.Length];
            people.Records.AddRange([one, people.Mistaken(one, 0.05)]);
            person.AddRange([10_000 + i, 10_000 + i]);
        }

        var names = new ValueTable();
        var all = MadePeople.SetOf(people.Records);
        var whole = new ValueColumn("name", ColumnRole.FullName,
            [.. people.Records.Select(one => names.Intern(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, one[0], one[1]).Trim(' ', ',')))], names);
        var records = new RecordSet(all.Count, [whole, .. all.Columns.Where(column => column.Role is ColumnRole.Born or ColumnRole.Postcode)]);

        var result = Linker.Link(records, new LinkOptions(), stop: TestContext.Current.CancellationToken);

        var (right, wrong) = (0, 0);
        for (var a = 0; a < person.Count; a++)
        {
            for (var b = a + 1; b < person.Count; b++)
            {
                right += result.Cluster[a] == result.Cluster[b] && person[a] == person[b] ? 1 : 0;
                wrong += result.Cluster[a] == result.Cluster[b] && person[a] != person[b] ? 1 : 0;
            }
        }

        Assert.True(wrong <= 0.005 * right && right > 600, $"{right} right, {wrong} wrong");
    }

    [Fact]
    public void A_moved_person_is_found()
    {
        var people = new MadePeople(1000, seed: 8, mistakes: 0.1);
        var moved = new List<(int, int)>();
        for (var i = 0; i < 200; i++)
        {
            var before = people.Person();
            var after = people.Person();
            (after[0], after[1], after[2], after[3], after[7]) = (before[0], before[1], before[2], before[3], string.Empty);
            moved.Add((people.Records.Count, people.Records.Count + 1));
            people.Records.AddRange([before, after]);
        }

        var result = Linker.Link(MadePeople.SetOf(people.Records), new LinkOptions(), stop: TestContext.Current.CancellationToken);

        Assert.True(moved.Count(pair => result.Cluster[pair.Item1] == result.Cluster[pair.Item2]) >= 195);
    }

    [Fact]
    public void One_who_gives_a_false_name_and_birth_at_home_is_put_to_somebody_and_not_tied()
    {
        var people = new MadePeople(1000, seed: 9, mistakes: 0.1);
        var hiding = new List<(int, int)>();
        for (var i = 0; i < 40; i++)
        {
            var known = people.Person();
            var hidden = people.Person();
            (hidden[1], hidden[3], hidden[4], hidden[5], hidden[6], hidden[7]) = (known[1], known[3], known[4], known[5], known[6], string.Empty);
            hidden[0] = known[0] == "Grace" ? "Nadia" : "Grace";
            hiding.Add((people.Records.Count, people.Records.Count + 1));
            people.Records.AddRange([known, hidden]);
        }

        var result = Linker.Link(MadePeople.SetOf(people.Records), new LinkOptions(), stop: TestContext.Current.CancellationToken);
        var listed = Enumerable.Range(0, result.Left.Length).Select(i => (result.Left[i], result.Right[i])).ToHashSet();

        Assert.True(hiding.Count(listed.Contains) >= 36);
        Assert.Equal(0, hiding.Count(pair => result.Cluster[pair.Item1] == result.Cluster[pair.Item2]));
    }

    [Fact]
    public void A_hundred_thousand_records_that_say_the_very_same_are_one_person_and_cost_little_and_the_rest_is_linked()
    {
        var people = new MadePeople(2000, seed: 10, mistakes: 0.1);
        var count = people.Records.Count;
        people.Records.AddRange(Enumerable.Repeat(people.Person(), 100_000));

        var result = Linker.Link(MadePeople.SetOf(people.Records), new LinkOptions(), stop: TestContext.Current.CancellationToken);

        Assert.True(result.PairsCompared < 6_000_000);
        Assert.Equal(100_000, result.Cluster.Skip(count).Count(cluster => cluster == result.Cluster[count]));
        var (right, wrong, missed) = Judge(people, result.Cluster[..count]);
        Assert.True(right > 0.95 * (right + missed), $"{missed} of {right + missed} pairs were missed.");
        Assert.True(wrong < 0.01 * right, $"{wrong} wrong pairs beside {right}.");
    }

    [Fact]
    public void Five_thousand_records_that_say_the_very_same_among_many_are_one_person()
    {
        var people = new MadePeople(30_000, seed: 12, mistakes: 0.1);
        var first = people.Records.Count;
        people.Records.AddRange(Enumerable.Repeat(people.Person(), 5000));

        var result = Linker.Link(MadePeople.SetOf(people.Records), new LinkOptions(), stop: TestContext.Current.CancellationToken);

        Assert.Equal(5000, result.Cluster.Skip(first).Count(cluster => cluster == result.Cluster[first]));
    }

    [Fact]
    public void Nothing_known_is_refused_and_said()
    {
        var values = new ValueTable();
        var set = new RecordSet(3, [new ValueColumn("forename", ColumnRole.Forename, [0, 0, 0], values)]);

        var refused = Assert.Throws<ArgumentException>(() => Linker.Link(set, new LinkOptions(), stop: TestContext.Current.CancellationToken));

        Assert.Contains("No column holds anything to compare", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_are_linked_one_to_the_other_only()
    {
        var people = new MadePeople(400, seed: 11, mistakes: 0.1);
        var result = Linker.Link(MadePeople.SetOf(people.Records, [0, people.Records.Count / 2]), new LinkOptions { Scope = LinkScope.Between }, stop: TestContext.Current.CancellationToken);

        Assert.All(Enumerable.Range(0, result.Left.Length), i => Assert.True(result.Left[i] < people.Records.Count / 2 && result.Right[i] >= people.Records.Count / 2));
    }

    private static (int Right, int Wrong, int Missed) Judge(MadePeople people, int[] cluster)
    {
        var (right, wrong, missed) = (0, 0, 0);
        for (var a = 0; a < cluster.Length; a++)
        {
            for (var b = a + 1; b < cluster.Length; b++)
            {
                var one = people.People[a] == people.People[b];
                var joined = cluster[a] == cluster[b];
                right += one && joined ? 1 : 0;
                wrong += !one && joined ? 1 : 0;
                missed += one && !joined ? 1 : 0;
            }
        }

        return (right, wrong, missed);
    }
}
