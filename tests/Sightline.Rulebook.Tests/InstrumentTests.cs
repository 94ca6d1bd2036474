using NodaTime;
using Sightline.Testing;

namespace Sightline.Rulebook.Tests;

/// <summary>By what risk is assessed, as data.</summary>
public sealed class InstrumentTests
{
    private const string Instrument = """
        - code: paper-list
          version: "2"
          name: Paper list
          short-name: PL
          plain: A list made for this test.
          copyright: Nobody's.
          ref: [G-01, Y-90]
          source: practice
          read: 2026-12-01
          basis: practice
          verified: no
          from: 2020-01-01
          assesses: person-at-risk
          used-by: [police, probation]
          has-score: yes
          judgement: level
          marac-score: 3
          bands:
            - name: Many
              from: 3
              to: 4
              level: high
          answers:
            - code: yes-no
              options:
                - code: yes
                  label: "Yes"
                  points: 2
                - code: no
                  label: "No"
          items:
            - { number: 1, label: Fear, answers: yes-no, asks-what: yes }
            - { number: 2, label: Money, answers: yes-no }
        """;

    private const string OfAnArea = """
        area: northgate
        code: paper-list
        version: "2"
        ref: Y-100
        source: Agreement with the publisher
        read: 2026-12-01
        basis: practice
        verified: yes
        licence: By permission of the publisher, 2026
        marac-score: 2
        items:
          - { number: 2, words: "Do you hold money of your own?" }
        bands:
          - { name: Some, from: 2, to: 4, level: medium }
        """;

    private static readonly LocalDate Today = new(2026, 12, 1);

    [Fact, Source("Y-100")]
    public void An_area_loads_the_wording_it_is_licensed_to_use_and_its_own_bands_from_a_file_of_its_own()
    {
        using var files = new TemporaryRuleBook().With("instruments/paper.yaml", Instrument).With("areas/northgate/paper-list.yaml", OfAnArea);
        var book = files.Load();
        var everywhere = book.InstrumentOn("paper-list", Today, "eastmoor")!;
        var there = book.InstrumentOn("paper-list", Today, "northgate")!;
        Assert.Null(everywhere.Item(2)!.Words);
        Assert.Equal("Do you hold money of your own?", there.Item(2)!.Words);
        Assert.Equal("By permission of the publisher, 2026", there.Licence);
        Assert.Equal((3, 2), (everywhere.MaracScore, there.MaracScore));
        Assert.Equal(("high", "medium"), (everywhere.BandOf(4)!.Level, there.BandOf(4)!.Level));
        Assert.True(there.Item(1)!.AsksWhat);
        Assert.Equal(there, Assert.Single(book.InstrumentsOn(Today, "northgate", "police")), Same);
        Assert.Empty(book.InstrumentsOn(Today, "northgate", "family-court"));
        Assert.Equal(1, files.Check().Counts.Instruments);
        Assert.Contains(files.Check().Unverified, entry => entry.Entry.Code == "paper-list");
    }

    [Fact]
    public void Each_edition_is_for_its_days_and_an_old_assessment_is_read_by_the_one_it_names()
    {
        var older = Instrument.Replace("version: \"2\"", "version: \"1\"", StringComparison.Ordinal).Replace("  from: 2020-01-01", "  to: 2019-12-31", StringComparison.Ordinal);
        using var files = new TemporaryRuleBook().With("instruments/paper.yaml", $"{older}\n{Instrument}");
        var book = files.Load();
        Assert.Equal("1", book.InstrumentOn("paper-list", new LocalDate(2019, 12, 31), null)!.Version);
        Assert.Equal("2", book.InstrumentOn("paper-list", new LocalDate(2020, 1, 1), null)!.Version);
        Assert.Equal("1", book.InstrumentEdition("paper-list", "1", Today, null)!.Version);
        Assert.Null(book.InstrumentEdition("paper-list", "3", Today, null));

        using var twice = new TemporaryRuleBook().With("instruments/paper.yaml", $"{Instrument}\n  to: 2020-12-31\n{Instrument.Replace("2020-01-01", "2021-01-01", StringComparison.Ordinal)}");
        Assert.Contains("another edition", twice.OnlyProblem().What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  version: \"2\"\n", "", "version", "\"version\" is missing.")]
    [InlineData("assesses: person-at-risk", "assesses: persons", "assesses", "\"persons\" is not known here.")]
    [InlineData("used-by: [police, probation]", "used-by: []", "used-by", "is an empty list")]
    [InlineData("judgement: level", "judgement: levels", "judgement", "\"levels\" is not known here.")]
    [InlineData("level: high", "level: severe", "bands[1].level", "\"severe\" is not known here.")]
    [InlineData("      to: 4", "      to: 5", "bands", "5 cannot be reached.")]
    [InlineData("      to: 4", "      to: 2", "bands[1].from", "\"from\" is above \"to\".")]
    [InlineData("marac-score: 3", "marac-score: 5", "marac-score", "This score cannot be reached.")]
    [InlineData("marac-score: 3", "marac-score: many", "marac-score", "\"many\" is not a whole number here.")]
    [InlineData("has-score: yes", "has-score: no", "bands", "The instrument has no score.")]
    [InlineData("number: 2, label: Money", "number: 3, label: Money", "items[2].number", "Item 3 stands at place 2.")]
    [InlineData("label: Money, answers: yes-no", "label: Money, answers: yes", "items[2].answers", "\"yes\" is not known here.")]
    [InlineData("code: no\n", "code: not-asked\n", "answers[1].options[2].code", "\"not-asked\" is no answer")]
    [InlineData("code: no\n", "code: yes\n", "answers[1].options", "Two answers have the same code.")]
    [InlineData("  judgement: level", "  items-held: no\n  judgement: level", "items", "\"items-held\" is no, and here are items.")]
    public void An_instrument_with_a_wrong_field_says_where_and_what(string find, string replacement, string field, string what)
    {
        using var files = new TemporaryRuleBook().With("instruments/paper.yaml", Instrument).Changed("instruments/paper.yaml", find, replacement);
        var problem = files.Check().Problems.First(problem => problem.Field == field);
        Assert.Equal("instruments/paper.yaml", problem.File);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("area: northgate", "area: eastmoor", "area", "the folder's name is \"northgate\"")]
    [InlineData("code: paper-list", "code: paper-lists", "code", "\"paper-lists\" is not known here.")]
    [InlineData("version: \"2\"", "version: \"3\"", "version", "\"3\" is not known here.")]
    [InlineData("licence: By permission of the publisher, 2026\n", "", "licence", "\"licence\" is missing beside wording")]
    [InlineData("{ number: 2, words", "{ number: 4, words", "items[1].number", "Paper list has no item 4.")]
    public void An_areas_wording_that_does_not_fit_says_where_and_what(string find, string replacement, string field, string what)
    {
        using var files = new TemporaryRuleBook().With("instruments/paper.yaml", Instrument).With("areas/northgate/paper-list.yaml", OfAnArea)
            .Changed("areas/northgate/paper-list.yaml", find, replacement);
        var problem = files.Check().Problems.First(problem => problem.Field == field);
        Assert.Equal("areas/northgate/paper-list.yaml", problem.File);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    private static bool Same(Instrument one, Instrument other) => one.Header == other.Header && one.MaracScore == other.MaracScore && one.Bands.SequenceEqual(other.Bands);
}
