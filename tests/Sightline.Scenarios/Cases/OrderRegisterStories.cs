using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Orders.DischargeOrder;
using Sightline.Orders.MakeOrder;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Cases.Telling;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Cases;

/// <summary>An order on paper in one force, and a breach that was not the first.</summary>
public sealed class OrderRegisterStories
{
    [Theory, OnBothDatabases]
    [Source("L-40", "C-12")]
    public async Task The_force_she_rings_never_had_the_paper_and_finds_the_order_by_her_name_and_by_his_house_and_never_by_hers(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var he = new Somebody("Leopold", "Oakeshott", "1978-06-21", "07700 900301");
        var she = new Somebody("Merrilyn", "Oakeshott", "1981-11-09", "07700 900302", "9 Hidden Row, ZY1 4AB");
        var namesake = await house.MeetAsync(new("Merrilyn", "Oakeshott", "1951-02-28", "07700 900303", "3 Castle Street, ZY2 4AB"), AccessTestData.Eastmoor);
        var hisHouse = new ContactDescription { Addresses = [new AddressDescription(["4 Weir Cottages"], "ZZ2 6QT")], Phones = [he.Phone] };
        var order = await house.MakeAsync(
            new NewOrder
            {
                Type = new OrderTypeCode(Steps.NonMolestation),
                MadeBy = AccessTestData.FamilyCourt,
                Respondents = [OrderParty.New(he.Details with { Contact = hisHouse })],
                Protected = [OrderParty.New(she.Details, she.Address)],
                MadeOn = MadeOn,
                LastDay = MadeOn.PlusDays(200),
                Terms = [Term(1, "no-contact", "Must not contact her")],
            },
            Court);
        Assert.Equal(["decide-possible-tie", "note-order-where-she-lives"], await house.OpenAsync(AccessTestData.Eastmoor));
        await house.ServeAsync(order);

        house.On(new LocalDate(2026, 11, 28), 23, 50);
        var eastmoor = TestHouse.ActorAt(AccessTestData.Eastmoor.Value, "call-handler");
        var byName = await house.FindAsync(eastmoor, "Merilyn Oakeshot 9/11/1981");
        Assert.Equal(order.Protected[0], byName[0].Best);
        Assert.Contains("Protected by a non-molestation order: enforceable now – yes", await house.WarnedAsync(eastmoor, byName[0].Best));
        var byHouse = await house.FindAsync(eastmoor, "4 Weir Cottages ZZ2 6QT");
        Assert.Equal(order.Respondents[0], byHouse[0].Best);
        Assert.Contains("Non-molestation order: 1 term enforceable now", await house.WarnedAsync(eastmoor, byHouse[0].Best));

        // Her own door opens no look-up, and no page of his or hers tells it.
        Assert.DoesNotContain(await house.FindAsync(eastmoor, "9 Hidden Row ZY1 4AB"), hit => hit.Nominals.Contains(order.Protected[0]));
        foreach (var one in new[] { order.Protected[0], order.Respondents[0] })
        {
            var all = await house.EverythingAsync(eastmoor, one);
            Assert.DoesNotContain("Hidden Row", all, StringComparison.Ordinal);
            Assert.DoesNotContain("ZY1", all, StringComparison.Ordinal);
        }
        // Of a woman of her name it is only possible that it protects her, and the question is put to her force.
        var said = (await house.RecordOfAsync(eastmoor, namesake)).Warnings;
        Assert.NotEmpty(said);
        Assert.All(said, warning => Assert.True(warning.OnlyPossible));
        Assert.Single(await house.AllAsync<TieReview>(), review => review.Agency == AccessTestData.Eastmoor);

        await house.DoAsync<DischargeOrderAction, FactId>(Court, end => end.DischargeAsync(new NewDischarge { Order = order.Order }, Stop));
        Assert.Empty(await house.WarnedAsync(eastmoor, byName[0].Best));
    }

    [Theory, OnBothDatabases]
    [Source("L-42", "C-12", "F-08")]
    public async Task The_breach_that_is_charged_stands_with_those_before_it_and_with_none_of_what_he_did_to_another(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.MeetAsync(new("Casimir", "Dunmore", "1985-03-27", "07700 900311", "14 Smithy Lane, ZZ1 2CD"), Force, AccessTestData.Probation);
        var her = await house.MeetAsync(new("Tabitha", "Ravensworth", "1988-08-14", "07700 900312", "30 Harbour Way, ZZ1 4AB"), Force, AccessTestData.Harbour);
        var another = await house.MeetAsync(new("Nasreen", "Holloway", "1993-12-12", "07700 900313", "2 Glebe Close, ZZ3 4AB"), Force);
        var order = await house.MakeAsync(Order([him], [her]));
        var other = await house.MakeAsync(Order([him], [another]));

        house.On(new LocalDate(2026, 11, 10), 10);
        await house.BreachAsync(order, by: Worker);
        house.On(new LocalDate(2026, 11, 18), 10);
        await house.BreachAsync(order, by: Supervising);
        house.On(new LocalDate(2026, 11, 22), 10);
        await house.BreachAsync(other);
        house.On(new LocalDate(2026, 11, 25), 10);
        var charged = await house.BreachAsync(order);
        await house.OutcomeAsync(charged, BreachOutcome.Arrested);
        await house.OutcomeAsync(charged, BreachOutcome.Charged);

        var his = await house.LinesAsync(OrderDesk, him, "breaches");
        Assert.Equal(4, his.Count);
        Assert.EndsWith("Arrested, then charged. 3 breaches before it.", his[0], StringComparison.Ordinal);
        Assert.All(his.Skip(1), line => Assert.EndsWith("[No outcome]", line, StringComparison.Ordinal));
        // On hers stand hers, and on the other's the other's: neither hears of the other from his count.
        var hers = await house.LinesAsync(OrderDesk, her, "breaches");
        Assert.Equal(3, hers.Count);
        Assert.EndsWith("2 breaches before it.", hers[0], StringComparison.Ordinal);
        Assert.Contains("No breach before it is recorded.", Assert.Single(await house.LinesAsync(OrderDesk, another, "breaches")), StringComparison.Ordinal);
        // That a service told the first would say whom it supports.
        Assert.DoesNotContain(his, line => line.Contains("Harbour", StringComparison.Ordinal));
        Assert.DoesNotContain(await house.LinesAsync(Court, him, "breaches"), line => line.Contains("Harbour", StringComparison.Ordinal));
        // The police owe an answer to each of the three that had none.
        Assert.Equal(3, (await house.OpenAsync(Force)).Count(code => code == "respond-to-breach"));
    }
}
