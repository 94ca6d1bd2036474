using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sightline.Database;
using Sightline.Database.Start;
using Sightline.Deadlines;
using Sightline.Duties.MarkDone;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Facts.Duties;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Facts.Oversight;
using Sightline.Facts.People;
using Sightline.Incidents.Model;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Orders.ConfirmOrder;
using Sightline.Orders.ImportManifest.Tasks;
using Sightline.Orders.Vocabulary;
using Sightline.People.Retention;
using Sightline.People.Reviews;
using Sightline.People.Splits;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Rulebook;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>
/// Every duty of the shipped rulebook: the real house raises it, does not raise it where a condition says no, and ends it by every fact that ends it. The
/// rules are found in the rulebook: one that is added there without a story fails here.
/// </summary>
public sealed class EveryDutyTests
{
    private static readonly Lazy<RuleBook> Book = new(() =>
        RuleBook.Load(HouseRules.ShippedFolder, HouseRules.VocabularyOf(AllModules.InOrder, DayCalendars.Load(Path.Combine(AppContext.BaseDirectory, "data")))));

    /// <summary>How each fact that ends a duty comes about.</summary>
    private static readonly Dictionary<string, Func<OwedHouse, Scene, Duty, Task>> Ends = new(StringComparer.Ordinal)
    {
        [nameof(OwedActionDone)] = (house, _, duty) => house.DoAsync<MarkDoneAction>(AtDesk(duty, "order-desk"), done => done.MarkAsync(duty.Id, "Done by telephone", Stop)),
        [nameof(OwedActionAcknowledged)] = (house, _, duty) => SendingStories.SentAndAcknowledgedAsync(house, duty),
        [nameof(NationalDatabasesChecked)] = (house, _, duty) => MaracStories.CheckAsync(house, duty),
        [nameof(RiskReassessed)] = (house, _, duty) => RiskStories.AssessAgainAsync(house, new NominalId(duty.SubjectsByName()["Assessed"])),
        [nameof(FlagConfirmed)] = (house, _, duty) => FlagStories.ConfirmAsync(house, duty),
        [nameof(FlagEnded)] = (house, _, duty) => FlagStories.EndAsync(house, duty),
        [nameof(OrderConfirmed)] = (house, scene, duty) => house.DoAsync<ConfirmOrderAction>(At(duty.OwedBy, "order-desk"), confirm => confirm.ConfirmAsync(scene.Order!.Order, Stop)),
        [nameof(OrderServed)] = (house, scene, _) => house.ServeAsync(scene.Order!),
        [nameof(OrderDischarged)] = (house, scene, _) => DutyStories.EndAsync(house, scene),
        [nameof(OrderExpired)] = (house, scene, _) => DutyStories.RunOutAsync(house, scene),
        [nameof(BreachOutcomeRecorded)] = (house, scene, _) => house.OutcomeAsync(scene.Breach!.Value, BreachOutcome.SuspectNotFound),
        [nameof(ManifestTaskResolved)] = (house, _, duty) =>
            house.DoAsync<CloseManifestTaskAction>(OrderDesk, close => close.CloseAsync(new TaskId(duty.SubjectsByName()["Task"]), "Rang the court", Stop)),
        [nameof(TieReviewed)] = (house, _, duty) =>
            house.DoAsync<ReviewTieAction>(At(duty.OwedBy, "records-reviewer"), review => review.ReviewAsync(new ReviewId(duty.SubjectsByName()["Review"]), Answer.No, "Rang both.", Stop)),
        [nameof(TieReviewLeftOpen)] = (house, _, duty) =>
            house.DoAsync<ReviewTieAction>(At(duty.OwedBy, "records-reviewer"), review => review.ReviewAsync(new ReviewId(duty.SubjectsByName()["Review"]), Answer.NotKnown, "Neither can be reached.", Stop)),
        [nameof(HolderAnswered)] = (house, _, duty) =>
            house.DoAsync<AskHolderAction>(At(duty.OwedBy, "records-reviewer"), ask => ask.AnswerAsync(new QuestionId(duty.SubjectsByName()["Question"]), Answer.Yes, "Seen this week.", Stop)),
        [nameof(EmergencyLookUpReviewed)] = (house, _, _) => EmergencyStories.ReviewAsync(house, EmergencyOutcome.Justified),
        [nameof(ContactTriedAgain)] = (house, _, _) => ContactStories.TryAsync(house, ContactOutcome.SpokeToThem),
        [nameof(SecondPersonAnswered)] = (house, _, _) => EmergencyStories.AnswerAsync(house),
        [nameof(RetentionDecided)] = (house, _, duty) => house.DoAsync<DecideRetentionAction>(At(duty.OwedBy, "records-manager"), decide => decide.DecideAsync(
            new NewRetentionDecision
            {
                Review = new RetentionReviewId(duty.SubjectsByName()["Review"]), Decision = RetentionDecision.Keep, Why = "The inquest is open.",
                Until = LondonTime.DayOf(house.House.Clock.GetCurrentInstant()).PlusYears(1),
            },
            Stop)),
        [nameof(InitialReportChecked)] = (house, _, duty) => IncidentStories.CheckAsync(house, duty.SubjectsByName()["Incident"], CheckStage.Supervisor),
        [nameof(FlagScreened)] = (house, _, duty) => IncidentStories.CheckAsync(house, duty.SubjectsByName()["Incident"], CheckStage.Screening),
        [nameof(FlagChecked)] = (house, _, duty) => IncidentStories.CheckAsync(house, duty.SubjectsByName()["Incident"], CheckStage.Specialist),
        [nameof(DualArrestReviewed)] = (house, _, duty) => IncidentStories.ReviewAsync(house, duty.SubjectsByName()["Incident"]),
        [nameof(EmployeeStated)] = (house, _, duty) => EmployeeStories.StateAgainAsync(house, new IncidentId(duty.SubjectsByName()["Incident"])),
        [nameof(EmployeeInvestigatorNamed)] = (house, _, duty) => EmployeeStories.NameAsync(house, duty),
        [nameof(CallOutTakenToMeeting)] = (house, _, _) => MeetingStories.TakenAsync(house),
        [nameof(MeetingOpened)] = (house, _, _) => MeetingStories.BegunAsync(house),
        [nameof(SampleLookedThrough)] = (house, _, duty) => SampleStories.LookThroughAsync(house, new SampleId(duty.SubjectsByName()["Sample"])),
        [nameof(SampleDrawn)] = (house, _, _) => SampleStories.DrawAsync(house, SampleStories.Cautions),
        [nameof(SplitChecked)] = (house, _, duty) =>
            house.DoAsync<CheckSplitAction>(At(duty.OwedBy, "records-reviewer"), check => check.CheckAsync(new SplitId(duty.SubjectsByName()["Split"]), "Nobody was told anything wrong.", Stop)),
    };

