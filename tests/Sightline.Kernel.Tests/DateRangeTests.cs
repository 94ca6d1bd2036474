using NodaTime;

namespace Sightline.Kernel.Tests;

public sealed class DateRangeTests
{
    private static readonly LocalDate First = new(2026, 1, 1);

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused_naming_both_days()
    {
        var wrong = Assert.Throws<ArgumentException>(() => new DateRange(First, First.PlusDays(-1)));
        Assert.Contains("2025-12-31", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("2026-01-01", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_ends_are_inclusive_and_a_missing_end_is_open()
    {
        var week = new DateRange(First, First.PlusDays(6));

        Assert.True(week.Contains(First) && week.Contains(First.PlusDays(6)));
        Assert.False(week.Contains(First.PlusDays(-1)) || week.Contains(First.PlusDays(7)));
        Assert.True(new DateRange(First, null).Contains(First.PlusYears(200)));
        Assert.True(new DateRange(null, First).Contains(First.PlusYears(-200)));
        Assert.True(default(DateRange).Contains(First));
    }

    [Fact]
    public void Two_periods_overlap_exactly_when_some_day_is_in_both()
    {
        var ends = Enumerable.Range(0, 5).Select(day => (LocalDate?)First.PlusDays(day)).Append(null).ToList();
        var periods = ends.SelectMany(_ => ends, (from, to) => (from, to)).Where(pair => !(pair.to < pair.from)).Select(pair => new DateRange(pair.from, pair.to)).ToList();
        var days = Enumerable.Range(-3, 12).Select(day => First.PlusDays(day)).ToList();

        foreach (var (one, other) in periods.SelectMany(_ => periods, (one, other) => (one, other)))
        {
            Assert.Equal(days.Any(day => one.Contains(day) && other.Contains(day)), one.Overlaps(other));
            Assert.Equal(one.Overlaps(other), other.Overlaps(one));
        }
    }
}
