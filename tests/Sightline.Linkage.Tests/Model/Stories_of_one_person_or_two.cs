namespace Sightline.Linkage.Tests.Model;

public sealed class Stories_of_one_person_or_two
{
    private static readonly PersonDetails Him =
        People.Named("Wojciech Jan", "Szczepański", "1984-07-12").At("12 Mill Lane", "LS1 4DY") with { Sex = "M" };

    [Fact]
    public void Name_and_birth_tie_a_man_with_a_rare_name() =>
        Assert.Equal(Verdict.Tied, People.Verdict(Him, People.Named("Wojciech", "Szczepanski", "1984-07-12")));

    [Fact]
    public void Name_and_birth_of_a_common_name_need_a_person_to_look() =>
        Assert.Equal(
            Verdict.Possible,
            People.Verdict(People.Named("John", "Smith", "1984-07-12"), People.Named("John", "Smith", "1984-07-12")));

    [Fact]
    public void A_common_name_with_birth_and_address_is_tied()
    {
        var him = People.Named("John", "Smith", "1984-07-12").At("12 Mill Lane", "LS1 4DY");

        Assert.Equal(Verdict.Tied, People.Verdict(him, him with { Sex = "M" }));
    }

    [Fact]
    public void A_misspelt_name_with_swapped_day_and_month_at_the_same_address_is_tied()
    {
        var again = People.Named("Wojcech", "Szczepanksi", "1984-12-07").At("12 Mill Ln", "LS1 4DY");

        Assert.Equal(Verdict.Tied, People.Verdict(Him, again));
    }

    [Fact]
    public void Forename_and_surname_swapped_is_tied_and_says_so()
    {
        var swapped = People.Named("Szczepanski", "Wojciech", "1984-07-12").At("12 Mill Lane", "LS1 4DY");
        var comparison = People.Model.Compare(Him, swapped);

        Assert.Equal(Verdict.Tied, People.Model.Decide(comparison));
        Assert.Contains(comparison.Reasons, reason => reason.Text == "forename and surname agree the other way round");
    }

    [Fact]
    public void A_surname_written_first_leaves_the_middle_name_last_and_is_known_by_it()
    {
        var one = People.Named("Anna Maria", "Szczepańska", "1984-07-12");

        var comparison = People.Model.Compare(one, People.Named("Szczepańska Anna", "Maria", "1984-07-12"));

        Assert.Equal(Verdict.Tied, People.Model.Decide(comparison));
        Assert.Equal(Level.Swapped, comparison.LevelOf(Field.WholeName));
        Assert.NotEqual(Level.Swapped, People.Model.Compare(one, People.Named("Szczepańska Anna", "Kowalska", "1984-07-12")).LevelOf(Field.WholeName));
    }

    [Fact]
    public void The_same_first_of_January_says_more_than_one_sides_and_ties_nobody()
    {
        var one = People.Named("Gulalai", "Stanikzai", "1994-01-01").At("12 Mill Lane", "LS1 4DY");

        Assert.True(People.Model.Compare(one, one).Weight > People.Model.Compare(one, one with { Born = PartialDate.Parse("1994-05-08") }).Weight);
        Assert.Equal(Verdict.Possible, People.Verdict(one, one));
    }

    [Fact]
    public void The_whole_name_in_one_box_is_read_either_way()
    {
        var inOneBox = new PersonDetails { Surname = "Wojciech Szczepanski", Born = Him.Born };

        Assert.Equal(Verdict.Tied, People.Verdict(Him, inOneBox));
    }

    [Fact]
    public void A_nickname_with_birth_and_mobile_is_tied()
    {
        var one = People.Named("Robert", "Jones", "1990-04-21") with { Phones = ["07700 900123"] };
        var two = People.Named("Bobby", "Jones", "1990-04-21") with { Phones = ["+44 7700 900123"] };

        Assert.Equal(Verdict.Tied, People.Verdict(one, two));
    }

