using NodaTime;
using Sightline.Kernel;

namespace Sightline.Rulebook.Tests;

/// <summary>How long each kind of agency keeps what it holds of a person.</summary>
public sealed class RetentionTests
{
    private static readonly LocalDate Day = new(2026, 11, 22);

    [Theory]
    [InlineData("  title: Somebody whom a service helped\n", "", 1, "title", "\"title\" is missing.", "text")]
    [InlineData("  held-by: [support-service, local-authority]\n", "", 1, "held-by", "\"held-by\" is missing.", "at least one kind of agency")]
    [InlineData("support-service, local", "suport-service, local", 8, "held-by[1]", "\"suport-service\" is not known here.", "Did you mean \"support-service\"?")]
    [InlineData("held-by: [support-service, local-authority]", "held-by: []", 8, "held-by", "is an empty list", "at least one kind of agency")]
    [InlineData("  covers: [ordinary, survivor-confidential]\n", "", 1, "covers", "\"covers\" is missing.", "at least one kind of data")]
    [InlineData("[ordinary, survivor-confidential]", "[ordinary]", 9, "covers", "where to find them would stay", "survivor-confidential beside ordinary")]
    [InlineData("[ordinary, survivor-confidential]", "[survivor-confidental]", 9, "covers[1]", "\"survivor-confidental\" is not known here.", "survivor-confidential")]
    [InlineData("  clock: last-contact\n", "", 1, "clock", "\"clock\" is missing.", "a name")]
    [InlineData("clock: last-contact", "clock: last-contat", 10, "clock", "\"last-contat\" is not known here.", "Did you mean \"last-contact\"?")]
    [InlineData("  keep: 6 years\n", "", 1, "keep", "\"keep\" is missing.", "text")]
    [InlineData("keep: 6 years", "keep: for good", 11, "keep", "\"for good\" is not a time to keep something.", "6 years, 18 months")]
    [InlineData("keep: 6 years", "keep: 0 years", 11, "keep", "\"0 years\" is not a time to keep something.", "6 years, 18 months")]
    [InlineData("keep: 6 years", "keep: 101 years", 11, "keep", "\"101 years\" is not a time to keep something.", "at most 100 years")]
    [InlineData("  keep: 6 years", "  keep: 6 years\n  dispose: at once", 12, "dispose", "There is no field \"dispose\" here.", "Expected")]
    [InlineData("from: 2020-01-01", "from: 2020-01-01\n  to: 2019-12-31", 12, "from", "is after \"to\"", "a first day not after the last")]
    public void A_retention_class_with_a_wrong_field_says_where_and_what_was_expected(string find, string replacement, int line, string field, string what, string expected)
    {
        using var book = new TemporaryRuleBook().Changed("retention.yaml", find, replacement);
        var problem = book.OnlyProblem();
        Assert.Equal(("retention.yaml", line, field), (problem.File, problem.Line, problem.Field));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_classes_of_one_code_on_one_day_are_refused_and_a_later_version_takes_the_place_of_the_earlier_on_its_day()
    {
        using var twice = new TemporaryRuleBook().With("retention.yaml", $"{TemporaryRuleBook.Retention}\n{TemporaryRuleBook.Retention}");
        Assert.Equal(("retention.yaml", 13, "code"), (twice.OnlyProblem().File, twice.OnlyProblem().Line, twice.OnlyProblem().Field));

        var later = TemporaryRuleBook.Retention.Replace("2020-01-01", "2025-01-01", StringComparison.Ordinal).Replace("6 years", "18 months", StringComparison.Ordinal);
        using var inTurn = new TemporaryRuleBook().With("retention.yaml", $"{TemporaryRuleBook.Retention}\n  to: 2024-12-31\n{later}");
        var book = inTurn.Load();
        Assert.Equal(new KeepFor(72), Assert.Single(book.RetentionOn(new LocalDate(2024, 12, 31), null, "support-service")).Keep);
        Assert.Equal(new KeepFor(18), Assert.Single(book.RetentionOn(new LocalDate(2025, 1, 1), null, "support-service")).Keep);
        Assert.Empty(book.RetentionOn(new LocalDate(2019, 12, 31), null, "support-service"));
        Assert.Empty(book.RetentionOn(Day, null, "police"));
    }

    [Fact]
    public void Where_areas_keep_for_different_times_each_has_its_own_and_an_unknown_area_the_longest()
    {
        var north = TemporaryRuleBook.Retention.Replace("  from: 2020-01-01", "  areas:\n    - area: northgate", StringComparison.Ordinal);
        var east = north.Replace("northgate", "eastmoor", StringComparison.Ordinal).Replace("6 years", "8 years", StringComparison.Ordinal);
        using var byArea = new TemporaryRuleBook().With("retention.yaml", $"{north}\n{east}");
        var book = byArea.Load();
        Assert.Equal("6 years", Assert.Single(book.RetentionOn(Day, "northgate", "support-service")).Keep.ToString());
        Assert.Equal("8 years", Assert.Single(book.RetentionOn(Day, "eastmoor", "support-service")).Keep.ToString());
        Assert.Equal("8 years", Assert.Single(book.RetentionOn(Day, null, "support-service")).Keep.ToString());
        Assert.Empty(book.RetentionOn(Day, "westham", "support-service"));
    }

    [Theory]
    [InlineData(72, "2020-02-29", "2026-02-28", "6 years")]
    [InlineData(12, "2025-11-22", "2026-11-22", "1 year")]
    [InlineData(18, "2025-08-31", "2027-02-28", "18 months")]
    [InlineData(1, "2026-01-31", "2026-02-28", "1 month")]
    public void A_time_to_keep_ends_on_the_same_day_of_its_month_or_on_that_months_last(int months, string start, string end, string words)
    {
        var pattern = NodaTime.Text.LocalDatePattern.Iso;
        Assert.Equal(pattern.Parse(end).Value, new KeepFor(months).After(pattern.Parse(start).Value));
        Assert.Equal(words, new KeepFor(months).ToString());
    }

    /// <summary>Else an agency's records would be kept for ever, and nobody would be asked.</summary>
    [Fact]
    public void Every_kind_of_agency_that_records_people_has_a_class_that_always_comes_due_for_the_whole_record()
    {
        var recording = Shipped.Book.Access.Roles.Where(role => role.Permissions.Contains("people.record-nominal")).SelectMany(role => role.AgencyKinds).Distinct();
        Assert.All(recording, kind => Assert.Contains(Shipped.Book.RetentionOn(Day, null, kind), found => found.CoversWholeRecord && found.Clock == "last-contact"));
    }

    [Fact]
    public void Every_class_that_is_shipped_names_its_source_and_whoever_decides_on_it_has_a_role_for_it()
    {
        Assert.All(Shipped.Book.RetentionClasses, found => Assert.True(found.Source.Length > 0 && found.Ref.Length > 0 && found.Title.Length > 0));
        var deciding = Shipped.Book.Access.Roles.Where(role => role.Permissions.Contains("people.retention")).SelectMany(role => role.AgencyKinds).ToHashSet();
        Assert.All(Shipped.Book.RetentionClasses.SelectMany(found => found.HeldBy), kind => Assert.Contains(kind, deciding));
        // None of the periods was read in its own source: each says so, and so does the page that asks for a decision.
        Assert.All(Shipped.Book.RetentionClasses, found => Assert.False(found.IsConfirmed("keep")));
    }

    [Fact]
    public void A_class_that_covers_how_to_reach_somebody_alone_is_not_the_whole_record()
    {
        var reach = Shipped.Book.RetentionClasses.First(found => !found.Covers.Contains(Sensitivity.Ordinary));
        Assert.False(reach.CoversWholeRecord);
        Assert.Contains(Sensitivity.SurvivorConfidential, reach.Covers);
    }
}
