using Sightline.Rulebook.Reading;

namespace Sightline.Rulebook.Tests;

public sealed class NamesTests
{
    [Theory]
    [InlineData("OrderMdae", "OrderMade")]
    [InlineData("orderserved", "OrderServed")]
    [InlineData("OrderSered", "OrderServed")]
    [InlineData("Breach", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_offered_only_where_it_may_be_a_slip(string given, string? nearest) =>
        Assert.Equal(nearest, Names.Nearest(given, ["OrderMade", "OrderServed", "BreachReported"]));

    [Fact]
    public void Of_two_equally_near_the_first_in_order_is_offered() => Assert.Equal("cat", Names.Nearest("mat", ["hat", "cat"]));

    [Fact]
    public void Of_many_names_only_the_nearest_is_said_and_of_few_all()
    {
        var many = Enumerable.Range(1, 20).Select(number => $"duty-number-{number}");
        Assert.Equal("Expected a known name. Did you mean \"duty-number-7\"?", Names.Expected("duty-numbr-7", many));
        Assert.Equal("Expected one of 20 names, such as \"duty-number-1\".", Names.Expected("xyz", many));
        Assert.Equal("Expected one of: no, yes.", Names.Expected("perhaps", ["yes", "no"]));
        Assert.Equal("Expected no name here: none are known.", Names.Expected("x", []));
    }

    [Fact]
    public void Names_of_enumerations_are_written_with_hyphens() => Assert.Equal("arrestable-contempt", Names.Kebab("ArrestableContempt"));
}
