using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static Sightline.Deadlines.Tests.Known;

namespace Sightline.Deadlines.Tests;

/// <summary>What holds for every limit, start and calendar.</summary>
public class ClockProperties
{
    [Fact]
    public void A_later_start_never_ends_earlier() => Cases.Hold(c =>
    {
        var calendar = c.Days.ToCalendar();
        var first = StatutoryClock.Due(c.Limit, c.Start, calendar);
        var second = StatutoryClock.Due(c.Limit, c.Start + Duration.FromMinutes(c.Gap), calendar);
        return first.Earlier <= second.Earlier && first.Later <= second.Later;
    });

    [Fact]
    public void A_later_start_never_ends_earlier_on_the_calendars_that_ship_even_where_the_known_days_stop()
    {
        var nearTheEdge = Gen.Choose(-40 * 24 * 60, 40 * 24 * 60).Select(m => At("2027-12-31 00:00") + Duration.FromMinutes(m));
        var cases =
            from any in Cases.Any
            from start in Gen.OneOf(Gen.Constant(any.Start), nearTheEdge)
            from name in any.Limit.Unit == LimitUnit.WorkingDays ? Gen.Constant("working-days") : Gen.Elements(Calendars.Names.ToArray())
            select (any.Limit, Start: start, any.Gap, Name: name);
        Check.One(Cases.Config, Prop.ForAll(Arb.From(cases), c =>
        {
            var first = StatutoryClock.Due(c.Limit, c.Start, Calendars[c.Name]);
            var second = StatutoryClock.Due(c.Limit, c.Start + Duration.FromMinutes(c.Gap), Calendars[c.Name]);
            return first.Earlier <= second.Earlier && first.Later <= second.Later;
        }));
    }

    [Fact]
    public void No_clock_ends_on_a_moment_that_is_left_out() => Cases.Hold(c =>
    {
        var calendar = c.Days.ToCalendar();
        var due = StatutoryClock.Due(c.Limit, c.Start, calendar);
        return calendar.StandingOf(DateOf(due.Earlier)) != DayStanding.LeftOut && calendar.StandingOf(DateOf(due.Later)) == DayStanding.Counts;
    });

    [Fact]
    public void Leaving_out_more_days_never_shortens_a_clock() => Cases.Hold(c =>
    {
        var fewer = c.Days with { LeftOut = [.. c.Days.LeftOut.Where((_, i) => i % 2 == 0)] };
        var with = StatutoryClock.Due(c.Limit, c.Start, c.Days.ToCalendar());
        var without = StatutoryClock.Due(c.Limit, c.Start, fewer.ToCalendar());
        return with.Earlier >= without.Earlier && with.Later >= without.Later;
    });

    [Fact]
    public void The_two_ends_are_those_of_counting_every_open_day_and_of_leaving_out_every_one() => Cases.Hold(c =>
    {
        var due = StatutoryClock.Due(c.Limit, c.Start, c.Days.ToCalendar());
        var counting = StatutoryClock.Due(c.Limit, c.Start, (c.Days with { Open = [] }).ToCalendar());
        var leaving = StatutoryClock.Due(c.Limit, c.Start, new Days(c.Days.Weekdays, [.. c.Days.LeftOut, .. c.Days.Open], []).ToCalendar());
        return counting.IsSettled && leaving.IsSettled && due.Earlier == counting.Earlier && due.Later == leaving.Earlier
            && due.IsSettled == due.WhyTwoEnds is null && due.WhyTwoEnds != "";
    });

    [Fact]
    public void A_longer_limit_never_ends_earlier() => Cases.Hold(c =>
    {
        var calendar = c.Days.ToCalendar();
        return StatutoryClock.Due(c.Limit, c.Start, calendar).Earlier
            <= StatutoryClock.Due(new Limit(c.Limit.Amount + 1, c.Limit.Unit), c.Start, calendar).Earlier;
    });

    [Fact]
    public void A_clock_is_running_up_to_its_earlier_end_not_known_up_to_its_later_and_past_after_it() => Cases.Hold(c =>
    {
        var due = StatutoryClock.Due(c.Limit, c.Start, c.Days.ToCalendar());
        var now = c.Start + Duration.FromMinutes(c.Gap * 3);
        var expected = now <= due.Earlier ? ClockState.Running : now <= due.Later ? ClockState.NotKnown : ClockState.Past;
        return due.StateAt(now) == expected
            && due.StateAt(due.Earlier) == ClockState.Running
            && due.StateAt(due.Later) == (due.IsSettled ? ClockState.Running : ClockState.NotKnown)
            && due.StateAt(due.Later + Duration.FromTicks(10)) == ClockState.Past;
    });

    [Fact]
    public void Every_limit_reads_back_from_its_own_words() => Cases.Hold(c => Limit.Parse(c.Limit.ToString()) == c.Limit);

    [Fact]
    public void Every_clock_agrees_with_counting_by_the_minute_or_by_the_day() => Cases.Hold(c =>
    {
        var plain = c.Days with { Open = [] };
        return StatutoryClock.Due(c.Limit, c.Start, plain.ToCalendar()).Earlier == Oracle(c.Limit, c.Start, plain);
    });

    private static Instant Oracle(Limit limit, Instant start, Days days)
    {
        var from = start.ToDateTimeUtc();
        var leftOut = (days.Weekdays.Select(d => (DayOfWeek)((int)d % 7)).ToHashSet(), days.LeftOut.Select(d => d.ToDateOnly()).ToHashSet());
        bool IsOut(DateOnly day) => leftOut.Item1.Contains(day.DayOfWeek) || leftOut.Item2.Contains(day);
        switch (limit.Unit)
        {
            case LimitUnit.Minutes or LimitUnit.Hours:
                var (end, atMidnight) = MinuteByMinute.AfterMinutes(from, limit.Amount * (limit.Unit == LimitUnit.Hours ? 60 : 1), IsOut);
                return Instant.FromDateTimeUtc(end) - (atMidnight ? Duration.FromTicks(10) : Duration.Zero);
            case LimitUnit.WorkingDays:
                return EndOf(Iso(MinuteByMinute.AfterCountedDays(from, limit.Amount, IsOut)));
            case LimitUnit.Months:
                var to = MinuteByMinute.DayOf(from).AddMonths(limit.Amount);
                return EndOf(Iso(MinuteByMinute.AfterAllDays(to.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc), 0, IsOut)));
            default:
                var all = limit.Unit switch { LimitUnit.Weeks => limit.Amount * 7, LimitUnit.DaysBeginningWithTheDay => limit.Amount - 1, _ => limit.Amount };
                return EndOf(Iso(MinuteByMinute.AfterAllDays(from, all, IsOut)));
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static LocalDate DateOf(Instant instant) => instant.InZone(WallClock).Date;
}
