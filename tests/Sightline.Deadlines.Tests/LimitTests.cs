namespace Sightline.Deadlines.Tests;

public class LimitTests
{
    [Theory]
    [InlineData("immediately", 0, LimitUnit.Immediately)]
    [InlineData("30 minutes", 30, LimitUnit.Minutes)]
    [InlineData("24 hours", 24, LimitUnit.Hours)]
    [InlineData("48 hours", 48, LimitUnit.Hours)]
    [InlineData("5 working days", 5, LimitUnit.WorkingDays)]
    [InlineData("1 working day", 1, LimitUnit.WorkingDays)]
    [InlineData("28 days", 28, LimitUnit.CalendarDays)]
    [InlineData("3 days beginning with the day", 3, LimitUnit.DaysBeginningWithTheDay)]
    [InlineData("1 week", 1, LimitUnit.Weeks)]
    [InlineData("1 month", 1, LimitUnit.Months)]
    public void The_words_of_a_rule_are_read_and_written_back_the_same(string words, int amount, LimitUnit unit)
    {
        var limit = Limit.Parse(words);

        Assert.Equal(new Limit(amount, unit), limit);
        Assert.Equal(words, limit.ToString());
    }

    [Theory]
    [InlineData("  48   Hours ", "48 hours")]
    [InlineData("1 days", "1 day")]
    [InlineData("IMMEDIATELY", "immediately")]
    public void Case_spaces_and_a_wrong_plural_do_not_matter(string written, string words) =>
        Assert.Equal(words, Limit.Parse(written).ToString());

    [Theory]
    [InlineData("", "\"\" is not a limit.")]
    [InlineData("soon", "\"soon\" is not a limit.")]
    [InlineData("48", "\"48\" is not a limit.")]
    [InlineData("48hours", "\"48hours\" is not a limit.")]
    [InlineData("-5 days", "\"-5 days\" is not a limit.")]
    [InlineData("1.5 hours", "\"1.5 hours\" is not a limit.")]
    [InlineData("99999999999 hours", "\"99999999999 hours\" is not a limit.")]
    [InlineData("5 business days", "\"business days\" in \"5 business days\" is not a unit of time.")]
    public void A_wrong_limit_is_answered_with_what_was_read_and_what_was_expected(string written, string problem)
    {
        Assert.False(Limit.TryParse(written, out var limit, out var said));

        Assert.Null(limit);
        Assert.StartsWith(problem, said, StringComparison.Ordinal);
        Assert.Contains("for example \"48 hours\" or \"5 working days\"", said, StringComparison.Ordinal);
        Assert.Equal(said, Assert.Throws<FormatException>(() => Limit.Parse(written)).Message);
    }

    [Theory]
    [InlineData("0 hours")]
    [InlineData("10000 days")]
    public void An_amount_out_of_bounds_says_the_bounds(string written)
    {
        Assert.False(Limit.TryParse(written, out _, out var said));

        Assert.Equal($"The number in \"{written}\" must be from 1 to 9999. For no time at all, write \"immediately\".", said);
    }

    [Fact]
    public void No_text_at_all_is_not_a_limit() => Assert.False(Limit.TryParse(null, out _, out _));

    [Theory]
    [InlineData(0, LimitUnit.Hours)]
    [InlineData(-1, LimitUnit.CalendarDays)]
    [InlineData(10_000, LimitUnit.Months)]
    [InlineData(1, LimitUnit.Immediately)]
    [InlineData(1, (LimitUnit)99)]
    public void A_limit_of_nothing_or_of_no_unit_cannot_be_made(int amount, LimitUnit unit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Limit(amount, unit));
}
