using NodaTime;
using Sightline.Testing;
using static Sightline.Deadlines.Tests.Known;

namespace Sightline.Deadlines.Tests;

public class DaysWeeksAndMonthsTests
{
    [Theory]
    [Source("Y-28")]
    [InlineData("2026-03-10 00:00")]
    [InlineData("2026-03-10 14:30")]
    [InlineData("2026-03-10 23:59")]
    public void Three_days_beginning_with_the_day_count_the_day_of_making_as_day_one(string made) =>
        Assert.Equal(EndOf("2026-03-12"), Settled(Due("3 days beginning with the day", made, "running")));

    [Theory]
    [Source("Y-109")]
    [InlineData("2026-09-03 11:00", "2026-10-05")] // 3 October is a Saturday
    [InlineData("2026-11-25 11:00", "2026-12-29")] // Christmas Day, Saturday, Sunday, bank holiday Monday
    [InlineData("2026-06-10 11:00", "2026-07-10")] // a plain Friday
    [InlineData("2026-01-31 11:00", "2026-03-02")] // no 31 February: the 28th, a Saturday
    public void One_month_ends_on_the_corresponding_date_moved_on_to_a_working_day(string received, string lastDay) =>
        Assert.Equal(EndOf(lastDay), Settled(Due("1 month", received, "working-days")));

    [Theory]
    [InlineData("2028-01-30 09:00", "2028-02-29")] // a leap year
    [InlineData("2027-01-30 09:00", "2027-02-28")]
    [InlineData("2028-02-29 09:00", "2028-03-29")]
    public void A_month_that_has_no_such_date_ends_on_its_last_day(string start, string lastDay) =>
        Assert.Equal(EndOf(lastDay), Settled(Due("1 month", start, "running")));

    [Theory]
    [InlineData("1 day", "2028-02-28 09:00", "2028-02-29")]
    [InlineData("1 week", "2028-02-26 09:00", "2028-03-04")]
    [InlineData("12 months", "2028-02-29 09:00", "2029-02-28")]
    [InlineData("2 days beginning with the day", "2028-02-28 09:00", "2028-02-29")]
    public void A_leap_day_is_a_day_like_any_other(string limit, string start, string lastDay) =>
        Assert.Equal(EndOf(lastDay), Settled(Due(limit, start, "running")));

    [Theory]
    [Source("Y-61")]
    [InlineData("2026-03-10 09:00", "2026-04-07")]
    public void Twenty_eight_days_do_not_count_the_day_of_the_event_and_run_through_Easter(string applied, string lastDay) =>
        Assert.Equal(EndOf(lastDay), Settled(Due("28 days", applied, "running")));

    [Theory]
    [Source("Y-80")]
    [InlineData("5 working days", "2026-03-10 09:00", "2026-03-17")]
    [InlineData("1 working day", "2026-03-13 16:59", "2026-03-16")] // from a Friday
    [InlineData("1 working day", "2026-03-14 09:00", "2026-03-16")] // from a Saturday
    [InlineData("1 working day", "2026-04-02 09:00", "2026-04-07")] // over Easter
    [InlineData("1 working day", "2026-12-24 09:00", "2026-12-29")] // a Saturday is no working day, bank holiday or not
    public void Working_days_do_not_count_the_day_of_the_event(string limit, string start, string lastDay) =>
        Assert.Equal(EndOf(lastDay), Settled(Due(limit, start, "working-days")));

    [Fact]
    public void A_week_is_seven_days_and_not_the_day_of_the_event() =>
        Assert.Equal(EndOf("2026-03-17"), Settled(Due("1 week", "2026-03-10 09:00", "running")));

    [Fact]
    public void Immediately_is_due_at_the_moment_itself_even_on_a_day_left_out() =>
        Assert.Equal(At("2026-03-15 10:00"), Settled(Due("immediately", "2026-03-15 10:00", "dapn-notice")));

    [Fact]
    public void Thirty_minutes_before_midnight_on_a_Saturday_go_on_on_Monday() =>
        Assert.Equal(At("2026-03-16 00:20"), Settled(Due("30 minutes", "2026-03-14 23:50", "dapn-notice")));

    [Fact]
    public void Working_days_are_refused_on_a_calendar_in_which_a_weekend_counts()
    {
        var problem = Assert.Throws<ArgumentException>(() => Due("5 working days", "2026-03-10 09:00", "running"));

        Assert.Contains("\"5 working days\" cannot be counted on the calendar \"running\"", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Use \"working-days\"", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_whose_rule_names_no_calendar_gets_the_one_its_unit_needs()
    {
        Assert.Equal("working-days", Calendars.DefaultFor(Limit.Parse("5 working days")).Name);
        Assert.Equal("running", Calendars.DefaultFor(Limit.Parse("48 hours")).Name);
    }

    [Fact]
    public void An_end_and_a_moment_are_compared_by_the_microsecond()
    {
        var due = StatutoryClock.Due(Limit.AtOnce, At("2026-03-10 09:00") + Duration.FromNanoseconds(1_999), DayCalendar.Running);

        Assert.Equal(At("2026-03-10 09:00") + Duration.FromTicks(10), due.Earlier);
        Assert.Equal(ClockState.Running, due.StateAt(due.Earlier + Duration.FromNanoseconds(999)));
        Assert.Equal(ClockState.Past, due.StateAt(due.Earlier + Duration.FromTicks(10)));
    }

    [Fact]
    public void Nanoseconds_before_1970_fall_in_the_microsecond_before_them()
    {
        var due = StatutoryClock.Due(Limit.AtOnce, NodaConstants.UnixEpoch - Duration.FromTicks(1), DayCalendar.Running);

        Assert.Equal(NodaConstants.UnixEpoch - Duration.FromTicks(10), due.Earlier);
    }

    [Fact]
    public void A_calendar_that_leaves_out_years_on_end_is_given_up_and_not_counted_for_ever()
    {
        var days = Enumerable.Range(0, 800).Select(n => Day("2026-01-01").PlusDays(n));
        var endless = new DayCalendar("closed", [], days);

        var problem = Assert.Throws<InvalidOperationException>(() => StatutoryClock.Due(Limit.Parse("1 hour"), At("2026-01-01 09:00"), endless));

        Assert.Contains("\"closed\" leaves out more than 366 days on end", problem.Message, StringComparison.Ordinal);
    }
}
