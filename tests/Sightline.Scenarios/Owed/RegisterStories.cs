using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.MarkDone;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest;
using Sightline.Orders.ImportManifest.AddDetails;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.Model;
using Sightline.Platform.Feed;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>What the register could not do, or did not know, is somebody's to put right: it is never only a line in a report.</summary>
public sealed class RegisterStories
{
    [Theory, OnBothDatabases]
    public async Task Where_no_force_was_known_finding_out_is_owed_and_the_force_found_later_owes_confirming_and_serving_once(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await house.MakeAsync(Order([await house.PersonAsync(null)], []) with { MadeBy = null }, At(AccessTestData.Eastmoor, "order-desk"));
        Assert.All(await house.AllAsync<Duty>(), duty => Assert.Equal((AccessTestData.Eastmoor, true), (duty.OwedBy, duty.FindWhoOwes)));

        await AddAsync(house, order, new OrderDetails { Court = AccessTestData.FamilyCourt });
        await AddAsync(house, order, new OrderDetails { Document = ManifestMaker.Pdf("Order") });

        Assert.Equal(["confirm-order", "serve-order"], await house.OpenAsync(AccessTestData.Northgate));
        Assert.Empty(await house.OpenAsync(AccessTestData.Eastmoor));
        Assert.All((await house.AllAsync<Duty>()).Where(duty => duty.OwedBy == AccessTestData.Northgate), duty => Assert.False(duty.FindWhoOwes));
    }

    [Theory, OnBothDatabases]
    public async Task Details_added_to_an_order_whose_duties_stand_raise_none_of_them_again_and_one_done_stays_done(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await house.MakeAsync(Order([await house.PersonAsync("ZZ1 2CD")], [await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour)]) with { MadeOn = null });
        await house.ServeAsync(order);
        var before = (await house.AllAsync<Duty>()).Count;

        await AddAsync(house, order, new OrderDetails { MadeOn = MadeOn });

        Assert.Equal(before, (await house.AllAsync<Duty>()).Count);
        Assert.Equal(DutyState.Discharged, Assert.Single(await house.DutiesAsync("serve-order")).State);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_served_before_its_force_was_known_is_not_owed_by_the_force_afterwards(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await house.MakeAsync(Order([await house.PersonAsync(null)], []) with { MadeBy = null }, At(AccessTestData.Eastmoor, "order-desk"));
        await house.ServeAsync(order);

        await AddAsync(house, order, new OrderDetails { Court = AccessTestData.FamilyCourt });

        Assert.Equal(["confirm-order"], await house.OpenAsync(AccessTestData.Northgate));
    }

    [Theory, OnBothDatabases]
    public async Task A_protected_person_filled_in_later_is_told_and_noted_as_if_she_had_been_known_from_the_start(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await house.MakeAsync(Order([await house.PersonAsync("ZZ1 2CD")], []));
        Assert.Empty(await house.OpenAsync(AccessTestData.Harbour));

        var her = await house.PersonAsync("ZY1 4AB", AccessTestData.Harbour);
        await AddAsync(house, order, new OrderDetails { Applicant = OrderParty.Of(her) });

        Assert.Equal(["tell-worker-of-order"], await house.OpenAsync(AccessTestData.Harbour));
        Assert.Equal(["note-order-where-she-lives"], await house.OpenAsync(AccessTestData.Eastmoor));
    }

