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
    [InlineData("Nowak b. 1984", "1984-??-??")]
    [InlineData("b 9/3/84 Nowak", "1984-03-09")]
    public void A_date_is_taken_out_in_any_form(string words, string born)
    {
        var read = WordsReader.Read(words, 2026);

        Assert.Equal(born, read.Born?.ToString());
        Assert.Equal((null, "Nowak"), (read.Forenames, read.Surname));
    }

    [Theory]
    [InlineData("Tom Barrow aged 40", 40, false)]
    [InlineData("Tom Barrow, about 40", 40, true)]
    [InlineData("age about 40 Tom Barrow", 40, true)]
    [InlineData("Tom Barrow 40ish", 40, true)]
    [InlineData("Tom Barrow 40 years old", 40, false)]
    [InlineData("Tom Barrow approx 40 yrs", 40, true)]
    [InlineData("Tom Barrow 40yo", 40, false)]
    public void An_age_is_taken_out_as_it_is_said(string words, int years, bool isAbout)
    {
        var read = WordsReader.Read(words, 2026);

        Assert.Equal(new SaidAge(years, isAbout), read.Age);
        Assert.Equal(("Tom", "Barrow", null), (read.Forenames, read.Surname, read.Born));
    }

    [Theory]
    [InlineData("14 Quarry Lane Tom Barrow")]
    [InlineData("Tom Barrow 9/3/1984 aged 40")]
    [InlineData("Tom Barrow aged 400")]
    public void A_house_number_a_birth_beside_it_and_an_impossible_age_are_no_age(string words) => Assert.Null(WordsReader.Read(words, 2026).Age);

    [Theory]
    [InlineData("Dee Marsh aka Deborah Pike 1984", "Dee", "Marsh", "Deborah", "Pike")]
    [InlineData("Deborah Pike (née Ridley)", "Deborah", "Pike", "Deborah", "Ridley")]
    [InlineData("Pike, Deborah formerly Ridley", "Deborah", "Pike", "Deborah", "Ridley")]
    public void Another_name_stands_beside_the_first(string words, string forenames, string surname, string otherForenames, string otherSurname)
    {
        var read = WordsReader.Read(words, 2026);

        Assert.Equal((forenames, surname), (read.Forenames, read.Surname));
        Assert.Equal(new Sightline.Linkage.PersonName(otherForenames, otherSurname), read.OtherName);
    }

    [Fact]
    public void An_initial_is_no_word_for_born() => Assert.Equal(("B", "Barrow"), (WordsReader.Read("B Barrow 1984", 2026).Forenames, WordsReader.Read("B Barrow 1984", 2026).Surname));

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
