using NodaTime;
using static Sightline.Deadlines.Tests.Known;

namespace Sightline.Deadlines.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_example_of_the_readme_gives_what_it_says()
    {
        var given = new LocalDateTime(2026, 12, 24, 8, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();
        var due = StatutoryClock.Due(Limit.Parse("48 hours"), given, DayCalendars.Load(DataFolder)["dapn-notice"]);

        Assert.Equal((At("2026-12-29 08:00"), At("2026-12-30 08:00")), (due.Earlier, due.Later));
        Assert.StartsWith("26 December 2026: the 1971 Act names 26 December as a bank holiday unless ", due.WhyTwoEnds, StringComparison.Ordinal);
    }
}
