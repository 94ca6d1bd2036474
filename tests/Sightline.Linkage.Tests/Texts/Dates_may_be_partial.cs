namespace Sightline.Linkage.Tests.Texts;

public sealed class Dates_may_be_partial
{
    [Theory]
    [InlineData("1980-02-03", "1980-02-03")]
    [InlineData("03/02/1980", "1980-02-03")]
    [InlineData("3/2/1980", "1980-02-03")]
    [InlineData("03.02.1980", "1980-02-03")]
    [InlineData("19800203", "1980-02-03")]
    [InlineData("1980-02-03T00:00:00Z", "1980-02-03")]
    [InlineData("1980", "1980-??-??")]
    [InlineData("1980-02", "1980-02-??")]
    [InlineData("02/1980", "1980-02-??")]
    [InlineData("1980-??-??", "1980-??-??")]
    [InlineData("00/02/1980", "1980-02-??")]
    [InlineData("29/02/????", "????-02-29")]
    [InlineData("1984-02-29", "1984-02-29")]
    public void A_date_is_read(string written, string expected) => Assert.Equal(expected, PartialDate.Parse(written).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1983-02-29")]
    [InlineData("31/04/1980")]
    [InlineData("1980-13-01")]
    [InlineData("80")]
    [InlineData("03/02/80")]
    [InlineData("????-??-??")]
    [InlineData("yesterday")]
    [InlineData("-1-1-1")]
    [InlineData("+980-01-01")]
    [InlineData("1980-01-01-01")]
    public void What_is_no_date_is_refused(string? written)
    {
        Assert.False(PartialDate.TryParse(written, out var date));
        Assert.True(date.IsEmpty);
    }

    [Fact]
    public void Ten_megabytes_are_refused() => Assert.False(PartialDate.TryParse(new string('1', 10_000_000), out _));

    [Theory]
    [InlineData(1983, 2, 29)]
    [InlineData(0, null, null)]
    [InlineData(10000, null, null)]
    [InlineData(null, 13, null)]
    [InlineData(null, 4, 31)]
    [InlineData(null, null, 32)]
    public void An_impossible_date_cannot_be_made(int? year, int? month, int? day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(year, month, day));

    [Fact]
    public void What_is_unknown_is_not_full()
    {
        Assert.False(new PartialDate(1980, 2, null).IsFull);
        Assert.True(PartialDate.Of(new DateOnly(1980, 2, 3)).IsFull);
        Assert.Throws<FormatException>(() => PartialDate.Parse("soon"));
    }
}
