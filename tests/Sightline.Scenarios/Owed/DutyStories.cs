using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Orders.DischargeOrder;
using Sightline.Orders.Expiry;
using Sightline.Orders.ImportManifest;
using Sightline.Orders.VaryOrder;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Reviews;
using Sightline.People.ShowRecord;
using Sightline.People.Splits;
using Sightline.Platform.Feed;
using Sightline.Platform.Reading;
using Sightline.Scenarios.Retention;
using Sightline.Scenarios.Sharing;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;
using static Sightline.Scenarios.Owed.Steps;

namespace Sightline.Scenarios.Owed;

/// <summary>A story for every rule of rulebook/duties. A rule without one fails <see cref="EveryDutyTests"/>.</summary>
internal static class DutyStories
{
    private static readonly DutyStory[] Orders =
    [
        new("confirm-order", AccessTestData.Northgate, house => MadeAsync(house)),
        new("serve-order", AccessTestData.Northgate, house => MadeAsync(house))
        {
            DoesNotRaise = [house => MadeAsync(house, Restraining), house => MadeAsync(house, PoliceNotice)],
        },
        new("serve-notice", AccessTestData.Northgate, house => MadeAsync(house, PoliceNotice)) { DoesNotRaise = [house => MadeAsync(house)] },
        new("note-order-where-she-lives", AccessTestData.Eastmoor, house => MadeAsync(house, herHome: "ZY1 4AB")),
        new("tell-worker-of-order", AccessTestData.Harbour, house => MadeAsync(house)),
        new("tell-worker-of-service", AccessTestData.Harbour, house => ServedAsync(house)),
        new("ask-court-for-varied-wording", AccessTestData.Northgate, house => VariedAsync(house, Answer.No)) { DoesNotRaise = [house => VariedAsync(house, Answer.Yes)] },
        new("confirm-disputed-statement", AccessTestData.Northgate, DisputedAsync),
        new("order-ended-review", AccessTestData.Harbour, RunOutAsync),
        new("order-discharged-review", AccessTestData.Harbour, EndedAsync),
        new("put-right-refused-statement", AccessTestData.FamilyCourt, RefusedAsync),
        new("tell-by-another-way", AccessTestData.Probation, UntoldAsync),
    ];

    private static readonly DutyStory[] PoliceOrders =
    [
        new("apply-to-court-after-dapn", PilotForce, house => ServedAsync(house, PilotNotice)) { DoesNotRaise = [house => ServedAsync(house)] },
        new("apply-to-court-after-dvpn", AccessTestData.Northgate, house => ServedAsync(house, PoliceNotice)) { DoesNotRaise = [house => ServedAsync(house)] },
        Arrest("bring-before-court-after-dapn-breach-arrest", PilotForce, PilotNotice),
        Arrest("bring-before-court-after-dvpo-breach-arrest", AccessTestData.Northgate, PoliceOrder),
        Arrest("bring-before-court-after-occupation-arrest", AccessTestData.Northgate, Occupation),
        new("notify-police-of-address-dapo", PilotForce, house => MadeAsync(house, PilotOrder)) { DoesNotRaise = [house => MadeAsync(house)] },
        new("notify-police-of-address-spo", AccessTestData.Northgate, house => ServedAsync(house, Stalking)) { DoesNotRaise = [house => ServedAsync(house)] },
    ];

    private static readonly DutyStory[] Breaches =
    [
        new("respond-to-breach", AccessTestData.Northgate, house => BrokenAsync(house)),
        new("tell-worker-of-breach", AccessTestData.Harbour, house => BrokenAsync(house)),
        new("review-risk-after-breach-probation", AccessTestData.Probation, house => BrokenAsync(house)) { DoesNotRaise = [house => BrokenAsync(house)], IsMadeToSayNo = true },
        new("reassess-risk-after-breach", AccessTestData.Northgate, house => BrokenAsync(house)),
    ];

