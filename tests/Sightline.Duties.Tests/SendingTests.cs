using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Duties.Rules;
using Sightline.Duties.Send;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Duties.Tests;

/// <summary>What is passed on is done when the receiving desk has said that it came, and not before.</summary>
public sealed class SendingTests
{
    private static readonly string Rule = Rulebooks.Duty("pass-on",
        """
        on: OrderMade
        same: Duty
        owes: { agency: force-of-order, desk: order-desk }
        owed-to: { agency: service-of-protected-person, desk: duty-desk }
        within: 24 hours
        discharged-by: OwedActionAcknowledged
        sent-to: support-service
        owed-to-words: The police owe you a referral.
        link: duty-send
        """);

    private static readonly AgencyCode Lighthouse = new("support-lighthouse");

    private static Actor Worker { get; } = TestHouse.ActorAt("support-harbour", "support-worker");

    [Theory, OnBothDatabases]
    [Source("E-35")]
    public async Task Sent_alone_stays_open_with_its_clock_and_is_done_by_the_word_of_the_desk_that_has_it(Provider provider)
    {
        await using var house = await RaisedAsync(provider);
        await UserAtAsync(house, AccessTestData.Harbour);
        var duty = (await house.DutyAsync("pass-on")).Id;

        Assert.True(await SendAsync(house, DutiesHouse.OrderDesk, To(duty, AccessTestData.Harbour)));
        Assert.Equal(DutyState.Open, (await house.DutyAsync("pass-on")).State);
        Assert.Equal((1, 0), (await house.OnLedgerAsync("OwedActionSent"), await house.OnLedgerAsync("OwedActionAcknowledged")));
        house.Clock.Advance(Duration.FromHours(25));
        await house.TickAsync();
        Assert.NotNull((await house.DutyAsync("pass-on")).LateFoundAt);

        var sending = (await SendingsAsync(house)).Single();
        Assert.True(await house.House.AsAsync(Worker, scope => scope.GetRequiredService<AcknowledgeAction>().SayAsync(sending.Id, DutiesHouse.Stop)));

        var done = await house.DutyAsync("pass-on");
        Assert.Equal((DutyState.Discharged, house.Clock.GetCurrentInstant()), (done.State, done.DischargedAt));
        var again = await Assert.ThrowsAsync<RulesBrokenException>(() => house.House.AsAsync(Worker, scope => scope.GetRequiredService<AcknowledgeAction>().SayAsync(sending.Id, DutiesHouse.Stop)));
        Assert.IsType<OnlyASendingThatIsOpenIsAcknowledged>(Assert.Single(again.Broken));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_sent_it_may_not_speak_for_a_desk_that_can_speak_for_itself(Provider provider)
    {
        await using var house = await RaisedAsync(provider);
        var duty = (await house.DutyAsync("pass-on")).Id;
        await SendAsync(house, DutiesHouse.OrderDesk, To(duty, AccessTestData.Harbour));
        var sending = (await SendingsAsync(house)).Single();
        var told = new ToldByHand("The worker on duty", PassedBy.Telephone, house.Clock.GetCurrentInstant());

        // Somebody who only looks after accounts there cannot say that anything came.
        await UserAtAsync(house, AccessTestData.Harbour, "agency-administrator");
        Assert.Empty(await RefusedAsync(house, sending.Id, told with { Who = " " }, except: typeof(AcknowledgementSaysWho)));
        await UserAtAsync(house, AccessTestData.Harbour);
        Assert.Equal([typeof(ReceiverSaysItself)], await RefusedAsync(house, sending.Id, told));
        Assert.Equal(DutyState.Open, (await house.DutyAsync("pass-on")).State);
    }

    [Theory, OnBothDatabases]
    public async Task For_a_desk_that_does_not_use_the_register_it_is_written_down_who_said_so_how_and_when(Provider provider)
    {
        await using var house = await RaisedAsync(provider);
        var duty = (await house.DutyAsync("pass-on")).Id;
        await SendAsync(house, DutiesHouse.OrderDesk, new NewSending(duty) { ToWhom = "A refuge elsewhere, duty desk", How = PassedBy.Telephone, SentAt = house.Clock.GetCurrentInstant() });
        var sending = (await SendingsAsync(house)).Single();
        var now = house.Clock.GetCurrentInstant();

        Assert.Equal(
            [typeof(AcknowledgementSaysWho), typeof(AcknowledgementSaysHow), typeof(AcknowledgementFollowsTheSending)],
            await RefusedAsync(house, sending.Id, new ToldByHand(null, null, null)));
        Assert.Equal([typeof(AcknowledgementFollowsTheSending)], await RefusedAsync(house, sending.Id, new ToldByHand("The manager", PassedBy.InPerson, now - Duration.FromMinutes(1))));
        Assert.Equal([typeof(AcknowledgementFollowsTheSending)], await RefusedAsync(house, sending.Id, new ToldByHand("The manager", PassedBy.InPerson, now + Duration.FromMinutes(1))));
        Assert.Equal([typeof(TextOfSendingIsShort)], await RefusedAsync(house, sending.Id, new ToldByHand(new string('x', 201), PassedBy.InPerson, now)));
        // Another agency may not say so, and does not learn that it exists.
        Assert.False(await ToldAsync(house, Worker, sending.Id, new ToldByHand("The manager", PassedBy.InPerson, now)));

        Assert.True(await ToldAsync(house, DutiesHouse.OrderDesk, sending.Id, new ToldByHand("The manager", PassedBy.InPerson, now)));
        Assert.Equal(DutyState.Discharged, (await house.DutyAsync("pass-on")).State);
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_right_of_a_sending_is_refused_in_words_and_nothing_is_kept(Provider provider)
    {
        await using var house = await RaisedAsync(provider);
        await house.StateAsync(Story.Made() with { Order = new OrderId(Story.Id(77)) });
        var duties = await house.DutiesAsync();
        var duty = duties[0].Id;
        var right = To(duty, AccessTestData.Harbour) with { SentAt = house.Clock.GetCurrentInstant() };

        await IsRefusedAsync<SendingSaysToWhom>(right with { To = null });
        await IsRefusedAsync<SendingSaysToWhom>(right with { ToWhom = "Somebody else too" });
        await IsRefusedAsync<SendingLeadsThere>(right with { To = AccessTestData.Probation });
        await IsRefusedAsync<SendingLeadsThere>(right with { To = new AgencyCode("nobody") });
        await IsRefusedAsync<SendingSaysHow>(right with { How = null });
        await IsRefusedAsync<SendingIsNotAhead>(right with { SentAt = null });
        await IsRefusedAsync<SendingIsNotAhead>(right with { SentAt = house.Clock.GetCurrentInstant() + Duration.FromSeconds(1) });
        await IsRefusedAsync<TextOfSendingIsShort>(right with { To = null, ToWhom = new string('x', 201) });
        var theirs = await Assert.ThrowsAsync<RulesBrokenException>(() => SendAsync(house, Worker, right));
        Assert.Contains(theirs.Broken, rule => rule is OnlyTheOwingAgencySends);
        Assert.False(await SendAsync(house, TestHouse.ActorAt("probation-northgate", "probation-officer"), right));
        Assert.Empty(await SendingsAsync(house));
        Assert.Equal(0, await house.OnLedgerAsync("OwedActionSent"));

        async Task IsRefusedAsync<TRule>(NewSending input)
        {
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => SendAsync(house, DutiesHouse.OrderDesk, input));
            Assert.IsType<TRule>(Assert.Single(refused.Broken));
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_duty_that_is_not_passed_on_is_not_done_by_sending(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        var confirm = (await house.DutyAsync("confirm-order")).Id;

        var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => SendAsync(house, DutiesHouse.OrderDesk, To(confirm, null) with { ToWhom = "Somebody" }));
        Assert.IsType<OnlyWhatIsSentIsSent>(Assert.Single(refused.Broken));
    }

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task Who_waits_and_where_it_went_is_read_by_nobody_but_those_two(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, services => DutiesHouse.Use(services, new Answers(), Rule));
        await app.AsSystemAsync(async services =>
        {
            await AccessTestData.RegisterAreaAsync(services);
            await AccessTestData.RegisterServiceAsync(services, Lighthouse, "Lighthouse Women’s Aid");
            await AccessTestData.AddUserAsync(services, "harbour.one", AccessTestData.Harbour, "support-worker");
            await AccessTestData.AddUserAsync(services, "lighthouse.one", Lighthouse, "support-worker");
        });
        await app.AsAsync(DutiesHouse.OrderDesk, scope => Stated(scope, Story.Made()));
        var duty = await app.AsAsync(Actor.System("test"), async scope => (await scope.GetRequiredService<SightlineDb>().Set<Duty>().SingleAsync(DutiesHouse.Stop)).Id.Value);
        using var officer = app.As(Officer);
        using var harbour = app.As(Worker);
        using var lighthouse = app.As(TestHouse.ActorAt(Lighthouse.Value, "support-worker"));

        // Every service stands in the list, and none is marked.
        var form = await officer.RendersAsync($"/duties/{duty:D}/send", "Which desk was it sent to?", "Harbour IDVA Service, Duty desk", "Lighthouse Women’s Aid");
        Assert.Equal("", form.Document.QuerySelector("select[name=To] option[selected]")?.GetAttribute("value") ?? "");
        await officer.RefusesAsync($"/duties/{duty:D}/send", new Dictionary<string, string> { ["AtTime"] = "9" }, "The time at which it was sent must say am or pm");
        await officer.RefusesAsync($"/duties/{duty:D}/send", new Dictionary<string, string> { ["ToWhom"] = "" }, "Choose the desk it was sent to", "Choose how it was sent.");
        await officer.AcceptsAsync($"/duties/{duty:D}/send", new Dictionary<string, string> { ["To"] = Lighthouse.Value, ["How"] = "SecureEmail" });

        await officer.RendersAsync("/duties", "Sent, not acknowledged since 3 November 2026, 9:10am");
        await officer.RendersAsync($"/duties/{duty:D}", "Lighthouse Women’s Aid", "By secure email", "ring them if they do not");
        // One was found to wait for it, and is told nothing of where it went; the other has what was sent, and is told nothing of what it is.
        var waiting = await harbour.RendersAsync($"/duties/{duty:D}", "The police owe you a referral.");
        Assert.DoesNotContain("Lighthouse", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sent", waiting.Words, StringComparison.Ordinal);
        await harbour.RendersAsync("/duties/received", "Nothing waits for your word.");
        await lighthouse.SaysNotFoundAsync($"/duties/{duty:D}");
        await lighthouse.RendersAsync("/duties", "Sent to you, and not acknowledged (1)");
        var received = await lighthouse.RendersAsync("/duties/received", "Something was sent to you.", "Northgate Police", "by secure email");
        Assert.DoesNotContain("referral", received.Words, StringComparison.Ordinal);

        await app.RefusesEveryRoleWithoutAsync("duties.do", "/duties/received");
        await app.RefusesEveryRoleWithoutAsync("duties.do", $"/duties/{duty:D}/send");
        var sending = await app.AsAsync(Actor.System("test"), async scope => (await scope.GetRequiredService<SightlineDb>().Set<DutySending>().SingleAsync(DutiesHouse.Stop)).Id.Value);
        Assert.False(await app.AsAsync(Worker, scope => scope.GetRequiredService<AcknowledgeAction>().SayAsync(new SendingId(sending), DutiesHouse.Stop)));
        Assert.Equal(0, await app.CountOnLedgerAsync("OwedActionAcknowledged"));
        await lighthouse.AcceptsAsync("/duties/received", new Dictionary<string, string> { ["Sending"] = sending.ToString() }, $"have-{sending:N}");
        await officer.RendersAsync($"/duties/{duty:D}", "Done, 3 November 2026, 9:10am", "by them in this register");
    }

    [Theory, OnBothDatabases]
    public async Task What_a_desk_elsewhere_said_is_written_on_a_page_and_refused_in_words(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, services => DutiesHouse.Use(services, new Answers(), Rule));
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        await app.AsAsync(DutiesHouse.OrderDesk, scope => Stated(scope, Story.Made()));
        var duty = await app.AsAsync(Actor.System("test"), async scope => (await scope.GetRequiredService<SightlineDb>().Set<Duty>().SingleAsync(DutiesHouse.Stop)).Id.Value);
        using var officer = app.As(Officer);
        await officer.AcceptsAsync($"/duties/{duty:D}/send", new Dictionary<string, string> { ["ToWhom"] = "The refuge’s duty desk", ["How"] = "Telephone" });
        var sending = await app.AsAsync(Actor.System("test"), async scope => (await scope.GetRequiredService<SightlineDb>().Set<DutySending>().SingleAsync(DutiesHouse.Stop)).Id.Value);
        var page = $"/duties/{duty:D}/sent/{sending:D}";

        await officer.RendersAsync($"/duties/{duty:D}", "The refuge’s duty desk", "Say who acknowledged it");
        await officer.RendersAsync(page, "Who said that");
        await officer.RefusesAsync(page, new Dictionary<string, string> { ["AtTime"] = "9:10am" }, "Enter who said that it came.", "Choose how they said so.");
        await officer.RefusesAsync(page, new Dictionary<string, string> { ["Who"] = "The manager" }, "The time at which they said so is missing");
        await officer.SaysNotFoundAsync($"/duties/{duty:D}/sent/{Story.Id(999):D}");
        await app.RefusesEveryRoleWithoutAsync("duties.do", page);
        await officer.AcceptsAsync(page, new Dictionary<string, string> { ["Who"] = "The manager", ["How"] = "Telephone", ["AtTime"] = "9:10am" });
        await officer.RendersAsync($"/duties/{duty:D}", "by The manager, by telephone", "Done, 3 November 2026");
    }

    [Theory, OnBothDatabases]
    public async Task Both_agencies_own_systems_may_say_so_over_the_feed(Provider provider)
    {
        await using var house = await RaisedAsync(provider);
        await UserAtAsync(house, AccessTestData.Harbour);
        var duty = (await house.DutyAsync("pass-on")).Id;
        var sent = new OwedActionSent
        {
            Id = new FactId(Story.Id(801)), At = house.Clock.GetCurrentInstant(), Duty = duty, Sending = new SendingId(Story.Id(800)), By = AccessTestData.Northgate, To = AccessTestData.Harbour,
            How = PassedBy.SystemOfTheirOwn,
        };
        await SaidAsync(house, AccessTestData.Northgate, sent);
        var twice = await Assert.ThrowsAsync<RulesBrokenException>(() => SaidAsync(house, AccessTestData.Northgate, sent with { Id = new FactId(Story.Id(802)) }));
        Assert.IsType<SendingIsNew>(Assert.Single(twice.Broken));

        var came = new OwedActionAcknowledged { At = sent.At, Duty = duty, Sending = sent.Sending, OwedBy = AccessTestData.Northgate, By = AccessTestData.Harbour };
        var stranger = await Assert.ThrowsAsync<RulesBrokenException>(() => SaidAsync(house, AccessTestData.Probation, came with { By = AccessTestData.Probation }));
        Assert.IsType<SendingMustBeKnown>(Assert.Single(stranger.Broken));
        await SaidAsync(house, AccessTestData.Harbour, came);
        Assert.Equal(DutyState.Discharged, (await house.DutyAsync("pass-on")).State);
    }

    private static Actor Officer { get; } = DutiesHouse.OrderDesk with { Desks = new HashSet<DeskCode> { AccessTestData.Desk(AccessTestData.Northgate, DeskRole.OrderDesk) } };

    private static NewSending To(DutyId duty, AgencyCode? to) => new(duty) { To = to, How = PassedBy.SecureEmail, SentAt = Story.Morning };

    private static async Task<DutiesHouse> RaisedAsync(Provider provider)
    {
        var house = await DutiesHouse.OpenAsync(provider, Rule);
        await house.StateAsync(Story.Made());
        return house;
    }

    private static Task UserAtAsync(DutiesHouse house, AgencyCode agency, string role = "support-worker") =>
        house.House.AsSystemAsync(scope => AccessTestData.AddUserAsync(scope, $"{role}.{agency}", agency, role));

    private static Task Stated(IServiceProvider scope, Fact fact)
    {
        var unit = scope.GetRequiredService<UnitOfWork>();
        return unit.DoAsync(() => Task.FromResult(unit.State(fact)), DutiesHouse.Stop);
    }

    private static Task<List<DutySending>> SendingsAsync(DutiesHouse house) => house.House.AsSystemAsync(scope =>
        scope.GetRequiredService<SightlineDb>().Set<DutySending>().AsNoTracking().ToListAsync(DutiesHouse.Stop));

    private static Task<bool> SendAsync(DutiesHouse house, Actor actor, NewSending input) =>
        house.House.AsAsync(actor, scope => scope.GetRequiredService<SendAction>().SendAsync(input, DutiesHouse.Stop));

    private static Task<bool> ToldAsync(DutiesHouse house, Actor actor, SendingId sending, ToldByHand told) =>
        house.House.AsAsync(actor, scope => scope.GetRequiredService<AcknowledgeAction>().ToldAsync(sending, told, DutiesHouse.Stop));

    private static async Task<IReadOnlyList<Type>> RefusedAsync(DutiesHouse house, SendingId sending, ToldByHand told, Type? except = null) =>
        [.. (await Assert.ThrowsAsync<RulesBrokenException>(() => ToldAsync(house, DutiesHouse.OrderDesk, sending, told))).Broken.Select(rule => rule.GetType()).Where(type => type != except)];

    private static Task SaidAsync<TFact>(DutiesHouse house, AgencyCode agency, TFact said)
        where TFact : Fact => house.House.AsAsync(TestHouse.ActorAt(agency.Value, "feed"), scope =>
            scope.GetServices<IFeedHandler>().Single(handler => handler.FactType == typeof(TFact)).HandleAsync(said, DutiesHouse.Stop));
}
