using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.CheckReport;
using Sightline.Incidents.Figures;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Incidents.RecordCallOut;
using Sightline.Incidents.ReviewDualArrest;
using Sightline.Incidents.Rules;
using Sightline.Incidents.Tests.Crimes;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.Checks;

public sealed class CheckTests
{
    private static readonly CheckFindings Right = new(FlagFinding.Right, ArrestFinding.UsedRightly, Answer.No, Answer.Yes, Answer.Yes);

    private static Actor Supervisor { get; } = TestHouse.ActorAt("police-northgate", "police-supervisor") with { User = new UserId(new Guid("0193a1b2-0000-7000-8000-00000000c00a")) };

    [Theory, OnBothDatabases, Source("C-01", "K-01", "K-02", "A-21", "A-22", "A-23")]
    public async Task A_report_waits_for_three_checks_in_turn_and_the_flag_says_since_when_and_when_last_confirmed(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        var id = await house.AsAsync(Area.Officer, scope => CrimeTests.CallOutAsync(scope, Area.LastNight));
        foreach (var (stage, role) in new[] { (CheckStage.Supervisor, "police-supervisor"), (CheckStage.Screening, "crime-screener"), (CheckStage.Specialist, "domestic-abuse-specialist") })
        {
            await house.AsAsync(Supervisor with { Roles = new HashSet<string> { role } }, async scope =>
            {
                var reading = scope.GetRequiredService<CheckReading>();
                Assert.Equal([stage], reading.Mine);
                Assert.Equal([id], (await reading.WaitingAsync(stage, Area.Stop)).Select(waiting => waiting.Incident));
                await scope.GetRequiredService<CheckReportAction>().CheckAsync(new NewCheck(id, stage, Right), Area.Stop);
                Assert.Empty(await reading.WaitingAsync(stage, Area.Stop));
            });
        }
        await house.AsAsync(Area.Officer, async scope =>
        {
            var incident = (await scope.GetRequiredService<CallOuts>().FindAsync(id, Area.Stop))!.Incident;
            var of = await scope.GetRequiredService<Cases>().OfAsync(incident, Area.Stop);
            Assert.Null(of.Next);
            Assert.Equal((Answer.Yes, incident.LearnedAt, Area.Officer.User), (of.Flag.DomesticAbuse, of.Flag.Since, of.Flag.By));
            Assert.Equal(of.Checks[^1].At, of.Flag.LastConfirmed);
        });
    }

    [Theory, OnBothDatabases, Source("C-01", "J-108", "K-05", "L-62")]
    public async Task Misses_and_false_flags_are_both_counted_and_each_puts_the_flag_right(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        var (flagged, missed, open) = await house.AsAsync(Area.Officer, async scope => (
            await CrimeTests.CallOutAsync(scope, Area.LastNight),
            await ConnectedAsync(scope, ConnectionKind.NotConnected),
            await ConnectedAsync(scope, ConnectionKind.NotKnown)));
        await house.AsAsync(Supervisor, async scope =>
        {
            var check = scope.GetRequiredService<CheckReportAction>();
            await CrimeTests.RefusesAsync<FlagFindingFitsTheFlag>(() => check.CheckAsync(new NewCheck(flagged, CheckStage.Supervisor, Right with { Flag = FlagFinding.Missed }), Area.Stop));
            await CrimeTests.RefusesAsync<FlagFindingFitsTheFlag>(() => check.CheckAsync(new NewCheck(missed, CheckStage.Supervisor, Right with { Flag = FlagFinding.WronglySet }), Area.Stop));
            await CrimeTests.RefusesAsync<FlagFindingFitsTheFlag>(() => check.CheckAsync(new NewCheck(open, CheckStage.Supervisor, Right), Area.Stop));
            await check.CheckAsync(new NewCheck(flagged, CheckStage.Supervisor, Right with { Flag = FlagFinding.WronglySet }), Area.Stop);
            await check.CheckAsync(new NewCheck(missed, CheckStage.Supervisor, Right with { Flag = FlagFinding.Missed, Arrest = ArrestFinding.ReasonDoesNotHold }) { Note = "They are cousins." }, Area.Stop);
            await check.CheckAsync(new NewCheck(open, CheckStage.Supervisor, Right with { Flag = FlagFinding.SettledAsDomesticAbuse }), Area.Stop);
            await CrimeTests.RefusesAsync<IncidentIsInThisRegister>(() => check.CheckAsync(new NewCheck(new IncidentId(new Guid("0193a1b2-0000-7000-8000-0000000000ee")), CheckStage.Supervisor, Right), Area.Stop));

            var day = LondonTime.DayOf(Area.LastNight);
            var figures = (await scope.GetRequiredService<FigureReading>().OfAsync(day, day, Area.Stop)).ToDictionary(figure => figure.Code);
            Assert.Equal(("1 of 3 (33%)", "1 of 3 (33%)", "2 of 3 (67%)"), (figures["missed"].Words, figures["false-flags"].Words, figures["flagged"].Words));
            Assert.Equal(0, (await scope.GetRequiredService<FigureReading>().OfAsync(day.PlusDays(1), day.PlusDays(9), Area.Stop))[0].Count);
            Assert.All(figures.Values, figure => Assert.NotEmpty(figure.Definition));
        });
    }

