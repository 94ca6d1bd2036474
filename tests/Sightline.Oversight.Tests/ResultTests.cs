using NodaTime;
using Sightline.Facts.Oversight;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Oversight.Model;
using Sightline.Oversight.Rules;
using Sightline.Oversight.Show;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.Oversight.Tests;

public sealed class ResultTests
{
    private static readonly SampleRule Rule = new(new EntryHeader { Code = "test", Ref = "K-03", Source = "invented", Basis = Basis.Practice, Verified = false })
    {
        Name = "Test",
        Plain = "Tests",
        Population = SamplePopulation.PowerNotUsed,
        Size = 25,
        DrawnBy = new HashSet<string> { "police" },
        ReviewedWith = new HashSet<string> { "support-service" },
        SmallNumber = 5,
        Questions = [new SampleQuestion("sound", "Is it sound?")],
    };

    [Fact, Source("J-112")]
    public void Not_known_is_counted_apart_and_shares_are_of_those_of_whom_it_is_known()
    {
        var row = Assert.Single(Of(Answer.Yes, 6, Answer.No, 5, Answer.NotKnown, 7, cases: 25, isOutside: false));
        Assert.Equal((6, 5, 7, 7), (row.Yes, row.No, row.NotKnown, row.NotLookedAt));
        Assert.Equal("6 of 11 where it is known", row.Share);
    }

    [Fact]
    public void A_small_number_keeps_the_whole_row_from_somebody_outside_and_from_nobody_inside()
    {
        Assert.True(Assert.Single(Of(Answer.Yes, 6, Answer.No, 1, Answer.NotKnown, 7, 25, isOutside: true)).IsKeptBack);
        // All but two have been looked at: the two could be reckoned.
        Assert.True(Assert.Single(Of(Answer.Yes, 10, Answer.No, 6, Answer.NotKnown, 7, 25, isOutside: true)).IsKeptBack);
        Assert.False(Assert.Single(Of(Answer.Yes, 6, Answer.No, 5, Answer.NotKnown, 7, 25, isOutside: true)).IsKeptBack);
        Assert.False(Assert.Single(Of(Answer.Yes, 1, Answer.No, 0, Answer.NotKnown, 0, 25, isOutside: false)).IsKeptBack);
    }

    [Fact]
    public void Each_rule_is_broken_by_what_it_forbids_and_by_nothing_else()
    {
        var now = Instant.FromUtc(2026, 11, 3, 9, 10);
        Breaks(new SampleIsOfAKindDrawnHere(false), new SampleIsOfAKindDrawnHere(true));
        Breaks(new PopulationIsInThisRegister(false), new PopulationIsInThisRegister(true));
        Breaks(new ThereIsSomethingToDrawFrom(0), new ThereIsSomethingToDrawFrom(1));
        Breaks(new PeriodEndsNotBeforeItBegins(new LocalDate(2026, 2, 2), new LocalDate(2026, 2, 1)), new PeriodEndsNotBeforeItBegins(new LocalDate(2026, 2, 2), new LocalDate(2026, 2, 2)));
        Breaks(new SeedIsPlain(" "), new SeedIsPlain("dice 4 2 6"));
        Breaks(new SampleSizeIsANumber(null), new SampleSizeIsANumber(25));
        Breaks(new ReviewersMayBeAsked(false), new ReviewersMayBeAsked(true));
        Breaks(new WhatIsDrawnHasHappened(new LocalDate(2026, 2, 3), new LocalDate(2026, 2, 2)), new WhatIsDrawnHasHappened(new LocalDate(2026, 2, 2), new LocalDate(2026, 2, 2)));
        Breaks(new QuestionHasAnAnswer(Rule.Questions[0], null), new QuestionHasAnAnswer(Rule.Questions[0], Answer.NotKnown));
        Breaks(new NobodyLooksAtWhatTheyHandled(true), new NobodyLooksAtWhatTheyHandled(false));
        Breaks(new ActionSaysWhatIsToBeDone(""), new ActionSaysWhatIsToBeDone("Train them."));
        Breaks(new ActionHasADeskOfTheAgency(false), new ActionHasADeskOfTheAgency(true));
        Breaks(new ActionHasATimeAhead(null, now), new ActionHasATimeAhead(now + Duration.FromHours(1), now));
    }

    private static IReadOnlyList<QuestionResult> Of(Answer one, int ones, Answer two, int twos, Answer three, int threes, int cases, bool isOutside)
    {
        var answers = Enumerable.Repeat(one, ones).Concat(Enumerable.Repeat(two, twos)).Concat(Enumerable.Repeat(three, threes)).ToList();
        var reviews = answers.Select((answer, index) => new CaseReview
        {
            Fact = new FactId(Guid.Empty),
            Sample = new SampleId(Guid.Empty),
            Number = index + 1,
            By = new AgencyCode("police-northgate"),
            Answers = [new SampleAnswer("sound", answer)],
            At = default,
        });
        return SampleResult.Of(Rule, Enumerable.Range(1, cases).ToHashSet(), [.. reviews], isOutside);
    }

    private static void Breaks(Rule broken, Rule kept)
    {
        Assert.True(broken.IsBroken);
        Assert.False(kept.IsBroken);
        Assert.NotEmpty(broken.Refusal.What);
    }
}
