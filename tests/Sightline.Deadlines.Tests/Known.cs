using NodaTime;
using NodaTime.Text;

namespace Sightline.Deadlines.Tests;

/// <summary>Short ways to write moments and to reach the data files, for the tests of this project.</summary>
internal static class Known
{
    public static readonly DateTimeZone WallClock = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static string DataFolder { get; } = FindDataFolder();

    public static DayCalendars Calendars { get; } = DayCalendars.Load(DataFolder);

    /// <summary>"2026-03-13 20:00" by the London wall clock; the first of the two when the clocks go back.</summary>
    public static Instant At(string local) => WallClock.AtLeniently(Minute.Parse(local).Value).ToInstant();

    public static LocalDate Day(string date) => LocalDatePattern.Iso.Parse(date).Value;

    /// <summary>24:00 of that day as the library writes it.</summary>
    public static Instant EndOf(string date) => WallClock.AtStartOfDay(Day(date).PlusDays(1)).ToInstant() - Duration.FromTicks(10);

    public static DueTime Due(string limit, string start, string calendar) =>
        StatutoryClock.Due(Limit.Parse(limit), At(start), Calendars[calendar]);

    public static Instant Settled(DueTime due)
    {
        Assert.True(due.IsSettled, due.WhyTwoEnds);
        Assert.Null(due.WhyTwoEnds);
        return due.Earlier;
    }

    private static string FindDataFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sightline.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Sightline.slnx."), "data");
    }
}
