using NodaTime;
using static Sightline.Deadlines.Tests.Known;

namespace Sightline.Deadlines.Tests;

public class DeskHoursTests
{
    private static readonly DeskHours Office = DeskHours.Parse("Mon-Fri 09:00-17:00", Calendars["bank-holidays"]);

    [Theory]
    [InlineData("2026-03-13 09:00", true)]
    [InlineData("2026-03-13 16:59", true)]
    [InlineData("2026-03-13 17:00", false)]
    [InlineData("2026-03-13 08:59", false)]
    [InlineData("2026-03-14 12:00", false)] // Saturday
    [InlineData("2026-05-25 12:00", false)] // bank holiday Monday
    public void A_desk_is_there_from_its_opening_time_to_just_before_its_closing_time(string moment, bool open) =>
        Assert.Equal(open, Office.IsOpen(At(moment)));

    [Theory]
    [InlineData("2026-03-13 12:00", "2026-03-13 12:00")] // open: now
    [InlineData("2026-03-13 05:00", "2026-03-13 09:00")]
    [InlineData("2026-03-13 17:00", "2026-03-16 09:00")]
    [InlineData("2026-04-02 17:00", "2026-04-07 09:00")] // Maundy Thursday evening
    [InlineData("2026-03-28 12:00", "2026-03-30 09:00")] // the clocks go forward between
    public void The_next_opening_skips_nights_weekends_and_bank_holidays(string from, string opens) =>
        Assert.Equal(At(opens), Office.NextOpening(At(from)));

    [Theory]
    [InlineData("24 hours", false)] // ends on Saturday evening
    [InlineData("48 hours", true)] // the Sunday is left out: ends on Monday evening
    public void A_limit_that_ends_before_the_desk_opens_is_for_the_cover_desk(string limit, bool itsOwn)
    {
        var start = At("2026-03-13 20:00");
        var due = StatutoryClock.Due(Limit.Parse(limit), start, Calendars["dapn-notice"]);

        Assert.Equal(itsOwn, Office.IsThereBefore(due, start));
    }

    [Fact]
    public void A_limit_that_ends_at_the_very_opening_is_still_the_desks_own()
    {
        var opens = At("2026-03-16 09:00");

        Assert.True(Office.IsThereBefore(new DueTime(opens, opens, null), At("2026-03-14 09:00")));
    }

    [Fact]
    public void With_two_ends_the_earlier_decides_who_must_act()
    {
        var due = new DueTime(At("2026-03-16 08:59"), At("2026-03-17 08:59"), "a day is not settled");

        Assert.False(Office.IsThereBefore(due, At("2026-03-14 09:00")));
    }

    [Fact]
    public void A_desk_is_taken_for_closed_on_a_day_of_which_that_is_not_settled()
    {
        var saturdays = DeskHours.Parse("Sat 10:00-12:00", Calendars["bank-holidays"]);

        Assert.False(saturdays.IsOpen(At("2026-12-26 11:00")));
        Assert.Equal(At("2027-01-02 10:00"), saturdays.NextOpening(At("2026-12-20 11:00")));
    }

    [Fact]
    public void A_desk_that_is_always_there_opens_now() =>
        Assert.Equal(At("2026-12-25 03:00"), DeskHours.Always.NextOpening(At("2026-12-25 03:00")));

    [Fact]
    public void A_desk_that_never_opens_has_no_next_opening_and_no_limit_is_for_it()
    {
        var never = DeskHours.Parse("never", DayCalendar.Running);

        Assert.Null(never.NextOpening(At("2026-03-13 12:00")));
        Assert.False(never.IsThereBefore(Due("28 days", "2026-03-13 12:00", "running"), At("2026-03-13 12:00")));
    }

    [Fact]
    public void A_night_shift_is_two_periods_and_has_no_gap_at_midnight()
    {
        var night = DeskHours.Parse("Fri 22:00-24:00; Sat 00:00-06:00", DayCalendar.Running);

        Assert.True(night.IsOpen(EndOf("2026-03-13")));
        Assert.True(night.IsOpen(At("2026-03-14 00:00")));
        Assert.False(night.IsOpen(At("2026-03-14 06:00")));
    }

    [Fact]
    public void An_opening_time_that_the_clocks_skip_becomes_the_moment_of_the_change()
    {
        var early = DeskHours.Parse("Sun 01:30-04:00", DayCalendar.Running);

        Assert.Equal(At("2026-03-29 02:00"), early.NextOpening(At("2026-03-29 00:10")));
    }

    [Fact]
    public void An_opening_time_that_happens_twice_opens_twice()
    {
        var early = DeskHours.Parse("Sun 01:20-01:40", DayCalendar.Running);
        var betweenTheTwo = At("2026-10-25 01:50");

        Assert.Equal(At("2026-10-25 01:20") + Duration.FromHours(1), early.NextOpening(betweenTheTwo));
    }

    [Theory]
    [InlineData("always")]
    [InlineData("never")]
    [InlineData("Mon 08:00-18:00; Sat 09:00-24:00")]
    public void Hours_are_written_back_as_they_were_read(string words) =>
        Assert.Equal(words, DeskHours.Parse(words, DayCalendar.Running).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Mon")]
    [InlineData("Mon-Fri")]
    [InlineData("Fri-Mon 09:00-17:00")]
    [InlineData("Mon 17:00-09:00")]
    [InlineData("Mon 9-17")]
    [InlineData("Mon 09:00-17:00;")]
    [InlineData("Day 09:00-17:00")]
    [InlineData("Mon-Tue-Wed 09:00-17:00")]
    public void Wrong_hours_are_answered_with_the_part_that_is_wrong_and_what_was_expected(string words)
    {
        Assert.False(DeskHours.TryParse(words, DayCalendar.Running, out var hours, out var problem));

        Assert.Null(hours);
        Assert.Contains($"in \"{words}\" is not opening hours. Expected \"always\", \"never\" or days and times", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_that_closes_before_it_opens_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => new OpeningPeriod(IsoDayOfWeek.Monday, new LocalTime(17, 0), new LocalTime(9, 0)));
}
