using System.Globalization;
using NodaTime;

namespace Sightline.Kernel;

/// <summary>Times are kept as instants and shown as Europe/London reads them: "2:30am", "4 June 2025".</summary>
public static class LondonTime
{
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    public static string Date(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    public static string Time(Instant at)
    {
        var local = at.InZone(Zone).TimeOfDay;
        var hour = local.Hour % 12 == 0 ? 12 : local.Hour % 12;
        var minutes = local.Minute == 0 ? "" : $":{local.Minute:00}";
        return string.Create(CultureInfo.InvariantCulture, $"{hour}{minutes}{(local.Hour < 12 ? "am" : "pm")}");
    }

    public static string DateAndTime(Instant at) => $"{Date(DayOf(at))}, {Time(at)}";
}
