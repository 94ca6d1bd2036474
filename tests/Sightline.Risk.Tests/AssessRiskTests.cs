using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.Model;
using Sightline.Risk.OnRecord;
using Sightline.Risk.Read;
using Sightline.Risk.Rules;
using Sightline.Testing;

namespace Sightline.Risk.Tests;

public sealed class AssessRiskTests
{
    [Theory, OnBothDatabases, Source("G-19"), Source("Y-90")]
    public async Task An_assessment_keeps_each_answer_what_it_comes_to_and_the_judgement_beside_it(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsAsync(RiskHouse.Officer, async scope =>
        {
            var (her, him) = (await RiskHouse.HerAsync(scope), await RiskHouse.HimAsync(scope));
            var id = await RiskHouse.AssessAsync(scope, RiskHouse.Ric(her, yes: 10, no: 8) with
            {
                From = [him],
                Answers = [.. RiskHouse.Ric(her, 10, 8).Answers, new ItemAnswer(19, null, WhyNotKnown.WouldNotSay), new ItemAnswer(20, null, WhyNotKnown.NotKnown, "She keeps no money herself")],
                Judgement = RiskLevel.High,
                JudgementReason = "He followed her to work twice this week.",
                Children = Answer.Yes,
                ChildrenLevel = RiskLevel.Medium,
            });
            var seen = (await scope.GetRequiredService<Assessments>().FindAsync(id, RiskHouse.Stop))!;
            Assert.Equal((10, 16, 6), (seen.Row.Score, seen.Row.Highest, seen.Row.Missing));
            Assert.Equal((RiskLevel.High, RiskLevel.High, RiskLevel.Medium), (seen.Row.Level, seen.Row.Judgement, seen.Row.ChildrenLevel));
            Assert.Equal([him], seen.From);

            var opened = await scope.GetRequiredService<SealedAnswers>().OpenAsync(seen.Row, RiskHouse.Stop);
            var answers = opened.Answers!.ForTheMachine(MachineUse.Form).ToDictionary(answer => answer.Item);
            Assert.Equal("yes", answers[10].Answer);
            Assert.Equal((null, WhyNotKnown.WouldNotSay), (answers[19].Answer, answers[19].Why));
            Assert.Equal((WhyNotKnown.NotKnown, "She keeps no money herself"), (answers[20].Why, answers[20].Said));
            Assert.False(answers.ContainsKey(24));
            Assert.Equal("He followed her to work twice this week.", opened.JudgementReason!.ForTheMachine(MachineUse.Form));
            foreach (var kept in new[] { seen.Row.Answers!, seen.Row.JudgementReason! })
            {
                Assert.DoesNotContain("money", Encoding.UTF8.GetString(kept), StringComparison.Ordinal);
                Assert.DoesNotContain("followed", Encoding.UTF8.GetString(kept), StringComparison.Ordinal);
            }
        });
    }

    [Theory, OnBothDatabases, Source("G-19"), Source("Y-71")]
    public async Task Judgement_never_lowers_what_the_answers_come_to(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsAsync(RiskHouse.Officer, async scope =>
        {
            var her = await RiskHouse.HerAsync(scope);
            var id = await RiskHouse.AssessAsync(scope, RiskHouse.Ric(her, yes: 15, no: 9) with { Judgement = RiskLevel.Standard, JudgementReason = "She says that it is over." });
            var row = (await scope.GetRequiredService<Assessments>().FindAsync(id, RiskHouse.Stop))!.Row;
            Assert.Equal((RiskLevel.High, RiskLevel.Standard), (row.Level, row.Judgement));
        });
    }

