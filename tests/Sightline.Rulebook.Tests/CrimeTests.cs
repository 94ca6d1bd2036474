using NodaTime;
using Sightline.Testing;

namespace Sightline.Rulebook.Tests;

/// <summary>What domestic abuse was and is, which offences there are, how a crime may end, and what is asked for equality figures.</summary>
public sealed class CrimeTests
{
    [Theory]
    [Source("A-13", "Y-05")]
    [InlineData("2007-01-15", 18)]
    [InlineData("2013-03-30", 18)]
    [InlineData("2013-03-31", 16)]
    [InlineData("2021-09-30", 16)]
    [InlineData("2021-10-01", 16)]
    [InlineData("2026-11-22", 16)]
    public void The_definition_of_the_day_says_how_old_both_must_be(string day, int age) =>
        Assert.Equal(age, Shipped.Book.DefinitionOn(Day(day))!.MinimumAge);

    [Fact]
    [Source("Y-01", "Y-03", "Y-04")]
    public void The_Act_counts_parents_of_the_same_child_and_children_and_the_earlier_ones_do_not()
    {
        var (before, now) = (Shipped.Book.DefinitionOn(Day("2020-01-01"))!, Shipped.Book.DefinitionOn(Day("2026-01-01"))!);
        Assert.DoesNotContain("parent-of-same-child", before.Connections);
        Assert.Contains("parent-of-same-child", now.Connections);
        Assert.True(now.ChildrenAreVictims);
        Assert.False(before.ChildrenAreVictims);
        Assert.All(Shipped.Book.Definitions, definition => Assert.DoesNotContain("lives-with", definition.Connections));
        Assert.All(Shipped.Book.Definitions, definition => Assert.DoesNotContain("carer", definition.Connections));
    }

    [Fact]
    [Source("Y-05")]
    public void No_day_on_which_a_definition_began_was_found_in_its_source_and_each_says_so()
    {
        Assert.Equal(3, Shipped.Book.Definitions.Count);
        Assert.All(Shipped.Book.Definitions, definition => Assert.False(definition.IsConfirmed("from")));
        Assert.True(Shipped.Book.DefinitionOn(Day("2026-01-01"))!.IsConfirmed("minimum-age"));
    }

    [Theory]
    [Source("B-05", "J-100", "Y-82")]
    [InlineData("2013-03-31", OutcomeFramework.Detection)]
    [InlineData("2013-04-01", OutcomeFramework.Outcome)]
    public void A_crime_ends_in_the_framework_of_the_day(string day, OutcomeFramework framework) =>
        Assert.All(Shipped.Book.CrimeOutcomesOn(Day(day)), outcome => Assert.Equal(framework, outcome.Framework));

    [Fact]
    [Source("J-100")]
    public void A_sanction_detection_is_a_charge_a_summons_a_caution_a_penalty_notice_or_what_is_taken_into_consideration() =>
        Assert.Equal(
            ["caution", "charge-or-summons", "penalty-notice", "taken-into-consideration"],
            Shipped.Book.CrimeOutcomesOn(Day("2007-01-01")).Where(outcome => outcome.IsSanction).Select(outcome => outcome.Code).Order());

    [Fact]
    [Source("H-55")]
    public void A_caution_says_why_nobody_was_charged_under_either_framework() =>
        Assert.All(Shipped.Book.CrimeOutcomes.Where(outcome => outcome.Code == "caution"), outcome => Assert.True(outcome.NeedsWhyNotCharged));

    [Fact]
    [Source("B-08", "C-23")]
    public void Damage_and_disorder_may_hide_domestic_abuse()
    {
        var hiding = Shipped.Book.OffencesOn(Day("2026-01-01")).Where(offence => offence.MayHideDomesticAbuse).Select(offence => offence.Code).ToList();
        Assert.Contains("criminal-damage", hiding);
        Assert.Contains("public-order", hiding);
        Assert.DoesNotContain("controlling-or-coercive-behaviour", hiding);
    }

    [Fact]
    [Source("B-62")]
    public void Ethnicity_has_the_nineteen_groups_of_the_census_and_no_list_holds_what_is_no_answer()
    {
        var day = Day("2026-01-01");
        Assert.Equal(19, Shipped.Book.EqualityCategoriesOn(day).Count(category => category.Question == EqualityQuestion.Ethnicity));
        Assert.All(Enum.GetValues<EqualityQuestion>(), question => Assert.Contains(Shipped.Book.EqualityCategories, category => category.Question == question));
        Assert.DoesNotContain(Shipped.Book.EqualityCategories, category => category.Name.Contains("not known", StringComparison.OrdinalIgnoreCase) || category.Name.Contains("say", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("minimum-age: 16", "minimum-age: sixteen", "\"sixteen\" is not an age.")]
    [InlineData("minimum-age: 16", "minimum-age: 160", "\"160\" is not an age.")]
    [InlineData("kinds: [physical]", "kinds: [fysical]", "\"fysical\" is not known here.")]
    [InlineData("connections: [partner]", "connections: []", "\"connections\" is an empty list.")]
    [InlineData("children-are-victims: no", "children-are-victims: perhaps", "\"perhaps\" is neither yes nor no.")]
    public void A_slip_in_a_definition_is_named(string right, string slip, string what)
    {
        const string Definition = """
            code: domestic-abuse
            name: A definition
            ref: A-13
            source: practice
            basis: practice
            verified: no
            minimum-age: 16
            suspect-from: 10
            kinds: [physical]
            connections: [partner]
            children-are-victims: no
            """;
        using var book = new TemporaryRuleBook().With("definitions/one.yaml", Definition);
        Assert.Empty(book.Check().Problems);
        Assert.Equal(1, book.Check().Counts.Definitions);
        Assert.Equal(what, book.Changed("definitions/one.yaml", right, slip).Check().Problems[0].What);
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
