using NodaTime;
using Sightline.Kernel;
using Sightline.Testing;

namespace Sightline.Rulebook.Tests;

public sealed class LawByItsDayTests
{
    private static readonly LocalDate LastDayOfThePilot = new(2026, 3, 31);

    [Fact]
    [Source("Y-29", "Y-30")]
    public void A_dapo_made_on_the_pilots_last_day_is_read_by_that_days_law_a_year_later()
    {
        // Reading needs only the day of making: the day on which somebody asks plays no part.
        var type = Shipped.Book.OrderTypeOn("dapo", LastDayOfThePilot, "greater-manchester")!;
        Assert.Equal((BreachKind.Offence, Answer.Yes, true), (type.Breach, type.MayArrest, type.Verified));
        Assert.Equal(Answer.Yes, Shipped.Book.MayBeMade("dapo", LastDayOfThePilot, "greater-manchester").Answer);
    }

    [Fact]
    [Source("Y-30")]
    public void The_day_after_the_pilot_a_dapo_may_not_be_made_but_one_that_turns_up_is_readable_with_no_power_confirmed()
    {
        var dayAfter = LastDayOfThePilot.PlusDays(1);
        var making = Shipped.Book.MayBeMade("dapo", dayAfter, "greater-manchester");
        Assert.Equal(Answer.No, making.Answer);
        Assert.Contains("1 April 2026", making.Why, StringComparison.Ordinal);
        Assert.Contains("legal desk", making.Why, StringComparison.Ordinal);
        Assert.Null(Shipped.Book.OrderTypeOn("dapo", dayAfter, "greater-manchester"));

        var near = Shipped.Book.OrderTypeNear("dapo", dayAfter, "greater-manchester")!;
        Assert.Equal("domestic abuse protection order", near.Name);
        Assert.Equal((Answer.NotKnown, BreachKind.NotKnown), (near.MayArrest, near.Breach));
        Assert.StartsWith("Power not confirmed. Ask:", near.MayArrestWords, StringComparison.Ordinal);
    }

    [Theory]
    [Source("Y-30")]
    [InlineData("greater-manchester", 2024, 11, 26, Answer.No)]
    [InlineData("greater-manchester", 2024, 11, 27, Answer.Yes)]
    [InlineData("croydon", 2024, 11, 27, Answer.Yes)]
    [InlineData("cleveland", 2024, 11, 27, Answer.No)]
    [InlineData("cleveland", 2025, 3, 11, Answer.Yes)]
    [InlineData("north-wales", 2025, 4, 27, Answer.No)]
    [InlineData("north-wales", 2025, 4, 28, Answer.Yes)]
    [InlineData("kent", 2025, 6, 1, Answer.No)]
    [InlineData(null, 2025, 6, 1, Answer.NotKnown)]
    [InlineData(null, 2026, 4, 1, Answer.No)]
    public void Each_pilot_area_has_its_own_first_day(string? area, int year, int month, int day, Answer expected)
    {
        foreach (var code in new[] { "dapn", "dapo" })
        {
            Assert.Equal(expected, Shipped.Book.MayBeMade(code, new LocalDate(year, month, day), area).Answer);
        }
    }

    [Fact]
    public void A_dapo_is_read_where_nobody_knows_in_which_area_it_was_made() =>
        Assert.Equal(Answer.Yes, Shipped.Book.OrderTypeOn("dapo", new LocalDate(2025, 6, 1), null)!.MayArrest);

    [Fact]
    [Source("Y-15")]
    public void Dvpn_and_dvpo_go_on_beside_the_pilot_everywhere()
    {
        foreach (var code in new[] { "dvpn", "dvpo" })
        {
            Assert.Equal(Answer.Yes, Shipped.Book.MayBeMade(code, new LocalDate(2025, 6, 1), "greater-manchester").Answer);
            Assert.Equal(Answer.Yes, Shipped.Book.MayBeMade(code, new LocalDate(2026, 6, 1), null).Answer);
        }
    }

    [Fact]
    [Source("Y-40")]
    public void A_restraining_order_is_read_by_the_act_of_its_day()
    {
        Assert.Contains("1997", Shipped.Book.OrderTypeOn("restraining-order", new LocalDate(2020, 11, 30), null)!.Source, StringComparison.Ordinal);
        Assert.Contains("2020", Shipped.Book.OrderTypeOn("restraining-order", new LocalDate(2020, 12, 1), null)!.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_whose_day_is_not_known_is_read_with_no_power_confirmed_where_the_day_would_matter()
    {
        var dapo = Shipped.Book.OrderTypeNear("dapo", null, null)!;
        Assert.Equal(Answer.NotKnown, dapo.MayArrest);
        var dvpo = Shipped.Book.OrderTypeNear("dvpo", null, null)!;
        Assert.Equal(Answer.Yes, dvpo.MayArrest);
    }

    [Fact]
    public void A_type_that_is_not_in_the_rulebook_is_not_known_never_no()
    {
        Assert.Null(Shipped.Book.OrderTypeNear("asbo", LastDayOfThePilot, null));
        Assert.Equal(Answer.NotKnown, Shipped.Book.MayBeMade("asbo", LastDayOfThePilot, null).Answer);
    }
}
