using Sightline.Linkage.Tests.Batch;

namespace Sightline.Linkage.Tests.Online;

public sealed class One_record_is_looked_for_among_many
{
    private const int Address = 4;
    private const int Postcode = 6;

    private static readonly MadePeople People = new(1500, seed: 31, mistakes: 0.2);

    private static readonly LearnedModel Model = Linker.Link(MadePeople.SetOf(People.Records), new LinkOptions()).Model;

    private static LinkIndex Index() => LinkIndex.Build(MadePeople.SetOf(People.Records), Model);

    [Fact]
    public void It_is_found_with_the_weight_a_run_gives()
    {
        var links = Linker.Link(MadePeople.SetOf(People.Records), new LinkOptions { Model = Model }, stop: TestContext.Current.CancellationToken);
        var weights = links.Left.Zip(links.Right, links.Weight).ToDictionary(link => (link.First, link.Second), link => link.Third);
        using var index = Index();
        var compared = 0;
        for (var record = 0; record < People.Records.Count; record += 7)
        {
            foreach (var hit in index.Find(People.Records[record], LinkView.All).Where(hit => hit.Record != record))
            {
                if (weights.TryGetValue((Math.Min(record, hit.Record), Math.Max(record, hit.Record)), out var weight))
                {
                    Assert.Equal(weight, hit.Weight, 0.001f);
                    compared++;
                }
            }
        }

        Assert.True(compared > 100);
    }

    [Fact]
    public void A_query_with_mistakes_finds_its_person()
    {
        using var index = Index();
        var random = new MadePeople(0, seed: 32);
        var (first, firstFive, asked) = (0, 0, 0);
        for (var record = 0; record < People.Records.Count; record += 5)
        {
            var person = People.People[record];
            var hits = index.Find(random.Mistaken(People.Records[record], 0.2), LinkView.All, 5);
            asked++;
            first += hits.Count > 0 && People.People[hits[0].Record] == person ? 1 : 0;
            firstFive += hits.Any(hit => People.People[hit.Record] == person) ? 1 : 0;
        }

        Assert.True(first >= 0.95 * asked, $"{first} of {asked} first");
        Assert.True(firstFive >= 0.97 * asked, $"{firstFive} of {asked} among five");
    }

    [Fact]
    public void An_added_record_is_found_a_corrected_one_under_its_new_values_and_a_removed_one_not_at_all()
    {
        using var index = Index();
        var random = new MadePeople(0, seed: 33);
        var before = random.Person();
        var after = random.Person();

        var added = index.Add(before);
        Assert.Equal(added, index.Find(before, LinkView.All)[0].Record);

        index.Correct(added, after);
        Assert.DoesNotContain(index.Find(before, LinkView.All), hit => hit.Record == added && hit.Probability > 0.5);
        Assert.Equal(added, index.Find(after, LinkView.All)[0].Record);

        index.Remove(added);
        Assert.DoesNotContain(index.Find(after, LinkView.All), hit => hit.Record == added);
    }

    [Fact]
    public void A_thousand_guesses_at_a_confidential_address_gain_nothing()
    {
        using var without = Index();
        using var with = Index();
        var random = new MadePeople(0, seed: 34);
        var hers = random.Person();
        var known = (string[])hers.Clone();
        (known[Address], known[Postcode]) = (string.Empty, string.Empty);
        var record = with.Add(hers, [Address, Postcode]);
        Assert.Equal(record, without.Add(known));

        for (var guess = 0; guess < 1000; guess++)
        {
            var asked = random.Person();
            (asked[0], asked[1]) = guess % 2 == 0 ? (hers[0], hers[1]) : (asked[0], asked[1]);
            (asked[Address], asked[Postcode]) = guess % 10 == 0 ? (hers[Address], hers[Postcode]) : (asked[Address], asked[Postcode]);

            Assert.Equal(without.Find(asked, LinkView.Ordinary), with.Find(asked, LinkView.Ordinary));
        }

        string?[] byAddress = [null, null, null, null, hers[Address], null, hers[Postcode], null];
        Assert.Contains(with.Find(byAddress, LinkView.All, 50), hit => hit.Record == record);
        Assert.DoesNotContain(with.Find(byAddress, LinkView.Ordinary, 50), hit => hit.Record == record);
    }

    [Fact]
    public void A_value_that_becomes_confidential_is_not_found_by_those_who_may_not_see_it()
    {
        using var index = Index();
        var hers = new MadePeople(0, seed: 35).Person();
        var record = index.Add(hers);
        string?[] byAddress = [null, null, null, null, hers[Address], null, hers[Postcode], null];
        Assert.Contains(index.Find(byAddress, LinkView.Ordinary, 50), hit => hit.Record == record);

        index.Correct(record, hers, [Address, Postcode]);

        Assert.DoesNotContain(index.Find(byAddress, LinkView.Ordinary, 50), hit => hit.Record == record);
        Assert.Equal(
            index.Weigh([.. hers.Select((value, column) => column is Address or Postcode ? null : value)], record, LinkView.All).Weight,
            index.Weigh(hers, record, LinkView.Ordinary).Weight);
    }

    [Fact]
    public async Task Many_ask_while_others_write()
    {
        using var index = Index();
        var stop = TestContext.Current.CancellationToken;
        var writers = Enumerable.Range(0, 2).Select(writer => Task.Run(
            () =>
            {
                var random = new MadePeople(0, seed: 40 + writer);
                for (var i = 0; i < 300; i++)
                {
                    var person = random.Person();
                    var record = index.Add(person);
                    Assert.Contains(index.Find(person, LinkView.All), hit => hit.Record == record);
                    index.Correct(record, random.Mistaken(person, 0.3));
                }
            },
            stop));
        var readers = Enumerable.Range(0, 2).Select(reader => Task.Run(
            () =>
            {
                for (var i = reader; i < 2000; i++)
                {
                    var record = i % People.Records.Count;
                    var hits = index.Find(People.Records[record], LinkView.Ordinary, 100);
                    Assert.True(hits.SequenceEqual(hits.OrderByDescending(hit => hit.Weight).ThenBy(hit => hit.Record)));
                }
            },
            stop));

        await Task.WhenAll(writers.Concat(readers));

        Assert.Equal(People.Records.Count + 600, index.Count);
    }

    [Fact]
    public void Too_few_values_are_refused()
    {
        using var index = Index();

        Assert.Throws<ArgumentException>(() => index.Find(["Amina"], LinkView.All));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Remove(index.Count));
    }
}
