using NodaTime;
using Sightline.Access.RegisterAgency;
using Sightline.Duties.MarkDone;
using Sightline.Duties.Model;
using Sightline.Duties.Ports;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Orders;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;
using static Sightline.Scenarios.Sharing.SharingHouse;

namespace Sightline.Scenarios.Sharing;

/// <summary>
/// A breach that probation records reaches the worker of the survivor through a gateway, and does not without one: whoever recorded it is told which is missing
/// and has it to do, whether or not any service knows her.
/// </summary>
public sealed class TwoAgenciesTests
{
    private const string Breach = nameof(BreachReported);
    private const string Gateway = "probation-to-support-breach";
    private static readonly AgencyCode Lighthouse = new("support-lighthouse");

    [Theory, OnBothDatabases]
    [Source("F-08", "F-09")]
    public async Task A_breach_that_probation_records_reaches_the_workers_desk_through_the_gateway(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await OrderAsync(house, AccessTestData.Harbour);

        await house.BreachAsync(order, by: ProbationOfficer);

        var told = await ConcernedAsync(house, AccessTestData.Harbour, Breach);
        Assert.Equal(["respond-to-breach", "tell-worker-of-breach"], told.Select(duty => duty.Rule.Value).Order(StringComparer.Ordinal));
        Assert.Equal(AccessTestData.Desk(AccessTestData.Harbour, DeskRole.DutyDesk), told.Single(duty => duty.OwedBy == AccessTestData.Harbour).OriginalDesk);
        Assert.Empty(await ToTellAsync(house, AccessTestData.Probation));
        Assert.Equal(Gateway, (await FindAsync(house, AccessTestData.Probation, AccessTestData.Harbour, Breach)).By);
    }

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task Without_the_gateway_the_service_hears_nothing_and_probation_is_told_which_is_missing_and_has_it_to_do(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await OrderAsync(house, AccessTestData.Harbour);
        await EndAsync(house, AccessTestData.Probation, Gateway);
        var notices = await NoticesToAsync(house, AccessTestData.Harbour);

        await house.BreachAsync(order, by: ProbationOfficer);

        Assert.Empty(await ConcernedAsync(house, AccessTestData.Harbour, Breach));
        Assert.Equal(notices, await NoticesToAsync(house, AccessTestData.Harbour));
        Assert.Contains(await ConcernedAsync(house, AccessTestData.Northgate, Breach), duty => duty.Rule.Value == "respond-to-breach");
        var tell = Assert.Single(await ToTellAsync(house, AccessTestData.Probation));
        Assert.Equal((DutyState.Open, Gateway), (tell.State, tell.RefusedGateway));
        Assert.Equal("No sharing agreement lets Northgate Probation tell a support service of a reported breach. Gateway: probation-to-support-breach. It needs an agreement of your area, or the consent of everybody protected.", tell.RefusedWords);
        Assert.Equal(
            "No sharing agreement from Northgate Probation to Harbour IDVA Service covers a reported breach. Gateway: probation-to-support-breach. It needs an agreement of your area, or the consent of everybody protected.",
            (await FindAsync(house, AccessTestData.Probation, AccessTestData.Harbour, Breach)).Missing!.Words);
        Assert.EndsWith("Gateway: probation-to-support-breach.", await house.DoAsync<DutyWords, string>(ProbationOfficer, words => Task.FromResult(words.ToDo(tell))), StringComparison.Ordinal);

        await house.DoAsync<MarkDoneAction>(At(AccessTestData.Probation, "probation-officer"), done => done.MarkAsync(tell.Id, "Told the police, who rang the survivor", Stop));
        Assert.Equal(DutyState.Discharged, Assert.Single(await ToTellAsync(house, AccessTestData.Probation)).State);
    }

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task An_agreement_holds_to_the_end_of_its_last_day_and_a_new_one_opens_the_gateway_again(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await OrderAsync(house, AccessTestData.Harbour);
        await EndAsync(house, AccessTestData.Probation, Gateway, Today(house));

        await house.BreachAsync(order, by: ProbationOfficer);
        Assert.Single(await house.DutiesAsync("tell-worker-of-breach"));
        Assert.Empty(await ToTellAsync(house, AccessTestData.Probation));

        house.House.Clock.Advance(Duration.FromDays(1));
        await house.BreachAsync(order, by: ProbationOfficer);
        Assert.Single(await house.DutiesAsync("tell-worker-of-breach"));
        Assert.Single(await ToTellAsync(house, AccessTestData.Probation));

        await AgreeAsync(house, Gateway, AccessTestData.Probation, AccessTestData.Harbour);
        await house.BreachAsync(order, by: ProbationOfficer);
        Assert.Equal(2, (await house.DutiesAsync("tell-worker-of-breach")).Count);
        Assert.Single(await ToTellAsync(house, AccessTestData.Probation));
    }

