using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Orders.ConfirmOrder;
using Sightline.Orders.ConfirmStatement;
using Sightline.Orders.CorrectService;
using Sightline.Orders.DischargeOrder;
using Sightline.Orders.Expiry;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.RecordBreach;
using Sightline.Orders.RecordBreachOutcome;
using Sightline.Orders.TellRespondent;
using Sightline.Orders.VaryOrder;
using Sightline.People.Contracts;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.Orders.Tests.Stories.OrderHouse;

namespace Sightline.Orders.Tests.Stories;

public sealed class OrderStories
{
    [Theory]
    [OnBothDatabases]
    public async Task An_order_made_in_the_morning_and_served_in_the_afternoon_is_enforceable_that_night(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var (order, _, _) = await house.MadeAsync();
        Assert.Equal(Answer.NotKnown, (await house.AnswerAsync(order.Order)).Enforceable);

        house.Clock.Advance(Duration.FromHours(5));
        await house.ServeAsync(order);

        var answer = await house.AnswerAsync(order.Order);
        Assert.Equal(Answer.Yes, answer.Enforceable);
        Assert.Equal("Yes – 2 terms", answer.Headline);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_force_of_an_order_is_that_of_his_home_and_else_the_courts(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var (court, _, _) = await house.MadeAsync();
        var (him, her) = (await house.PersonAsync("ZY1 1AA"), await house.PersonAsync());
        var home = await house.DoAsync<MakeOrderAction, MadeOrder>(make => make.MakeAsync(Order(him, her), Stop));

        Assert.Equal(AccessTestData.Northgate, court.Force);
        Assert.Equal(AccessTestData.Eastmoor, home.Force);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_two_sides_are_recorded_as_never_the_same_person_and_her_address_stays_out_of_the_order(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var him = OrderParty.New(new PersonDescription { Forenames = "Sam", Surname = "Testname" });
        var her = OrderParty.New(
            new PersonDescription { Forenames = "Sam", Surname = "Testname" },
            new ContactDescription { Addresses = [new AddressDescription(["12 Mill Lane"], "ZZ1 4AB")] });
        var input = Order(default, default) with { Respondents = [him], Protected = [her] };

        var made = await house.DoAsync<MakeOrderAction, MadeOrder>(make => make.MakeAsync(input, Stop));

        var subject = await house.AskPeopleAsync(people => people.SubjectOfAsync(made.Respondents[0], Stop));
        Assert.DoesNotContain(made.Protected[0], subject.Nominals.Concat(subject.Possible));
        Assert.Equal(HomeMatch.Same, await house.AskPeopleAsync(people => people.HomeIsAtAsync(made.Protected[0], "ZZ1 4AB", "12", Stop)));
        var held = await house.HeldAsync(made.Order);
        Assert.All(held.Terms, term => Assert.Null(term.Place));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_place_that_is_her_home_is_dropped_from_the_term_and_another_place_is_sealed(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var (him, her) = (await house.PersonAsync(), await house.House.AsAsync(OrderDesk, HerAsync));
        var terms = new[]
        {
            Term(1, "keep-away-place", "Must not come to her home") with { Place = "12 Mill Lane, ZZ1 4AB" },
            Term(2, "keep-away-place", "Must not come to the school") with { Place = "3 School Road, ZZ1 5CD" },
        };

        var made = await house.DoAsync<MakeOrderAction, MadeOrder>(make => make.MakeAsync(Order(him, her) with { Terms = terms }, Stop));

        var held = (await house.HeldAsync(made.Order)).Terms.OrderBy(term => term.Number).ToList();
        Assert.Null(held[0].Place);
        Assert.Null(held[0].PlacePostcode);
        Assert.NotNull(held[1].PlacePostcode);
        Assert.DoesNotContain("School", System.Text.Encoding.UTF8.GetString(held[1].Place!), StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_service_found_wrong_makes_the_answer_not_known_again(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var (order, _, _) = await house.MadeAsync();
        await house.ServeAsync(order);
        var service = (await house.HeldAsync(order.Order)).Services.Single();

        await house.DoAsync<CorrectServiceAction, FactId>(correct => correct.CorrectAsync(service.Id, "It was his brother", Stop));

        Assert.Equal(Answer.NotKnown, (await house.AnswerAsync(order.Order)).Enforceable);
        var broken = await Assert.ThrowsAsync<RulesBrokenException>(() =>
            house.DoAsync<CorrectServiceAction, FactId>(correct => correct.CorrectAsync(service.Id, "again", Stop)));
        Assert.IsType<Orders.Rules.ServiceMustStand>(Assert.Single(broken.Broken));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Told_at_the_door_it_is_enforceable_from_that_minute(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var (order, him, _) = await house.MadeAsync();

        await house.DoAsync<TellRespondentAction, FactId>(tell => tell.TellAsync(new NewTelling { Order = order.Order, Respondent = him }, Stop));

        Assert.Equal(Answer.Yes, (await house.AnswerAsync(order.Order)).Enforceable);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_variation_without_its_wording_makes_the_term_not_known_until_the_wording_is_here_and_he_was_told(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var (order, him, _) = await house.MadeAsync();
        await house.ServeAsync(order);
        var second = (await house.HeldAsync(order.Order)).Terms.Single(term => term.Number == 2).Id;
        house.Clock.Advance(Duration.FromHours(1));

        await house.DoAsync<VaryOrderAction, FactId>(vary => vary.VaryAsync(new NewVariation { Order = order.Order, WordingReceived = Answer.No, TermsTouched = [second] }, Stop), FamilyCourt);
        Assert.Equal("Yes – 1 term. Not known – 1 term", (await house.AnswerAsync(order.Order)).Headline);

        house.Clock.Advance(Duration.FromHours(1));
        await house.DoAsync<VaryOrderAction, FactId>(
            vary => vary.VaryAsync(
                new NewVariation
                {
                    Order = order.Order,
                    WordingReceived = Answer.Yes,
                    TermsTouched = [second],
                    NewTerms = [Term(2, "keep-away-place", "Must not come within 200 metres of her home", 200)],
                },
                Stop),
            FamilyCourt);
        Assert.Equal("Yes – 1 term. Not known – 1 term", (await house.AnswerAsync(order.Order)).Headline);

        await house.DoAsync<TellRespondentAction, FactId>(tell => tell.TellAsync(new NewTelling { Order = order.Order, Respondent = him }, Stop));
        Assert.Equal("Yes – 2 terms", (await house.AnswerAsync(order.Order)).Headline);
        Assert.Equal(3, (await house.HeldAsync(order.Order)).Terms.Count);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Only_a_court_that_may_discharge_discharges(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var (order, _, _) = await house.MadeAsync();
        await house.ServeAsync(order);
        var magistrates = TestHouse.ActorAt("court-northgate-magistrates", "court-order-desk");

        var broken = await Assert.ThrowsAsync<RulesBrokenException>(() =>
            house.DoAsync<DischargeOrderAction, FactId>(discharge => discharge.DischargeAsync(new NewDischarge { Order = order.Order }, Stop), magistrates));
        Assert.IsType<Orders.Rules.OnlyACourtThatMayDischargeDischarges>(Assert.Single(broken.Broken));
        Assert.Equal(Answer.Yes, (await house.AnswerAsync(order.Order)).Enforceable);

        await house.DoAsync<DischargeOrderAction, FactId>(discharge => discharge.DischargeAsync(new NewDischarge { Order = order.Order }, Stop), FamilyCourt);
        Assert.Equal(Answer.No, (await house.AnswerAsync(order.Order)).Enforceable);
    }

    [Theory]
    [OnBothDatabases]
    public async Task That_an_order_ran_out_is_stated_once_however_often_the_worker_runs(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var (order, _, _) = await house.MadeAsync();
        house.Clock.MoveTo(Last.AtStartOfDayInZone(LondonTime.Zone).ToInstant() + Duration.FromHours(23));
        await TickAsync(house);
        Assert.Null((await house.HeldAsync(order.Order)).Order.ExpiryStatedAt);

        house.Clock.Advance(Duration.FromHours(1));
        await TickAsync(house);
        await TickAsync(house);

        Assert.Equal(house.Clock.GetCurrentInstant(), (await house.HeldAsync(order.Order)).Order.ExpiryStatedAt);
        Assert.Equal(1, await CountAsync(house, nameof(OrderExpired)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_breach_and_what_came_of_it_are_held_and_a_breach_needs_an_order_in_force(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var (order, him, her) = await house.MadeAsync();
        var first = (await house.HeldAsync(order.Order)).Terms.Single(term => term.Number == 1).Id;

        var breach = await house.DoAsync<RecordBreachAction, RecordedBreach>(record => record.RecordAsync(new NewBreach { Order = order.Order, Respondent = him, Terms = [first] }, Stop));
        await house.DoAsync<RecordBreachOutcomeAction, FactId>(record => record.RecordAsync(new NewBreachOutcome(breach.Breach, BreachOutcome.Arrested), Stop));

        var held = await house.HeldAsync(order.Order);
        Assert.Equal([her], held.Breaches.Single().Protected);
        Assert.Equal(BreachOutcome.Arrested, held.Outcomes.Single().Outcome);
        var early = new NewBreach { Order = order.Order, Respondent = him, At = Made.PlusDays(-2).AtStartOfDayInZone(LondonTime.Zone).ToInstant() };
        var broken = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<RecordBreachAction, RecordedBreach>(record => record.RecordAsync(early, Stop)));
        Assert.IsType<Orders.Rules.BreachMustFallWhileTheOrderStood>(Assert.Single(broken.Broken));
        var unknown = new NewBreach { Order = new OrderId(him.Value), Respondent = him };
        broken = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<RecordBreachAction, RecordedBreach>(record => record.RecordAsync(unknown, Stop)));
        Assert.IsType<Orders.Rules.OrderMustBeKnown>(Assert.Single(broken.Broken));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_a_support_service_says_ended_an_order_is_disputed_and_changes_nothing_until_the_court_confirms(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var (order, _, _) = await house.MadeAsync();
        await house.ServeAsync(order);
        var before = await house.AnswerAsync(order.Order);
        var said = new OrderDischarged { Id = new FactId(new Guid("00000000-0000-7000-8000-0000000000dd")), At = house.Clock.GetCurrentInstant(), Order = order.Order };

        var support = TestHouse.ActorAt("support-harbour", "support-worker");
        await house.House.AsAsync(support, scope => scope.GetServices<IHeldStatement>().Single(holder => holder.Takes(said)).HoldAsync(said, AccessTestData.Harbour, Stop));

        Assert.Equal(before.Headline, (await house.AnswerAsync(order.Order)).Headline);
        Assert.True((await house.HeldAsync(order.Order)).HasDisputed);
        Assert.Equal(1, await CountAsync(house, nameof(OrderStatementDisputed)));
        var broken = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<ConfirmStatementAction, FactId>(confirm => confirm.ConfirmAsync(order.Order, said.Id, Stop), support));
        Assert.IsType<Orders.Rules.OnlyCourtOrPoliceConfirmStatements>(Assert.Single(broken.Broken));

        var elsewhere = new OrderId(new Guid("00000000-0000-7000-8000-0000000000ee"));
        var other = await Assert.ThrowsAsync<RulesBrokenException>(() =>
            house.DoAsync<ConfirmStatementAction, FactId>(confirm => confirm.ConfirmAsync(elsewhere, said.Id, Stop), FamilyCourt));
        Assert.IsType<Orders.Rules.StatementMustBeOpen>(Assert.Single(other.Broken));
        await house.DoAsync<ConfirmStatementAction, FactId>(confirm => confirm.ConfirmAsync(order.Order, said.Id, Stop), FamilyCourt);
        Assert.Equal(Answer.No, (await house.AnswerAsync(order.Order)).Enforceable);
        Assert.False((await house.HeldAsync(order.Order)).HasDisputed);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_refused_order_leaves_nobody_behind(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var him = OrderParty.New(new PersonDescription { Surname = "Testname" });
        var input = Order(default, default) with { Respondents = [him], Protected = [], LastDay = Made.PlusDays(-1) };

        var broken = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<MakeOrderAction, MadeOrder>(make => make.MakeAsync(input, Stop)));

        Assert.IsType<Orders.Rules.OrderMustNotEndBeforeItWasMade>(Assert.Single(broken.Broken));
        Assert.Equal(0, await CountAsync(house, nameof(NominalRecorded)));
        Assert.Equal(0, await CountAsync(house, nameof(OrderMade)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_force_confirms_an_order_and_a_court_cannot(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var (order, _, _) = await house.MadeAsync();

        var broken = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<ConfirmOrderAction, FactId>(confirm => confirm.ConfirmAsync(order.Order, Stop), FamilyCourt));
        Assert.IsType<Orders.Rules.OnlyThePoliceConfirm>(Assert.Single(broken.Broken));

        await house.DoAsync<ConfirmOrderAction, FactId>(confirm => confirm.ConfirmAsync(order.Order, Stop));
        Assert.Equal(AccessTestData.Northgate, (await house.HeldAsync(order.Order)).Order.ConfirmedBy);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Another_force_confirms_an_order_neither_for_itself_nor_in_the_name_of_its_force(Provider provider)
    {
        await using var house = await OrderHouse.OpenAsync(provider);
        var him = await house.PersonAsync("ZZ1 4AB");
        var (order, _, _) = await house.MadeAsync(made => made with { Respondents = [OrderParty.Of(him)] });
        var eastmoor = TestHouse.ActorAt("police-eastmoor", "order-desk");
        Assert.Equal(AccessTestData.Northgate, (await house.HeldAsync(order.Order)).Order.Force);

        var own = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<ConfirmOrderAction, FactId>(confirm => confirm.ConfirmAsync(order.Order, Stop), eastmoor));
        var theirs = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<ConfirmOrderAction, FactId>(
            confirm => confirm.ConfirmAsync(new OrderConfirmed { Order = order.Order, Force = AccessTestData.Northgate }, Stop), eastmoor));

        Assert.IsType<Orders.Rules.OnlyTheOrdersForceConfirms>(Assert.Single(own.Broken));
        Assert.IsType<Orders.Rules.ForceConfirmsOnlyForItself>(Assert.Single(theirs.Broken));
        Assert.Null((await house.HeldAsync(order.Order)).Order.ConfirmedAt);
    }

    private static Task TickAsync(OrderHouse house) => house.House.AsSystemAsync(scope => scope.GetRequiredService<ExpireOrders>().TickAsync(Stop));

    private static Task<int> CountAsync(OrderHouse house, string type) => house.House.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Database
        .SqlQuery<int>($"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM platform_ledger_entry WHERE \"Type\" = {type}").SingleAsync(Stop));
}
