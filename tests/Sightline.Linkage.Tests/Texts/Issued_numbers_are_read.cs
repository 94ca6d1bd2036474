namespace Sightline.Linkage.Tests.Texts;

public sealed class Issued_numbers_are_read
{
    [Theory]
    [InlineData("2003/0062845E", "030062845E")]
    [InlineData("2003/62845e", "030062845E")]
    [InlineData("03/62845E", "030062845E")]
    [InlineData("03 0062845 E", "030062845E")]
    [InlineData("20030062845E", "030062845E")]
    [InlineData("200362845", "200362845")]
    [InlineData("not on PNC", "NOTONPNC")]
    public void A_police_identifier_is_one_however_much_of_its_year_and_zeros_is_written(string written, string expected) =>
        Assert.Equal(new Identifier("PNC", expected), ContactText.Identifier(new Identifier("PNC ID", written)));

    [Theory]
    [InlineData("123456/99L", "12345699L")]
    [InlineData("89/00P", "00008900P")]
    [InlineData("SF99/1234A", "SF99001234A")]
    [InlineData("12/3", "123")]
    public void A_criminal_records_number_is_one_with_or_without_its_zeros(string written, string expected) =>
        Assert.Equal(new Identifier("CRO", expected), ContactText.Identifier(new Identifier("CRO number", written)));

    // The letters are those that the data standards' own rule gives for year and serial.
    [Theory]
    [InlineData("PNC", "99/123456X", 1)]
    [InlineData("PNC", "1999/1234567B", 1)]
    [InlineData("PNC", "20/9N", 1)]
    [InlineData("PNC", "1999/1234567A", 2)]
    [InlineData("PNC", "20/9Z", 2)]
    [InlineData("CRO", "123456/99L", 1)]
    [InlineData("CRO", "123456/99M", 2)]
    [InlineData("CRO", "SF99/1234A", 0)]
    [InlineData("NHS", "943 476 5919", 1)]
    [InlineData("NHS", "943 476 5918", 2)]
    [InlineData("NHS", "94347659", 0)]
    [InlineData("PNC", "not on PNC", 0)]
    [InlineData("CRN", "X123456", 0)]
    public void What_its_own_check_says_is_known(string kind, string written, int expected) =>
        Assert.Equal((NumberCheck)expected, IssuedNumbers.Check(kind, IssuedNumbers.Value(kind, written)));

    [Fact]
    public void One_character_changed_or_two_neighbours_exchanged_break_any_check()
    {
        var random = new Random(20261124);
        for (var round = 0; round < 2_000; round++)
        {
            var digits = random.Next(1_000_000_000).ToString("D9", System.Globalization.CultureInfo.InvariantCulture);
            var (at, more) = (random.Next(9), 1 + random.Next(9));
            foreach (var (kind, endings) in new[] { ("NHS", "0123456789"), ("PNC", "ZABCDEFGHJKLMNPQRTUVWXY") })
            {
                // Of eleven runs of nine digits one has no NHS number.
                foreach (var value in endings.Select(ending => digits + ending).Where(value => IssuedNumbers.Check(kind, value) == NumberCheck.Holds))
                {
                    var changed = string.Concat(value.Select((letter, place) => place == at ? (char)('0' + ((letter - '0' + more) % 10)) : letter));
                    var exchanged = at == 8 || value[at] == value[at + 1] ? null : string.Concat(value.AsSpan(0, at), $"{value[at + 1]}{value[at]}", value.AsSpan(at + 2));
                    Assert.Equal(NumberCheck.Fails, IssuedNumbers.Check(kind, changed));
                    Assert.True(exchanged is null || IssuedNumbers.Check(kind, exchanged) == NumberCheck.Fails);
                }
            }
        }
    }

    [Fact]
    public void A_number_one_character_off_is_a_slip_and_another_number_is_not()
    {
        var her = People.Named("Amina", "Hussain", "1990-05-04");

        Assert.Equal(Level.OneSlip, People.Model.Compare(her.With("NHS number", "943 476 5919"), her.With("nhs", "9434765918")).LevelOf(Field.Identifier));
        Assert.Equal(Level.Different, People.Model.Compare(her.With("PNC", "03/62845E"), her.With("PNC ID", "2003/0062846F")).LevelOf(Field.Identifier));
        Assert.Equal(Level.Exact, People.Model.Compare(her.With("PNC", "03/62845E"), her.With("PNC ID", "2003/0062845E")).LevelOf(Field.Identifier));
    }

    [Fact]
    public void A_number_that_was_never_issued_counts_less_than_one_that_was_and_ties_nobody()
    {
        var him = People.Named("Stephen", "Threlfall", "1979-11-30");
        var issued = People.Model.Compare(him.With("NHS", "9434765919"), him.With("NHS", "9434765919"));
        var typed = People.Model.Compare(him.With("NHS", "1234567891"), him.With("NHS", "1234567891"));

        Assert.Equal(Level.Exact, issued.LevelOf(Field.Identifier));
        Assert.Equal(Level.SameButFailsCheck, typed.LevelOf(Field.Identifier));
        Assert.True(typed.Weight < issued.Weight - 4);

        // Twins at one surgery, both under the number somebody typed to get past the form.
        var twin = People.Named("Simon", "Threlfall", "1979-11-30").With("NHS", "1234567891");
        Assert.NotEqual(Linkage.Verdict.Tied, People.Verdict(him.With("NHS", "1234567891"), twin));
    }
}