    private static readonly DutyStory[] Others =
    [
        new("refer-call-out-to-advocacy", AccessTestData.Northgate, house => CallOutAsync(house, Answer.No)),
        new("tell-childrens-services", AccessTestData.Northgate, house => CallOutAsync(house, Answer.Yes)) { DoesNotRaise = [house => CallOutAsync(house, Answer.No)] },
        new("review-risk-after-call-out-probation", AccessTestData.Probation, SuspectedOnProbationAsync),
        new("daily-meeting", AccessTestData.Northgate, house => CallOutAsync(house, Answer.No)),
        new("resolve-manifest-task", AccessTestData.Northgate, WrongManifestAsync),
        new("chase-missing-manifest", AccessTestData.Northgate, NoManifestAsync),
        new("decide-possible-tie", AccessTestData.Northgate, AlikeAsync),
        new("decide-what-was-left-open", AccessTestData.Northgate, LeftOpenAsync),
        new("say-whether-your-person", AccessTestData.Northgate, AskedAsync),
        new("check-what-rested-on-tie", AccessTestData.Northgate, PartedAsync),
        new("decide-what-is-kept", AccessTestData.Northgate, KeptLongEnoughAsync),
        new("review-emergency-reading", AccessTestData.Northgate, ReadInEmergencyAsync),
        new("look-into-attempt", AccessTestData.Northgate, KeptBackStories.SoughtAsync),
        new("hear-of-attempt", AccessTestData.Harbour, KeptBackStories.SoughtAsync),
        new("review-emergency-look-up", AccessTestData.Northgate, EmergencyStories.OpenedAsync),
        new("hear-of-emergency-look-up", AccessTestData.Harbour, EmergencyStories.OpenedAsync),
        new("answer-as-second-person", AccessTestData.Northgate, EmergencyStories.AskedAsync),
        new("hear-of-opened-address", AccessTestData.Harbour, EmergencyStories.ServicesOpenedAsync),
        new("try-contact-again", AccessTestData.Harbour, ContactStories.NotReachedAsync),
        new("look-at-contact-that-others-answer", AccessTestData.Harbour, ContactStories.AnsweredTwiceAsync),
        new("check-national-databases", AccessTestData.Northgate, house => CallOutAsync(house, Answer.No)),
        new("ask-specialists-after-call-out", AccessTestData.Northgate, house => CallOutAsync(house, Answer.No)),
        new("chase-outstanding-arrest", AccessTestData.Northgate, MaracStories.OutstandingAsync) { DoesNotRaise = [house => CallOutAsync(house, Answer.No)] },
        new("act-on-national-check", AccessTestData.Northgate, house => MaracStories.CheckedAsync(house, CheckResult.SignificantNew)) { DoesNotRaise = [house => MaracStories.CheckedAsync(house, CheckResult.New)] },
        new("warn-of-release", AccessTestData.Northgate, MaracStories.ReleasedAsync),
        new("confirm-flag", AccessTestData.Northgate, FlagStories.GrownStaleAsync),
        new("act-on-new-information", AccessTestData.Northgate, InformationStories.GivenAsync),
        new("take-up-new-information", AccessTestData.Probation, InformationStories.GivenAsync),
        new("speak-with-police-about-new-information", AccessTestData.Probation, InformationStories.GivenAsync),
        new("check-call-outs-after-new-information", AccessTestData.Probation, InformationStories.GivenAsync),
        new("review-plan-after-new-information", AccessTestData.Probation, InformationStories.GivenAsync),
        new("tell-childrens-services-of-new-information", AccessTestData.Probation, InformationStories.GivenAsync) { DoesNotRaise = [InformationStories.WithoutChildrenAsync] },
        MeetingStories.Given("duty-desk", AccessTestData.Council),
        MeetingStories.Given("duty-inspector", AccessTestData.Northgate),
        MeetingStories.Given("response-desk", AccessTestData.Northgate),
        MeetingStories.Given("order-desk", AccessTestData.Northgate),
        SampleStories.Given("manager"),
        SampleStories.Given("duty-inspector"),
        new("look-through-sample", AccessTestData.Northgate, SampleStories.DrawnAsync),
        new("draw-next-sample-of-cautions", AccessTestData.Northgate, house => SampleStories.LookedThroughAsync(house, SampleStories.Cautions))
        {
            DoesNotRaise = [house => SampleStories.LookedThroughAsync(house, SampleStories.NoArrest)],
        },
        new("hold-next-positive-action-day", AccessTestData.Northgate, house => MeetingStories.HeldAsync(house, MeetingStories.Arrests))
        {
            DoesNotRaise = [house => MeetingStories.HeldAsync(house, MeetingStories.Morning)],
        },
        new("look-into-emergency-look-up", AccessTestData.Northgate, EmergencyStories.PassedOnAsync),
    ];

