using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.Duties.Tests.Rulebooks;

namespace Sightline.Duties.Tests;

public sealed class RaisingTests
{
    private const string Confirm =
        """
        on: OrderMade
        same: Order
        owes: { agency: force-of-order, desk: order-desk }
        within: 24 hours
        discharged-by: OrderConfirmed
        link: duty-done
        """;

    [Theory, OnBothDatabases]
    public async Task An_order_made_raises_what_the_shipped_rulebook_says_in_the_same_transaction(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);

        await house.StateAsync(Story.Made([Story.Him, Story.HisBrother]));

        var duties = await house.DutiesAsync();
        Assert.Equal(
            ["confirm-order", "serve-order", "serve-order", "tell-worker-of-order"], duties.Select(duty => duty.Rule.Value).Order(StringComparer.Ordinal));
        Assert.Equal([Story.Him.Value, Story.HisBrother.Value], duties.Where(duty => duty.Rule.Value == "serve-order").Select(duty => duty.Member).Order());
        var confirm = duties.Single(duty => duty.Rule.Value == "confirm-order");
        Assert.Equal(AccessTestData.Desk(AccessTestData.Northgate, DeskRole.OrderDesk), confirm.Desk);
        Assert.Equal(Story.Morning + Duration.FromHours(24), confirm.DueEarlier);
        Assert.Equal(AccessTestData.Harbour, duties.Single(duty => duty.Rule.Value == "tell-worker-of-order").OwedBy);
        Assert.Equal(4, await house.OnLedgerAsync("DutyRaised"));
        Assert.Equal(3, await house.NoticesToAsync(confirm.Desk));
    }

    [Theory, OnBothDatabases]
    public async Task A_fact_that_fails_leaves_no_duty_behind(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.House.AsAsync(DutiesHouse.OrderDesk, scope =>
        {
            var unit = scope.GetRequiredService<UnitOfWork>();
            return unit.DoAsync(
                async () =>
                {
                    await unit.DoAsync(() => Task.FromResult(unit.State(Story.Made())), DutiesHouse.Stop);
                    throw new InvalidOperationException("the row behind it was wrong");
                },
                DutiesHouse.Stop);
        }));

        Assert.Empty(await house.DutiesAsync());
        Assert.Equal(0, await house.OnLedgerAsync("DutyRaised"));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_fact_heard_twice_raises_once(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider, Duty("confirm", Confirm));
        var made = await house.StateAsync(Story.Made());

        await house.House.AsAsync(DutiesHouse.OrderDesk, scope => scope.GetRequiredService<UnitOfWork>()
            .DoAsync(() => scope.GetRequiredService<DutyRaiser>().RaiseAsync(made, DutiesHouse.Stop), DutiesHouse.Stop));

        Assert.Single(await house.DutiesAsync());
        Assert.Equal(1, await house.OnLedgerAsync("DutyRaised"));
    }

    [Theory, OnBothDatabases]
    public async Task A_condition_that_is_not_known_raises_unless_the_rule_says_skip(Provider provider)
    {
        var rules = Duty("asked", Confirm + "\nwhen: { condition: wording-not-received }")
            + Duty("asked-no", Confirm + "\nwhen: { condition: wording-not-received, is: no }")
            + Duty("skips", Confirm + "\nwhen: { condition: wording-not-received, not-known: skip }");
        await using var house = await DutiesHouse.OpenAsync(provider, rules);

        await house.StateAsync(Story.Made());
        Assert.Equal(["asked", "asked-no"], (await house.DutiesAsync()).Select(duty => duty.Rule.Value).Order(StringComparer.Ordinal));

        house.Answers.Conditions["wording-not-received"] = Answer.No;
        var second = await house.StateAsync(Story.Made() with { Order = new OrderId(Story.Id(90)) });
        Assert.Equal(["asked-no"], (await house.DutiesAsync()).Where(duty => duty.Because == second.Id).Select(duty => duty.Rule.Value));
    }

    [Theory, OnBothDatabases]
    public async Task Each_survivor_gets_her_own_service_and_neither_service_the_other_ones(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        var other = new AgencyCode("support-lighthouse");
        await house.House.AsSystemAsync(scope => AccessTestData.RegisterServiceAsync(scope, other, "Lighthouse"));
        house.Answers.Agencies["service-of-protected-person"] = fact => fact switch
        {
            OrderMade { Protected: [var only] } => Resolved.To(only == Story.Her ? AccessTestData.Harbour : other),
            _ => Resolved.To(AccessTestData.Harbour, other),
        };

        await house.StateAsync(Story.Made(protectedPeople: [Story.Her, Story.HerMother]));

        var told = (await house.DutiesAsync()).Where(duty => duty.Rule.Value == "tell-worker-of-order").Select(duty => (duty.OwedBy, duty.Member)).ToHashSet();
        Assert.Equal([(AccessTestData.Harbour, Story.Her.Value), (other, Story.HerMother.Value)], told);
    }

    [Theory, OnBothDatabases]
    public async Task Where_nobody_knows_who_owes_it_whoever_stated_the_fact_owes_finding_out(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider, Duty("confirm", Confirm));
        house.Answers.Agencies["force-of-order"] = _ => Resolved.NotKnown;

        await house.StateAsync(Story.Made());

        var duty = await house.DutyAsync("confirm");
        Assert.True(duty.FindWhoOwes);
        Assert.Equal(AccessTestData.Desk(AccessTestData.Northgate, DeskRole.DutyInspector), duty.Desk);
        Assert.StartsWith("Find out who owes this", await house.House.AsSystemAsync(scope => Task.FromResult(scope.GetRequiredService<DutyWords>().ToDo(duty))), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Where_there_is_nobody_the_rule_says_who_or_that_nothing_is_owed(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(
            provider, Duty("nobody", Confirm + "\nif-nobody: none") + Duty("court", Confirm + "\nif-nobody: court-of-order") + Duty("whoever", Confirm));
        house.Answers.Agencies["force-of-order"] = _ => Resolved.None;

        await house.StateAsync(Story.Made());

        Assert.Equal(
            [("court", AccessTestData.FamilyCourt), ("whoever", AccessTestData.Northgate)],
            (await house.DutiesAsync()).Select(duty => (duty.Rule.Value, duty.OwedBy)).OrderBy(duty => duty.Value, StringComparer.Ordinal));
        Assert.DoesNotContain(await house.DutiesAsync(), duty => duty.FindWhoOwes);
    }

    [Theory, OnBothDatabases]
    public async Task Where_nobody_knows_and_the_rule_says_none_it_is_still_not_lost(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider, Duty("confirm", Confirm + "\nif-nobody: none"));
        house.Answers.Agencies["force-of-order"] = _ => Resolved.NotKnown;

        await house.StateAsync(Story.Made());

        Assert.True((await house.DutyAsync("confirm")).FindWhoOwes);
    }

    [Theory, OnBothDatabases]
    public async Task Several_services_may_wait_for_one_duty(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        var other = new AgencyCode("support-lighthouse");
        await house.House.AsSystemAsync(scope => AccessTestData.RegisterServiceAsync(scope, other, "Lighthouse"));
        house.Answers.Agencies["service-of-protected-person"] = _ => Resolved.To(AccessTestData.Harbour, other);

        await house.StateAsync(Story.Broken(Story.Morning));

        var respond = await house.DutyAsync("respond-to-breach");
        foreach (var agency in new[] { AccessTestData.Harbour, other })
        {
            Assert.Single(await house.House.AsSystemAsync(scope => Task.FromResult(
                scope.GetRequiredService<SightlineDb>().DutiesOwedTo(TestHouse.ActorAt(agency.Value, "support-worker")).Where(duty => duty.Id == respond.Id).ToList())));
        }
    }

    [Theory, OnBothDatabases]
    [Source("E-60")]
    public async Task A_limit_that_ends_before_the_desk_opens_goes_to_its_cover_desk_at_once_and_says_so(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider, Duty("quick", Confirm.Replace("24 hours", "4 hours", StringComparison.Ordinal)));
        var night = Instant.FromUtc(2026, 11, 3, 20, 0);
        house.Clock.MoveTo(night);

        await house.StateAsync(Story.Made() with { At = night });

        var duty = await house.DutyAsync("quick");
        Assert.Equal(AccessTestData.Desk(AccessTestData.Northgate, DeskRole.OrderDesk), duty.OriginalDesk);
        Assert.Equal(AccessTestData.Desk(AccessTestData.Northgate, DeskRole.DutyInspector), duty.Desk);
        Assert.Equal(Handed.ToCoverDesk, duty.Handed);
        Assert.Equal(1, await house.OnLedgerAsync("DutyHandedToCover"));
        Assert.Equal(1, await house.NoticesToAsync(duty.Desk));
        Assert.Equal(0, await house.NoticesToAsync(duty.OriginalDesk));
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_cover_desk_the_duty_inspector_has_it_and_where_nobody_is_there_it_stays_and_says_so(Provider provider)
    {
        var quick = Confirm.Replace("24 hours", "4 hours", StringComparison.Ordinal);
        await using var house = await DutiesHouse.OpenAsync(
            provider,
            Duty("records", quick.Replace("desk: order-desk", "desk: records-desk", StringComparison.Ordinal))
            + Duty("service", quick.Replace("agency: force-of-order, desk: order-desk", "agency: service-of-protected-person, desk: duty-desk", StringComparison.Ordinal)));
        var night = Instant.FromUtc(2026, 11, 3, 20, 0);
        house.Clock.MoveTo(night);

        await house.StateAsync(Story.Made() with { At = night });

        var records = await house.DutyAsync("records");
        Assert.Equal((Handed.ToDutyInspector, AccessTestData.Desk(AccessTestData.Northgate, DeskRole.DutyInspector)), (records.Handed, records.Desk));
        var service = await house.DutyAsync("service");
        Assert.Equal((Handed.NobodyThere, AccessTestData.Desk(AccessTestData.Harbour, DeskRole.DutyDesk)), (service.Handed, service.Desk));
        Assert.Contains("nobody who covers it is there", DutyWords.WhyHere(service, "Duty desk", "Duty desk"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    [Source("E-29")]
    public async Task A_dvpn_served_before_christmas_has_two_ends_and_lies_on_a_desk_that_is_there(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        house.Answers.OrderType = "dvpn";
        var served = Instant.FromUtc(2026, 12, 24, 19, 0);
        house.Clock.MoveTo(served);

        await house.StateAsync(Story.Served(served));

        var duty = await house.DutyAsync("apply-to-court-after-dvpn");
        Assert.True(duty.DueEarlier < duty.DueLater);
        Assert.Contains("26 December 2026", duty.WhyTwoEnds, StringComparison.Ordinal);
        // Which days are left out has not been confirmed: the earlier end leaves out none of them.
        Assert.Equal(served + Duration.FromHours(48), duty.DueEarlier);
        Assert.StartsWith("Owed. Whether it is late is not known.", DutyWords.Standing(duty, duty.DueLater), StringComparison.Ordinal);
        Assert.Equal(AccessTestData.Desk(AccessTestData.Northgate, DeskRole.DutyInspector), duty.Desk);
        Assert.Equal(Handed.ToCoverDesk, duty.Handed);

        await house.StateAsync(new OrderDischarged { Order = Story.Order });
        Assert.Equal(DutyState.Discharged, (await house.DutyAsync("apply-to-court-after-dvpn")).State);
    }

    [Theory, OnBothDatabases]
    public async Task An_area_has_its_own_limit_for_its_own_agencies(Provider provider)
    {
        var folder = Folder(Duty("confirm", Confirm));
        Directory.CreateDirectory(Path.Combine(folder, "areas"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "areas", "northgate.yaml"),
            """
            area: northgate
            duties:
              - code: confirm
                ref: E-32
                source: practice; the area's protocol
                read: 2026-11-22
                basis: practice
                verified: yes
                within: 4 hours
                why-limit: The area's protocol.
            """,
            DutiesHouse.Stop);
        await using var house = await DutiesHouse.OpenAsync(provider, Duty("confirm", Confirm), services =>
        {
            Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.RemoveAll<Rulebook.RuleBook>(services);
            services.AddSingleton(Rulebook.RuleBook.Load(folder, Rulebooks.Vocabulary));
        });

        await house.StateAsync(Story.Made());
        await house.StateAsync(Story.Made() with { Order = new OrderId(Story.Id(91)), Force = AccessTestData.Eastmoor });

        var due = (await house.DutiesAsync()).ToDictionary(duty => duty.OwedBy, duty => duty.DueEarlier - duty.StartedAt);
        Assert.Equal(Duration.FromHours(4), due[AccessTestData.Northgate]);
        Assert.Equal(Duration.FromHours(24), due[AccessTestData.Eastmoor]);
    }
}
