using NodaTime;
using Sightline.Platform.Screens;

namespace Sightline.Platform.Tests.Screens;

public sealed class DateEntryTests
{
    [Theory]
    [InlineData("4", "6", "2025")]
    [InlineData(" 4 ", "June", "2025")]
    [InlineData("04", "jun", "2025")]
    public void Date_typed_in_any_usual_way_is_read(string day, string month, string year) =>
        Assert.Equal(new LocalDate(2025, 6, 4), Read(day, month, year).Date);

    [Fact]
    public void Twenty_ninth_of_february_is_read_only_in_a_leap_year()
    {
        Assert.Equal(new LocalDate(2024, 2, 29), Read("29", "2", "2024").Date);
        Assert.Equal("The date of the order must be a real date", Read("29", "2", "2025").Error);
    }

    [Theory]
    [InlineData("", "", "", "The date of the order is missing")]
    [InlineData("4", "", "2025", "The date of the order must include a month")]
    [InlineData(null, "6", " ", "The date of the order must include a day and a year")]
    [InlineData("4", "6", "25", "The date of the order must have a year of 4 digits, such as 2025")]
    [InlineData("4", "6", "-025", "The date of the order must have a year of 4 digits, such as 2025")]
    [InlineData("4", "6", "0000", "The date of the order must be a real date")]
    [InlineData("31", "6", "2025", "The date of the order must be a real date")]
    [InlineData("0", "6", "2025", "The date of the order must be a real date")]
    [InlineData("4", "13", "2025", "The date of the order must be a real date")]
    [InlineData("4", "ju", "2025", "The date of the order must be a real date")]
    [InlineData("fourth", "6", "2025", "The date of the order must be a real date")]
    public void Date_that_cannot_be_read_is_refused_with_what_to_do(string? day, string? month, string? year, string error)
    {
        var reading = Read(day, month, year);

        Assert.Null(reading.Date);
        Assert.Equal(error, reading.Error);
    }

    [Fact]
    public void Date_already_held_fills_the_three_parts()
    {
        var entry = DateEntry.Of(new LocalDate(2025, 6, 4));

        Assert.Equal(("4", "6", "2025"), (entry.Day, entry.Month, entry.Year));
        Assert.True(DateEntry.Of(null).IsEmpty);
    }

    private static DateReading Read(string? day, string? month, string? year) =>
        new DateEntry { Day = day, Month = month, Year = year }.Read("The date of the order");
}