    [Fact]
    public void A_woman_under_her_married_name_is_possible_and_with_her_maiden_name_on_record_tied()
    {
        var before = People.Named("Angharad", "Prosser", "1988-05-30") with { Sex = "F" };
        var after = People.Named("Angharad", "Okafor", "1988-05-30") with { Sex = "F" };

        Assert.Equal(Verdict.Possible, People.Verdict(before, after));
        Assert.Equal(Verdict.Tied, People.Verdict(before, after with { Aliases = [new PersonName("Angharad", "Prosser")] }));
    }

    [Theory]
    [InlineData("Amelia", "Olivia", "Szczepańska")]
    [InlineData("Jane", "Jade", "Smith")]
    [InlineData("Mia", "Maya", "Okonkwo")]
    [InlineData("Hassan", "Hussain", "Qureshi")]
    [InlineData("Mohammed Hassan", "Mohammed Hussain", "Qureshi")]
    [InlineData("Harpreet", "Gurpreet", "Sandhu")]
    [InlineData("Thomas", "Timothy", "Pugh")]
    [InlineData("T", "James", "Pugh")]
    public void Twins_at_one_address_with_one_phone_are_never_tied(string one, string other, string surname)
    {
        var first = People.Named(one, surname, "2004-09-17").At("12 Mill Lane", "LS1 4DY") with
        {
            Phones = ["0113 496 0123", "07700 900123"],
            Emails = ["family@example.org"],
        };

        Assert.NotEqual(Verdict.Tied, People.Verdict(first, first with { Forenames = other }));
    }

    [Fact]
    public void Twins_at_one_address_are_put_before_a_person()
    {
        var comparison = People.Model.Compare(
            People.Named("Amelia", "Pugh", "2004-09-17").At("12 Mill Lane", "LS1 4DY"),
            People.Named("Olivia", "Pugh", "2004-09-17").At("12 Mill Lane", "LS1 4DY"));

        Assert.Equal(Verdict.Possible, People.Model.Decide(comparison));
        Assert.Equal(Level.MaybeTwins, comparison.LevelOf(Field.Family));
    }

    [Theory]
    [InlineData("1955-02-14", "1983-08-06")]
    [InlineData("1963-02-14", "1983-02-14")]
    [InlineData("1955", "1983-08-06")]
    public void Father_and_son_of_one_name_are_never_tied(string fathers, string sons)
    {
        var father = People.Named("Gwilym", "Llewellyn", fathers).At("12 Mill Lane", "LS1 4DY") with
        {
            Phones = ["07700 900123"],
            Sex = "M",
        };
        var comparison = People.Model.Compare(father, father with { Born = PartialDate.Parse(sons) });

        Assert.NotEqual(Verdict.Tied, People.Model.Decide(comparison));
        Assert.Equal(Level.MaybeParentAndChild, comparison.LevelOf(Field.Family));
    }

    [Fact]
    public void Name_and_address_without_a_birth_date_are_not_enough_to_tie() =>
        Assert.Equal(Verdict.Possible, People.Verdict(Him, Him with { Born = null }));

    [Fact]
    public void A_birthday_on_the_first_of_January_is_not_evidence_enough_to_tie()
    {
        var him = Him with { Born = PartialDate.Parse("1984-01-01") };

        Assert.Equal(Verdict.Possible, People.Verdict(him, him));
    }

    [Fact]
    public void Surname_birth_and_address_without_a_forename_are_not_enough_to_tie() =>
        Assert.NotEqual(Verdict.Tied, People.Verdict(Him, Him with { Forenames = null }));

    [Fact]
    public void A_like_forename_beside_two_numbers_of_a_kind_people_have_one_of_is_for_a_person_to_look_at()
    {
        var her = People.Named("Alisha", "Bramton", "1998-07-28").At("18 Park Road", "LS1 4DY");
        var alike = her with { Forenames = "Aleesha" };

        Assert.Equal(Verdict.Possible, People.Verdict(her.With("NHS", "943 476 5919"), alike.With("NHS", "987 654 4321")));
        Assert.Equal(Verdict.Tied, People.Verdict(her.With("nominal", "4711"), alike.With("nominal", "9802")));
    }

