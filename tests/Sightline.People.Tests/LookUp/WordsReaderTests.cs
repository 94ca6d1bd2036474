using Sightline.People.LookUp;

namespace Sightline.People.Tests.LookUp;

public sealed class WordsReaderTests
{
    [Theory]
    [InlineData("Aleksandra Nowak", "Aleksandra", "Nowak")]
    [InlineData("Nowak, Aleksandra", "Aleksandra", "Nowak")]
    [InlineData("Jan van der Berg", "Jan", "van der Berg")]
    [InlineData("Llŷr ap Rhys", "Llŷr", "ap Rhys")]
    [InlineData("Nowak", null, "Nowak")]
    [InlineData("May Li", "May", "Li")]
    [InlineData("Seán O'Brien-Walsh", "Seán", "O'Brien-Walsh")]
    public void Names_are_what_is_left(string words, string? forenames, string? surname)
    {
        var read = WordsReader.Read(words, 2026);

        Assert.Equal((forenames, surname), (read.Forenames, read.Surname));
    }

    [Theory]
    [InlineData("Nowak 09/03/1984", "1984-03-09")]
    [InlineData("Nowak 9.3.84", "1984-03-09")]
    [InlineData("1984-03-09 Nowak", "1984-03-09")]
    [InlineData("Nowak born 9 March 1984", "1984-03-09")]
    [InlineData("Nowak 9th mar 84", "1984-03-09")]
    [InlineData("Nowak March 1984", "1984-03-??")]
    [InlineData("Nowak dob 1984", "1984-??-??")]
    [InlineData("Nowak 9 3 05", "2005-03-09")]
    public void A_date_is_taken_out_in_any_form(string words, string born)
    {
        var read = WordsReader.Read(words, 2026);

        Assert.Equal(born, read.Born?.ToString());
        Assert.Equal((null, "Nowak"), (read.Forenames, read.Surname));
    }

    [Fact]
    public void Everything_at_once_in_any_order_is_told_apart()
    {
        var read = WordsReader.Read("07700 900123 zz1 4ab ola.nowak@example.org Ola Nowak 14 Quarry Lane 09/03/1984 2001/1234567A", 2026);

        Assert.Equal("07700 900123", read.Phone);
        Assert.Equal("ZZ1 4AB", read.Postcode);
        Assert.Equal("ola.nowak@example.org", read.Email);
        Assert.Equal("14 Quarry Lane", read.AddressLine);
        Assert.Equal("1984-03-09", read.Born?.ToString());
        Assert.Equal("2001/1234567A", read.Identifier);
        Assert.Equal(("Ola", "Nowak"), (read.Forenames, read.Surname));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…!?")]
    [InlineData("99/99/9999")]
    public void What_says_nothing_is_nothing(string words)
    {
        var read = WordsReader.Read(words, 2026);

        Assert.Equal(new UnderstoodWords(), read);
    }

    [Fact]
    public void A_long_hostile_line_is_read_to_its_bound_and_quickly()
    {
        var read = WordsReader.Read(string.Concat(Enumerable.Repeat("1 a street ", 5000)), 2026);

        Assert.Null(read.Phone);
    }

    [Fact]
    public void A_reference_of_this_register_is_known()
    {
        Assert.Equal(4821, WordsReader.Read("p-4821", 2026).Reference);
    }
}
