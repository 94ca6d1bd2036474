using NodaTime;

namespace Sightline.Kernel.Tests;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "29 March 2026, 12:59am")]
    [InlineData("2026-03-29T01:00:00Z", "29 March 2026, 2am")]
    [InlineData("2026-10-25T00:30:00Z", "25 October 2026, 1:30am")]
    [InlineData("2026-10-25T01:30:00Z", "25 October 2026, 1:30am")]
    [InlineData("2025-06-03T23:30:00Z", "4 June 2025, 12:30am")]
    [InlineData("2025-12-31T23:59:00Z", "31 December 2025, 11:59pm")]
    [InlineData("2025-01-15T12:00:00Z", "15 January 2025, 12pm")]
    [InlineData("2025-01-15T00:05:00Z", "15 January 2025, 12:05am")]
    public void A_moment_is_told_as_London_clocks_read_it_across_the_changes_of_the_clock(string moment, string words) =>
        Assert.Equal(words, LondonTime.DateAndTime(NodaTime.Text.InstantPattern.ExtendedIso.Parse(moment).Value));

    [Fact]
    public void The_day_of_a_moment_is_London_s_day_through_a_whole_year()
    {
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        for (var hours = 0; hours < 366 * 24; hours++)
        {
            var at = start + Duration.FromHours(hours);
            var inSummer = at >= Instant.FromUtc(2026, 3, 29, 1, 0) && at < Instant.FromUtc(2026, 10, 25, 1, 0);
            Assert.Equal((at + Duration.FromHours(inSummer ? 1 : 0)).InUtc().Date, LondonTime.DayOf(at));
        }
    }
}
