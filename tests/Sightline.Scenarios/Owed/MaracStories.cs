using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Risk;
using Sightline.Incidents.RecordCallOut;
using Sightline.Kernel;
using Sightline.Platform.Work;
using Sightline.Risk.Checks;
using Sightline.Risk.Release;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>Call-outs that come again, assessments, referrals to MARAC, checks of databases, and a release.</summary>
internal static class MaracStories
{
    internal sealed record Two(NominalId Her, NominalId Him);

    internal static async Task<Two> TwoAsync(OwedHouse house) => new(await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour), await house.PersonAsync("ZZ1 2CD"));

    internal static async Task<Scene> CallOutsAsync(OwedHouse house, int count, Two? two = null)
    {
        var them = two ?? await TwoAsync(house);
        for (var number = 0; number < count; number++)
        {
            house.House.Clock.Advance(Duration.FromDays(30));
            await house.CallOutAsync(them.Her, them.Him, Answer.No);
        }
        return new Scene();
    }

    internal static async Task<Scene> AssessedAsync(OwedHouse house, Func<RiskAssessed, RiskAssessed> with, Two? two = null)
    {
        var them = two ?? await TwoAsync(house);
        var id = await house.House.AsSystemAsync(scope => Task.FromResult(scope.GetRequiredService<IIdSource>().New()));
        var assessed = with(new RiskAssessed
        {
            At = house.House.Clock.GetCurrentInstant(),
            Assessment = new AssessmentId(id),
            By = AccessTestData.Northgate,
            Assessed = them.Her,
            From = [them.Him],
            Instrument = new InstrumentCode("dash-ric"),
            Version = new InstrumentVersion("2009"),
        });
        await house.House.AsAsync(At(assessed.By, "response-officer"), scope =>
        {
            var unit = scope.GetRequiredService<UnitOfWork>();
            return unit.DoAsync(() => Task.FromResult(unit.State(assessed)), Stop);
        });
        return new Scene();
    }

    internal static Task<Scene> LevelAsync(OwedHouse house, RiskLevel level) => AssessedAsync(house, fact => fact with { Level = level });

    internal static Task<Scene> ScoredAsync(OwedHouse house, int score) => AssessedAsync(house, fact => fact with { Score = score });

    /// <summary>Judged to be at high risk, and referred: the referral is sent and nobody has acknowledged it yet.</summary>
    internal static async Task<Two> ReferredAsync(OwedHouse house)
    {
        var two = await TwoAsync(house);
        await AssessedAsync(house, fact => fact with { Judgement = RiskLevel.High }, two);
        await SendingStories.SentAsync(house, Assert.Single(await house.DutiesAsync("refer-to-marac-by-judgement")));
        house.House.Clock.Advance(Duration.FromDays(1));
        return two;
    }

    internal static async Task<Scene> ReferredAloneAsync(OwedHouse house)
    {
        await ReferredAsync(house);
        return new Scene();
    }

    internal static async Task<Scene> AgainAsync(OwedHouse house) => await CallOutsAsync(house, 1, await ReferredAsync(house));

    internal static async Task<Scene> ThreeAfterReferralAsync(OwedHouse house) => await CallOutsAsync(house, 3, await ReferredAsync(house));

    internal static async Task<Scene> MoreIsKnownAsync(OwedHouse house)
    {
        await InformationStories.GiveAsync(house, (await ReferredAsync(house)).Her);
        return new Scene();
    }

    internal static async Task<IncidentId> NotArrestedAsync(OwedHouse house)
    {
        var two = await TwoAsync(house);
        return await house.DoAsync<RecordCallOutAction, IncidentId>(Officer, record => record.RecordAsync(
            new NewCallOut
            {
                Force = AccessTestData.Northgate,
                At = house.House.Clock.GetCurrentInstant(),
                People = [new CallOutPerson { Nominal = two.Her, Parts = [PartyPart.Victim] }, new CallOutPerson { Nominal = two.Him, Parts = [PartyPart.Suspect] }],
                Abuse = [AbuseKind.Physical],
                ChildrenPresent = Answer.No,
                PowerOfArrest = PowerOfArrestUse.AvailableNotUsed,
                WhyNotArrested = "He had left.",
            },
            Stop));
    }

    internal static async Task<Scene> OutstandingAsync(OwedHouse house)
    {
        await NotArrestedAsync(house);
        return new Scene();
    }

    internal static async Task<Scene> CheckedAsync(OwedHouse house, CheckResult pnd)
    {
        await CheckAsync(house, await NotArrestedAsync(house), pnd);
        return new Scene();
    }

    internal static Task CheckAsync(OwedHouse house, IncidentId incident, CheckResult pnd) => house.DoAsync<RecordNationalCheckAction>(
        Officer, record => record.RecordAsync(new NationalDatabasesChecked { Incident = incident, By = default, Pnc = CheckResult.NothingNew, Pnd = pnd }, Stop));

    internal static Task CheckAsync(OwedHouse house, Duty duty) => CheckAsync(house, new IncidentId(duty.SubjectsByName()["Incident"]), CheckResult.NothingNew);

    internal static async Task<Scene> ReleasedAsync(OwedHouse house)
    {
        var him = await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation);
        await house.DoAsync<NotifyReleaseAction, ReleaseId>(At(AccessTestData.Probation, "probation-officer"), notify => notify.NotifyAsync(
            new ReleaseNotified { Release = default, By = default, Respondents = [him], ReleasedOn = LondonTime.DayOf(house.House.Clock.GetCurrentInstant()).PlusDays(3) }, Stop));
        return new Scene();
    }

    /// <summary>An order that protects somebody who was named in a call-out before.</summary>
    internal static async Task<Scene> KnownAndProtectedAsync(OwedHouse house)
    {
        var two = await TwoAsync(house);
        await house.CallOutAsync(two.Her, two.Him, Answer.No);
        return new Scene { Order = await house.MakeAsync(Order([two.Him], [two.Her])) };
    }
}
