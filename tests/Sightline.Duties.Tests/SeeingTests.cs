using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.Ports;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Duties.Tests;

public sealed class SeeingTests
{
    private static readonly Actor Worker = TestHouse.ActorAt("support-harbour", "support-worker", "idva", "desk-worker") with { Roles = Holding };

    private static IReadOnlySet<string> Holding => new HashSet<string> { Actor.SystemRole };

    private static Actor At(AgencyCode agency) => TestHouse.ActorAt(agency.Value) with { Roles = Holding };

    [Theory, OnBothDatabases]
    public async Task A_duty_exists_only_for_the_agency_that_owes_it_and_the_one_it_is_owed_to(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        await house.StateAsync(Story.Broken(Story.Morning));

        Assert.Equal(["confirm-order", "reassess-risk-after-breach", "respond-to-breach", "serve-order"], await SeenAsync(house, AccessTestData.Northgate));
        Assert.Equal(
            ["respond-to-breach", "serve-order", "tell-worker-of-breach", "tell-worker-of-order"], await SeenAsync(house, AccessTestData.Harbour));
        // Whether he is on probation is not known, and not known never loses a duty.
        Assert.Equal(["review-risk-after-breach-probation"], await SeenAsync(house, AccessTestData.Probation));
        Assert.Empty(await SeenAsync(house, AccessTestData.Council));
        Assert.Empty(await SeenAsync(house, AccessTestData.Eastmoor));
    }

    [Theory, OnBothDatabases]
    public async Task What_exists_because_of_her_stands_on_her_record_and_never_on_his_for_anybody(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        await house.StateAsync(Story.Served(Story.Morning + Duration.FromHours(5)));
        await house.StateAsync(Story.Broken(Story.Morning + Duration.FromHours(6)));

        Assert.Equal(["confirm-order", "reassess-risk-after-breach", "respond-to-breach"], await OnRecordAsync(house, Story.Her, AccessTestData.Northgate));
        Assert.Equal(["confirm-order", "respond-to-breach"], await OnRecordAsync(house, Story.Him, AccessTestData.Northgate));
        // The service itself owes what exists because of her, and still reads none of it on his record.
        Assert.Equal(
            ["respond-to-breach", "tell-worker-of-breach", "tell-worker-of-order", "tell-worker-of-service"],
            await OnRecordAsync(house, Story.Her, AccessTestData.Harbour));
        Assert.Equal(["respond-to-breach"], await OnRecordAsync(house, Story.Him, AccessTestData.Harbour));
    }

