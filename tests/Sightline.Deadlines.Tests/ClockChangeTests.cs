using NodaTime;
using Sightline.Testing;
using static Sightline.Deadlines.Tests.Known;

namespace Sightline.Deadlines.Tests;

public class ClockChangeTests
{
    [Theory]
    [Source("Y-113")]
    [InlineData("2026-03-28 10:00", "2026-03-31 10:00", 71)] // clocks go forward on Sunday 29 March
    [InlineData("2026-10-24 10:00", "2026-10-27 10:00", 73)] // clocks go back on Sunday 25 October
    public void A_notice_over_a_clock_change_keeps_its_time_on_the_wall_because_both_changes_fall_on_a_Sunday(
        string given, string heardBy, int hoursInAll)
    {
        var due = Settled(Due("48 hours", given, "dapn-notice"));

        Assert.Equal(At(heardBy), due);
        Assert.Equal(Duration.FromHours(hoursInAll), due - At(given));
    }

    [Fact]
    [Source("Y-113")]
    public void Both_clock_changes_of_every_known_year_fall_on_a_Sunday_at_one_o_clock_universal_time()
    {
        var changes = WallClock.GetZoneIntervals(At("2019-01-01 00:00"), At("2037-01-01 00:00")).Skip(1).Select(i => i.Start).ToList();

        Assert.Equal(36, changes.Count);
        Assert.All(changes, change => Assert.Equal((IsoDayOfWeek.Sunday, new LocalTime(1, 0)), (change.InUtc().DayOfWeek, change.InUtc().TimeOfDay)));
    }

    [Theory]
    [InlineData("2026-03-28 10:00", "2026-03-30 11:00")] // an hour is skipped: 48 hours pass an hour later on the wall
    [InlineData("2026-10-24 10:00", "2026-10-26 09:00")] // an hour happens twice
    public void Running_hours_are_hours_that_pass_and_not_hours_on_the_wall(string start, string end) =>
        Assert.Equal(At(end), Settled(Due("48 hours", start, "running")));

    [Fact]
    public void A_start_in_the_hour_that_happens_twice_keeps_its_own_hour()
    {
        var first = At("2026-10-25 01:30");
        var second = first + Duration.FromHours(1);

        Assert.Equal(first + Duration.FromHours(24), Settled(StatutoryClock.Due(new Limit(24, LimitUnit.Hours), first, DayCalendar.Running)));
        Assert.Equal(second + Duration.FromHours(24), Settled(StatutoryClock.Due(new Limit(24, LimitUnit.Hours), second, DayCalendar.Running)));
    }

    [Theory]
    [InlineData("1 day", "2026-03-28 12:00", "2026-03-29")]
    [InlineData("1 day", "2026-10-24 12:00", "2026-10-25")]
    public void A_day_of_23_or_25_hours_ends_at_its_own_midnight(string limit, string start, string lastDay) =>
        Assert.Equal(EndOf(lastDay), Settled(Due(limit, start, "running")));
}
