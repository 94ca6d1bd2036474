using NodaTime;
using static Sightline.Deadlines.Tests.Known;

namespace Sightline.Deadlines.Tests;

public class DueTimeTests
{
    private static readonly Instant Noon = At("2026-03-10 12:00");

    [Fact]
    public void Two_ends_without_a_reason_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => new DueTime(Noon, Noon + Duration.FromHours(24), null));

    [Fact]
    public void One_end_with_a_reason_for_two_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => new DueTime(Noon, Noon, "a day is not settled"));

    [Fact]
    public void A_later_end_before_the_earlier_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => new DueTime(Noon, Noon - Duration.FromHours(1), "a day is not settled"));

    [Fact]
    public void A_calendar_that_leaves_out_the_whole_week_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => new DayCalendar("nothing", Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None), []));

    [Fact]
    public void A_reason_names_at_most_five_days_and_counts_the_rest()
    {
        var open = Enumerable.Range(0, 7).Select(n => new UnsettledDay(Day("2026-03-10").PlusDays(n), "the list is being argued over"));
        var due = StatutoryClock.Due(Limit.Parse("7 hours"), At("2026-03-10 08:00"), new DayCalendar("argued", [], [], open));

        Assert.Equal(
            "10 March 2026, 11 March 2026, 12 March 2026, 13 March 2026, 14 March 2026 and 2 more: the list is being argued over.", due.WhyTwoEnds);
    }

    [Fact]
    public void An_open_day_in_the_middle_of_a_month_does_not_move_its_end() =>
        Settled(StatutoryClock.Due(
            Limit.Parse("1 month"),
            At("2026-03-10 08:00"),
            new DayCalendar("argued", [], [], [new UnsettledDay(Day("2026-03-20"), "it is being argued over")])));

    [Fact]
    public void The_reason_names_only_the_open_days_that_move_the_end()
    {
        UnsettledDay[] open = [new(Day("2026-03-20"), "it is being argued over"), new(Day("2026-04-10"), "it is being argued over")];
        var due = StatutoryClock.Due(Limit.Parse("1 month"), At("2026-03-10 08:00"), new DayCalendar("argued", [], [], open));

        Assert.Equal((EndOf("2026-04-10"), EndOf("2026-04-11")), (due.Earlier, due.Later));
        Assert.Equal("10 April 2026: it is being argued over.", due.WhyTwoEnds);
    }
}