    [Fact]
    public void One_kind_of_evidence_never_ties()
    {
        var numberOnly = new PersonDetails().With("PNC", "0012345T");
        var nameOnly = People.Named("Wojciech Jan", "Szczepanski");

        Assert.NotEqual(Verdict.Tied, People.Verdict(numberOnly, numberOnly));
        Assert.NotEqual(Verdict.Tied, People.Verdict(nameOnly, nameOnly));
    }

    [Fact]
    public void False_details_on_purpose_are_seen_through_by_an_identifier()
    {
        var pretended = People.Named("Wojciech", "Kowalski", "1979-01-30").With("PNC", "0012345T");

        Assert.NotEqual(Verdict.Different, People.Verdict(Him.With("PNC", "00/12345T"), pretended));
    }

    [Fact]
    public void Two_strangers_are_different() =>
        Assert.Equal(Verdict.Different, People.Verdict(Him, People.Named("Priya", "Patel", "2001-11-02").At("3 Park Road", "M1 1AE")));

    [Fact]
    public void Two_people_of_whom_nothing_is_known_are_not_tied_and_no_reason_is_made_up()
    {
        var comparison = People.Model.Compare(new PersonDetails(), new PersonDetails());

        Assert.Empty(comparison.Reasons);
        Assert.Equal(Verdict.Different, People.Model.Decide(comparison));
    }

    [Fact]
    public void A_rare_name_weighs_more_than_a_common_one() =>
        Assert.True(
            People.Model.Compare(People.Named("Jo", "Szczepanski"), People.Named("Jo", "Szczepanski")).Weight
            > People.Model.Compare(People.Named("Jo", "Smith"), People.Named("Jo", "Smith")).Weight + 5);

    [Fact]
    public void A_registers_own_counts_decide_what_is_common()
    {
        var frequencies = NameFrequencies.FromCounts([new("Jo", 500), new("Bo", 500)], [new("Szczepański", 900), new("Smith", 100)]);
        var model = LinkageModel.Default.WithFrequencies(frequencies);

        Assert.Equal(0.9, frequencies.Surname("SZCZEPANSKI"), 6);
        Assert.True(
            model.Compare(People.Named("Jo", "Szczepanski"), People.Named("Jo", "Szczepanski")).Weight
            < model.Compare(People.Named("Jo", "Smith"), People.Named("Jo", "Smith")).Weight);
    }

    [Fact]
    public void Two_of_one_name_in_one_house_ten_years_apart_may_be_tenants_after_one_another()
    {
        var before = Lived(2004, 2009, "12 Mill Road", "ZZ1 1AA");
        var after = Lived(2019, 2024, "12 Mill Road", "ZZ1 1AA");
        var then = Lived(2008, 2012, "12 Mill Road", "ZZ1 1AA");

        Assert.Equal(Level.HouseAndPostcode, People.Model.Compare(before, then).LevelOf(Field.Address));
        Assert.Equal(Level.HouseAtAnotherTime, People.Model.Compare(before, after).LevelOf(Field.Address));
        Assert.True(People.Model.Compare(before, after).Weight < People.Model.Compare(before, then).Weight);
    }

    [Fact]
    public void Whoever_lives_elsewhere_years_later_has_moved_and_whoever_lives_elsewhere_at_that_time_may_be_another()
    {
        var before = Lived(2004, 2009, "12 Mill Road", "ZZ1 1AA");
        var later = Lived(2019, null, "3 Park Road", "M1 1AE");
        var atOnce = Lived(2005, 2008, "3 Park Road", "M1 1AE");

        Assert.Equal(Level.Missing, People.Model.Compare(before, later).LevelOf(Field.Address));
        Assert.Equal(Level.Different, People.Model.Compare(before, atOnce).LevelOf(Field.Address));
        // An end that nobody wrote down is no end.
        Assert.Equal(Level.Different, People.Model.Compare(Lived(2004, null, "12 Mill Road", "ZZ1 1AA"), later).LevelOf(Field.Address));
    }

    private static PersonDetails Lived(int from, int? to, string line, string postcode) => People.Named("Priya", "Patel") with
    {
        Addresses = [new AddressDetails { Lines = [line], Postcode = postcode, From = new DateOnly(from, 1, 1), To = to is { } year ? new DateOnly(year, 12, 31) : null }],
    };
}
