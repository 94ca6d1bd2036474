using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Risk.Tests;

/// <summary>What the rulebook may ask of an assessment.</summary>
public sealed class ConditionTests
{
    [Theory, OnBothDatabases, Source("Y-71")]
    public async Task The_threshold_is_met_not_met_or_not_known_where_missing_answers_could_meet_it(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsAsync(RiskHouse.Officer, async scope =>
        {
            var her = await RiskHouse.HerAsync(scope);
            Assert.Equal(Answer.Yes, await AskAsync(scope, RiskHouse.Ric(her, 14), "assessment-meets-marac-threshold"));
            Assert.Equal(Answer.NotKnown, await AskAsync(scope, RiskHouse.Ric(her, 13, 10), "assessment-meets-marac-threshold"));
            Assert.Equal(Answer.No, await AskAsync(scope, RiskHouse.Ric(her, 13, 11), "assessment-meets-marac-threshold"));
            Assert.Equal(Answer.No, await AskAsync(scope, Police(her), "assessment-meets-marac-threshold"));
            Assert.Equal(Answer.Yes, await AskAsync(scope, RiskHouse.Ric(her, 13, 10), "answers-are-missing"));
            Assert.Equal(Answer.No, await AskAsync(scope, RiskHouse.Ric(her, 13, 11), "answers-are-missing"));
            Assert.Equal(Answer.Yes, await AskAsync(scope, RiskHouse.Ric(her, 2), "instrument-is", "dash-ric"));
            Assert.Equal(Answer.No, await AskAsync(scope, RiskHouse.Ric(her, 2), "instrument-is", "dash-police"));
        });
    }

    [Theory, OnBothDatabases]
    public async Task The_level_is_this_or_another_or_not_known_and_it_rose_or_not(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsAsync(RiskHouse.Officer, async scope =>
        {
            var her = await RiskHouse.HerAsync(scope);
            var medium = RiskHouse.Ric(her, 5) with { Judgement = RiskLevel.Medium, Level = RiskLevel.Medium, JudgementReason = "Seen twice before." };
            Assert.Equal(Answer.Yes, await AskAsync(scope, medium, "risk-is", "medium"));
            Assert.Equal(Answer.No, await AskAsync(scope, medium, "risk-is", "high"));
            Assert.Equal(Answer.NotKnown, await AskAsync(scope, RiskHouse.Ric(her, 5), "risk-is", "high"));
            Assert.Equal(Answer.No, await AskAsync(scope, medium, "assessed-high-by-judgement"));
            Assert.Equal(Answer.Yes, await AskAsync(scope, medium with { Judgement = RiskLevel.High }, "assessed-high-by-judgement"));

            Assert.Equal(Answer.NotKnown, await AskAsync(scope, medium, "level-rose"));
            var first = await RiskHouse.AssessAsync(scope, medium with { At = RiskHouse.Now - Duration.FromDays(9) });
            Assert.Equal(Answer.Yes, await AskAsync(scope, medium with { Level = RiskLevel.High }, "level-rose"));
            Assert.Equal(Answer.No, await AskAsync(scope, medium, "level-rose"));
            Assert.Equal(Answer.No, await AskAsync(scope, medium with { Level = RiskLevel.Standard }, "level-rose"));
            Assert.Equal(Answer.NotKnown, await AskAsync(scope, medium with { By = AccessTestData.Eastmoor }, "level-rose"));

            var owed = new RiskReassessmentOwed { Assessment = first, By = AccessTestData.Northgate, Assessed = her, Cause = ReassessmentCause.Breach, BecauseOf = default, Since = RiskHouse.Now };
            Assert.Equal(Answer.Yes, await AskAsync(scope, owed, "risk-is", "medium"));
        });
    }

    [Theory, OnBothDatabases, Source("A-03")]
    public async Task Children_are_asked_of_apart(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsAsync(RiskHouse.Officer, async scope =>
        {
            var her = await RiskHouse.HerAsync(scope);
            var asked = RiskHouse.Ric(her, 14) with { Children = Answer.Yes, ChildrenLevel = RiskLevel.Medium };
            Assert.Equal(Answer.Yes, await AskAsync(scope, asked, "children-are-around-assessed"));
            Assert.Equal(Answer.Yes, await AskAsync(scope, asked, "children-risk-is", "medium"));
            Assert.Equal(Answer.No, await AskAsync(scope, asked, "children-risk-is", "high"));
            Assert.Equal(Answer.NotKnown, await AskAsync(scope, RiskHouse.Ric(her, 14), "children-are-around-assessed"));
            Assert.Equal(Answer.NotKnown, await AskAsync(scope, RiskHouse.Ric(her, 14), "children-risk-is", "high"));
            Assert.Equal(Answer.No, await AskAsync(scope, RiskHouse.Ric(her, 14) with { Children = Answer.No }, "children-risk-is", "high"));
            Assert.Equal(Answer.Yes, await AskAsync(scope, RiskHouse.Ric(her, 0) with { Priority = Answer.Yes }, "assessed-as-priority"));
        });
    }

    [Theory, OnBothDatabases]
    public async Task The_agencies_are_found_from_whoever_was_assessed(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var her = await RiskHouse.PersonAsync(scope, "Aleksandra", "Nowak", heldBy: "support-harbour");
            var him = await RiskHouse.PersonAsync(scope, "Daniel", "Reed", "1981-07-02", "probation-northgate");
            var assessed = RiskHouse.Ric(her, 14) with { From = [him] };
            Assert.Equal([AccessTestData.Northgate], (await ResolveAsync(scope, assessed, "assessing-agency")).Agencies);
            Assert.Equal([AccessTestData.Harbour], (await ResolveAsync(scope, assessed, "service-of-assessed")).Agencies);
            Assert.Equal([AccessTestData.Probation], (await ResolveAsync(scope, assessed, "probation-of-risk-source")).Agencies);
            Assert.False((await ResolveAsync(scope, assessed with { From = [] }, "probation-of-risk-source")).IsKnown);
            Assert.False((await ResolveAsync(scope, assessed, "force-of-assessed")).IsKnown);
            Assert.False((await ResolveAsync(scope, assessed, "childrens-services-of-assessed")).IsKnown);
        });
    }

    private static RiskAssessed Police(NominalId her) => RiskHouse.Ric(her, 27) with { Instrument = new InstrumentCode("dash-police"), Version = new InstrumentVersion("2009") };

    private static Task<Answer> AskAsync(IServiceProvider scope, Fact fact, string condition, string? argument = null) =>
        scope.GetServices<ICondition>().Single(one => NamedAttribute.Of(one.GetType()).Name == condition).AskAsync(fact, argument, RiskHouse.Stop);

    private static Task<Resolved> ResolveAsync(IServiceProvider scope, Fact fact, string resolver) =>
        scope.GetServices<IAgencyResolver>().Single(one => NamedAttribute.Of(one.GetType()).Name == resolver).ResolveAsync(fact, RiskHouse.Stop);
}
