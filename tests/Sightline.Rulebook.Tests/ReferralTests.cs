using NodaTime;
using Sightline.Kernel;
using Sightline.Testing;

namespace Sightline.Rulebook.Tests;

/// <summary>What is sent on, counted in a period, asked otherwise by an area, and flagged.</summary>
public sealed class ReferralTests
{
    private const string Flag = """
        - code: pregnant
          ref: C-16
          source: practice
          read: 2026-12-01
          basis: practice
          verified: yes
          unverified-fields: [confirm-days]
          name: Pregnant
          about: person
          set-by: [police, support-service]
          confirm-days: 91
          kind: children
          gravity: caution
        """;

    [Theory]
    [InlineData("12 months", 1, 12)]
    [InlineData("1 month", 1, 1)]
    [InlineData("3 in 12 months", 3, 12)]
    public void How_many_in_how_many_months_is_read(string text, int count, int months) => Assert.Equal(new CountInPeriod(count, months), CountInPeriod.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("0 in 12 months")]
    [InlineData("3 in 0 months")]
    [InlineData("3 in 12 weeks")]
    [InlineData("-3 in 12 months")]
    [InlineData("3 in 9999 months")]
    public void What_is_no_count_in_a_period_is_refused(string text) => Assert.False(CountInPeriod.TryParse(text, out _));

    [Theory]
    [InlineData("    - condition: order-is-served-by-police", "    - condition: call-outs-in\n      of: three in a year\n    - condition: order-is-served-by-police", "when[1].of", "is not a count in a period")]
    [InlineData("  link: record-service", "  sent-to: police\n  link: record-service", "sent-to", "go together")]
    [InlineData("  link: record-service", "  refers-to: marac\n  link: record-service", "refers-to", "What is referred is sent to somebody.")]
    [InlineData("  link: record-service", "  refers-to: marak\n  sent-to: police\n  link: record-service", "refers-to", "not known here")]
    public void A_duty_that_could_never_be_sent_or_counted_is_refused(string find, string replacement, string field, string what)
    {
        using var folder = new TemporaryRuleBook().Changed("duties/paper.yaml", find, replacement);
        Assert.Contains(folder.Check().Problems, problem => problem.Field == field && problem.What.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    [Source("Y-71")]
    public void An_area_asks_its_own_conditions_in_place_of_the_rules()
    {
        using var folder = new TemporaryRuleBook().With("areas/kent.yaml", """
            area: kent
            duties:
              - code: serve
                ref: Y-71
                source: practice; the area's protocol
                read: 2026-12-01
                basis: practice
                verified: yes
                when:
                  - condition: call-outs-in
                    of: 5 in 12 months
            """);
        var book = folder.Load();
        var day = new LocalDate(2026, 12, 1);
        Assert.Equal(new ConditionUse("call-outs-in", "5 in 12 months", Answer.Yes, true), Assert.Single(book.DutyRuleOn("serve", day, "kent")!.When));
        Assert.Equal(2, book.DutyRuleOn("serve", day, "essex")!.When.Count);
        Assert.True(book.HasAreaConditions("serve"));
        Assert.False(Shipped.Book.HasAreaConditions("serve-order"));
    }

    [Fact]
    [Source("C-20")]
    public void A_kind_of_flag_is_read_and_a_flag_outlives_its_rule()
    {
        using var folder = new TemporaryRuleBook().With("flags.yaml", Flag + "\n  from: 2026-01-01\n  to: 2026-12-31");
        var kind = folder.Load().FlagKindOn("pregnant", new LocalDate(2027, 3, 1), null)!;
        Assert.Equal(("Pregnant", FlaggedThing.Person, 91, Sensitivity.Children, FlagGravity.Caution), (kind.Name, kind.About, kind.ConfirmDays, kind.Kind, kind.Gravity));
        Assert.Null(folder.Load().FlagKindOn("no-such", new LocalDate(2026, 3, 1), null));
    }

    [Theory]
    [InlineData("confirm-days: 91", "confirm-days: 0", "confirm-days", "is not a number of days")]
    [InlineData("  confirm-days: 91\n", "", "confirm-days", "is missing")]
    [InlineData("about: person", "about: house", "about", "not known here")]
    [InlineData("kind: children", "kind: secret", "kind", "not known here")]
    [InlineData("gravity: caution", "gravity: awful", "gravity", "not known here")]
    [InlineData("set-by: [police, support-service]", "set-by: [polis]", "set-by[1]", "not known here")]
    [InlineData("name: Pregnant", "name: \"\"", "name", "")]
    public void A_wrong_kind_of_flag_says_where_and_what(string find, string replacement, string field, string what)
    {
        using var folder = new TemporaryRuleBook().With("flags.yaml", Flag).Changed("flags.yaml", find, replacement);
        Assert.Contains(folder.Check().Problems, problem => problem.File == "flags.yaml" && problem.Field == field && problem.What.Contains(what, StringComparison.Ordinal));
    }
}
