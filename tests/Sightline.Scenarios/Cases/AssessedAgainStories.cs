using NodaTime;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Risk.Assess;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Cases.Telling;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Cases;

/// <summary>An assessment is of a day. What happens after it is owed an answer, by whoever assessed and may hear of it, once.</summary>
public sealed class AssessedAgainStories
{
    private const string Owed = "assess-again-when-reopened";
    private static readonly Somebody Idris = new("Idris", "Pennant", "1979-10-05", "07700 900181", "2 Quarry Row, ZZ1 2CD");
    private static readonly Somebody Wanda = new("Wanda", "Kestrel", "1981-04-17", "07700 900182", "40 Mill Lane, ZZ1 4AB");

    [Theory, OnBothDatabases]
    [Source("D-21", "G-14")]
    public async Task One_assessment_answers_what_came_before_it_and_one_entered_late_leaves_the_breach_it_did_not_know_of(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.MeetAsync(Idris, Force);
        var her = await house.MeetAsync(Wanda, Force);
        await house.AssessAsync(her, him, yes: 9);

        // An order and its breach: two reasons, and one assessment that is owed.
        house.On(new LocalDate(2026, 11, 10), 10);
        var order = await house.MakeAsync(Order([him], [her]));
        house.On(new LocalDate(2026, 11, 14), 23);
        await house.BreachAsync(order);
        Assert.Equal(DutyState.Open, Assert.Single(await house.DutiesAsync(Owed)).State);

        // What somebody assessed on the 12th and enters on the 16th answers the order, and did not know of the breach.
        house.On(new LocalDate(2026, 11, 16), 9);
        await AssessAsync(house, AtTheDoor, her, LondonTime.Zone.AtLeniently(new LocalDateTime(2026, 11, 12, 12, 0)).ToInstant());
        Assert.Equal([DutyState.Discharged, DutyState.Open], (await house.DutiesAsync(Owed)).Select(duty => duty.State));
        Assert.Contains(await house.WarnedAsync(CallHandler, her), line => line.Contains("ot assessed since a reported breach on 14 November 2026", StringComparison.Ordinal));

        await house.AssessAsync(her, him, yes: 12);
        Assert.All(await house.DutiesAsync(Owed), duty => Assert.Equal(DutyState.Discharged, duty.State));
    }

    /// <summary>The service that stands beside her is told by its agreement with the force; probation, which no gateway tells of an order, hears nothing by a duty either.</summary>
    [Theory, OnBothDatabases]
    [Source("D-21", "F-08")]
    public async Task Each_agency_that_assessed_her_and_may_hear_owes_its_own_and_one_that_may_not_owes_nothing(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.MeetAsync(Idris, Force, AccessTestData.Probation);
        var her = await house.MeetAsync(Wanda, Force, AccessTestData.Harbour);
        foreach (var by in new[] { AtTheDoor, Worker, Supervising })
        {
            await AssessAsync(house, by, her, house.House.Clock.GetCurrentInstant());
        }
        house.On(new LocalDate(2026, 11, 10), 10);
        await house.MakeAsync(Order([him], [her]));
        Assert.Equal([AccessTestData.Northgate, AccessTestData.Harbour], (await house.DutiesAsync(Owed)).Select(duty => duty.OwedBy).OrderBy(agency => agency.Value, StringComparer.Ordinal));

        // The force’s assessment is not the service’s.
        await AssessAsync(house, AtTheDoor, her, house.House.Clock.GetCurrentInstant());
        Assert.Equal(AccessTestData.Harbour, Assert.Single(await house.DutiesAsync(Owed), duty => duty.State == DutyState.Open).OwedBy);
    }

    private static Task AssessAsync(OwedHouse house, Platform.Work.Actor by, NominalId person, Instant at) => house.DoAsync<AssessRiskAction, AssessmentId>(by, assess => assess.RecordAsync(
        new RiskAssessed
        {
            At = at,
            Assessment = default,
            By = by.Agency,
            Assessed = person,
            Instrument = new InstrumentCode("dash-ric"),
            Version = new InstrumentVersion("24-items"),
            Answers = [.. Enumerable.Range(1, 24).Select(item => new ItemAnswer(item, item <= 9 ? "yes" : "no", default))],
        },
        Stop));
}
