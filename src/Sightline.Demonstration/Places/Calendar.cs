using NodaTime;
using Sightline.Kernel;

namespace Sightline.Demonstration.Places;

/// <summary>The days of the story, counted back from the day it is told up to. Times are London's.</summary>
internal sealed class Calendar(LocalDate today)
{
    internal LocalDate Today { get; } = today;

    /// <summary>The first moment of today: nothing in the story is later.</summary>
    internal Instant End => Today.AtStartOfDayInZone(LondonTime.Zone).ToInstant();

    internal LocalDate Day(int ago) => Today.PlusDays(-ago);

    internal Instant At(int ago, int hour, int minute) => At(Day(ago), hour, minute);

    internal static Instant At(LocalDate day, int hour, int minute) => day.At(new LocalTime(hour, minute)).InZoneLeniently(LondonTime.Zone).ToInstant();

    /// <summary>That many days ago, or the last weekday before: the days on which courts sit.</summary>
    internal int CourtDay(int ago)
    {
        while (Day(ago).DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        {
            ago++;
        }
        return ago;
    }
}
