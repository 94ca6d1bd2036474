using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.Rules;
using Sightline.Testing;

namespace Sightline.Orders.Tests.Rules;

/// <summary>Every rule once broken and once kept; every refusal says what, why and what to do instead.</summary>
public sealed class RuleTests
{
    private static readonly LocalDate Day = new(2026, 11, 2);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 3, 9, 10);
    private static readonly NominalId Him = new(new Guid("00000000-0000-7000-8000-00000000000a"));
    private static readonly NominalId Her = new(new Guid("00000000-0000-7000-8000-00000000000b"));
    private static readonly TermId First = new(new Guid("00000000-0000-7000-8000-000000000001"));
    private static readonly TermId Second = new(new Guid("00000000-0000-7000-8000-000000000002"));

    public static TheoryData<string> Names => [.. Pairs().Select(pair => pair.Broken.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_is_broken_by_what_breaks_it_and_kept_by_what_does_not(string name)
    {
        var (broken, kept) = Pairs().Single(pair => pair.Broken.GetType().Name == name);

        Assert.True(broken.IsBroken);
        Assert.False(kept.IsBroken);
        Assert.NotEmpty(broken.Refusal.Where);
        Assert.NotEmpty(broken.Refusal.What);
        Assert.NotEmpty(broken.Refusal.Why);
        Assert.NotEmpty(broken.Refusal.Instead);
    }

    [Fact]
    public void Every_rule_of_the_register_is_tried_here()
    {
        var rules = typeof(OrderMustBeKnown).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && type.Namespace == typeof(OrderMustBeKnown).Namespace).Select(type => type.Name);

        Assert.Empty(rules.Except(Pairs().Select(pair => pair.Broken.GetType().Name)));
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    [InlineData(28, false)]
    [InlineData(29, true)]
    [Source("Y-12")]
    public void A_DVPO_runs_from_14_to_28_days_counting_the_day_it_was_made(int days, bool isBroken) =>
        Assert.Equal(isBroken, new LengthMustBeLawful(TestRulebook.Type("dvpo", Day), Day, Day.PlusDays(days - 1), Answer.No).IsBroken);

    [Fact]
    [Source("Y-103")]
    public void The_applicant_may_not_hand_over_the_order_herself()
    {
        var rule = new TheApplicantMayNotServe(true);

        Assert.True(rule.IsBroken);
        Assert.Contains("r.10.6", rule.Refusal.Why, StringComparison.Ordinal);
    }

    [Fact]
    [Source("Y-15")]
    public void A_DVPN_may_be_made_where_and_when_a_DAPN_may()
    {
        var day = new LocalDate(2026, 3, 30);

        Assert.Equal(Answer.Yes, TestRulebook.Law.MayBeMade("dvpn", day, "greater-manchester").Answer);
        Assert.Equal(Answer.Yes, TestRulebook.Law.MayBeMade("dapn", day, "greater-manchester").Answer);
    }

    private static IEnumerable<(Rule Broken, Rule Kept)> Pairs() => OfTheMaking().Concat(OfWhatCameAfter()).Concat(OfBreachesAndStatements());

    private static IEnumerable<(Rule Broken, Rule Kept)> OfTheMaking()
    {
        var nmo = TestRulebook.Type("non-molestation-order", Day);
        var dapo = TestRulebook.Law;
        yield return (new OrderMustNotEndBeforeItWasMade(Day, Day.PlusDays(-1)), new OrderMustNotEndBeforeItWasMade(Day, Day));
        yield return (new OrderMustNotBeMadeInTheFuture(Day.PlusDays(1), Day), new OrderMustNotBeMadeInTheFuture(Day, Day));
        yield return (new OrderTypeMustBeInTheRulebook(new OrderTypeCode("x"), false), new OrderTypeMustBeInTheRulebook(new OrderTypeCode("dapo"), true));
        yield return (
            new OrderMustBeMakeableThatDay(dapo.MayBeMade("dapo", new LocalDate(2026, 4, 1), "greater-manchester")),
            new OrderMustBeMakeableThatDay(dapo.MayBeMade("dapo", new LocalDate(2026, 3, 31), "greater-manchester")));
        yield return (new MakerMustBeOneThatMakesSuchOrders("DAPN", "A court", false), new MakerMustBeOneThatMakesSuchOrders("DAPN", "A force", true));
        yield return (new OrderMustBindSomebody(0), new OrderMustBindSomebody(1));
        yield return (new TheTwoSidesMustBeDifferentPeople([Him], [Him]), new TheTwoSidesMustBeDifferentPeople([Him], [Her]));
        yield return (
            new LengthMustBeLawful(TestRulebook.Type("dvpo", Day), Day, null, Answer.Yes),
            new LengthMustBeLawful(nmo, Day, null, Answer.Yes));
        yield return (new TermsMustSuitTheType(nmo, [Term(First, 1, "wear-tag")]), new TermsMustSuitTheType(nmo, [Term(First, 1, "no-contact")]));
        yield return (
            new EveryTermMustHaveItsOwnNumber([Term(First, 1, "other"), Term(Second, 1, "other")]),
            new EveryTermMustHaveItsOwnNumber([Term(First, 1, "other"), Term(Second, 2, "other")]));
        yield return (new OrderMustBeNew(OrderStage.Made), new OrderMustBeNew(OrderStage.AppliedFor));
    }

    private static IEnumerable<(Rule Broken, Rule Kept)> OfWhatCameAfter()
    {
        yield return (new OrderMustBeKnown(null), new OrderMustBeKnown(Order()));
        yield return (new OrderMustBeMade(Order(stage: OrderStage.AppliedFor)), new OrderMustBeMade(Order()));
        yield return (new ServiceMustNotBeBeforeTheMaking(Day, Now - Duration.FromDays(2)), new ServiceMustNotBeBeforeTheMaking(Day, Now));
        yield return (new ItMustNotBeInTheFuture(Now + Duration.FromMinutes(11), Now, "At"), new ItMustNotBeInTheFuture(Now, Now, "At"));
        yield return (new RespondentMustBeBoundByTheOrder([Him], Her), new RespondentMustBeBoundByTheOrder([Him], Him));
        yield return (new TheApplicantMayNotServe(true), new TheApplicantMayNotServe(false));
        yield return (new ServiceMustStand(null), new ServiceMustStand(Service()));
        yield return (new OrderMustNotHaveEnded(Order(), Now + Duration.FromDays(400)), new OrderMustNotHaveEnded(Order(), Now));
        yield return (new ItMustHaveRunOut(Day.PlusDays(1), Now), new ItMustHaveRunOut(Day, Now));
        yield return (new OnlyACourtThatMayVaryVaries("NMO", null, false), new OnlyACourtThatMayVaryVaries("NMO", "A court", true));
        yield return (new OnlyACourtThatMayDischargeDischarges("NMO", "A force", false), new OnlyACourtThatMayDischargeDischarges("NMO", "A court", true));
        yield return (new TermsMustBelongToTheOrder([First], [Second]), new TermsMustBelongToTheOrder([First], [First]));
        yield return (new ChangedTermsNeedIdsOfTheirOwn([First], [First]), new ChangedTermsNeedIdsOfTheirOwn([First], [Second]));
        yield return (new OnlyThePoliceConfirm(false), new OnlyThePoliceConfirm(true));
        yield return (new ForceConfirmsOnlyForItself(TestHouse.ActorAt("police-eastmoor", "feed"), Northgate), new ForceConfirmsOnlyForItself(TestHouse.ActorAt("police-northgate", "feed"), Northgate));
        yield return (new OnlyTheOrdersForceConfirms(Northgate, new AgencyCode("police-eastmoor")), new OnlyTheOrdersForceConfirms(null, Northgate));
    }

    private static IEnumerable<(Rule Broken, Rule Kept)> OfBreachesAndStatements()
    {
        yield return (new BreachMustFallWhileTheOrderStood(Order(), Now - Duration.FromDays(5)), new BreachMustFallWhileTheOrderStood(Order(), Now));
        yield return (new BreachMustBeNew(true), new BreachMustBeNew(false));
        yield return (new BreachMustBeKnown(null), new BreachMustBeKnown(new Breach
        {
            Id = new BreachId(First.Value),
            OrderId = Order().Id,
            RespondentId = Him,
            At = Now,
            ReportedBy = new AgencyCode("police-northgate"),
            Fact = new FactId(First.Value),
        }));
        yield return (new OnlyCourtOrPoliceConfirmStatements(false), new OnlyCourtOrPoliceConfirmStatements(true));
        yield return (new StatementMustBeOpen(null), new StatementMustBeOpen(new DisputedStatement
        {
            Id = new FactId(First.Value),
            OrderId = Order().Id,
            StatedBy = new AgencyCode("support-harbour"),
            Statement = nameof(OrderDischarged),
            At = Now,
            Content = [1],
        }));
    }

    private static AgencyCode Northgate { get; } = new("police-northgate");

    private static TermDescription Term(TermId id, int number, string kind) => new() { Term = id, Number = number, Kind = kind, Plain = "Must not" };

    private static ProtectiveOrder Order(OrderStage stage = OrderStage.Made) => new()
    {
        Id = new OrderId(Second.Value),
        Type = new OrderTypeCode("non-molestation-order"),
        Stage = stage,
        MadeOn = Day,
        LastDay = Day.PlusDays(180),
    };

    private static Service Service() => new()
    {
        Id = new ServiceId(First.Value),
        OrderId = new OrderId(Second.Value),
        RespondentId = Him,
        How = HowHeKnew.Told,
        At = Now,
        RecordedBy = new AgencyCode("police-northgate"),
        Fact = new FactId(First.Value),
    };
}
