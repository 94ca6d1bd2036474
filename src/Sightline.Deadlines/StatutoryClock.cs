using NodaTime;

namespace Sightline.Deadlines;

/// <summary>When a limit ends, and how it stands at a moment. Pure: the same question always has the same answer, and nothing asks what time it is.</summary>
public static class StatutoryClock
{
    /// <summary>The last instant that counts.</summary>
    /// <remarks>
    /// <para>The wall clock is Europe/London; <paramref name="start"/> is taken to the microsecond it falls in; every end is inclusive, to the microsecond.</para>
    /// <para><b>Hours and minutes</b> are elapsed time on days that count: a day left out adds nothing, and a start on one begins to count at the next midnight
    /// of a day that counts. They are hours that pass, not hours on the clock face: where the clocks change on a day that counts, 24 hours end an hour
    /// earlier or later on the wall. (Both changes fall on a Sunday, so a rule that leaves out Sundays never shows it.) When the time is used
    /// up exactly at midnight the end is 24:00 of the day that ends, written as its last microsecond: 48 hours given on Sunday 15 March 2026 end with Tuesday 17.</para>
    /// <para><b>Working days</b>: the day of the event is not counted; the end is the last microsecond of the last day that counts.</para>
    /// <para><b>Days, weeks, months</b> run through days left out; the day of the event is not counted, except in "days beginning with the day", where it is
    /// day 1. A month ends on the corresponding date, or on the last day of a month that has none. The end is the last microsecond of the last day; if the
    /// calendar leaves that day out, of the next day that counts.</para>
    /// <para><b>Immediately</b> ends at <paramref name="start"/>, whatever day that is.</para>
    /// <para>Two ends: the earlier counts every unsettled day, the later leaves each of them out. If the count runs past <see cref="DayCalendar.KnownTo"/>,
    /// the usual bank holidays after it are unsettled, and the later end is moved by one day more, for one that may be proclaimed.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">Working days were asked of a calendar that does not leave out Saturday and Sunday.</exception>
    /// <exception cref="InvalidOperationException">The calendar leaves out more than <see cref="LongestGap"/> days on end.</exception>
    public static DueTime Due(Limit limit, Instant start, DayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(limit);
        ArgumentNullException.ThrowIfNull(calendar);
        start = London.ToMicrosecond(start);
        if (limit.Unit == LimitUnit.Immediately)
        {
            return new DueTime(start, start, null);
        }

        RefuseWorkingDaysWithoutWeekends(limit, calendar);
        var earlier = End(limit, start, new Count(calendar, LeaveOutUnsettled: false));
        var later = End(limit, start, new Count(calendar, LeaveOutUnsettled: true));
        LocalDate? passed = calendar.KnownTo is { } knownTo && London.DateOf(later) > knownTo ? knownTo : null;
        if (passed is not null)
        {
            later = End(limit, start, new Count(calendar.WithoutAlso(London.DateOf(later)), LeaveOutUnsettled: true));
        }

        if (earlier == later)
        {
            return new DueTime(earlier, later, null);
        }

        // A count that runs through days left out is only changed by those it would have ended on.
        var first = London.DateOf(limit.Unit is LimitUnit.Minutes or LimitUnit.Hours or LimitUnit.WorkingDays ? start : earlier);
        return new DueTime(earlier, later, Reasons.WhyTwoEnds(calendar, first, London.DateOf(later), passed));
    }

    /// <summary>How many days on end a calendar may leave out before a count over it is given up as endless.</summary>
    public const int LongestGap = 366;

    /// <summary>
    /// Running up to and including the earlier end, not known after it up to and including the later, past after that. <paramref name="now"/> is taken to the
    /// microsecond it falls in, as the ends are.
    /// </summary>
    public static ClockState StateAt(this DueTime due, Instant now)
    {
        ArgumentNullException.ThrowIfNull(due);
        now = London.ToMicrosecond(now);
        return now <= due.Earlier ? ClockState.Running
            : now <= due.Later ? ClockState.NotKnown
            : ClockState.Past;
    }

    private static void RefuseWorkingDaysWithoutWeekends(Limit limit, DayCalendar calendar)
    {
        var saturday = new LocalDate(2026, 3, 14);
        if (limit.Unit == LimitUnit.WorkingDays
            && (calendar.StandingOf(saturday) == DayStanding.Counts || calendar.StandingOf(saturday.PlusDays(1)) == DayStanding.Counts))
        {
            throw new ArgumentException(
                $"\"{limit}\" cannot be counted on the calendar \"{calendar.Name}\", in which Saturday or Sunday counts. Use \"working-days\".",
                nameof(calendar));
        }
    }

    private static Instant End(Limit limit, Instant start, Count count)
    {
        var day = London.DateOf(start);
        return limit.Unit switch
        {
            LimitUnit.Minutes => AfterElapsed(Duration.FromMinutes(limit.Amount), start, count),
            LimitUnit.Hours => AfterElapsed(Duration.FromHours(limit.Amount), start, count),
            LimitUnit.WorkingDays => London.LastInstantOf(NthCountedAfter(day, limit.Amount, count)),
            LimitUnit.CalendarDays => LastInstantMovedOn(day.PlusDays(limit.Amount), count),
            LimitUnit.DaysBeginningWithTheDay => LastInstantMovedOn(day.PlusDays(limit.Amount - 1), count),
            LimitUnit.Weeks => LastInstantMovedOn(day.PlusWeeks(limit.Amount), count),
            LimitUnit.Months => LastInstantMovedOn(day.PlusMonths(limit.Amount), count),
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit.Unit, "There is no such unit of time."),
        };
    }

    private static Instant AfterElapsed(Duration remaining, Instant from, Count count)
    {
        for (var day = London.DateOf(from); ; day = day.PlusDays(1))
        {
            var counted = count.OnOrAfter(day);
            if (counted != day)
            {
                (day, from) = (counted, London.StartOf(counted));
            }

            var midnight = London.StartOf(day.PlusDays(1));
            if (from + remaining < midnight)
            {
                return from + remaining;
            }

            if (from + remaining == midnight)
            {
                return London.LastInstantOf(day);
            }

            remaining -= midnight - from;
            from = midnight;
        }
    }

    private static LocalDate NthCountedAfter(LocalDate day, int n, Count count)
    {
        for (; n > 0; n--)
        {
            day = count.OnOrAfter(day.PlusDays(1));
        }

        return day;
    }

    private static Instant LastInstantMovedOn(LocalDate day, Count count) => London.LastInstantOf(count.OnOrAfter(day));

    /// <summary>A calendar read one way: with its unsettled days counting, or left out.</summary>
    private readonly record struct Count(DayCalendar Calendar, bool LeaveOutUnsettled)
    {
        /// <summary>The day itself if it counts, else the next that does.</summary>
        public LocalDate OnOrAfter(LocalDate day)
        {
            for (var skipped = 0; skipped <= LongestGap; skipped++, day = day.PlusDays(1))
            {
                var standing = Calendar.StandingOf(day);
                if (standing == DayStanding.Counts || (standing == DayStanding.NotSettled && !LeaveOutUnsettled))
                {
                    return day;
                }
            }

            throw new InvalidOperationException($"The calendar \"{Calendar.Name}\" leaves out more than {LongestGap} days on end.");
        }
    }
}
