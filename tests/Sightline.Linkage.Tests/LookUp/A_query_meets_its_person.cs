namespace Sightline.Linkage.Tests.LookUp;

public sealed class A_query_meets_its_person
{
    private static readonly PersonDetails Him =
        (People.Named("Robert James", "Szczepański", "1984-07-12").At("12 Mill Lane", "LS1 4DY") with
        {
            Phones = ["07700 900123"],
            Emails = ["rob@example.org"],
        }).With("PNC", "00/12345A");

    public static TheoryData<string, string?, string?, string?> Queries => new()
    {
        { "as it stands", "Robert", "Szczepański", "1984-07-12" },
        { "nickname", "Bob", "Szczepanski", null },
        { "misspelt by ear", "Robbie", "Shchepansky", null },
        { "a slip late in the surname", "Robert", "Szczepamski", null },
        { "a slip early in the surname", "Robert", "Sxczepanski", null },
        { "swapped", "Szczepanski", "Robert", null },
        { "middle name", "James", "Szczepanski", null },
        { "day and month swapped, surname unknown", null, null, "1984-12-07" },
        { "new surname", "Robert", "Jones", "1984-07-02" },
        { "surname alone", null, "Szczepanski", null },
        { "year wrong, forename wrong", "Kevin", "Szczepanski", "1948-07-12" },
        { "surname past recognition, year alone", "Robert", "Sczpnki", "1984" },
        { "no surname, year alone", "Bob", null, "1984" },
        { "both names slipped, beginnings kept", "Rupret", "Szopanik", "1984" },
        { "all in one box", null, "Bob Szczepanski", null },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void However_the_name_or_birth_is_given(string how, string? forenames, string? surname, string? born) =>
        Assert.True(Met(People.Named(forenames, surname, born)), how);

    [Theory]
    [InlineData("1986", "1985-06-02")]
    [InlineData("1986", "1996-06-02")]
    [InlineData("1986-01-01", "1987-01-01")]
    [InlineData("1986-01-01", "1976-01-01")]
    public void A_year_one_or_ten_off_is_met_by_the_names_where_there_is_no_birthday_to_go_by(string asked, string born)
    {
        var met = LookUpKeys.Of(People.Named("Mary", "Wilson", born)).Intersect(LookUpKeys.Probes(People.Named("Mary", "Wilson", asked)));

        Assert.Contains(met, key => key.Kind == KeyKind.NamesAndBirthYear);
    }

    [Fact]
    public void By_phone_email_identifier_postcode_or_house_alone()
    {
        Assert.True(Met(new PersonDetails { Phones = ["+447700900123"] }));
        Assert.True(Met(new PersonDetails { Emails = ["ROB@example.org"] }));
        Assert.True(Met(new PersonDetails().With("pnc", "0012345a")));
        Assert.True(Met(new PersonDetails().At(string.Empty, "ls14dy")));
        Assert.True(Met(new PersonDetails().At("12 Mill Ln", null)));
        Assert.True(Met(People.Named("Rob", null).At(string.Empty, "LS1")));
    }

    [Fact]
    public void A_stranger_is_not_met() => Assert.False(Met(People.Named("Priya", "Patel", "2001-11-02").At("3 Park Road", "M1 1AE")));

    [Fact]
    public void A_short_surname_is_met_exactly()
    {
        var person = LookUpKeys.Of(People.Named("Mei", "Ng"));

        Assert.Contains(new LookUpKey(KeyKind.ShortSurname, "ng|m"), person);
        Assert.Contains(new LookUpKey(KeyKind.ShortSurname, "ng|m"), LookUpKeys.Probes(People.Named("May", "NG")));
    }

    [Fact]
    public void Probes_come_strongest_first_and_the_surname_alone_only_when_nothing_else_is_known()
    {
        var probes = LookUpKeys.Probes(Him);

        Assert.Equal(KeyKind.Identifier, probes[0].Kind);
        Assert.Equal(probes.OrderBy(probe => probe.Kind), probes);
        Assert.DoesNotContain(probes, probe => probe.Kind == KeyKind.Surname);
        Assert.All(LookUpKeys.Probes(People.Named(null, "Szczepanski")), probe => Assert.Equal(KeyKind.Surname, probe.Kind));
    }

    [Fact]
    public void Keys_are_the_same_every_time_and_none_without_details()
    {
        Assert.Equal(LookUpKeys.Of(Him), LookUpKeys.Of(Him with { Sex = "M" }));
        Assert.Empty(LookUpKeys.Of(new PersonDetails { Forenames = "unknown", Born = PartialDate.Parse("1900-01-01") }));
        Assert.Empty(LookUpKeys.Probes(new PersonDetails()));
    }

    private static bool Met(PersonDetails query) => LookUpKeys.Of(Him).Intersect(LookUpKeys.Probes(query)).Any();
}
