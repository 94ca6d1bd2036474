using NodaTime;
using Sightline.Testing;
using static Sightline.Deadlines.Tests.Known;

namespace Sightline.Deadlines.Tests;

/// <summary>The data files that ship, checked against what can be calculated.</summary>
public class CalendarDataTests
{
    [Fact]
    public void Every_calendar_that_rules_name_is_there() =>
        Assert.Equal(
            ["none", "running", "dapn-notice", "arrest-24h-dapn", "dvpn-notice", "occupation-arrest", "working-days", "bank-holidays"], Calendars.Names);

    [Theory]
    [InlineData(2019)]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2022)]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void The_published_list_is_the_usual_days_but_for_what_was_proclaimed(int year)
    {
        string[] added = year switch { 2020 => ["2020-05-08"], 2022 => ["2022-06-02", "2022-06-03", "2022-09-19"], 2023 => ["2023-05-08"], _ => [] };
        string[] taken = year switch { 2020 => ["2020-05-04"], 2022 => ["2022-05-30"], _ => [] };
        var expected = UsualBankHolidays.Of(year).Except(taken.Select(Day)).Union(added.Select(Day)).Order();
        var days = Enumerable.Range(0, 366).Select(n => new LocalDate(year, 1, 1).PlusDays(n)).Where(d => d.Year == year);

        // Christmas Day on a weekend is left out by its own name, not by the published list.
        var held = days.Where(d => Calendars["bank-holidays"].StandingOf(d) == DayStanding.LeftOut)
            .Where(d => d is not { Month: 12, Day: 25 } || d.DayOfWeek < IsoDayOfWeek.Saturday);

        Assert.Equal(expected, held);
    }

    [Theory]
    [InlineData(2019, "2019-04-19")]
    [InlineData(2024, "2024-03-29")]
    [InlineData(2027, "2027-03-26")]
    [InlineData(2038, "2038-04-23")] // the latest Easter there can be
    [InlineData(2285, "2285-03-20")] // the earliest
    public void Good_Friday_is_calculated(int year, string date) => Assert.Equal(Day(date), UsualBankHolidays.GoodFriday(year));

    [Theory]
    [Source("Y-24")]
    [InlineData("2026-03-15", DayStanding.LeftOut)] // Sunday
    [InlineData("2026-03-14", DayStanding.Counts)] // Saturday
    [InlineData("2026-04-03", DayStanding.LeftOut)] // Good Friday
    [InlineData("2026-04-04", DayStanding.Counts)] // the Saturday after it
    [InlineData("2027-12-25", DayStanding.LeftOut)] // Christmas Day, a Saturday
    [InlineData("2026-12-28", DayStanding.LeftOut)]
    [InlineData("2026-12-26", DayStanding.NotSettled)]
    [InlineData("2020-12-26", DayStanding.NotSettled)]
    [InlineData("2025-12-26", DayStanding.LeftOut)] // a Friday, and published
    public void The_notice_leaves_out_the_four_kinds_of_day_and_26_December_is_open_only_on_a_Saturday(string date, DayStanding standing) =>
        Assert.Equal(standing, Calendars["dapn-notice"].StandingOf(Day(date)));

    [Theory]
    [Source("Y-104")]
    [InlineData("2026-05-25")]
    [InlineData("2026-12-26")]
    [InlineData("2026-12-28")]
    public void The_occupation_order_arrest_knows_no_bank_holidays(string date)
    {
        Assert.Equal(DayStanding.Counts, Calendars["occupation-arrest"].StandingOf(Day(date)));
        Assert.Null(Calendars["occupation-arrest"].KnownTo);
    }

    [Fact]
    public void Each_calendar_says_its_law_and_whether_anybody_has_read_it()
    {
        var notice = Calendars["dapn-notice"];

        Assert.Equal("Y-24", notice.Ref);
        Assert.Contains("Domestic Abuse Act 2021 s.29", notice.Source, StringComparison.Ordinal);
        Assert.True(notice.IsVerified);
        Assert.Equal(["dvpn-notice", "occupation-arrest"], Calendars.Names.Where(n => !Calendars[n].IsVerified));
    }

    [Fact]
    public void Bank_holidays_are_known_to_the_end_of_the_last_whole_year()
    {
        Assert.Equal(Day("2027-12-31"), Calendars.KnownTo);
        Assert.Equal(Day("2027-12-31"), Calendars["working-days"].KnownTo);
        Assert.Equal(Day("2019-01-01"), Calendars["working-days"].KnownFrom);
        Assert.Null(Calendars["running"].KnownTo);
    }

    [Fact]
    public void A_clock_that_runs_past_the_known_days_has_two_ends_and_says_so()
    {
        var due = Due("48 hours", "2027-12-31 10:00", "dapn-notice");

        // Friday, Saturday 1 January and, Sunday left out, Monday; usually the Monday is a bank holiday, and one day more may be proclaimed.
        Assert.Equal(At("2028-01-03 10:00"), due.Earlier);
        Assert.Equal(At("2028-01-05 10:00"), due.Later);
        Assert.Equal("Bank holidays are not known beyond 31 December 2027.", due.WhyTwoEnds);
    }

    [Fact]
    public void Even_a_plain_week_beyond_the_known_days_is_never_settled()
    {
        var due = Due("5 working days", "2029-06-11 10:00", "working-days");

        Assert.Equal(EndOf("2029-06-18"), due.Earlier);
        Assert.Equal(EndOf("2029-06-19"), due.Later);
        Assert.Equal(ClockState.NotKnown, due.StateAt(At("2029-06-19 10:00")));
    }

    [Fact]
    public void A_rule_that_asks_for_no_bank_holidays_is_settled_for_ever() =>
        Assert.Equal(At("2050-01-03 10:00"), Settled(Due("48 hours", "2050-01-01 10:00", "running")));

    [Fact]
    public void Before_the_known_days_a_usual_bank_holiday_is_not_settled()
    {
        var due = Due("24 hours", "2018-05-26 10:00", "dapn-notice");

        Assert.Equal((At("2018-05-28 10:00"), At("2018-05-29 10:00")), (due.Earlier, due.Later));
        Assert.Equal("28 May 2018: bank holidays are not known before 1 January 2019.", due.WhyTwoEnds);
    }

    [Fact]
    public void An_unknown_calendar_is_answered_with_those_there_are()
    {
        var problem = Assert.Throws<KeyNotFoundException>(() => Calendars["dapn"]);

        Assert.Contains("There is no calendar \"dapn\" in disregarded-days.json. There are: none, running, dapn-notice", problem.Message, StringComparison.Ordinal);
        Assert.False(Calendars.TryGet("dapn", out _));
    }
}
