namespace Sightline.Linkage.Tests.Model;

public sealed class Levels_are_told_apart
{
    [Theory]
    [InlineData("John", "JOHN", Level.Exact)]
    [InlineData("Bob", "Robert", Level.Nickname)]
    [InlineData("Bob", "Rob", Level.Nickname)]
    [InlineData("Peggy", "Margaret", Level.Nickname)]
    [InlineData("Mohammed", "Muhammad", Level.SpellingVariant)]
    [InlineData("Anne Marie", "Annemarie", Level.SpellingVariant)]
    [InlineData("Katherine", "Catherine", Level.SpellingVariant)]
    [InlineData("Desiree", "Desire", Level.OneSlip)]
    [InlineData("Wasim", "Vaseem", Level.SoundsAlike)]
    [InlineData("Mohammed Ali", "Ali", Level.PartOfName)]
    [InlineData("Jane", "Jade", Level.Close)]
    [InlineData("J", "John", Level.Initial)]
    [InlineData("J", "Peter", Level.InitialDiffers)]
    [InlineData("John", "Peter", Level.Different)]
    [InlineData("John", null, Level.Missing)]
    [InlineData("John", "unknown", Level.Missing)]
    public void Forenames(string? a, string? b, Level expected) =>
        Assert.Equal(expected, People.Model.Compare(People.Named(a, "Smith"), People.Named(b, "Smith")).LevelOf(Field.Forenames));

    [Theory]
    [InlineData("McDonald", "MacDonald", Level.Exact)]
    [InlineData("O'Brien", "O Brien", Level.Exact)]
    [InlineData("Clark", "Clarke", Level.SpellingVariant)]
    [InlineData("Chowdhury", "Choudhry", Level.SpellingVariant)]
    [InlineData("Kowalski", "Kowalska", Level.SpellingVariant)]
    [InlineData("Szczepanski", "Szczepanksi", Level.OneSlip)]
    [InlineData("Czarnecki", "Charnecky", Level.SoundsAlike)]
    [InlineData("Smith-Jones", "Jones", Level.PartOfName)]
    [InlineData("Al-Hassan", "Hassan", Level.PartOfName)]
    [InlineData("Ng", "Li", Level.Different)]
    [InlineData("Ng", "Ny", Level.Different)]
    [InlineData("Smith", "Patel", Level.Different)]
    [InlineData("Smith", "", Level.Missing)]
    public void Surnames_of_men(string a, string b, Level expected)
    {
        var one = People.Named("John", a) with { Sex = "M" };
        var two = People.Named("John", b) with { Sex = "male" };

        Assert.Equal(expected, People.Model.Compare(one, two).LevelOf(Field.Surname));
    }

    [Fact]
    public void Another_surname_speaks_less_against_a_woman()
    {
        var her = People.Named("Ewa", "Nowak", "1985-03-09") with { Sex = "F" };
        var married = her with { Surname = "Taylor" };
        var him = her with { Sex = "M" };

        Assert.Equal(Level.MarriedName, People.Model.Compare(her, married).LevelOf(Field.Surname));
        Assert.True(People.Model.Compare(her, married).Weight > People.Model.Compare(him, married with { Sex = "M" }).Weight);
    }

    [Theory]
    [InlineData("1980-02-03", "1980-02-03", Level.Exact)]
    [InlineData("1980-02-03", "1980-03-02", Level.DayMonthSwapped)]
    [InlineData("1980-02-03", "1980-02-08", Level.OneSlip)]
    [InlineData("1980-02-13", "1980-02-31", null)]
    [InlineData("1985-02-03", "1958-02-03", Level.OneSlip)]
    [InlineData("1980-02-03", "1981-02-03", Level.YearSlip)]
    [InlineData("1980-02-03", "1990-02-03", Level.DecadeSlip)]
    [InlineData("1980-02-03", "1980-01-01", Level.FirstOfJanuary)]
    [InlineData("1980-01-01", "1980-01-01", Level.BothFirstOfJanuary)]
    [InlineData("1980-01-01", "1981-01-01", Level.NearYear)]
    [InlineData("1980-01-01", "1986-01-01", Level.Different)]
    [InlineData("1980-02-03", "1980-02-19", Level.TwoPartsAgree)]
    [InlineData("1980-02-03", "1967-11-28", Level.Different)]
    [InlineData("1980-02-03", "1980-02", Level.YearAndMonth)]
    [InlineData("1980-02-03", "1980", Level.YearOnly)]
    [InlineData("1980-02-03", "1981", Level.NearYear)]
    [InlineData("1980-02-03", "1990", Level.Different)]
    [InlineData("1980-02-03", "03/02/????", Level.DayAndMonth)]
    [InlineData("1980-02-03", "????-02-??", Level.Missing)]
    [InlineData("1980-02-03", "1900-01-01", Level.Missing)]
    [InlineData("1970-01-01", "1970-01-01", Level.Missing)]
    [InlineData("1980-02-03", null, Level.Missing)]
    public void Dates_of_birth(string a, string? b, Level? expected)
    {
        if (expected is not { } level)
        {
            Assert.False(PartialDate.TryParse(b, out _));
            return;
        }

        Assert.Equal(level, People.Model.Compare(People.Named("A", "Z", a), People.Named("A", "Z", b)).LevelOf(Field.Born));
    }

