using System.Globalization;
using NodaTime;

namespace Sightline.Deadlines;

/// <summary>The wall clock of England and Wales.</summary>
internal static class London
{
    public static readonly Duration Microsecond = Duration.FromTicks(10);

    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;

    public static Instant StartOf(LocalDate date) => Zone.AtStartOfDay(date).ToInstant();

    /// <summary>The last microsecond of the day: 24:00, written so that it still belongs to the day it ends.</summary>
    public static Instant LastInstantOf(LocalDate date) => StartOf(date.PlusDays(1)) - Microsecond;

    /// <summary>The microsecond that an instant falls in: what both databases keep.</summary>
    public static Instant ToMicrosecond(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - (((ticks % 10) + 10) % 10));
    }

    public static string Words(LocalDate date) => date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
