using NodaTime;

namespace Sightline.Rulebook.Tests;

public sealed class AreaTests
{
    private const string Kent = """
        area: kent
        duties:
          - code: serve
            ref: E-29
            source: practice; Kent's protocol
            read: 2026-11-22
            basis: practice
            verified: yes
            from: 2026-01-01
            to: 2026-06-30
            within: 2 working days
            why-limit: Kent's protocol.
            owes: { agency: court-of-order, desk: duty-desk }
            words: Serve it, in Kent.
        """;

    private static readonly LocalDate InForce = new(2026, 3, 1);

    [Fact]
    public void An_area_changes_the_fields_it_names_and_keeps_the_rest()
    {
        using var folder = new TemporaryRuleBook().With("areas/kent.yaml", Kent);
        var rule = folder.Load().DutyRuleOn("serve", InForce, "kent")!;
        Assert.Equal(("2 working days", "Kent's protocol.", "Serve it, in Kent."), (rule.Within.ToString(), rule.WhyLimit, rule.Words));
        Assert.Equal(new AgencyUse("court-of-order", "duty-desk"), rule.Owes);
        Assert.Equal(("working-days", "MadeOn", "record-service", "none"), (rule.Calendar, rule.StartsAt, rule.Link, rule.IfNobody));
        Assert.Equal(("kent", "areas/kent.yaml", 3), (rule.ChangedFor, rule.File, rule.Line));
        Assert.Equal(["Order"], rule.SameFor("OrderDischarged"));
    }

    [Theory]
    [InlineData("essex", 2026, 3, 1)]
    [InlineData(null, 2026, 3, 1)]
    [InlineData("kent", 2025, 12, 31)]
    [InlineData("kent", 2026, 7, 1)]
    public void Elsewhere_unknown_and_on_other_days_the_rule_stays_as_it_is_everywhere(string? area, int year, int month, int day)
    {
        using var folder = new TemporaryRuleBook().With("areas/kent.yaml", Kent);
        var rule = folder.Load().DutyRuleOn("serve", new LocalDate(year, month, day), area)!;
        Assert.Equal(("5 working days", "Serve it."), (rule.Within.ToString(), rule.Words));
        Assert.Null(rule.ChangedFor);
    }

    [Theory]
    [InlineData("area: kent", "area: essex", 1, "area", "the file's name is \"kent\"", "essex.yaml")]
    [InlineData("code: serve", "code: sevre", 3, "duties[1].code", "\"sevre\" is not known here.", "Expected one of: serve. Did you mean \"serve\"?")]
    [InlineData("within: 2 working days", "within: 2 weekdays", 11, "duties[1].within", "not a unit of time", "Expected")]
    [InlineData("    why-limit: Kent's protocol.\n", "", 3, "duties[1].why-limit", "the limit is another", "why this limit")]
    [InlineData("words: Serve it, in Kent.", "on: OrderMade", 14, "duties[1].on", "There is no field \"on\" here.", "Expected")]
    [InlineData("    source: practice; Kent's protocol\n", "", 3, "duties[1].source", "\"source\" is missing.", "text")]
    public void A_wrong_area_file_says_where_and_what_was_expected(
        string find, string replacement, int line, string field, string what, string expected)
    {
        using var folder = new TemporaryRuleBook().With("areas/kent.yaml", Kent).Changed("areas/kent.yaml", find, replacement);
        var problem = folder.OnlyProblem();
        Assert.Equal(("areas/kent.yaml", line, field), (problem.File, problem.Line, problem.Field));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void An_area_may_not_change_how_an_act_counts()
    {
        using var folder = new TemporaryRuleBook()
            .With("areas/kent.yaml", Kent)
            .Changed("duties/paper.yaml", "basis: practice", "basis: statute");
        var problem = folder.OnlyProblem();
        Assert.Equal(("areas/kent.yaml", 11, "duties[1].within"), (problem.File, problem.Line, problem.Field));
        Assert.Equal("The limit of serve is set by statute.", problem.What);
    }

    [Fact]
    public void Two_changes_of_one_duty_on_the_same_day_are_a_problem()
    {
        using var folder = new TemporaryRuleBook().With("areas/kent.yaml", Kent + "\n" + Kent[Kent.IndexOf("  - code", StringComparison.Ordinal)..]);
        Assert.Equal("code", folder.OnlyProblem().Field);
    }

    [Fact]
    public void A_duty_of_some_areas_only_is_raised_there_and_where_the_area_is_not_known()
    {
        using var folder = new TemporaryRuleBook().Changed(
            "duties/paper.yaml", "  on: OrderMade", "  areas:\n    - area: kent\n      from: 2026-02-01\n  on: OrderMade");
        var book = folder.Load();
        Assert.NotNull(book.DutyRuleOn("serve", InForce, "kent"));
        Assert.NotNull(book.DutyRuleOn("serve", InForce, null));
        Assert.Null(book.DutyRuleOn("serve", InForce, "essex"));
        Assert.Null(book.DutyRuleOn("serve", new LocalDate(2026, 1, 31), "kent"));
        Assert.Null(book.DutyRuleOn("serve", new LocalDate(2026, 1, 31), null));
    }
}