    [Theory, OnBothDatabases]
    public async Task His_record_is_the_same_whether_or_not_anything_is_owed_because_of_her(Provider provider)
    {
        await using var with = await DutiesHouse.OpenAsync(provider);
        await using var without = await DutiesHouse.OpenAsync(provider);
        without.Answers.Agencies["service-of-protected-person"] = _ => Resolved.None;
        foreach (var house in new[] { with, without })
        {
            await house.StateAsync(Story.Made());
            await house.StateAsync(Story.Served(Story.Morning + Duration.FromHours(5)));
        }

        foreach (var viewer in new[] { AccessTestData.Northgate, AccessTestData.Probation, AccessTestData.Eastmoor })
        {
            Assert.Equal(await SectionAsync(without, Story.Him, viewer), await SectionAsync(with, Story.Him, viewer));
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_end_of_an_order_that_names_nobody_reaches_her_record_and_not_his(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        await house.StateAsync(new OrderExpired { Order = Story.Order });

        Assert.Contains("order-ended-review", await OnRecordAsync(house, Story.Her, AccessTestData.Harbour));
        Assert.DoesNotContain("order-ended-review", await OnRecordAsync(house, Story.Him, AccessTestData.Harbour));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_owed_about_one_of_several_says_nothing_on_the_record_of_another(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made([Story.Him, Story.HisBrother], [Story.Her, Story.HerMother]));

        Assert.Single(await OnRecordAsync(house, Story.Him, AccessTestData.Northgate), rule => rule == "serve-order");
        Assert.Single(await OnRecordAsync(house, Story.Her, AccessTestData.Harbour), rule => rule == "tell-worker-of-order");
        Assert.Equal(2, (await OnRecordAsync(house, Story.Her, AccessTestData.Northgate)).Count(rule => rule == "serve-order"));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_records_a_fact_reads_what_it_set_going_for_their_own_agency_alone(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        var served = await house.StateAsync(Story.Served(Story.Morning + Duration.FromHours(5)));

        var police = await ConsequencesAsync(house, served.Id, AccessTestData.Northgate);
        Assert.StartsWith("Done (D-", Assert.Single(police).Text, StringComparison.Ordinal);
        Assert.Contains("Serve the order", police[0].Text, StringComparison.Ordinal);
        var service = await ConsequencesAsync(house, served.Id, AccessTestData.Harbour);
        Assert.Equal(2, service.Count);
        Assert.Contains(service, told => told.Text.StartsWith("Told: Duty desk. Now owed by ", StringComparison.Ordinal));
        Assert.Empty(await ConsequencesAsync(house, served.Id, AccessTestData.Probation));
    }

    [Theory, OnBothDatabases]
    public async Task Between_the_two_ends_of_a_limit_nobody_reads_late_or_in_time(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        house.Answers.OrderType = "dvpn";
        var served = Instant.FromUtc(2026, 12, 24, 19, 0);
        house.Clock.MoveTo(served);
        await house.StateAsync(Story.Served(served));
        var duty = await house.DutyAsync("apply-to-court-after-dvpn");

        Assert.Equal("Owed", DutyWords.Standing(duty, duty.DueEarlier));
        Assert.DoesNotContain("Late", DutyWords.Standing(duty, duty.DueEarlier + Duration.FromMinutes(1)), StringComparison.Ordinal);
        Assert.Contains("26 December 2026", DutyWords.Standing(duty, duty.DueLater), StringComparison.Ordinal);
        Assert.StartsWith("Late by ", DutyWords.Standing(duty, duty.DueLater + Duration.FromHours(3)), StringComparison.Ordinal);
        Assert.Equal(When.Today, DutyLines.WhenOf(duty, duty.DueLater));
        Assert.Equal(When.Late, DutyLines.WhenOf(duty, duty.DueLater + Duration.FromMinutes(1)));
    }

    [Theory, OnBothDatabases]
    public async Task Two_houses_that_went_through_the_same_hold_the_same_lines(Provider provider)
    {
        await using var one = await DutiesHouse.OpenAsync(provider);
        await using var other = await DutiesHouse.OpenAsync(provider);
        await one.StateAsync(Story.Made());
        other.Clock.Advance(Duration.FromHours(7));
        await other.StateAsync(Story.Made());

        var lines = (await one.House.CanonicalStateAsync()).Where(line => line.StartsWith("duty\t", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, lines.Count);
        Assert.Equal(lines, (await other.House.CanonicalStateAsync()).Where(line => line.StartsWith("duty\t", StringComparison.Ordinal)));
        await other.StateAsync(Story.Served(Story.Morning));
        Assert.NotEqual(lines, (await other.House.CanonicalStateAsync()).Where(line => line.StartsWith("duty\t", StringComparison.Ordinal)));
    }

    private static Task<List<string>> SeenAsync(DutiesHouse house, AgencyCode agency) => house.House.AsAsync(Worker, async scope =>
        (await scope.GetRequiredService<SightlineDb>().DutiesSeenBy(At(agency)).ToListAsync(DutiesHouse.Stop))
            .Select(duty => duty.Rule.Value).Order(StringComparer.Ordinal).ToList());

    private static Task<List<string>> OnRecordAsync(DutiesHouse house, NominalId person, AgencyCode viewer) => house.House.AsAsync(At(viewer), async scope =>
        (await scope.GetRequiredService<DutiesOfAPerson>().OpenAsync(Subject.Of(person), At(viewer), DutiesHouse.Stop))
            .Select(duty => duty.Rule.Value).Order(StringComparer.Ordinal).ToList());

    /// <summary>The section as it would be read, but for the references, which are by chance.</summary>
    private static Task<List<string>> SectionAsync(DutiesHouse house, NominalId person, AgencyCode viewer) => house.House.AsAsync(At(viewer), async scope =>
        (await scope.GetRequiredService<OwedOnRecord>().SectionAsync(Subject.Of(person), DutiesHouse.Stop))?.Lines
            .Select(line => $"{line.Title}|{line.Text[8..]}|{line.Tag}").ToList() ?? []);

    private static Task<IReadOnlyList<Consequence>> ConsequencesAsync(DutiesHouse house, FactId fact, AgencyCode viewer) => house.House.AsAsync(At(viewer), scope =>
        scope.GetRequiredService<WhatIsNowOwed>().ConsequencesOfAsync(fact, DutiesHouse.Stop));
}
