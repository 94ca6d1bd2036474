namespace Sightline.Linkage.Tests.Model;

public sealed class The_model_is_readable
{
    [Fact]
    public void Written_and_read_again_it_believes_the_same()
    {
        var settings = new LinkageSettings { Prior = 1e-5, Tie = 9, Possible = -2 };
        var again = LinkageModel.FromJson(LinkageModel.Default.WithSettings(settings).ToJson());

        Assert.Equal(settings, again.Settings);
        Assert.Equal((9.0, -2.0), (again.Tie, again.Possible));
        Assert.Equal(LinkageModel.Default.Odds.OrderBy(pair => pair.Key), again.Odds.OrderBy(pair => pair.Key));
    }

    [Theory]
    [InlineData("", "", "not readable as JSON")]
    [InlineData("{", "[{", "not readable as JSON")]
    [InlineData("\"version\": 1", "\"version\": 2", "\"version\": 1")]
    [InlineData("\"prior\": 1E-06", "\"prior\": 2", "\"prior\" must lie between 0 and 1")]
    [InlineData("\"tie\": 7", "\"tie\": \"high\"", "\"tie\" is missing or is not a number")]
    [InlineData("\"possible\": -4", "\"possible\": 8", "must not lie above")]
    [InlineData("\"surname\":", "\"sirname\":", "\"surname\" is missing")]
    [InlineData("\"m\": 0.86", "\"m\": 0", "comparisons.born.exact: \"m\" must be above 0")]
    [InlineData("\"dayMonthSwapped\":", "\"dayMonthSwopped\":", "\"dayMonthSwapped\" is missing")]
    [InlineData("\"comparisons\": {", "\"comparisons\": { \"height\": { \"tall\": {} },", "comparisons.height.tall is not a comparison")]
    public void A_wrong_file_is_refused_with_what_is_wrong(string right, string wrong, string said)
    {
        var json = LinkageModel.Default.ToJson();
        var broken = right.Length == 0 ? wrong : ReplaceFirst(json, right, wrong);

        var error = Assert.Throws<FormatException>(() => LinkageModel.FromJson(broken));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    private static string ReplaceFirst(string text, string right, string wrong)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{right} is not in the model.");
        return string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));
    }
}
