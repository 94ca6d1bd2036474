namespace Sightline.Kernel.Tests;

public sealed class KnownTests
{
    [Fact]
    public void Nothing_said_is_not_known_and_asking_for_its_value_is_a_mistake()
    {
        Known<string> nothing = default;

        Assert.False(nothing.IsKnown);
        Assert.Equal(WhyNotKnown.NotKnown, nothing.Why);
        Assert.False(nothing.TryGet(out _));
        Assert.Null(nothing.OrNull());
        Assert.Equal("not known", nothing.ToString());
        Assert.Throws<InvalidOperationException>(() => nothing.Value);
    }

    [Fact]
    public void A_value_that_is_the_default_of_its_type_is_still_known()
    {
        var none = Known.Of(0);

        Assert.True(none.IsKnown);
        Assert.True(none.TryGet(out var value));
        Assert.Equal(0, value);
        Assert.NotEqual(default, none);
    }

    [Theory]
    [InlineData(WhyNotKnown.NotAsked, "not asked")]
    [InlineData(WhyNotKnown.WouldNotSay, "would not say")]
    [InlineData(WhyNotKnown.NotReadable, "could not be read")]
    [InlineData(WhyNotKnown.NotKnown, "not known")]
    public void Why_a_value_is_missing_is_kept_told_and_part_of_what_it_is(WhyNotKnown why, string words)
    {
        var missing = Known.Not<int>(why);

        Assert.Equal(why, missing.Why);
        Assert.Equal(words, missing.ToString());
        Assert.Equal(why == WhyNotKnown.NotKnown, missing == default);
        Assert.Equal(missing, Known.Not<int>(why));
    }

    [Fact]
    public void A_value_that_may_be_null_becomes_known_or_not()
    {
        Assert.Equal(Known.Of(3), Known.From<int>(3));
        Assert.False(Known.From<int>(null).IsKnown);
    }
}