    [Theory, OnBothDatabases, Source("A-03"), Source("G-08")]
    public async Task Each_victim_and_each_child_has_an_assessment_of_their_own_and_several_may_be_where_the_risk_comes_from(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsAsync(RiskHouse.Officer, async scope =>
        {
            var (her, child) = (await RiskHouse.HerAsync(scope), await RiskHouse.PersonAsync(scope, "Cleo", "Fairweather", "2016-02-20"));
            var (brother, uncle) = (await RiskHouse.PersonAsync(scope, "Ben", "Achterberg", "1961-07-11"), await RiskHouse.PersonAsync(scope, "Tom", "Lindqvist", "1958-12-03"));
            await RiskHouse.AssessAsync(scope, RiskHouse.Ric(her, 14) with { From = [brother, uncle] });
            await RiskHouse.AssessAsync(scope, RiskHouse.Ric(child, 3) with { From = [uncle], Judgement = RiskLevel.Medium, JudgementReason = "Sleeps at his house." });

            var assessments = scope.GetRequiredService<Assessments>();
            Assert.Equal(RiskLevel.High, Assert.Single(await assessments.OfAsync([her], RiskHouse.Stop)).Row.Level);
            Assert.Equal(RiskLevel.Medium, Assert.Single(await assessments.OfAsync([child], RiskHouse.Stop)).Row.Level);
            Assert.Equal(2, (await assessments.FromAsync([uncle], RiskHouse.Stop)).Count);
            Assert.Single(await assessments.FromAsync([brother], RiskHouse.Stop));
        });
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_is_refused_with_the_field_and_the_reason_and_nothing_of_it_is_kept(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsAsync(RiskHouse.Officer, async scope =>
        {
            var (her, him) = (await RiskHouse.HerAsync(scope), await RiskHouse.HimAsync(scope));
            var right = RiskHouse.Ric(her, 3);
            await RefusedAsync<AssessmentIsOfSomebodyHeld>(scope, right with { Assessed = default }, "Assessed", "Nobody in this register");
            await RefusedAsync<AssessmentIsOfSomebodyHeld>(scope, right with { Assessed = new NominalId(RiskHouse.Id(99)) }, "Assessed", "protects nobody");
            await RefusedAsync<AssessmentIsNotInTheFuture>(scope, right with { At = RiskHouse.Now + Duration.FromHours(2) }, "On", "in the future");
            await RefusedAsync<InstrumentIsInTheRulebook>(scope, right with { Instrument = new InstrumentCode("dash") }, "Instrument", "no instrument “dash”");
            await RefusedAsync<InstrumentIsOfThatDay>(scope, right with { Version = new InstrumentVersion("27-items") }, "Version", "“27-items” of Dash RIC was not in use");
            await RefusedAsync<InstrumentIsOfThatDay>(scope,
                right with { Instrument = new InstrumentCode("dash-police"), Version = new InstrumentVersion("2009"), At = Instant.FromUtc(2009, 2, 28, 12, 0) }, "Version", "was not in use on 28 February 2009");
            await RefusedAsync<AnswerIsOneOfItsSet>(scope, right with { Answers = [new ItemAnswer(7, "perhaps", default)] }, "Answers[7]", "“perhaps” is no answer to item 7");
            await RefusedAsync<ItemIsOfTheInstrument>(scope, right with { Answers = [new ItemAnswer(25, "yes", default)] }, "Answers[25]", "no item 25");
            await RefusedAsync<ItemIsAnsweredOnce>(scope, right with { Answers = [new ItemAnswer(2, "yes", default), new ItemAnswer(2, "no", default)] }, "Answers[2]", "answered 2 times");
            await RefusedAsync<ScoreFollowsFromItsAnswers>(scope, right with { Score = 4 }, "Score", "A score of 4 is stated, and its answers come to 3");
            await RefusedAsync<LevelFollowsFromScoreAndJudgement>(scope, right with { Level = RiskLevel.High }, "Level", "neither score nor judgement");
            await RefusedAsync<LevelFollowsFromScoreAndJudgement>(scope, RiskHouse.Ric(her, 14) with { Level = RiskLevel.Medium }, "Level", "come to High");
            await RefusedAsync<JudgementNeedsAReason>(scope, right with { Judgement = RiskLevel.High, JudgementReason = "  " }, "JudgementReason", "reason for the judgement is missing");
            await RefusedAsync<JudgementIsOfItsKind>(scope, right with { Priority = Answer.Yes, JudgementReason = "x" }, "Judgement", "asks for a level");
            await RefusedAsync<RiskComesFromSomebodyElse>(scope, right with { From = [her] }, "From", "also stands as the one");
            await RefusedAsync<EveryoneItComesFromIsHeld>(scope, right with { From = [him, new NominalId(RiskHouse.Id(98))] }, "From", "not in this register");
            await RefusedAsync<CallOutIsInThisRegister>(scope, right with { Incident = new IncidentId(RiskHouse.Id(97)) }, "Incident", "not in this register");
            await RefusedAsync<ChildrenAreThereWhereTheyAreAtRisk>(scope, right with { ChildrenLevel = RiskLevel.High }, "Children", "not that there are any");
            await RefusedAsync<ReasonFitsItsField>(scope, right with { Judgement = RiskLevel.High, JudgementReason = new string('x', 2_001) }, "JudgementReason", "room for 2,000");
            await RefusedAsync<AgencyAssessesForItself>(scope, right with { By = AccessTestData.Eastmoor }, "By", "another agency");
            await RefusedAsync<ResponseIsOneOfTheInstruments>(scope, right with { Responses = [new RiskResponseTaken("reduce")] }, "Responses", "“reduce” is none of what");
            await RefusedAsync<AcceptingARiskNeedsAReason>(scope, Factors(her) with { Responses = [new RiskResponseTaken("accept")] }, "Responses", "needs a reason");

            Assert.Empty(await RiskHouse.AllAsync<Assessment>(scope));
            Assert.Empty(await RiskHouse.AllAsync<AssessedFrom>(scope));
        });
    }

    [Theory, OnBothDatabases]
    public async Task An_assessment_is_recorded_once_and_never_overwritten(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsAsync(RiskHouse.Officer, async scope =>
        {
            var her = await RiskHouse.HerAsync(scope);
            var id = await RiskHouse.AssessAsync(scope, RiskHouse.Ric(her, 3));
            await RefusedAsync<AssessmentIsRecordedOnce>(scope, RiskHouse.Ric(her, 14) with { Assessment = id }, "Assessment", "recorded already");
            Assert.Equal(3, Assert.Single(await RiskHouse.AllAsync<Assessment>(scope)).Score);
        });
    }

    [Theory, OnBothDatabases, Source("G-03"), Source("G-04"), Source("Y-98")]
    public async Task An_old_assessment_is_taken_with_the_instrument_of_its_day_and_a_risk_that_was_accepted_says_why(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsAsync(RiskHouse.Officer, async scope =>
        {
            var her = await RiskHouse.HerAsync(scope);
            var id = await RiskHouse.AssessAsync(scope, Factors(her) with { Responses = [new RiskResponseTaken("accept", "She has moved abroad.")] });
            var seen = (await scope.GetRequiredService<Assessments>().FindAsync(id, RiskHouse.Stop))!;
            Assert.Null(seen.Row.Score);
            Assert.Equal("She has moved abroad.", Assert.Single((await scope.GetRequiredService<SealedAnswers>().OpenAsync(seen.Row, RiskHouse.Stop)).Responses!.ForTheMachine(MachineUse.Form)).Why);
        });
    }

    /// <summary>That a service assessed somebody says that she asked for help; what she said is for those who asked her.</summary>
    [Theory, OnBothDatabases]
    public async Task Who_may_know_of_an_assessment_and_who_may_read_its_answers(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        var (her, polices, services) = await house.AsSystemAsync(async scope =>
        {
            var person = await RiskHouse.HerAsync(scope);
            return (person, await RiskHouse.AssessAsync(scope, RiskHouse.Ric(person, 14)), await RiskHouse.AssessAsync(scope, RiskHouse.Ric(person, 20, by: "support-harbour")));
        });
        Assert.Equal([polices], await KnownAsync(house, RiskHouse.Officer, her));
        Assert.Equal([polices], await KnownAsync(house, RiskHouse.CallHandler, her));
        Assert.Equal([polices], await KnownAsync(house, RiskHouse.Probation, her));
        Assert.Equal(new[] { polices, services }.Order(), (await KnownAsync(house, RiskHouse.Worker, her)).Order());
        Assert.Empty(await KnownAsync(house, TestHouse.ActorAt("court-northgate-family", "court-clerk"), her));

        Assert.True(await OpensAsync(house, RiskHouse.Officer, AccessTestData.Northgate));
        Assert.False(await OpensAsync(house, RiskHouse.CallHandler, AccessTestData.Northgate));
        Assert.False(await OpensAsync(house, RiskHouse.Probation, AccessTestData.Northgate));
        Assert.False(await OpensAsync(house, RiskHouse.Worker, AccessTestData.Northgate));
        Assert.True(await OpensAsync(house, RiskHouse.Worker, AccessTestData.Harbour));
    }

    [Theory, OnBothDatabases]
    public async Task On_his_page_there_is_nothing_of_hers_but_that_somebody_else_is_in_danger(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        var him = await house.AsAsync(RiskHouse.Officer, async scope =>
        {
            var (her, suspect) = (await RiskHouse.HerAsync(scope), await RiskHouse.HimAsync(scope));
            await RiskHouse.AssessAsync(scope, RiskHouse.Ric(her, 14) with { From = [suspect] });
            return suspect;
        });
        await house.AsAsync(RiskHouse.CallHandler, async scope =>
        {
            var warning = Assert.Single(await scope.GetRequiredService<RiskWarnings>().WarningsAsync(Subject.Of(him), RiskHouse.Stop));
            Assert.Equal((WarningGravity.Danger, "Assessed as a high risk to somebody else"), (warning.Gravity, warning.Text));
            Assert.Null(warning.Link);
            Assert.Null(warning.Detail);
            var section = (await scope.GetRequiredService<RiskSection>().SectionAsync(Subject.Of(him), RiskHouse.Stop))!;
            Assert.Empty(section.Timeline);
            Assert.Equal("Nobody has assessed this person that you may know of", Assert.Single(section.Lines).Text);
        });
    }

    private static RiskAssessed Factors(NominalId her) => RiskHouse.Ric(her, 0) with
    {
        At = Instant.FromUtc(2008, 5, 1, 12, 0),
        Instrument = new InstrumentCode("specss"),
        Version = new InstrumentVersion("plus"),
        Answers = [new ItemAnswer(1, "there", default), new ItemAnswer(3, "not-there", default)],
    };

    private static async Task RefusedAsync<TRule>(IServiceProvider scope, RiskAssessed stated, string where, string what)
        where TRule : Rule
    {
        var broken = await Assert.ThrowsAsync<RulesBrokenException>(() => RiskHouse.AssessAsync(scope, stated));
        var rule = Assert.Single(broken.Broken.OfType<TRule>());
        Assert.Equal(where, rule.Refusal.Where);
        Assert.Contains(what, rule.Refusal.ToString(), StringComparison.Ordinal);
    }

    private static Task<List<AssessmentId>> KnownAsync(TestHouse house, Actor who, NominalId her) => house.AsAsync(who, async scope =>
        (await scope.GetRequiredService<Assessments>().OfAsync([her], RiskHouse.Stop)).Select(seen => seen.Id).ToList());

    private static Task<bool> OpensAsync(TestHouse house, Actor who, AgencyCode by) => house.AsAsync(who, scope => Task.FromResult(scope.GetRequiredService<RiskViewer>().Opens(by)));
}
