using NodaTime;
using NodaTime.Text;
using Sightline.Deadlines;
using Sightline.Kernel;
using Sightline.Testing;

namespace Sightline.Rulebook.Tests;

/// <summary>The limit and calendar that the rulebook names, counted by the clock that will count them.</summary>
public sealed class ClockTests
{
    private static readonly DayCalendars Calendars = DayCalendars.Load(Path.Combine(Shipped.Root, "data"));

    [Fact]
    public void Every_calendar_that_a_duty_names_is_in_the_data_and_every_limit_can_be_counted_by_it()
    {
        var start = At("2026-11-20T20:00");
        Assert.All(Shipped.Book.DutyRules, rule => Assert.True(StatutoryClock.Due(rule.Within, start, Calendars[rule.Calendar]).Earlier >= start));
    }

    [Theory]
    [Source("Y-24")]
    [InlineData("2026-03-10T14:30", "2026-03-12T14:30")]
    [InlineData("2026-03-13T20:00", "2026-03-16T20:00")]
    [InlineData("2026-04-02T09:00", "2026-04-07T09:00")]
    public void The_application_after_a_dapn_is_due_when_the_act_says(string given, string due)
    {
        var rule = Shipped.Book.DutyRuleOn("apply-to-court-after-dapn", new LocalDate(2026, 3, 1), "greater-manchester")!;
        Assert.Equal(At(due), StatutoryClock.Due(rule.Within, At(given), Calendars[rule.Calendar]).Earlier);
    }

    [Theory]
    [Source("Y-23")]
    [InlineData("2026-03-13T20:00", "2026-03-14T20:00")]
    [InlineData("2026-03-14T23:30", "2026-03-16T23:30")]
    public void A_person_arrested_for_breaking_a_dapn_is_before_the_court_when_the_act_says(string arrested, string due)
    {
        var rule = Shipped.Book.DutyRuleOn("bring-before-court-after-dapn-breach-arrest", new LocalDate(2026, 3, 1), null)!;
        Assert.Equal(At(due), StatutoryClock.Due(rule.Within, At(arrested), Calendars[rule.Calendar]).Earlier);
    }

    [Fact]
    [Source("Y-28")]
    public void Details_under_a_dapo_made_on_a_monday_are_due_by_the_end_of_wednesday()
    {
        var rule = Shipped.Book.DutyRuleOn("notify-police-of-address-dapo", new LocalDate(2026, 3, 9), null)!;
        var due = StatutoryClock.Due(rule.Within, At("2026-03-09T11:00"), Calendars[rule.Calendar]).Earlier;
        Assert.Equal(new LocalDate(2026, 3, 11), LondonTime.DayOf(due));
        Assert.Equal(new LocalDate(2026, 3, 12), LondonTime.DayOf(due + Duration.FromMilliseconds(1)));
    }

    [Fact]
    [Source("Y-104")]
    public void A_bank_holiday_does_not_stop_the_clock_after_an_arrest_under_an_occupation_order()
    {
        var rule = Shipped.Book.DutyRuleOn("bring-before-court-after-occupation-arrest", new LocalDate(2026, 5, 25), null)!;
        Assert.Equal(At("2026-05-26T09:00"), StatutoryClock.Due(rule.Within, At("2026-05-25T09:00"), Calendars[rule.Calendar]).Later);
    }

    private static Instant At(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(LondonTime.Zone).ToInstant();
}