    [Theory, OnBothDatabases]
    public async Task A_manifest_row_that_is_wrong_is_owed_by_the_order_desk_until_it_is_settled(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var maker = new ManifestMaker(LondonTime.DayOf(house.House.Clock.GetCurrentInstant()), 3);
        maker[2]["Order Expiry Date"] = "";
        await house.DoAsync<ImportManifestAction, ManifestEnd>(OrderDesk, import => import.ImportAsync(new ManifestInput { Path = maker.ToZip() }, null, Stop));

        var duty = Assert.Single(await house.DutiesAsync("resolve-manifest-task"));
        Assert.Equal((AccessTestData.Northgate, Assert.Single(await house.AllAsync<ManifestTask>()).Id.Value), (duty.OwedBy, duty.SubjectsByName()["Task"]));
        Assert.Equal(3, (await house.DutiesAsync("confirm-order")).Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_manifest_that_did_not_come_is_owed_once_however_often_it_is_looked_for(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        await house.House.RunWorkerAsync();
        house.House.Clock.Advance(Duration.FromDays(1));
        await house.House.RunWorkerAsync();
        await house.House.RunWorkerAsync();

        var chase = Assert.Single(await house.DutiesAsync("chase-missing-manifest"));
        Assert.Equal(AccessTestData.Northgate, chase.OwedBy);
    }

    [Theory, OnBothDatabases]
    public async Task A_line_that_is_refused_and_names_a_live_order_is_owed_once_by_whoever_sent_it_and_the_force_waits(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await house.MakeAsync(Order([await house.PersonAsync("ZZ1 2CD")], [await house.PersonAsync("ZZ1 4AB")]));
        var stranger = await house.PersonAsync("ZZ1 4AB");
        var data = $$"""{"order":"{{order.Order}}","service":"{{stranger}}","respondent":"{{stranger}}","method":"inCourt","proofHeld":"yes"}""";

        Assert.Equal(LineOutcome.Refused, (await house.SendAsync(AccessTestData.FamilyCourt, nameof(OrderServed), data)).Outcome);
        Assert.Equal(LineOutcome.Refused, (await house.SendAsync(AccessTestData.FamilyCourt, nameof(OrderServed), data)).Outcome);
        Assert.Equal(LineOutcome.Refused, (await house.SendAsync(AccessTestData.FamilyCourt, nameof(OrderServed), $$"""{"order":"{{order.Order}}"}""", 2)).Outcome);

        var owed = await house.DutiesAsync("put-right-refused-statement");
        Assert.Equal([AccessTestData.FamilyCourt, AccessTestData.FamilyCourt], owed.Select(duty => duty.OwedBy));
        Assert.All(owed, duty => Assert.Equal(order.Order.Value, duty.SubjectsByName()["Order"]));
        var waiting = (await house.AllAsync<WaitingAgency>()).Where(agency => owed.Any(duty => duty.Id == agency.Duty)).Select(agency => agency.Agency);
        Assert.Equal([AccessTestData.Northgate, AccessTestData.Northgate], waiting);
    }

    [Theory, OnBothDatabases]
    public async Task The_making_of_an_order_that_is_refused_is_owed_and_a_refused_line_about_an_order_that_is_over_or_unknown_is_not(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var scene = await Steps.MadeAsync(house);
        await DutyStories.EndAsync(house, scene);
        var unknown = new Guid("01930000-0000-7000-8000-0000000000aa");

        await house.SendAsync(AccessTestData.FamilyCourt, nameof(OrderServed), $$"""{"order":"{{scene.Order!.Order}}"}""", 1);
        await house.SendAsync(AccessTestData.FamilyCourt, nameof(OrderServed), $$"""{"order":"{{unknown}}"}""", 2);
        await house.SendAsync(AccessTestData.FamilyCourt, nameof(NominalRecorded), """{"nominal":"nobody"}""", 3);
        Assert.Empty(await house.DutiesAsync("put-right-refused-statement"));

        await house.SendAsync(AccessTestData.FamilyCourt, nameof(OrderMade), $$"""{"order":"{{unknown}}"}""", 4);
        Assert.Single(await house.DutiesAsync("put-right-refused-statement"));
        Assert.DoesNotContain(await house.AllAsync<ProtectiveOrder>(), order => order.Id.Value == unknown);
    }

    [Theory, OnBothDatabases]
    public async Task A_reading_recovered_from_the_spool_is_reviewed_at_the_agency_that_read_once(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var him = await house.PersonAsync("ZZ1 2CD");
        await house.DoAsync<EmergencySpool>(Officer, spool => spool.WriteAsync(new Disclosure("door view", [him.Value], ["orders"]), Officer, Stop));

        await house.House.AsSystemAsync(scope => scope.GetRequiredService<SpoolRecovery>().TickAsync(Stop));
        await house.House.AsSystemAsync(scope => scope.GetRequiredService<SpoolRecovery>().TickAsync(Stop));

        var review = Assert.Single(await house.DutiesAsync("review-emergency-reading"));
        Assert.Equal((AccessTestData.Northgate, AccessTestData.Desk(AccessTestData.Northgate, DeskRole.Manager)), (review.OwedBy, review.OriginalDesk));
        await house.DoAsync<MarkDoneAction>(At(AccessTestData.Northgate, "desk-manager"), done => done.MarkAsync(review.Id, "A call to that address", Stop));
        Assert.DoesNotContain("review-emergency-reading", await house.OpenAsync(AccessTestData.Northgate));
    }

    [Theory, OnBothDatabases]
    public async Task An_order_that_ran_out_with_no_force_and_no_service_known_is_owed_by_whoever_entered_it(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await house.MakeAsync(Order([await house.PersonAsync(null)], []) with { MadeBy = null });

        await DutyStories.RunOutAsync(house, new Scene { Order = order });

        var review = Assert.Single(await house.DutiesAsync("order-ended-review"));
        Assert.Equal(AccessTestData.Northgate, review.OwedBy);
    }

    private static Task AddAsync(OwedHouse house, MadeOrder order, OrderDetails details) =>
        house.DoAsync<AddOrderDetailsAction>(OrderDesk, add => add.AddAsync(order.Order, details, Stop));
}
