using NodaTime;
using Sightline.Deadlines;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Enforceability;
using Sightline.Testing;
using static Sightline.Orders.Tests.Enforceability.EvaluatorCases;

namespace Sightline.Orders.Tests.Enforceability;

public sealed class EvaluatorTests
{
    [Fact]
    [Source("D-03", "Y-35")]
    public void A_served_non_molestation_order_makes_every_term_a_crime_to_break()
    {
        var answer = Ask(Served());

        Assert.Equal(Answer.Yes, answer.Enforceable);
        Assert.Equal("Yes – 2 terms", answer.Headline);
        Assert.All(answer.Terms, term => Assert.Equal("BREACH IS A CRIME – you may arrest", term.Words));
    }

    [Fact]
    [Source("Y-36")]
    public void Before_anybody_recorded_that_he_knew_the_answer_is_not_known_and_says_what_may_be_done_tonight()
    {
        var answer = Ask(Order());

        Assert.Equal(Answer.NotKnown, answer.Enforceable);
        Assert.All(answer.Terms, term =>
        {
            Assert.Contains(term.Tonight, line => line.Contains("known from that minute", StringComparison.Ordinal));
            Assert.Contains(term.Tonight, line => line.Contains("powers that need no order", StringComparison.Ordinal));
            Assert.Contains(term.Tonight, line => line.Contains("01632 960104", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Told_at_the_door_he_is_bound_from_that_minute_and_not_a_minute_before()
    {
        var told = Order() with { Knowings = [new Knowing(Him, Night)] };

        Assert.Equal(Answer.NotKnown, Ask(told, Night - Duration.FromMinutes(1)).Enforceable);
        Assert.Equal(Answer.Yes, Ask(told, Night).Enforceable);
    }

    [Fact]
    public void Told_of_one_term_he_is_bound_by_that_one()
    {
        var answer = Ask(Order() with { Knowings = [new Knowing(Him, Night) { Terms = [First] }] });

        Assert.Equal(Answer.Yes, answer.TermOf(First).Enforceable);
        Assert.Equal(Answer.NotKnown, answer.TermOf(Second).Enforceable);
        Assert.Equal("Yes – 1 term. Not known – 1 term", answer.Headline);
    }

    [Fact]
    [Source("Y-106")]
    public void Service_on_one_of_two_respondents_leaves_the_other_not_known()
    {
        var forced = Served(Order("forced-marriage-protection-order"));

        Assert.Equal(Answer.Yes, Ask(forced).Enforceable);
        Assert.Equal(Answer.NotKnown, Ask(forced, of: Brother).Enforceable);
    }

    [Theory]
    [InlineData(2027, 3, 31)]
    [InlineData(2026, 11, 30)]
    [InlineData(2027, 7, 15)]
    public void It_stands_to_the_last_instant_of_its_last_day_in_London_and_not_into_the_next(int year, int month, int day)
    {
        var last = new LocalDate(year, month, day);
        var order = Served() with { LastDay = last };
        var midnight = last.PlusDays(1).AtStartOfDayInZone(LondonTime.Zone).ToInstant();

        Assert.Equal(Answer.Yes, Ask(order, midnight - Duration.FromNanoseconds(1000)).Enforceable);
        Assert.Equal(Answer.No, Ask(order, midnight).Enforceable);
    }

    [Fact]
    public void An_end_that_is_not_known_makes_it_not_known_and_until_further_order_does_not()
    {
        Assert.Equal(Answer.NotKnown, Ask(Served() with { LastDay = null }).Enforceable);
        Assert.Equal(Answer.Yes, Ask(Served() with { LastDay = null, UntilFurtherOrder = Answer.Yes }).Enforceable);
    }

    [Fact]
    public void A_day_of_making_that_is_not_known_makes_it_not_known() =>
        Assert.Equal(Answer.NotKnown, Ask(Served() with { MadeOn = null }).Enforceable);

    [Fact]
    public void Applied_for_and_not_made_binds_nobody() => Assert.Equal(Answer.No, Ask(Served() with { IsMade = false }).Enforceable);

    [Fact]
    public void A_type_the_rulebook_does_not_know_is_not_known() => Assert.Equal(Answer.NotKnown, Ask(Served() with { Type = null }).Enforceable);

    [Fact]
    public void An_order_whose_terms_are_not_held_is_not_known_and_says_so()
    {
        var answer = Ask(Served() with { Terms = [] });

        Assert.Equal(Answer.NotKnown, answer.Enforceable);
        Assert.Contains("Its terms are not held here.", answer.Reasons);
        Assert.NotEmpty(answer.Tonight);
    }

    [Fact]
    public void A_variation_whose_wording_has_not_come_makes_only_the_terms_it_touches_not_known()
    {
        var varied = Served() with { Variations = [new Variation(London(2026, 11, 1, 12), Answer.No, [Second])] };

        var answer = Ask(varied);

        Assert.Equal(Answer.Yes, answer.TermOf(First).Enforceable);
        Assert.Equal(Answer.NotKnown, answer.TermOf(Second).Enforceable);
        Assert.Equal("Not known: varied on 1 November 2026, new wording not received.", answer.TermOf(Second).Words);
    }

    [Fact]
    public void A_variation_that_does_not_say_which_terms_touches_all() =>
        Assert.Equal(Answer.NotKnown, Ask(Served() with { Variations = [new Variation(London(2026, 11, 1, 12), Answer.NotKnown, [])] }).Enforceable);

    [Fact]
    public void New_wording_binds_once_he_was_told_of_it_and_the_old_wording_no_longer_stands()
    {
        var at = London(2026, 11, 1, 12);
        var varied = Served() with
        {
            Terms = [Term(First, 1), Term(Second, 2) with { ReplacedAt = at }, Term(Changed, 2) with { BroughtAt = at }],
            Variations = [new Variation(London(2026, 10, 30, 12), Answer.No, [Second]), new Variation(at, Answer.Yes, [Second])],
        };
        var told = varied with { Knowings = [.. varied.Knowings, new Knowing(Him, London(2026, 11, 2, 9))] };

        Assert.Equal(Answer.NotKnown, Ask(varied).TermOf(Changed).Enforceable);
        Assert.Equal(Answer.Yes, Ask(told).TermOf(Changed).Enforceable);
        Assert.DoesNotContain(Ask(told).Terms, term => term.Term == Second);
    }

    [Fact]
    public void Discharged_it_is_no_from_that_minute()
    {
        var at = London(2026, 11, 3, 15);
        var ended = Served() with { Discharge = new Discharge(at, new LocalDate(2026, 11, 3)) };

        Assert.Equal(Answer.Yes, Ask(ended, at - Duration.FromMinutes(1)).Enforceable);
        Assert.Equal(Answer.No, Ask(ended, at).Enforceable);
        Assert.Equal(Answer.No, Ask(Served() with { Discharge = new Discharge(at, new LocalDate(2026, 11, 1)) }, London(2026, 11, 2, 9)).Enforceable);
    }

    [Fact]
    public void On_a_record_only_possibly_his_it_is_possible_and_never_yes()
    {
        var answer = Evaluator.Evaluate(Served(), new Question(Him, Night) { OnlyPossiblyHim = true });

        Assert.Equal(Answer.NotKnown, answer.Enforceable);
        Assert.True(answer.IsPossible);
        Assert.All(answer.Terms, term => Assert.StartsWith("Possible: confirm identity", term.Words, StringComparison.Ordinal));
    }

    [Fact]
    [Source("Y-29")]
    public void A_DAPO_made_without_notice_binds_only_from_when_he_knew_and_one_made_on_notice_from_its_making()
    {
        var made = new LocalDate(2026, 3, 31);
        var order = Order("dapo", "greater-manchester", made);

        Assert.Equal(Answer.NotKnown, Ask(order with { MadeWithoutNotice = Answer.Yes }).Enforceable);
        Assert.Equal(Answer.NotKnown, Ask(order).Enforceable);
        Assert.Equal(Answer.Yes, Ask(order with { MadeWithoutNotice = Answer.No }).Enforceable);
        Assert.Equal(Answer.Yes, Ask(order with { MadeWithoutNotice = Answer.Yes, Knowings = [new Knowing(Him, Night)] }).Enforceable);
    }

    [Fact]
    [Source("Y-30")]
    public void A_DAPO_made_on_the_pilots_last_day_is_read_by_that_day_a_year_later()
    {
        var made = new LocalDate(2026, 3, 31);
        var order = Served(Order("dapo", "greater-manchester", made)) with { LastDay = new LocalDate(2027, 12, 31) };

        Assert.Equal("BREACH IS A CRIME – you may arrest", Ask(order, London(2027, 3, 31, 23)).TermOf(First).Words);
        Assert.Equal(Answer.NotKnown, Ask(Served(Order("dapo", "greater-manchester", made.PlusDays(1)))).Enforceable);
    }

    [Fact]
    [Source("D-04", "Y-37")]
    public void An_occupation_order_term_says_for_itself_whether_it_carries_a_power_of_arrest()
    {
        var order = Served(Order("occupation-order-with-power-of-arrest")) with
        {
            Terms = [Term(First, 1, Answer.Yes), Term(Second, 2, Answer.No), Term(Changed, 3)],
        };

        var answer = Ask(order);

        Assert.Equal((Answer.Yes, MayDo.ArrestWithoutCrime), (answer.TermOf(First).Enforceable, answer.TermOf(First).MayDo));
        Assert.Equal((Answer.No, MayDo.NoPower), (answer.TermOf(Second).Enforceable, answer.TermOf(Second).MayDo));
        Assert.Equal((Answer.NotKnown, MayDo.NotConfirmed), (answer.TermOf(Changed).Enforceable, answer.TermOf(Changed).MayDo));
        Assert.NotEmpty(answer.TermOf(Second).Tonight);
        Assert.Equal("Yes – 1 term. Not known – 1 term. No – 1 term", answer.Headline);
        Assert.Equal("1 term. Not known – 1 term. No – 1 term", answer.BesideBadge);
    }

    [Fact]
    [Source("Y-105")]
    public void Law_that_nobody_has_checked_gives_neither_yes_nor_no()
    {
        var answer = Ask(Served(Order("occupation-order")));

        Assert.Equal(Answer.NotKnown, answer.Enforceable);
        Assert.All(answer.Terms, term => Assert.StartsWith("Power not confirmed. Ask: ", term.Words, StringComparison.Ordinal));
    }

    [Fact]
    [Source("Y-14")]
    public void A_DVPO_may_be_arrested_for_and_is_not_called_a_crime()
    {
        var term = Ask(Served(Order("dvpo"))).TermOf(First);

        Assert.Equal(Answer.Yes, term.Enforceable);
        Assert.DoesNotContain("CRIME", term.Words, StringComparison.Ordinal);
        Assert.Contains("not confirmed", term.Words, StringComparison.Ordinal);
    }

    [Fact]
    [Source("Y-22")]
    public void A_notice_binds_by_a_constables_own_hand_and_by_no_other()
    {
        var runs = new DueTime(Night + Duration.FromHours(1), Night + Duration.FromHours(25), "26 December is not settled");
        var notice = Order("dapn", "greater-manchester", new LocalDate(2026, 3, 30)) with { LastDay = null, NoticeRunsTo = runs };

        Assert.Equal(Answer.Yes, Ask(Served(notice)).Enforceable);
        Assert.Equal(Answer.NotKnown, Ask(Served(notice, ServiceMethod.ByPost)).Enforceable);
        Assert.Equal(Answer.NotKnown, Ask(notice with { Knowings = [new Knowing(Him, Night)] }).Enforceable);
    }

    [Fact]
    public void A_notice_whose_end_is_not_settled_is_not_known_between_its_two_ends_and_never_no()
    {
        var runs = new DueTime(Night - Duration.FromHours(1), Night + Duration.FromHours(23), "26 December is not settled");
        var notice = Served(Order("dapn", "greater-manchester", new LocalDate(2026, 3, 30)) with { LastDay = null, NoticeRunsTo = runs });

        var between = Ask(notice);
        var after = Ask(notice, Night + Duration.FromHours(48));

        Assert.Equal(Answer.NotKnown, between.Enforceable);
        Assert.Contains(between.Reasons, why => why.Contains("26 December is not settled", StringComparison.Ordinal));
        Assert.Equal(Answer.NotKnown, after.Enforceable);
        Assert.Contains(after.Reasons, why => why.Contains("unless the court put the hearing off", StringComparison.Ordinal));
    }
}
