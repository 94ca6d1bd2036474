using NodaTime;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Facts.Orders;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Duties.Tests;

public sealed class DischargeTests
{
    private static readonly Instant Afternoon = Instant.FromUtc(2026, 11, 3, 14, 30);

    [Theory, OnBothDatabases]
    public async Task Serving_one_of_two_discharges_his_duty_alone_and_tells_the_service_that_waits(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made([Story.Him, Story.HisBrother]));
        var before = await house.NoticesToAsync(AccessTestData.Desk(AccessTestData.Harbour, DeskRole.DutyDesk));

        await house.StateAsync(Story.Served(Afternoon));

        var serve = (await house.DutiesAsync()).Where(duty => duty.Rule.Value == "serve-order").ToDictionary(duty => duty.Member);
        Assert.Equal((DutyState.Discharged, (Instant?)Afternoon), (serve[Story.Him.Value].State, serve[Story.Him.Value].DischargedAt));
        Assert.Equal(DutyState.Open, serve[Story.HisBrother.Value].State);
        Assert.Equal(DutyState.Open, (await house.DutyAsync("confirm-order")).State);
        // One that the wait is over, one for the duty that service itself raised on them.
        Assert.Equal(before + 2, await house.NoticesToAsync(AccessTestData.Desk(AccessTestData.Harbour, DeskRole.DutyDesk)));
    }

    [Theory, OnBothDatabases]
    [Source("E-32")]
    public async Task A_breach_is_owed_a_response_at_once_until_an_outcome_is_recorded_and_late_before_that(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Broken(Story.Morning));
        var respond = await house.DutyAsync("respond-to-breach");
        Assert.Equal((Story.Morning, DutyState.Open), (respond.DueEarlier, respond.State));
        Assert.Equal(AccessTestData.Desk(AccessTestData.Northgate, DeskRole.ResponseDesk), respond.Desk);

        house.Clock.Advance(Duration.FromMinutes(5));
        await house.TickAsync();
        Assert.NotNull((await house.DutyAsync("respond-to-breach")).LateFoundAt);
        Assert.Equal(1, await house.NoticesToAsync(AccessTestData.Desk(AccessTestData.Northgate, DeskRole.Manager)));

        await house.StateAsync(new BreachOutcomeRecorded { Breach = Story.Breach, Order = Story.Order, Outcome = BreachOutcome.SuspectNotFound });
        Assert.Equal(DutyState.Discharged, (await house.DutyAsync("respond-to-breach")).State);
    }

    [Theory, OnBothDatabases]
    public async Task A_service_learned_before_the_order_itself_leaves_no_duty_open_for_ever(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Served(Afternoon));

        await house.StateAsync(Story.Made());

        var serve = await house.DutyAsync("serve-order");
        Assert.Equal((DutyState.Discharged, (Instant?)Afternoon), (serve.State, serve.DischargedAt));
        Assert.Equal(DutyState.Open, (await house.DutyAsync("confirm-order")).State);
    }

    [Theory, OnBothDatabases]
    public async Task An_order_and_its_service_stated_together_owe_no_service(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);

        await house.StateTogetherAsync(Story.Made(), Story.Served(Afternoon));

        Assert.Equal(DutyState.Discharged, (await house.DutyAsync("serve-order")).State);
    }

    [Theory, OnBothDatabases]
    public async Task What_happened_before_the_matter_itself_discharges_nothing_when_it_is_learned_first(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Served(Story.Morning - Duration.FromDays(30)));

        await house.StateAsync(Story.Made());

        Assert.Equal(DutyState.Open, (await house.DutyAsync("serve-order")).State);
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_service_opens_what_it_discharged_by_the_limit_it_always_had(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        var due = (await house.DutyAsync("serve-order")).DueEarlier;
        var served = await house.StateAsync(Story.Served(Afternoon));

        await house.StateAsync(Story.FoundWrong(served));

        var serve = await house.DutyAsync("serve-order");
        Assert.Equal((DutyState.Open, due, (FactId?)null), (serve.State, serve.DueEarlier, serve.DischargedBy));
        Assert.Equal(1, await house.OnLedgerAsync("DutyReopened"));
        house.Clock.MoveTo(due + Duration.FromHours(1));
        await house.TickAsync();
        Assert.NotNull((await house.DutyAsync("serve-order")).LateFoundAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_service_beside_a_right_one_opens_nothing(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        var wrong = await house.StateAsync(Story.Served(Afternoon));
        var right = await house.StateAsync(Story.Served(Afternoon + Duration.FromHours(2), service: 21));

        await house.StateAsync(Story.FoundWrong(wrong));

        var serve = await house.DutyAsync("serve-order");
        Assert.Equal((DutyState.Discharged, (FactId?)right.Id), (serve.State, serve.DischargedBy));
        Assert.Equal(0, await house.OnLedgerAsync("DutyReopened"));
    }

    [Theory, OnBothDatabases]
    public async Task A_service_found_wrong_before_the_order_is_learned_discharges_nothing(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        var served = await house.StateAsync(Story.Served(Afternoon));
        await house.StateAsync(Story.FoundWrong(served));

        await house.StateAsync(Story.Made());

        Assert.Equal(DutyState.Open, (await house.DutyAsync("serve-order")).State);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_done_discharges_the_duty_it_names_and_no_other_and_only_where_its_own_agency_says_so(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made(protectedPeople: [Story.Her, Story.HerMother]));
        var told = (await house.DutiesAsync()).Where(duty => duty.Rule.Value == "tell-worker-of-order").ToList();

        await house.StateAsync(new OwedActionDone { Duty = told[0].Id, By = AccessTestData.Northgate });
        Assert.All(await house.DutiesAsync(), duty => Assert.Equal(DutyState.Open, duty.State));
        await house.StateAsync(new OwedActionDone { Duty = told[0].Id, By = AccessTestData.Harbour });

        Assert.Equal([told[0].Id], (await house.DutiesAsync()).Where(duty => duty.State == DutyState.Discharged).Select(duty => duty.Id));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_done_within_the_limit_but_recorded_after_it_was_not_late(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        house.Clock.Advance(Duration.FromDays(3));

        await house.StateAsync(Story.Served(Afternoon));

        var serve = await house.DutyAsync("serve-order");
        Assert.True(serve.DischargedAt <= serve.DueEarlier);
    }
}
