using NodaTime;
using Sightline.Duties.Model;
using Sightline.Kernel;
using Sightline.Platform.Storage;
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
        await RiskStories.AssessAsync(house, AtTheDoor, her, LondonTime.Zone.AtLeniently(new LocalDateTime(2026, 11, 12, 12, 0)).ToInstant());
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
            await RiskStories.AssessAsync(house, by, her);
        }
        house.On(new LocalDate(2026, 11, 10), 10);
        await house.MakeAsync(Order([him], [her]));
        Assert.Equal([AccessTestData.Northgate, AccessTestData.Harbour], (await house.DutiesAsync(Owed)).Select(duty => duty.OwedBy).OrderBy(agency => agency.Value, StringComparer.Ordinal));

        // The force’s assessment is not the service’s.
        await RiskStories.AssessAsync(house, AtTheDoor, her);
        Assert.Equal(AccessTestData.Harbour, Assert.Single(await house.DutiesAsync(Owed), duty => duty.State == DutyState.Open).OwedBy);
    }
}