    private static readonly DutyStory[] Danger =
    [
        new("refer-to-marac-by-escalation", AccessTestData.Northgate, house => MaracStories.CallOutsAsync(house, 3)) { DoesNotRaise = [house => MaracStories.CallOutsAsync(house, 2), MaracStories.ThreeAfterReferralAsync] },
        new("refer-to-marac-as-repeat", AccessTestData.Northgate, MaracStories.AgainAsync) { DoesNotRaise = [house => CallOutAsync(house, Answer.No)] },
        new("refer-to-marac-after-new-information", AccessTestData.Northgate, MaracStories.MoreIsKnownAsync) { DoesNotRaise = [InformationStories.GivenAsync] },
        new("refer-to-marac-by-score", AccessTestData.Northgate, house => MaracStories.ScoredAsync(house, 14)) { DoesNotRaise = [house => MaracStories.ScoredAsync(house, 13)] },
        new("refer-to-marac-by-judgement", AccessTestData.Northgate, house => MaracStories.AssessedAsync(house, fact => fact with { Judgement = RiskLevel.High }))
            { DoesNotRaise = [house => MaracStories.ScoredAsync(house, 14)] },
        new("refer-to-advocacy-with-marac", AccessTestData.Northgate, MaracStories.ReferredAloneAsync),
        OfLevel("arrest-after-high-risk", RiskLevel.High),
        OfLevel("protect-after-high-risk", RiskLevel.High),
        OfLevel("refer-high-risk-to-advocacy", RiskLevel.High),
        OfLevel("act-after-medium-risk", RiskLevel.Medium),
        new("tell-probation-of-high-risk", AccessTestData.Northgate, house => RiskStories.FromSupervisedAsync(house, RiskLevel.High))
        {
            DoesNotRaise = [house => RiskStories.FromSupervisedAsync(house, RiskLevel.Medium), house => MaracStories.LevelAsync(house, RiskLevel.High)],
        },
        new("assess-again-when-reopened", AccessTestData.Northgate, RiskStories.ReopenedAsync) { DoesNotRaise = [RiskStories.ReopenedForOneThatMayNotHearAsync] },
        new("consider-home-visit-after-order", AccessTestData.Northgate, house => MadeAsync(house)) { DoesNotRaise = [house => MadeAsync(house, Restraining), MaracStories.KnownAndProtectedAsync] },
    ];

    internal static IReadOnlyDictionary<string, DutyStory> All { get; } =
        Orders.Concat(PoliceOrders).Concat(Breaches).Concat(Others).Concat(IncidentStories.All).Concat(EmployeeStories.All).Concat(Danger).ToDictionary(story => story.Rule, StringComparer.Ordinal);

    private static DutyStory OfLevel(string rule, RiskLevel level) =>
        new(rule, AccessTestData.Northgate, house => MaracStories.LevelAsync(house, level)) { DoesNotRaise = [house => MaracStories.LevelAsync(house, RiskLevel.Standard)] };

    private static DutyStory Arrest(string rule, AgencyCode owedBy, string type) => new(rule, owedBy, house => EndedBreachAsync(house, type, BreachOutcome.Arrested))
    {
        DoesNotRaise = [house => EndedBreachAsync(house, NonMolestation, BreachOutcome.Arrested), house => EndedBreachAsync(house, type, BreachOutcome.NoFurtherAction)],
    };