    [Theory]
    [InlineData("12 High St", "SW1A 1AA", "12 High Street", "sw1a1aa", Level.HouseAndPostcode)]
    [InlineData("12 High St", "SW1A 1AA", "14 High Street", "SW1A 1AA", Level.PostcodeOtherHouse)]
    [InlineData("Flat 1, 12 High St", "SW1A 1AA", "Flat 2, 12 High St", "SW1A 1AA", Level.PostcodeOtherHouse)]
    [InlineData("", "SW1A 1AA", "12 High St", "SW1A 1AA", Level.Postcode)]
    [InlineData("12 High St", "SW1A 1AA", "12 High St", "LS1 4DY", Level.HouseAndStreet)]
    [InlineData("12 High St", "SW1A 1AA", "12 Mill Lane", "SW1A 1AB", Level.PostcodeSlip)]
    [InlineData("12 High St", "SW1A 1AA", "9 Mill Lane", "SW1A 1AB", Level.Sector)]
    [InlineData("12 High St", "SW1A 1AA", "9 Mill Lane", "SW1A 2XY", Level.District)]
    [InlineData("12 High St", "SW1A 1AA", "9 Mill Lane", "SW9 2XY", Level.Area)]
    [InlineData("12 High Street", null, "9 High Street", null, Level.Street)]
    [InlineData("12 High St", "SW1A 1AA", "9 Mill Lane", "LS1 4DY", Level.Different)]
    [InlineData("12 High St", "2119", "9 Mill Lane", "2119", Level.Sector)]
    [InlineData("", "ZZ99 3VZ", "", "ZZ99 3VZ", Level.Missing)]
    [InlineData("", null, "12 High St", "SW1A 1AA", Level.Missing)]
    public void Addresses(string lineA, string? codeA, string lineB, string? codeB, Level expected)
    {
        var one = People.Named("A", "Z").At(lineA, codeA);
        var two = People.Named("A", "Z").At(lineB, codeB);

        Assert.Equal(expected, People.Model.Compare(one, two).LevelOf(Field.Address));
    }

    [Theory]
    [InlineData("07700 900123", "+447700900123", Level.Exact)]
    [InlineData("020 7946 0018", "02079460018", Level.SharedLine)]
    [InlineData("07700 900123", "07700 900124", Level.OneSlip)]
    [InlineData("07700 900123", "07700 955555", Level.Different)]
    [InlineData("07700 900123", "none", Level.Missing)]
    public void Phones(string a, string b, Level expected) =>
        Assert.Equal(
            expected,
            People.Model.Compare(new PersonDetails { Phones = [a] }, new PersonDetails { Phones = [b] }).LevelOf(Field.Phone));

    [Theory]
    [InlineData("jo.smith@example.org", "JO.SMITH@example.org", Level.Exact)]
    [InlineData("jo.smith@example.org", "jo.smth@example.org", Level.OneSlip)]
    [InlineData("jo.smith@example.org", "jo.smith@elsewhere.net", Level.SameMailbox)]
    [InlineData("jo@example.org", "jo@elsewhere.net", Level.Different)]
    public void Emails(string a, string b, Level expected) =>
        Assert.Equal(
            expected,
            People.Model.Compare(new PersonDetails { Emails = [a] }, new PersonDetails { Emails = [b] }).LevelOf(Field.Email));

    [Theory]
    [InlineData("PNC", "00/12345T", "PNC", "0012345t", Level.Exact)]
    [InlineData("PNC", "0012345T", "PNC", "0012346T", Level.OneSlip)]
    [InlineData("PNC", "0012345T", "PNC", "9976543B", Level.Different)]
    [InlineData("Nominal", "4711", "Nominal", "4798", Level.Missing)]
    [InlineData("PNC", "0012345T", "CRO", "0012345T", Level.Missing)]
    public void Identifiers(string kindA, string a, string kindB, string b, Level expected)
    {
        var comparison = People.Model.Compare(new PersonDetails().With(kindA, a), new PersonDetails().With(kindB, b));

        Assert.Equal(expected, comparison.LevelOf(Field.Identifier));
    }
}
