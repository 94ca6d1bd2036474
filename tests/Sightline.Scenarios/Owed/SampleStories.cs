using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.RecordCallOut;
using Sightline.Incidents.RecordCrime;
using Sightline.Kernel;
using Sightline.Oversight.Draw;
using Sightline.Oversight.FollowUp;
using Sightline.Oversight.Model;
using Sightline.Oversight.Review;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>A sample is drawn of call-outs without an arrest or of cautions, is looked through, and shows something that a desk is given to do.</summary>
internal static class SampleStories
{
    internal const string NoArrest = "no-arrest-with-power";
    internal const string Cautions = "cautions";

    private static readonly Actor Manager = At(AccessTestData.Northgate, "desk-manager");

    private static readonly string[] Questions = ["reason-sound", "supervisor-agreed", "safety-seen-to", "charge-considered", "prosecutor-asked", "no-alternative"];

    internal static DutyStory Given(string desk) => new($"do-what-sample-showed-{desk}", AccessTestData.Northgate, house => FollowedUpAsync(house, desk))
    {
        DoesNotRaise = [house => FollowedUpAsync(house, desk == DeskRole.Manager ? DeskRole.DutyInspector : DeskRole.Manager)],
    };

    internal static async Task<Scene> DrawnAsync(OwedHouse house)
    {
        await HappenedAsync(house);
        await DrawAsync(house, NoArrest);
        return new Scene();
    }

    internal static async Task<Scene> LookedThroughAsync(OwedHouse house, string kind)
    {
        await HappenedAsync(house);
        var sample = await DrawAsync(house, kind);
        // Looking takes its time: what was drawn in the same moment would count as the next one.
        house.House.Clock.Advance(Duration.FromMinutes(30));
        await LookThroughAsync(house, sample);
        return new Scene();
    }

    internal static Task<SampleId> DrawAsync(OwedHouse house, string kind)
    {
        var day = LondonTime.DayOf(house.House.Clock.GetCurrentInstant());
        return house.DoAsync<DrawSampleAction, SampleId>(Manager, draw => draw.DrawAsync(new NewSample { Kind = kind, First = day.PlusDays(-1), Last = day, Seed = "seven magpies", Size = 1 }, Stop));
    }

    internal static async Task LookThroughAsync(OwedHouse house, SampleId sample)
    {
        var answers = Questions.ToDictionary(question => question, _ => (Answer?)Answer.NotKnown);
        foreach (var one in (await house.AllAsync<SampleCase>()).Where(one => one.Sample == sample).OrderBy(one => one.Number))
        {
            Assert.True(await house.DoAsync<ReviewCaseAction, bool>(Manager, review => review.ReviewAsync(sample, one.Number, answers, Stop)));
        }
    }

    private static async Task<Scene> FollowedUpAsync(OwedHouse house, string desk)
    {
        await HappenedAsync(house);
        var sample = await DrawAsync(house, NoArrest);
        var due = house.House.Clock.GetCurrentInstant() + Duration.FromDays(9);
        Assert.True(await house.DoAsync<FollowUpAction, bool>(
            Manager, follow => follow.DecideAsync(sample, new NewFollowUp(AccessTestData.Desk(AccessTestData.Northgate, desk), due, "Brief every shift on reasons."), Stop)));
        return new Scene();
    }

    /// <summary>Nobody was arrested though there was a power, and later he was cautioned.</summary>
    private static async Task HappenedAsync(OwedHouse house)
    {
        var her = await house.PersonAsync("ZZ1 4AB");
        var incident = await house.DoAsync<RecordCallOutAction, IncidentId>(Officer, record => record.RecordAsync(
            new NewCallOut
            {
                Force = AccessTestData.Northgate,
                At = house.House.Clock.GetCurrentInstant(),
                People = [new CallOutPerson { Nominal = her, Parts = [PartyPart.Victim] }],
                Abuse = [AbuseKind.Physical],
                PowerOfArrest = PowerOfArrestUse.AvailableNotUsed,
                WhyNotArrested = "Gone before we came.",
            },
            Stop));
        var crime = await house.DoAsync<RecordCrimeAction, CrimeId>(Officer, record => record.RecordAsync(new NewCrime(incident, new OffenceCode("common-assault")), Stop));
        await house.DoAsync<RecordCrimeOutcomeAction>(
            Officer, record => record.RecordAsync(new NewCrimeOutcome(crime, new CrimeOutcomeCode("caution")) { WhyNotCharged = "A first offence, admitted at once." }, Stop));
    }
}