    private static async Task<Scene> SuspectedOnProbationAsync(OwedHouse house)
    {
        await house.CallOutAsync(await house.PersonAsync("ZZ1 4AB"), await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation), Answer.No);
        return new Scene();
    }

    private static async Task<Scene> VariedAsync(OwedHouse house, Answer wording)
    {
        var scene = await MadeAsync(house);
        await house.DoAsync<VaryOrderAction, FactId>(Court, vary => vary.VaryAsync(new NewVariation { Order = scene.Order!.Order, WordingReceived = wording }, Stop));
        return scene;
    }

    /// <summary>A support worker's system says that the order was ended; only court or police can say that.</summary>
    private static async Task<Scene> DisputedAsync(OwedHouse house)
    {
        var scene = await MadeAsync(house);
        var said = await house.SendAsync(AccessTestData.Harbour, nameof(OrderDischarged), $$"""{"order":"{{scene.Order!.Order}}"}""", await NextAsync(house));
        Assert.Equal(LineOutcome.HeldForConfirmation, said.Outcome);
        return scene;
    }

    /// <summary>The court's system says that somebody was served whom the order does not bind.</summary>
    private static async Task<Scene> RefusedAsync(OwedHouse house)
    {
        var scene = await MadeAsync(house);
        var order = scene.Order!;
        var data = $$"""{"order":"{{order.Order}}","service":"{{order.Fact}}","respondent":"{{order.Protected[0]}}","method":"inCourt","proofHeld":"yes"}""";
        var said = await house.SendAsync(AccessTestData.FamilyCourt, nameof(OrderServed), data, await NextAsync(house));
        Assert.True(said.Outcome == LineOutcome.Refused, said.ToString());
        return scene;
    }

    private static async Task<Scene> RunOutAsync(OwedHouse house)
    {
        var scene = await MadeAsync(house);
        await RunOutAsync(house, scene);
        return scene;
    }

    internal static async Task RunOutAsync(OwedHouse house, Scene scene)
    {
        var order = (await house.AllAsync<Sightline.Orders.Model.ProtectiveOrder>()).Single(held => held.Id == scene.Order!.Order);
        var over = order.LastDay!.Value.PlusDays(1).AtStartOfDayInZone(LondonTime.Zone).ToInstant() + Duration.FromHours(1);
        house.House.Clock.MoveTo(Instant.Max(over, house.House.Clock.GetCurrentInstant()));
        await house.House.AsSystemAsync(scope => scope.GetRequiredService<ExpireOrders>().TickAsync(Stop));
    }

    private static async Task<Scene> EndedAsync(OwedHouse house)
    {
        var scene = await MadeAsync(house);
        await EndAsync(house, scene);
        return scene;
    }

    internal static async Task EndAsync(OwedHouse house, Scene scene)
    {
        var by = scene.Type.Value switch
        {
            PilotOrder => PilotCourt,
            PilotNotice or PoliceNotice or PoliceOrder or Stalking or Restraining => AccessTestData.MagistratesCourt,
            _ => AccessTestData.FamilyCourt,
        };
        await house.DoAsync<DischargeOrderAction, FactId>(At(by, "court-order-desk"), end => end.DischargeAsync(new NewDischarge { Order = scene.Order!.Order }, Stop));
    }

    private static async Task<Scene> WrongManifestAsync(OwedHouse house)
    {
        var number = await NextAsync(house);
        var maker = new ManifestMaker(LondonTime.DayOf(house.House.Clock.GetCurrentInstant()), number % 50 + 1);
        maker[1]["Court Date"] = "";
        maker[1]["Case No. FamilyMan"] = $"NG26F9{number:0000}";
        await house.DoAsync<ImportManifestAction, ManifestEnd>(OrderDesk, import => import.ImportAsync(new ManifestInput { Path = maker.ToZip() }, null, Stop));
        return new Scene();
    }

    private static async Task<Scene> NoManifestAsync(OwedHouse house)
    {
        await house.House.RunWorkerAsync();
        house.House.Clock.Advance(Duration.FromDays(1));
        await house.House.RunWorkerAsync();
        return new Scene();
    }

    private static async Task<Scene> AlikeAsync(OwedHouse house)
    {
        await house.RecordAsync(Said("Kathryn", "1990-05"));
        await house.RecordAsync(Said("Katherine", "1990"));
        return new Scene();

        static NewNominal Said(string forename, string born) => new()
        {
            HeldBy = AccessTestData.Northgate,
            Details = new PersonDescription { Forenames = forename, Surname = "Pemberley", Born = born },
        };
    }

    private static async Task<Scene> LeftOpenAsync(OwedHouse house)
    {
        await AlikeAsync(house);
        var review = Assert.Single(await house.AllAsync<TieReview>());
        await house.DoAsync<ReviewTieAction>(At(review.Agency, "records-reviewer"), action => action.ReviewAsync(review.Id, Answer.NotKnown, "Neither can be reached.", Stop));
        return new Scene();
    }

    /// <summary>Probation asks the force whether somebody is its person.</summary>
    private static async Task<Scene> AskedAsync(OwedHouse house)
    {
        await house.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = new PersonDescription { Forenames = "Kathryn", Surname = "Pemberley", Born = "1990-05" } });
        await house.RecordAsync(new NewNominal { HeldBy = AccessTestData.Probation, Details = new PersonDescription { Forenames = "Katherine", Surname = "Pemberley", Born = "1990" } });
        var review = Assert.Single(await house.AllAsync<TieReview>());
        await house.DoAsync<AskHolderAction>(At(review.Agency, "records-reviewer"), ask => ask.AskAsync(review.Id, Given.Name | Given.Born, Stop));
        return new Scene();
    }

    private static async Task<Scene> KeptLongEnoughAsync(OwedHouse house)
    {
        await house.PersonAsync("ZZ1 2CD");
        await house.YearsLaterAsync(6);
        return new Scene();
    }

    /// <summary>An officer read a man's record while another man's was tied to it.</summary>
    private static async Task<Scene> PartedAsync(OwedHouse house)
    {
        var him = new PersonDescription { Forenames = "Darren", Surname = "Whitlock", Born = "1979-11-21", Contact = new ContactDescription { Phones = ["07700 900555"] } };
        var one = await house.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = him });
        var other = await house.RecordAsync(new NewNominal { HeldBy = AccessTestData.Probation, Details = him });
        await house.DoAsync<RecordReader>(Officer, reader => reader.ReadAsync(one, Stop));
        await house.DoAsync<SplitPersonAction>(At(AccessTestData.Northgate, "records-reviewer"), split => split.SplitAsync(new NewSplit { Nominal = one, Leaving = [other], Reason = "His cousin gave his name." }, Stop));
        return new Scene();
    }

    private static async Task<Scene> ReadInEmergencyAsync(OwedHouse house)
    {
        var him = await house.PersonAsync("ZZ1 2CD");
        await house.DoAsync<EmergencySpool>(Officer, spool => spool.WriteAsync(new Disclosure("door view", [him.Value], ["orders"]), Officer, Stop));
        await house.House.AsSystemAsync(scope => scope.GetRequiredService<SpoolRecovery>().TickAsync(Stop));
        return new Scene();
    }

    /// <summary>Probation has no agreement any more by which the service may hear of a breach.</summary>
    private static async Task<Scene> UntoldAsync(OwedHouse house)
    {
        var scene = await MadeAsync(house);
        await SharingHouse.EndAsync(house, AccessTestData.Probation, "probation-to-support-breach");
        return scene with { Breach = await house.BreachAsync(scene.Order!, by: SharingHouse.ProbationOfficer) };
    }

    private static async Task<int> NextAsync(OwedHouse house) => (await house.AllAsync<Sightline.Platform.Ledger.LedgerEntry>()).Count;
}