    public static IEnumerable<TheoryDataRow<Provider, string>> Rules() =>
        from rule in Book.Value.DutyRules.Select(rule => rule.Code).Distinct(StringComparer.Ordinal)
        from provider in new[] { Provider.Sqlite, Provider.PostgreSql }
        select new TheoryDataRow<Provider, string>(provider, rule);

    [Fact]
    public void The_shipped_rulebook_is_read_with_the_houses_own_words_and_every_story_is_of_a_rule_in_it()
    {
        Assert.Empty(DutyStories.All.Keys.Except(Book.Value.DutyRules.Select(rule => rule.Code)));
        Assert.Empty(Book.Value.DutyRules.Select(rule => rule.Code).Except(DutyStories.All.Keys));
        Assert.Empty(Book.Value.DutyRules.SelectMany(rule => rule.DischargedBy).Except(Ends.Keys));
        Assert.Equal(DutyStories.All.Keys.Order(StringComparer.Ordinal), WhenItIsDue.Rules.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_duty_is_raised_not_raised_where_a_condition_says_no_and_ended_by_every_fact_that_ends_it(Provider provider, string code)
    {
        var rule = Book.Value.DutyRules.Single(rule => rule.Code == code);
        var story = DutyStories.All[code];
        Assert.True(story.DoesNotRaise.Count >= rule.When.Count, $"{code} has {rule.When.Count} conditions and {story.DoesNotRaise.Count} stories in which one says no.");
        await using (var other = await OpenAsync(provider, story.IsMadeToSayNo ? SayNo : null))
        {
            foreach (var no in story.DoesNotRaise)
            {
                await no(other);
                Assert.Empty(await other.DutiesAsync(code));
            }
        }

        foreach (var ending in rule.DischargedBy)
        {
            await using var house = await OpenAsync(provider);
            var (scene, duty) = await RaisesAsync(house, story);
            Assert.Equal(rule.SurvivorSide, duty.SurvivorSide);
            await Ends[ending](house, scene, duty);
            Assert.Equal(DutyState.Discharged, (await house.DutiesAsync(code)).Single(held => held.Id == duty.Id).State);
            await NoticesTests.TellNothingAsync(house);
        }
    }

    /// <summary>The story is told, and the duty is there: owed by whom it should be, by when it should be.</summary>
    internal static async Task<(Scene Scene, Duty Duty)> RaisesAsync(OwedHouse house, DutyStory story)
    {
        var scene = await story.Raises(house);
        var duty = Assert.Single(await house.DutiesAsync(story.Rule), duty => duty.OwedBy == story.OwedBy);
        Assert.Equal((DutyState.Open, false), (duty.State, duty.FindWhoOwes));
        WhenItIsDue.Check(duty);
        return (scene, duty);
    }

    /// <summary>
    /// Nobody in the real house ever says that he is not on probation: that no unit holds him does not say it. So here, and only here, somebody does.
    /// </summary>
    private static void SayNo(IServiceCollection services)
    {
        services.RemoveAll<ICondition>();
        foreach (var type in AllModules.InOrder.InOrder.SelectMany(module => module.Assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(ICondition).IsAssignableFrom(type) && type != typeof(RespondentIsOnProbation)))
        {
            services.AddScoped(typeof(ICondition), provider => provider.GetRequiredService(type));
        }
        services.AddScoped<ICondition, NotOnProbation>();
    }

    [Named("respondent-is-on-probation")]
    private sealed class NotOnProbation : ICondition
    {
        public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(Answer.No);
    }
}
