using Sightline.Testing;
using static Sightline.Deadlines.Tests.Known;

namespace Sightline.Deadlines.Tests;

/// <summary>The vectors of the law page: 48 hours from a notice, 24 from an arrest.</summary>
public class NoticeAndArrestTests
{
    [Theory]
    [Source("Y-24")]
    [InlineData("2026-03-10 14:30", "2026-03-12 14:30")] // a plain week
    [InlineData("2026-03-13 20:00", "2026-03-16 20:00")] // over a Sunday
    [InlineData("2026-03-14 23:30", "2026-03-17 23:30")] // half an hour before the Sunday
    [InlineData("2026-04-02 09:00", "2026-04-07 09:00")] // Good Friday, the Saturday counts, Easter Day and Monday
    [InlineData("2026-05-23 18:00", "2026-05-27 18:00")] // spring bank holiday
    [InlineData("2027-12-24 12:00", "2027-12-30 12:00")] // Christmas Day on a Saturday, two substitutes
    public void A_notice_is_heard_within_48_hours_that_leave_out_the_four_kinds_of_day(string given, string heardBy) =>
        Assert.Equal(At(heardBy), Settled(Due("48 hours", given, "dapn-notice")));

    [Fact]
    [Source("Y-24")]
    public void A_notice_given_on_a_Sunday_starts_at_midnight_and_ends_with_Tuesday()
    {
        var due = Due("48 hours", "2026-03-15 10:00", "dapn-notice");

        Assert.Equal(EndOf("2026-03-17"), Settled(due));
        Assert.Equal(ClockState.Running, due.StateAt(At("2026-03-17 23:59")));
        Assert.Equal(ClockState.Past, due.StateAt(At("2026-03-18 00:00")));
    }

    [Fact]
    [Source("Y-24")]
    public void A_notice_given_before_Christmas_2026_has_two_ends_because_26_December_is_a_Saturday()
    {
        var due = Due("48 hours", "2026-12-24 08:00", "dapn-notice");

        Assert.Equal(At("2026-12-29 08:00"), due.Earlier);
        Assert.Equal(At("2026-12-30 08:00"), due.Later);
        Assert.False(due.IsSettled);
        Assert.StartsWith("26 December 2026: the 1971 Act names 26 December", due.WhyTwoEnds, StringComparison.Ordinal);
    }

    [Fact]
    [Source("Y-24")]
    public void Between_its_two_ends_the_notice_is_not_known_and_never_past()
    {
        var due = Due("48 hours", "2026-12-24 08:00", "dapn-notice");

        Assert.Equal(ClockState.Running, due.StateAt(due.Earlier));
        Assert.Equal(ClockState.NotKnown, due.StateAt(At("2026-12-29 08:01")));
        Assert.Equal(ClockState.NotKnown, due.StateAt(due.Later));
        Assert.Equal(ClockState.Past, due.StateAt(At("2026-12-30 08:01")));
    }

    [Theory]
    [Source("Y-23")]
    [InlineData("2026-03-13 20:00", "2026-03-14 20:00")]
    [InlineData("2026-03-14 23:30", "2026-03-16 23:30")]
    public void An_arrest_for_breach_of_a_notice_is_before_the_court_within_24_hours_that_leave_out_Sunday(string arrest, string courtBy) =>
        Assert.Equal(At(courtBy), Settled(Due("24 hours", arrest, "arrest-24h-dapn")));

    [Fact]
    [Source("Y-104")]
    public void An_arrest_under_an_occupation_order_does_not_leave_out_a_bank_holiday() =>
        Assert.Equal(At("2026-05-26 10:00"), Settled(Due("24 hours", "2026-05-25 10:00", "occupation-arrest")));

    [Theory]
    [Source("Y-104")]
    [InlineData("2026-03-14 23:30", "2026-03-15 23:30", "2026-03-16 23:30")] // Sunday
    [InlineData("2026-12-24 20:00", "2026-12-25 20:00", "2026-12-26 20:00")] // Christmas Day; the Saturday is no matter here
    [InlineData("2026-04-02 20:00", "2026-04-03 20:00", "2026-04-04 20:00")] // Good Friday
    public void The_days_an_occupation_order_arrest_leaves_out_are_unread_so_it_has_two_ends(string arrest, string earlier, string later)
    {
        var due = Due("24 hours", arrest, "occupation-arrest");

        Assert.Equal(At(earlier), due.Earlier);
        Assert.Equal(At(later), due.Later);
        Assert.Contains("it is not confirmed that this rule leaves it out (Family Law Act 1996 s.47", due.WhyTwoEnds, StringComparison.Ordinal);
    }

    [Fact]
    [Source("Y-13")]
    public void A_violence_protection_notice_over_a_Sunday_has_two_ends_until_section_27_is_read()
    {
        var due = Due("48 hours", "2026-03-13 20:00", "dvpn-notice");

        Assert.Equal(At("2026-03-15 20:00"), due.Earlier);
        Assert.Equal(At("2026-03-16 20:00"), due.Later);
        Assert.Equal(At("2026-03-12 14:30"), Settled(Due("48 hours", "2026-03-10 14:30", "dvpn-notice")));
    }

    [Fact]
    [Source("Y-108")]
    public void A_data_breach_runs_72_hours_through_Christmas() =>
        Assert.Equal(At("2026-12-27 17:00"), Settled(Due("72 hours", "2026-12-24 17:00", "running")));
}