    [Theory, OnBothDatabases]
    [Source("F-08", "F-30")]
    public async Task What_probation_is_told_is_the_same_whether_or_not_any_service_knows_the_survivor(Provider provider)
    {
        var known = await SeenByProbationAsync(provider, AccessTestData.Harbour);
        var unknown = await SeenByProbationAsync(provider);
        Assert.Equal(unknown, known);
        Assert.Contains(known, line => line.Contains(Gateway, StringComparison.Ordinal));
        Assert.DoesNotContain(known, line => line.Contains("Harbour", StringComparison.Ordinal) || line.Contains(AccessTestData.Harbour.Value, StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    [Source("F-08", "F-30")]
    public async Task Of_two_services_one_with_an_agreement_hears_and_the_telling_of_the_other_is_owed_whichever_knows_the_survivor(Provider provider)
    {
        foreach (var service in new[] { AccessTestData.Harbour, Lighthouse })
        {
            await using var house = await OwedHouse.OpenAsync(provider);
            await house.DoAsync<RegisterAgencyAction>(Platform.Work.Actor.System("test"), register => register.RegisterAsync(
                new Registration { Code = Lighthouse, Kind = AgencyKind.SupportService, Name = "Lighthouse" }, Stop));
            var order = await OrderAsync(house, service);

            await house.BreachAsync(order, by: ProbationOfficer);

            Assert.Equal(service == AccessTestData.Harbour, (await house.DutiesAsync("tell-worker-of-breach")).Any(duty => duty.OwedBy == AccessTestData.Harbour));
            Assert.Empty(await ConcernedAsync(house, Lighthouse, Breach));
            var tell = Assert.Single(await ToTellAsync(house, AccessTestData.Probation));
            Assert.StartsWith("Northgate Probation has no sharing agreement with 1 of the 2 agencies of this kind (Support service)", tell.RefusedWords, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task What_the_register_states_by_itself_is_told_by_the_gateway_of_the_court_that_made_the_order(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        await OrderAsync(house, AccessTestData.Harbour);
        await EndAsync(house, AccessTestData.FamilyCourt, "courts-to-support-orders");

        await DutyStories.All["order-ended-review"].Raises(house);

        Assert.Empty(await ConcernedAsync(house, AccessTestData.Harbour, nameof(OrderExpired)));
        Assert.NotEmpty(await ToTellAsync(house, AccessTestData.FamilyCourt));
        // As where no service knows the survivor: the force looks at the risk.
        Assert.All(await house.DutiesAsync("order-ended-review"), duty => Assert.Equal(AccessTestData.Northgate, duty.OwedBy));
    }

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task An_order_of_which_more_becomes_known_is_refused_once(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        await EndAsync(house, AccessTestData.Northgate, "police-to-support-orders");

        var order = await OrderAsync(house, AccessTestData.Harbour);
        Assert.Single(await ToTellAsync(house, AccessTestData.Northgate));
        await StateAsync(house, order.Order);
        Assert.Single(await ToTellAsync(house, AccessTestData.Northgate));

        await house.ServeAsync(order);
        Assert.Equal(2, (await ToTellAsync(house, AccessTestData.Northgate)).Count);
        Assert.Empty(await house.OpenAsync(AccessTestData.Harbour));
    }

    private static Task StateAsync(OwedHouse house, OrderId order) => house.DoAsync<Platform.Work.UnitOfWork>(OrderDesk, unit => unit.DoAsync(
        () =>
        {
            unit.State(new OrderDetailsAdded { Order = order });
            return Task.CompletedTask;
        },
        Stop));

    /// <summary>Everything that probation is shown because of a breach it recorded.</summary>
    private static async Task<IReadOnlyList<string>> SeenByProbationAsync(Provider provider, params AgencyCode[] herAgencies)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await OrderAsync(house, herAgencies);
        await EndAsync(house, AccessTestData.Probation, Gateway);
        await house.BreachAsync(order, by: ProbationOfficer);
        var duties = (await house.AllAsync<Duty>()).Where(duty => duty.OwedBy == AccessTestData.Probation).OrderBy(duty => duty.Rule.Value, StringComparer.Ordinal).ToList();
        var now = house.House.Clock.GetCurrentInstant();
        var lines = await house.DoAsync<DutyLines, IReadOnlyList<DutyLineView>>(ProbationOfficer, lines => lines.OwedAsync(duties, now, Stop));
        var because = Assert.Single(duties, duty => duty.RefusedFact is not null).RefusedFact!.Value;
        var consequences = await house.DoAsync<WhatIsNowOwed, IReadOnlyList<Consequence>>(ProbationOfficer, owed => owed.ConsequencesOfAsync(because, Stop));
        return
        [
            .. lines.Select(line => $"{line.Title}|{line.By}|{line.Why}|{line.Waiting}|{line.OnDesk}|{line.WhyHere}|{line.MissingGateway}|{line.MayMarkDone}"),
            .. duties.Select(duty => $"{duty.Rule}|{duty.BecauseOf}|{string.Join(',', duty.Subjects.Select(subject => subject.Name))}|{duty.SurvivorSide}|{duty.FindWhoOwes}"),
            .. consequences.Select(consequence => System.Text.RegularExpressions.Regex.Replace(consequence.Text, "D-[0-9A-F]{6}", "D")).Order(StringComparer.Ordinal),
            $"{await NoticesToAsync(house, AccessTestData.Probation)} notices",
        ];
    }
}
