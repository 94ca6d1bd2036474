using Microsoft.Extensions.DependencyInjection;
using Sightline.Duties.MarkDone;
using Sightline.Duties.Model;
using Sightline.Duties.Rules;
using Sightline.Duties.Waive;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Duties.Tests;

public sealed class DoingTests
{
    private static Actor Manager { get; } = TestHouse.ActorAt("police-northgate", "desk-manager") with
    {
        Desks = new HashSet<DeskCode> { AccessTestData.Desk(AccessTestData.Northgate, DeskRole.Manager) },
    };

    [Theory, OnBothDatabases]
    public async Task The_desks_manager_waives_with_a_reason_and_the_other_side_is_told(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        var waiting = AccessTestData.Desk(AccessTestData.Harbour, DeskRole.DutyDesk);
        var before = await house.NoticesToAsync(waiting);

        Assert.True(await WaiveAsync(house, Manager, (await house.DutyAsync("serve-order")).Id, "The court served it itself this morning."));

        var duty = await house.DutyAsync("serve-order");
        Assert.Equal(DutyState.Waived, duty.State);
        Assert.Equal(1, await house.OnLedgerAsync("DutyWaived"));
        Assert.Equal(before + 1, await house.NoticesToAsync(waiting));
        Assert.Equal("The court served it itself this morning.", await house.House.AsSystemAsync(scope =>
            scope.GetRequiredService<Vault>().OpenOrdinaryAsync(duty.Id.Value, duty.WaivedReason!, DutiesHouse.Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_but_that_desks_manager_waives_and_not_without_a_reason_and_not_twice(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        var id = (await house.DutyAsync("serve-order")).Id;
        var elsewhere = Manager with { Desks = new HashSet<DeskCode> { AccessTestData.Desk(AccessTestData.Northgate, DeskRole.ResponseDesk) } };
        var serviceManager = TestHouse.ActorAt("support-harbour", "desk-manager") with { Desks = Manager.Desks };

        foreach (var actor in new[] { DutiesHouse.OrderDesk with { Desks = Manager.Desks }, elsewhere, serviceManager })
        {
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => WaiveAsync(house, actor, id, "Because."));
            Assert.IsType<OnlyTheDesksManagerWaives>(Assert.Single(refused.Broken));
        }
        var empty = await Assert.ThrowsAsync<RulesBrokenException>(() => WaiveAsync(house, Manager, id, "  "));
        Assert.IsType<WaivingNeedsAReason>(Assert.Single(empty.Broken));
        Assert.False(await WaiveAsync(house, Manager with { Agency = AccessTestData.Eastmoor }, id, "Because."));

        await WaiveAsync(house, Manager, id, "Because.");
        var twice = await Assert.ThrowsAsync<RulesBrokenException>(() => WaiveAsync(house, Manager, id, "Because."));
        Assert.IsType<OnlyAnOpenDutyIsWaived>(Assert.Single(twice.Broken));
    }

    [Theory, OnBothDatabases]
    public async Task The_owing_agency_marks_done_what_no_record_of_its_own_shows(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        var worker = TestHouse.ActorAt("support-harbour", "support-worker");
        var told = (await house.DutyAsync("tell-worker-of-order")).Id;

        Assert.True(await DoneAsync(house, worker, told, "Rang her at the agreed time."));

        Assert.Equal(DutyState.Discharged, (await house.DutyAsync("tell-worker-of-order")).State);
        Assert.Equal(1, await house.OnLedgerAsync("OwedActionDone"));
        var again = await Assert.ThrowsAsync<RulesBrokenException>(() => DoneAsync(house, worker, told, null));
        Assert.IsType<OnlyAnOpenDutyIsMarkedDone>(Assert.Single(again.Broken));
    }

    [Theory, OnBothDatabases]
    public async Task What_a_record_shows_is_not_marked_done_and_nobody_marks_for_another_agency(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        var serve = (await house.DutyAsync("serve-order")).Id;

        var record = await Assert.ThrowsAsync<RulesBrokenException>(() => DoneAsync(house, DutiesHouse.OrderDesk, serve, null));
        Assert.IsType<WhatARecordDischargesIsNotMarkedDone>(Assert.Single(record.Broken));
        var other = await Assert.ThrowsAsync<RulesBrokenException>(() => DoneAsync(house, TestHouse.ActorAt("support-harbour", "support-worker"), serve, null));
        Assert.Contains(other.Broken, rule => rule is OnlyTheOwingAgencyMarksItDone);
        Assert.False(await DoneAsync(house, TestHouse.ActorAt("probation-northgate", "probation-officer"), serve, null));
        Assert.Equal(0, await house.OnLedgerAsync("OwedActionDone"));
    }

    [Theory, OnBothDatabases]
    public async Task An_agencys_own_system_says_that_it_was_done_and_nobody_elses_may(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        var told = (await house.DutyAsync("tell-worker-of-order")).Id;
        var said = new OwedActionDone { Duty = told, By = AccessTestData.Harbour, What = "Rang her at the agreed time." };

        var owedTo = await Assert.ThrowsAsync<RulesBrokenException>(() => SaidAsync(house, AccessTestData.Northgate, said));
        var stranger = await Assert.ThrowsAsync<RulesBrokenException>(() => SaidAsync(house, AccessTestData.Probation, said));
        Assert.All([owedTo, stranger], refused => Assert.IsType<DutyMustBeKnown>(Assert.Single(refused.Broken)));
        var tooLong = await Assert.ThrowsAsync<RulesBrokenException>(() =>
            SaidAsync(house, AccessTestData.Harbour, said with { What = new string('x', WhatWasDoneIsSaidShortly.Most + 1) }));
        Assert.IsType<WhatWasDoneIsSaidShortly>(Assert.Single(tooLong.Broken));
        Assert.Equal(DutyState.Open, (await house.DutyAsync("tell-worker-of-order")).State);

        await SaidAsync(house, AccessTestData.Harbour, said);
        Assert.Equal(DutyState.Discharged, (await house.DutyAsync("tell-worker-of-order")).State);
    }

    private static Task SaidAsync(DutiesHouse house, AgencyCode agency, OwedActionDone said) => house.House.AsAsync(TestHouse.ActorAt(agency.Value, "feed"), scope =>
        scope.GetServices<Platform.Feed.IFeedHandler>().Single(handler => handler.FactType == typeof(OwedActionDone)).HandleAsync(said, DutiesHouse.Stop));

    private static Task<bool> WaiveAsync(DutiesHouse house, Actor actor, DutyId duty, string reason) => house.House.AsAsync(actor, scope =>
        scope.GetRequiredService<WaiveAction>().WaiveAsync(duty, reason, DutiesHouse.Stop));

    private static Task<bool> DoneAsync(DutiesHouse house, Actor actor, DutyId duty, string? what) => house.House.AsAsync(actor, scope =>
        scope.GetRequiredService<MarkDoneAction>().MarkAsync(duty, what, DutiesHouse.Stop));
}
