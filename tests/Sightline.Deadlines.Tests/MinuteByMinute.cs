namespace Sightline.Deadlines.Tests;

/// <summary>
/// The slow and plain way to the same answer, by other means: no NodaTime, no arithmetic on periods; one minute, or one day, at a time, and British Summer
/// Time by its rule (from the last Sunday of March to the last of October, 01:00 universal time).
/// </summary>
internal static class MinuteByMinute
{
    /// <summary>The end in UTC, to the minute, and whether it is 24:00 of the day that ends there.</summary>
    public static (DateTime End, bool AtMidnight) AfterMinutes(DateTime startUtc, int minutes, Func<DateOnly, bool> leftOut)
    {
        var moment = startUtc;
        while (minutes > 0)
        {
            if (!leftOut(DayOf(moment)))
            {
                minutes--;
            }

            moment = moment.AddMinutes(1);
        }

        return (moment, DayOf(moment) != DayOf(moment.AddMinutes(-1)));
    }

    /// <summary>The last day, counting day by day; the day of the event is day 0.</summary>
    public static DateOnly AfterCountedDays(DateTime startUtc, int days, Func<DateOnly, bool> leftOut)
    {
        var day = DayOf(startUtc);
        while (days > 0)
        {
            day = day.AddDays(1);
            if (!leftOut(day))
            {
                days--;
            }
        }

        return day;
    }

    /// <summary>The last day of a run of days, then on to one that is not left out.</summary>
    public static DateOnly AfterAllDays(DateTime startUtc, int days, Func<DateOnly, bool> leftOut)
    {
        var day = AfterCountedDays(startUtc, days, _ => false);
        while (leftOut(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(IsSummer(utc) ? 1 : 0));

    public static bool IsSummer(DateTime utc) => utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10);

    private static DateTime LastSunday(int year, int month)
    {
        var day = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        while (day.DayOfWeek != DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
