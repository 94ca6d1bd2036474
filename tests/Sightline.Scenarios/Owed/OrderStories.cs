using Microsoft.Extensions.DependencyInjection;
using Sightline.Duties.Model;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Orders.ConfirmOrder;
using Sightline.Orders.CorrectService;
using Sightline.Orders.Model;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>An order from its making to its breach, as every agency's list of duties tells it.</summary>
public sealed class OrderStories
{
    [Theory, OnBothDatabases]
    public async Task An_order_made_by_the_family_court_is_owed_by_the_force_the_worker_and_the_force_where_she_lives(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var him = await house.PersonAsync("ZZ1 2CD");
        var her = await house.PersonAsync("ZY1 4AB", AccessTestData.Harbour);

        await house.MakeAsync(Order([him], [her]), Court);

        Assert.Equal(["confirm-order", "consider-home-visit-after-order", "serve-order"], await house.OpenAsync(AccessTestData.Northgate));
        Assert.Equal(["tell-worker-of-order"], await house.OpenAsync(AccessTestData.Harbour));
        Assert.Equal(["note-order-where-she-lives"], await house.OpenAsync(AccessTestData.Eastmoor));
        Assert.Empty(await house.OpenAsync(AccessTestData.FamilyCourt));
        Assert.Equal([AccessTestData.Harbour], (await house.AllAsync<WaitingAgency>()).Select(waiting => waiting.Agency));
    }

    [Theory, OnBothDatabases]
    public async Task Service_ends_the_duty_to_serve_and_the_worker_owes_telling_her_and_a_service_found_wrong_is_owed_again(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await house.MakeAsync(Order([await house.PersonAsync("ZZ1 2CD")], [await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour)]));
        await house.DoAsync<ConfirmOrderAction>(OrderDesk, confirm => confirm.ConfirmAsync(order.Order, Stop));
        Assert.Equal(["consider-home-visit-after-order", "note-order-where-she-lives", "serve-order"], await house.OpenAsync(AccessTestData.Northgate));

        await house.ServeAsync(order);
        Assert.Equal(["consider-home-visit-after-order", "note-order-where-she-lives"], await house.OpenAsync(AccessTestData.Northgate));
        Assert.Equal(["tell-worker-of-order", "tell-worker-of-service"], await house.OpenAsync(AccessTestData.Harbour));

        var service = Assert.Single(await house.AllAsync<Service>());
        await house.DoAsync<CorrectServiceAction>(OrderDesk, correct => correct.CorrectAsync(service.Id, "It was his brother", Stop));
        Assert.Equal(["consider-home-visit-after-order", "note-order-where-she-lives", "serve-order"], await house.OpenAsync(AccessTestData.Northgate));
        Assert.NotNull(Assert.Single(await house.DutiesAsync("serve-order")).ReopenedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Each_of_several_respondents_is_served_on_his_own_and_each_of_several_protected_has_a_worker_of_their_own(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var (one, other) = (await house.PersonAsync("ZZ1 2CD"), await house.PersonAsync("ZZ2 2CD"));
        var mother = await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour);
        var son = await house.PersonAsync("ZY1 4AB", AccessTestData.Harbour);
        var unknown = await house.PersonAsync("ZZ3 4AB");

        var order = await house.MakeAsync(Order([one, other], [mother, son, unknown]));

        var serving = (await house.DutiesAsync("serve-order")).ToDictionary(duty => duty.Member);
        Assert.Equal((2, DutyState.Open, DutyState.Open), (serving.Count, serving[one.Value].State, serving[other.Value].State));
        var telling = (await house.DutiesAsync("tell-worker-of-order")).Select(duty => duty.Member).ToHashSet();
        Assert.Equal(new HashSet<Guid> { mother.Value, son.Value }, telling);
        var noting = (await house.DutiesAsync("note-order-where-she-lives")).ToDictionary(duty => duty.Member, duty => duty.OwedBy);
        Assert.Equal((3, AccessTestData.Northgate, AccessTestData.Eastmoor, AccessTestData.Northgate), (noting.Count, noting[mother.Value], noting[son.Value], noting[unknown.Value]));

        await house.ServeAsync(order, other);
        serving = (await house.DutiesAsync("serve-order")).ToDictionary(duty => duty.Member);
        Assert.Equal((DutyState.Open, DutyState.Discharged), (serving[one.Value].State, serving[other.Value].State));
    }