    [Theory, OnBothDatabases, Source("B-04", "H-56", "J-112")]
    public async Task Arresting_both_needs_its_reason_and_is_reviewed_by_somebody_else(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        var both = Area.CallOut(
            Area.New(Area.Named("Aleksandra", "Nowak", "1984-03-09"), PartyPart.Victim, PartyPart.Suspect) with { Arrested = true },
            Area.New(Area.Named("Daniel", "Reed", "1981-01-01"), PartyPart.Suspect, PartyPart.Victim) with { Arrested = true, ToVictim = ConnectionKind.Partner });
        var (id, single) = await house.AsAsync(Area.Officer, async scope =>
        {
            await CrimeTests.RefusesAsync<DualArrestNeedsAJustification>(() => Area.RecordAsync(scope, both));
            return (await Area.RecordAsync(scope, both with { Found = new FoundThere { WhyBothArrested = "Each had used a weapon on the other." } }), await CrimeTests.CallOutAsync(scope, Area.LastNight));
        });
        await house.AsAsync(Area.Officer, scope => CrimeTests.RefusesAsync<NobodyChecksTheirOwnReport>(
            () => scope.GetRequiredService<ReviewDualArrestAction>().ReviewAsync(new NewDualArrestReview(id, Answer.Yes, "It was."), Area.Stop)));
        await house.AsAsync(Supervisor, async scope =>
        {
            var review = scope.GetRequiredService<ReviewDualArrestAction>();
            await CrimeTests.RefusesAsync<OnlyADualArrestIsReviewed>(() => review.ReviewAsync(new NewDualArrestReview(single, Answer.Yes, "It was."), Area.Stop));
            await CrimeTests.RefusesAsync<ReviewSaysWhy>(() => review.ReviewAsync(new NewDualArrestReview(id, Answer.No, " "), Area.Stop));
            await review.ReviewAsync(new NewDualArrestReview(id, Answer.No, "She was defending herself."), Area.Stop);
            var day = LondonTime.DayOf(Area.LastNight);
            var figures = (await scope.GetRequiredService<FigureReading>().OfAsync(day, day, Area.Stop)).ToDictionary(figure => figure.Code);
            Assert.Equal((1, 0), (figures["dual-arrests"].Count, figures["dual-arrests-right"].Count));
        });
    }

    [Theory, OnBothDatabases, Source("B-01")]
    public async Task One_person_alone_as_victim_and_suspect_is_refused_and_two_who_accuse_each_other_are_not(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            await CrimeTests.RefusesAsync<VictimAndSuspectAreTwoPeople>(() => Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim, PartyPart.Suspect))));
            await CrimeTests.RefusesAsync<VictimAndSuspectAreTwoPeople>(() => Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim), Area.As(her, PartyPart.Suspect))));
        });
    }

    [Theory, OnBothDatabases, Source("J-102", "J-103", "J-101")]
    public async Task Figures_say_what_they_count_and_of_what(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var id = await CrimeTests.CallOutAsync(scope, Area.LastNight);
            await ConnectedAsync(scope, ConnectionKind.Partner, callOut => callOut with { PowerOfArrest = PowerOfArrestUse.AvailableNotUsed, WhyNotArrested = "Gone." });
            await ConnectedAsync(scope, ConnectionKind.Partner, callOut => callOut with { PowerOfArrest = PowerOfArrestUse.NotKnown, Abuse = [AbuseKind.HonourBased] });
            var crime = await scope.GetRequiredService<RecordCrime.RecordCrimeAction>().RecordAsync(new(id, new OffenceCode("grievous-bodily-harm")), Area.Stop);
            await scope.GetRequiredService<RecordCrime.RecordCrimeOutcomeAction>().RecordAsync(
                new(crime, new CrimeOutcomeCode("caution")) { At = Area.LastNight + Duration.FromHours(2), WhyNotCharged = "The evidence did not reach." }, Area.Stop);
            var day = LondonTime.DayOf(Area.LastNight);
            var figures = (await scope.GetRequiredService<FigureReading>().OfAsync(day, day, Area.Stop)).ToDictionary(figure => figure.Code);
            Assert.Equal("1 of 3 (33%)", figures["arrests"].Words);
            Assert.Equal("1 of 2 (50%)", figures["arrests-where-power"].Words);
            Assert.Equal(("1 of 1 (100%)", "1 of 1 (100%)", "0 of 1 (0%)"), (figures["sanctions"].Words, figures["cautions"].Words, figures["charged"].Words));
            Assert.Equal(("1 of 1 (100%)", "1 of 3 (33%)"), (figures["grievous"].Words, figures["honour-based"].Words));
            Assert.Equal("0 of 0", figures["deaths-reviewed"].Words);
        });
    }

    private static Task<IncidentId> ConnectedAsync(IServiceProvider scope, ConnectionKind kind, Func<NewCallOut, NewCallOut>? change = null)
    {
        var callOut = Area.CallOut(
            Area.New(Area.Named("Bea", "Lindqvist", "1974-03-09"), PartyPart.Victim),
            Area.New(Area.Named("Cato", "Underhill", "1971-01-01"), PartyPart.Suspect) with { ToVictim = kind });
        return Area.RecordAsync(scope, change is null ? callOut : change(callOut));
    }
}
