using NodaTime;
using Sightline.Database.Start;
using Sightline.Deadlines;
using Sightline.Facts.Risk;
using Sightline.Risk.Assess;
using Sightline.Risk.Words;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.Risk.Tests;

/// <summary>What answers come to, against arithmetic done by hand from what is published of each instrument: never against the program's own sums.</summary>
public sealed class ScoringTests
{
    private static readonly LocalDate Today = new(2026, 12, 1);

    private static readonly RuleBook Book = RuleBook.Load(
        HouseRules.ShippedFolder, HouseRules.VocabularyOf(Database.AllModules.InOrder, DayCalendars.Load(Path.Combine(AppContext.BaseDirectory, "data"))));

    /// <summary>One point for each of 24 yeses, no weights; 14 and more is visible high risk, and below it the score alone says no level.</summary>
    [Theory, Source("Y-90"), Source("Y-71")]
    [InlineData(0, 24, 0, 0, null, false)]
    [InlineData(13, 11, 13, 13, null, false)]
    [InlineData(14, 10, 14, 14, "high", false)]
    [InlineData(24, 0, 24, 24, "high", false)]
    [InlineData(13, 10, 13, 14, null, true)]
    [InlineData(9, 11, 9, 13, null, false)]
    [InlineData(9, 10, 9, 14, null, true)]
    [InlineData(14, 0, 14, 24, "high", false)]
    [InlineData(0, 0, 0, 24, null, true)]
    public void The_checklist_of_24_counts_each_yes_once(int yes, int no, int score, int highest, string? level, bool couldChange)
    {
        var result = Scored("dash-ric", [.. Enumerable.Repeat("yes", yes), .. Enumerable.Repeat("no", no)]);
        Assert.Equal((score, score, highest, level, couldChange), (result.Score, result.Lowest, result.Highest, result.Band?.Level, result.BandCouldChange));
        Assert.Equal(24 - yes - no, result.Missing.Count);
    }

    /// <summary>No number of yeses means a level.</summary>
    [Theory, Source("Y-91"), Source("G-01")]
    [InlineData(0)]
    [InlineData(14)]
    [InlineData(27)]
    public void The_polices_27_are_judged_and_never_summed_to_a_level(int yes)
    {
        var result = Scored("dash-police", [.. Enumerable.Repeat("yes", yes)]);
        Assert.Equal((yes, 27), (result.Score, result.Highest));
        Assert.Null(result.Band);
        Assert.False(result.BandCouldChange);
    }

    /// <summary>Items 1 to 8 count 0 to 4, 9 and 10 count 0, 2 or 4. Bands: 0 to 7, 8 to 15, 16 to 19, 20 to 40. Sums by hand beside each case.</summary>
    [Theory, Source("Y-93"), Source("G-09")]
    [InlineData("0 0 0 0 0 0 0 0 0 0", 0, 0, "Low risk drinking", false)]
    [InlineData("3 2 2 0 0 0 0 0 0 0", 7, 7, "Low risk drinking", false)] // 3+2+2
    [InlineData("3 2 3 0 0 0 0 0 0 0", 8, 8, "Increasing risk drinking", false)] // 3+2+3
    [InlineData("3 2 3 1 1 0 2 1 2 0", 15, 15, "Increasing risk drinking", false)] // 3+2+3+1+1+0+2+1 = 13, +2
    [InlineData("4 3 3 1 1 0 2 0 2 0", 16, 16, "Higher risk drinking", false)] // 4+3+3+1+1+0+2 = 14, +2
    [InlineData("3 2 3 1 1 0 2 1 2 4", 19, 19, "Higher risk drinking", false)] // 13 as above, +2+4
    [InlineData("4 2 3 1 1 0 2 1 2 4", 20, 20, "Possible dependence", false)] // 14+2+4
    [InlineData("4 4 4 4 4 4 4 4 4 4", 40, 40, "Possible dependence", false)] // 8 times 4 = 32, +4+4
    [InlineData("3 2 2 0 0 0 0 0 0 -", 7, 11, "Low risk drinking", true)] // the last counts 4 at most
    [InlineData("4 4 4 4 4 - 0 0 0 0", 20, 24, "Possible dependence", false)]
    public void Ten_questions_on_drinking_come_to_their_published_bands(string answers, int score, int highest, string band, bool couldChange)
    {
        var result = Scored("audit", answers.Split(' '));
        Assert.Equal((score, highest, band, couldChange), (result.Score, result.Highest, result.Band?.Name, result.BandCouldChange));
        Assert.Null(result.Band!.Level);
    }

