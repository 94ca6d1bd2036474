namespace Sightline.Linkage.Tests.Batch;

public sealed class The_learned_model_is_readable
{
    private static readonly MadePeople People = new(600, seed: 21, mistakes: 0.2);

    private static readonly Lazy<LinkResult> Learned = new(() => Linker.Link(MadePeople.SetOf(People.Records), new LinkOptions()));

    [Fact]
    public void What_was_learned_is_written_and_read_back()
    {
        var read = LearnedModel.FromJson(Learned.Value.Model.ToJson());

        Assert.Equal(Learned.Value.Model.ToJson(), read.ToJson());
        Assert.Empty(Learned.Value.Model.DifferencesFrom(read));
    }

    [Fact]
    public void A_model_used_again_gives_the_same_links()
    {
        var again = Linker.Link(
            MadePeople.SetOf(People.Records), new LinkOptions { Model = LearnedModel.FromJson(Learned.Value.Model.ToJson()) }, stop: TestContext.Current.CancellationToken);

        Assert.Equal(Learned.Value.Left, again.Left);
        Assert.Equal(Learned.Value.Cluster, again.Cluster);
        Assert.All(Learned.Value.Weight.Zip(again.Weight), pair => Assert.Equal(pair.First, pair.Second, 0.001f));
    }

    [Fact]
    public void Agreeing_speaks_for_and_differing_against()
    {
        foreach (var field in Learned.Value.Model.Fields.Where(field => field.Field is "forename" or "surname" or "born" or "identifier"))
        {
            Assert.All(field.Levels.Where(level => level.Level.StartsWith("the same", StringComparison.Ordinal)), level => Assert.True(level.Bits > 0, $"{field.Field}: {level.Level}"));
            Assert.True(field.Levels[^1].Bits < 0, field.Field);
        }
    }

    [Fact]
    public void Two_models_are_compared_level_by_level()
    {
        var other = Linker.Link(MadePeople.SetOf(new MadePeople(600, seed: 22, mistakes: 0.5).Records), new LinkOptions(), stop: TestContext.Current.CancellationToken).Model;

        var differences = Learned.Value.Model.DifferencesFrom(other);

        Assert.Contains(differences, difference => difference.Field == "born" && difference.Level == "different");
    }

    [Theory]
    [InlineData("not json", "not readable")]
    [InlineData("[]", "expected a JSON object")]
    [InlineData("{}", "sightline-learned-model")]
    [InlineData("""{"format":"sightline-learned-model","version":1,"shares":{"cousins":0.5},"fields":{}}""", "cousins")]
    [InlineData("""{"format":"sightline-learned-model","version":1,"shares":{"twins":0.1},"fields":{"born":{"different":{"person":2,"strangers":0.5}}}}""", "different")]
    [InlineData("""{"format":"sightline-learned-model","version":1,"shares":{"twins":0.1},"fields":{"born":{"different":{"person":"x"}}}}""", "fields.born.different.person")]
    public void What_is_no_model_is_refused_with_where_and_why(string json, string says)
    {
        var refused = Assert.Throws<FormatException>(() => LearnedModel.FromJson(json));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_a_pair_has_its_weight_adds_up()
    {
        var explainer = new LinkExplainer(MadePeople.SetOf(People.Records), Learned.Value.Model);
        for (var i = 0; i < Learned.Value.Left.Length; i += 37)
        {
            var why = explainer.Pair(Learned.Value.Left[i], Learned.Value.Right[i]);

            Assert.Equal(why.Weight, why.Start + why.Fields.Sum(field => field.Bits), 0.0001);
            Assert.Equal(Learned.Value.Weight[i], why.Weight, 0.001);
            Assert.Equal(1, why.Kinds.Sum(kind => kind.Probability), 0.02);
        }
    }

    [Fact]
    public void A_cluster_shows_where_it_would_break()
    {
        var cluster = Enumerable.Range(0, People.Records.Count).GroupBy(record => Learned.Value.Cluster[record]).First(group => group.Count() == 3).ToArray();

        var shown = new LinkExplainer(MadePeople.SetOf(People.Records), Learned.Value.Model).Cluster(cluster);

        Assert.Equal(3, shown.Links.Count);
        Assert.Equal(2, shown.Spine.Count);
        Assert.Equal(shown.Spine.Min(link => link.Weight), shown.Weakest!.Value.Weight);
    }
}
