using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Incidents.CheckReport;
using Sightline.Incidents.Model;
using Sightline.Incidents.RecordCallOut;
using Sightline.Incidents.RecordCrime;
using Sightline.Incidents.RecordGraveHarm;
using Sightline.Incidents.ReviewDualArrest;
using Sightline.Incidents.SetNeighbourhoodTask;
using Sightline.Kernel;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>What a recorded call-out starts inside a force.</summary>
internal static class IncidentStories
{
    private static readonly CheckFindings Findings = new(FlagFinding.CannotTell, ArrestFinding.UsedRightly, Answer.No, Answer.NotKnown, Answer.Yes);

    internal static IReadOnlyList<DutyStory> All { get; } =
    [
        new("check-initial-report", AccessTestData.Northgate, house => ToldAsync(house, Grown)),
        new("screen-flag", AccessTestData.Northgate, CheckedAsync),
        new("check-flag", AccessTestData.Northgate, ScreenedAsync),
        new("review-dual-arrest", AccessTestData.Northgate, house => ToldAsync(house, Grown, bothArrested: true)) { DoesNotRaise = [house => ToldAsync(house, Grown)] },
        new("refer-party-under-age", AccessTestData.Northgate, house => ToldAsync(house, "2012-03-03")) { DoesNotRaise = [house => ToldAsync(house, Grown)] },
        new("find-out-what-report-leaves-open", AccessTestData.Northgate, house => ToldAsync(house, null)) { DoesNotRaise = [house => ToldAsync(house, Grown)] },
        new("ask-whether-domestic", AccessTestData.Northgate, house => CrimeAsync(house, "criminal-damage", ConnectionKind.NotConnected))
        {
            DoesNotRaise = [house => CrimeAsync(house, "common-assault", ConnectionKind.NotConnected), house => CrimeAsync(house, "criminal-damage", ConnectionKind.Partner)],
        },
        new("do-neighbourhood-task", AccessTestData.Northgate, TaskAsync),
        new("decide-on-review-of-grave-harm", AccessTestData.Northgate, house => HarmAsync(house, Answer.NotKnown)) { DoesNotRaise = [house => HarmAsync(house, Answer.Yes)] },
    ];

    private const string Grown = "1980-03-03";

    internal static Task CheckAsync(OwedHouse house, Guid incident, CheckStage stage) => house.DoAsync<CheckReportAction>(
        At(AccessTestData.Northgate, "police-supervisor"), check => check.CheckAsync(new NewCheck(new IncidentId(incident), stage, Findings), Stop));

    internal static Task ReviewAsync(OwedHouse house, Guid incident) => house.DoAsync<ReviewDualArrestAction>(
        At(AccessTestData.Northgate, "police-supervisor"), review => review.ReviewAsync(new NewDualArrestReview(new IncidentId(incident), Answer.No, "One of them was defending herself."), Stop));

    private static async Task<Scene> CheckedAsync(OwedHouse house)
    {
        await CheckAsync(house, (await RecordedAsync(house, Grown)).Value, CheckStage.Supervisor);
        return new Scene();
    }

    private static async Task<Scene> ScreenedAsync(OwedHouse house)
    {
        var incident = (await RecordedAsync(house, Grown)).Value;
        await CheckAsync(house, incident, CheckStage.Supervisor);
        await CheckAsync(house, incident, CheckStage.Screening);
        return new Scene();
    }

    private static async Task<Scene> CrimeAsync(OwedHouse house, string offence, ConnectionKind kind)
    {
        var incident = await RecordedAsync(house, Grown, kind);
        await house.DoAsync<RecordCrimeAction, CrimeId>(Officer, record => record.RecordAsync(new NewCrime(incident, new OffenceCode(offence)) { InAHome = Answer.Yes }, Stop));
        return new Scene();
    }

    private static async Task<Scene> TaskAsync(OwedHouse house)
    {
        var incident = await RecordedAsync(house, Grown);
        await house.DoAsync<SetNeighbourhoodTaskAction>(Officer, set => set.SetAsync(new NewNeighbourhoodTask(incident, "Walk past in the evening"), Stop));
        return new Scene();
    }

    private static async Task<Scene> HarmAsync(OwedHouse house, Answer reviewed)
    {
        var incident = await RecordedAsync(house, Grown);
        await house.DoAsync<RecordGraveHarmAction>(Officer, record => record.RecordAsync(new NewGraveHarm(incident, GraveHarm.NearMiss) { ReviewUndertaken = reviewed }, Stop));
        return new Scene();
    }

    private static async Task<Scene> ToldAsync(OwedHouse house, string? suspectBorn, bool bothArrested = false)
    {
        await RecordedAsync(house, suspectBorn, bothArrested: bothArrested);
        return new Scene();
    }

    private static Task<IncidentId> RecordedAsync(OwedHouse house, string? suspectBorn, ConnectionKind kind = ConnectionKind.Partner, bool bothArrested = false) =>
        house.DoAsync<RecordCallOutAction, IncidentId>(Officer, record => record.RecordAsync(
            new NewCallOut
            {
                Force = AccessTestData.Northgate,
                At = house.House.Clock.GetCurrentInstant(),
                People =
                [
                    new CallOutPerson { Described = Of("Anneliese", "Wetherby", "1979-08-09"), Parts = [PartyPart.Victim], Arrested = bothArrested },
                    new CallOutPerson { Described = Of("Ignatius", "Marchbanks", suspectBorn), Parts = [PartyPart.Suspect], Arrested = bothArrested, ToVictim = kind },
                ],
                Abuse = [AbuseKind.Physical],
                ChildrenPresent = Answer.No,
                PowerOfArrest = PowerOfArrestUse.Used,
                WeaponUsed = Answer.No,
                Injury = Answer.No,
                Found = new FoundThere { WhyBothArrested = bothArrested ? "Each had hurt the other." : null },
            },
            Stop));

    private static PersonDescription Of(string forenames, string surname, string? born) => new() { Forenames = forenames, Surname = surname, Born = born };
}
