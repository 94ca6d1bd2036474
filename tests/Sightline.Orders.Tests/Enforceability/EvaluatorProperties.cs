using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Enforceability;
using static Sightline.Orders.Tests.Enforceability.EvaluatorCases;

namespace Sightline.Orders.Tests.Enforceability;

/// <summary>What must hold for every order whatsoever, tried on thousands made from a fixed seed.</summary>
public sealed class EvaluatorProperties
{
    private const int Tries = 4_000;

    [Fact]
    public void Taking_knowledge_away_never_makes_a_yes_out_of_what_was_not_and_never_a_no_out_of_a_yes()
    {
        foreach (var order in Orders())
        {
            var full = Ask(order);
            foreach (var less in LessKnown(order))
            {
                var poorer = Ask(less);
                foreach (var term in poorer.Terms.Where(term => full.Terms.Any(known => known.Term == term.Term)))
                {
                    var before = full.TermOf(term.Term).Enforceable;
                    Assert.False(term.Enforceable == Answer.Yes && before != Answer.Yes && before != Answer.No, "Less knowledge gave a yes.");
                    Assert.False(term.Enforceable == Answer.No && before == Answer.Yes, "Less knowledge gave a no.");
                }
            }
        }
    }

    [Fact]
    public void Learning_more_never_turns_a_yes_into_a_no_unless_it_ended_or_was_varied()
    {
        var yes = 0;
        foreach (var order in Orders().Where(order => Ask(order).Enforceable == Answer.Yes))
        {
            yes++;
            foreach (var more in MoreKnown(order))
            {
                Assert.Equal(Answer.Yes, Ask(more).Enforceable);
            }
        }
        Assert.True(yes > 100, $"Only {yes} of the orders tried gave a yes: the property was hardly tried.");
    }

    [Fact]
    public void Not_known_always_says_what_may_be_done_and_every_answer_says_why()
    {
        foreach (var term in Orders().SelectMany(order => Ask(order).Terms))
        {
            Assert.NotEmpty(term.Reasons);
            Assert.NotEmpty(term.Words);
            Assert.True(term.Enforceable != Answer.NotKnown || term.Tonight.Count == 3);
            Assert.True(term.Enforceable != Answer.Yes || term.MayDo is MayDo.ArrestForCrime or MayDo.ArrestWithoutCrime);
        }
    }

    [Fact]
    public void A_yes_has_everything_known_a_day_an_end_his_knowing_and_the_power()
    {
        foreach (var order in Orders())
        {
            foreach (var term in Ask(order).Terms.Where(term => term.Enforceable == Answer.Yes))
            {
                Assert.NotNull(order.MadeOn);
                Assert.True(order.LastDay is not null || order.UntilFurtherOrder == Answer.Yes);
                Assert.Equal(Answer.Yes, order.Type!.MayArrestFor(order.Terms.Single(held => held.Id == term.Term).PowerOfArrest));
                Assert.True(order.Pronounced == Answer.Yes || order.Knowings.Any(knowing => knowing.Respondent == Him)
                    || order.Type.BindsWhen(order.MadeWithoutNotice).Contains(Rulebook.BindsFrom.Made));
            }
        }
    }

    private static IEnumerable<OrderAsHeld> Orders()
    {
        var random = new Random(20261103);
        var types = TestRulebook.Law.OrderTypes.Where(type => type.MadeBy is not ["police"]).Select(type => type.Code).Distinct().ToList();
        for (var index = 0; index < Tries; index++)
        {
            var made = random.Next(10) == 0 ? (LocalDate?)null : new LocalDate(2026, 1, 1).PlusDays(random.Next(300));
            var last = random.Next(4) == 0 ? (LocalDate?)null : new LocalDate(2026, 9, 1).PlusDays(random.Next(400));
            yield return new OrderAsHeld
            {
                Type = TestRulebook.Law.OrderTypeNear(types[random.Next(types.Count)], made, random.Next(2) == 0 ? "greater-manchester" : null),
                MadeOn = made,
                LastDay = last,
                UntilFurtherOrder = (Answer)random.Next(3),
                MadeWithoutNotice = (Answer)random.Next(3),
                Pronounced = (Answer)random.Next(3),
                Terms = [Term(First, 1, (Answer)random.Next(3)), Term(Second, 2, (Answer)random.Next(3))],
                Knowings = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Some(random))],
                Variations = random.Next(4) == 0 ? [new Variation(London(2026, 10, 20, 12), (Answer)random.Next(3), random.Next(2) == 0 ? [] : [Second])] : [],
            };
        }
    }

    private static Knowing Some(Random random) => new(random.Next(3) == 0 ? Brother : Him, London(2026, 10, 1 + random.Next(30), 12))
    {
        ServedBy = random.Next(3) == 0 ? null : (ServiceMethod)random.Next(1, 7),
        Terms = random.Next(3) == 0 ? [First] : [],
    };

    private static IEnumerable<OrderAsHeld> LessKnown(OrderAsHeld order)
    {
        yield return order with { MadeOn = null };
        yield return order with { LastDay = null, UntilFurtherOrder = Answer.NotKnown };
        yield return order with { Knowings = [] };
        yield return order with { Pronounced = Answer.NotKnown };
        yield return order with { MadeWithoutNotice = Answer.NotKnown };
        yield return order with { Terms = [.. order.Terms.Select(term => term with { PowerOfArrest = Answer.NotKnown })] };
        yield return order with { Type = null };
        yield return order with { Variations = [.. order.Variations, new Variation(London(2026, 11, 1, 12), Answer.NotKnown, [])] };
    }

    private static IEnumerable<OrderAsHeld> MoreKnown(OrderAsHeld order)
    {
        yield return order with { Knowings = [.. order.Knowings, new Knowing(Him, London(2026, 10, 5, 9))] };
        yield return order with { Knowings = [.. order.Knowings, new Knowing(new NominalId(First.Value), London(2026, 10, 5, 9))] };
        if (order.Pronounced == Answer.NotKnown)
        {
            yield return order with { Pronounced = Answer.Yes };
            yield return order with { Pronounced = Answer.No };
        }
        if (order.LastDay is null)
        {
            yield return order with { LastDay = Last };
        }
        if (order.MadeWithoutNotice == Answer.NotKnown)
        {
            yield return order with { MadeWithoutNotice = Answer.No };
            yield return order with { MadeWithoutNotice = Answer.Yes };
        }
    }
}