    [Fact, Source("Y-93")]
    public void The_last_two_questions_on_drinking_have_three_answers_and_the_others_five()
    {
        var audit = Book.InstrumentOn("audit", Today, null)!;
        Assert.Equal([5, 5, 5, 5, 5, 5, 5, 5, 3, 3], audit.Items.Select(item => item.Answers.Options.Count));
        Assert.Equal(["0", "2", "4"], audit.Items[9].Answers.Options.Select(option => option.Code));
    }

    /// <summary>Ten items at three levels, 0, 1 and 2: at most 20, and no score decides.</summary>
    [Fact, Source("Y-96"), Source("G-10")]
    public void A_priority_is_judged_and_no_score_decides_it()
    {
        var result = Scored("ppit", [.. Enumerable.Repeat("critical", 4), .. Enumerable.Repeat("present", 3), .. Enumerable.Repeat("not-present", 2)]);
        Assert.Equal((11, 13), (result.Score, result.Highest)); // 4 times 2, 3 times 1; one missing
        Assert.Null(result.Band);
        Assert.Equal(Judgement.Priority, Book.InstrumentOn("ppit", Today, null)!.Judgement);
    }

    [Fact, Source("Y-92"), Source("Y-98"), Source("G-03"), Source("G-04")]
    public void What_was_not_found_of_an_instrument_is_not_made_up()
    {
        var dara = Book.InstrumentOn("dara", Today, null)!;
        Assert.False(dara.HoldsItems);
        Assert.False(dara.Verified);
        Assert.Null(dara.Score(new Dictionary<int, string>()).Score);
        Assert.Null(Book.InstrumentOn("dara", new LocalDate(2022, 11, 25), null));
        Assert.NotNull(Book.InstrumentOn("dara", new LocalDate(2022, 11, 26), null));

        var factors = Book.InstrumentOn("specss", new LocalDate(2008, 5, 1), null)!;
        Assert.Null(factors.Score(new Dictionary<int, string> { [1] = "there" }).Score);
        Assert.Equal(["remove", "avoid", "reduce", "accept"], factors.Responses.Select(response => response.Code));
        Assert.Null(Book.InstrumentOn("specss", Today, null));
    }

    [Theory, Source("G-19")]
    [InlineData(RiskLevel.High, RiskLevel.Standard, RiskLevel.High)]
    [InlineData(RiskLevel.Medium, RiskLevel.High, RiskLevel.High)]
    [InlineData(null, RiskLevel.Medium, RiskLevel.Medium)]
    [InlineData(RiskLevel.High, null, RiskLevel.High)]
    [InlineData(null, null, null)]
    public void The_level_is_the_higher_of_score_and_judgement(RiskLevel? byScore, RiskLevel? judged, RiskLevel? level) => Assert.Equal(level, AssessmentCheck.Higher(byScore, judged));

    [Fact, Source("Y-100")]
    public void No_wording_of_a_publisher_is_shipped_and_every_label_is_short()
    {
        foreach (var instrument in Book.Instruments)
        {
            Assert.All(instrument.Items, item => Assert.Null(item.Words));
            Assert.All(instrument.Items, item => Assert.True(item.Label.Length <= 45 && !item.Label.Contains('?', StringComparison.Ordinal), item.Label));
            Assert.NotEmpty(instrument.Copyright);
        }
    }

    [Fact, Source("G-19")]
    public void What_is_missing_is_said_with_what_it_could_make_of_it()
    {
        Assert.Equal("1 item not answered: 24. The score lies between 13 and 14. The missing answers could make it visible high risk.",
            RiskWords.WhatIsMissing(Scored("dash-ric", [.. Enumerable.Repeat("yes", 13), .. Enumerable.Repeat("no", 10)])));
        Assert.Equal("4 items not answered: 21, 22, 23, 24. The score lies between 9 and 13. They could not change its band.",
            RiskWords.WhatIsMissing(Scored("dash-ric", [.. Enumerable.Repeat("yes", 9), .. Enumerable.Repeat("no", 11)])));
        Assert.Null(RiskWords.WhatIsMissing(Scored("dash-ric", [.. Enumerable.Repeat("no", 24)])));
    }

    private static ScoreResult Scored(string code, IReadOnlyList<string> answers) => Book.InstrumentOn(code, Today, null)!.Score(
        answers.Select((answer, index) => (answer, index)).Where(one => one.answer != "-").ToDictionary(one => one.index + 1, one => one.answer));
}
