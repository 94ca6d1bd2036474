using FsCheck;
using FsCheck.Fluent;

namespace Sightline.Linkage.Tests.Similarities;

public sealed class Similarity_measures_agree_with_published_values
{
    [Theory]
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("jones", "jones", 1)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("", "", 1)]
    [InlineData("", "a", 0)]
    public void Jaro_Winkler(string a, string b, double expected) => Assert.Equal(expected, JaroWinkler.Similarity(a, b), 4);

    [Theory]
    [InlineData("smith", "smiht", 1)]
    [InlineData("smith", "smit", 1)]
    [InlineData("smith", "smyth", 1)]
    [InlineData("smith", "smmith", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("", "", 0)]
    public void Optimal_string_alignment(string a, string b, int expected) => Assert.Equal(expected, EditDistance.Between(a, b));

    [Fact]
    public void Counting_stops_beyond_the_most_asked_for() => Assert.Equal(3, EditDistance.Between("abcdefgh", "stuvwxyz", most: 2));

    [Fact]
    public void Any_two_texts_compare_within_range_and_the_same_both_ways() =>
        Prop.ForAll<string?, string?>((a, b) =>
        {
            var similarity = JaroWinkler.Similarity(a, b);
            var slips = EditDistance.Between(a, b);
            return similarity is >= 0 and <= 1
                && similarity == JaroWinkler.Similarity(b, a)
                && slips == EditDistance.Between(b, a)
                && slips <= Math.Max(a?.Length ?? 0, b?.Length ?? 0)
                && (slips == 0) == ((a ?? string.Empty) == (b ?? string.Empty));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Similarity_is_symmetric_where_letters_repeat() =>
        Prop.ForAll(
            Gen.Elements('a', 'b').ArrayOf(9).ToArbitrary(),
            Gen.Elements('a', 'b').ArrayOf(7).ToArbitrary(),
            (a, b) => JaroWinkler.Similarity(a, b) == JaroWinkler.Similarity(b, a))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Ten_megabytes_cost_nothing()
    {
        var longText = new string('a', 10_000_000);

        Assert.Equal(1, JaroWinkler.Similarity(longText, longText));
        Assert.Equal(3, EditDistance.Between(longText, "a", most: 2));
        Assert.Equal(9_999_999, EditDistance.Between(longText, "a"));
    }
}