    [Theory, OnBothDatabases]
    public async Task A_breach_is_answered_told_and_reviewed_and_its_outcome_ends_the_answer_alone(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var him = await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation);
        var order = await house.MakeAsync(Order([him], [await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour)]));

        var breach = await house.BreachAsync(order);

        var response = Assert.Single(await house.DutiesAsync("respond-to-breach"));
        Assert.Equal((AccessTestData.Northgate, AccessTestData.Desk(AccessTestData.Northgate, DeskRole.ResponseDesk), false), (response.OwedBy, response.Desk, response.FindWhoOwes));
        Assert.Equal(["review-risk-after-breach-probation"], await house.OpenAsync(AccessTestData.Probation));
        Assert.Contains("tell-worker-of-breach", await house.OpenAsync(AccessTestData.Harbour));
        Assert.Contains("reassess-risk-after-breach", await house.OpenAsync(AccessTestData.Northgate));

        await house.OutcomeAsync(breach, BreachOutcome.Arrested);
        Assert.DoesNotContain("respond-to-breach", await house.OpenAsync(AccessTestData.Northgate));
        Assert.Contains("reassess-risk-after-breach", await house.OpenAsync(AccessTestData.Northgate));
    }

    [Theory, OnBothDatabases]
    public async Task Where_nobody_knows_whether_he_is_on_probation_whoever_reported_the_breach_owes_finding_out(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var order = await house.MakeAsync(Order([await house.PersonAsync("ZZ1 2CD")], [await house.PersonAsync("ZZ1 4AB")]));

        await house.BreachAsync(order);

        var review = Assert.Single(await house.DutiesAsync("review-risk-after-breach-probation"));
        Assert.Equal((AccessTestData.Northgate, true), (review.OwedBy, review.FindWhoOwes));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_owed_because_of_her_stands_on_her_record_only_and_for_those_alone_who_owe_it_or_wait(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var him = await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation);
        var her = await house.PersonAsync("ZY1 4AB", AccessTestData.Harbour);
        var order = await house.MakeAsync(Order([him], [her]));
        await house.ServeAsync(order);
        await house.BreachAsync(order);

        foreach (var viewer in new[] { AccessTestData.Northgate, AccessTestData.Eastmoor, AccessTestData.Harbour, AccessTestData.Probation, AccessTestData.Council, AccessTestData.FamilyCourt })
        {
            var (his, hers, all) = (await SeenAsync(house, him, viewer), await SeenAsync(house, her, viewer), (await house.AllAsync<Duty>()).Where(duty => duty.SurvivorSide).ToList());
            Assert.DoesNotContain(his, duty => duty.SurvivorSide);
            Assert.Equal(
                all.Where(duty => duty.OwedBy == viewer).Select(duty => duty.Id).Order(),
                hers.Where(duty => duty.SurvivorSide).Select(duty => duty.Id).Order());
            Assert.Equal(hers.Count(duty => duty.SurvivorSide), await CountedAsync(house, viewer));
        }
        Assert.NotEmpty(await SeenAsync(house, her, AccessTestData.Harbour));
        Assert.NotEmpty(await SeenAsync(house, him, AccessTestData.Probation));
    }

    private static Task<IReadOnlyList<Duty>> SeenAsync(OwedHouse house, NominalId nominal, AgencyCode viewer) => house.House.AsAsync(At(viewer, "order-desk"), async scope =>
        await scope.GetRequiredService<DutiesOfAPerson>().OpenAsync(await scope.GetRequiredService<IPeople>().SubjectOfAsync(nominal, Stop), At(viewer, "order-desk"), Stop));

    private static Task<int> CountedAsync(OwedHouse house, AgencyCode viewer) => house.House.AsSystemAsync(scope => Task.FromResult(
        scope.GetRequiredService<SightlineDb>().DutiesSeenBy(At(viewer, "order-desk")).Count(duty => duty.SurvivorSide)));
}
