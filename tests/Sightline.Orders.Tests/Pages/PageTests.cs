using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.Model;
using Sightline.Orders.Tests.Stories;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Orders.Tests.Pages;

public sealed class PageTests
{
    private static readonly Guid Nobody = new("00000000-0000-7000-8000-0000000000ff");

    private static Actor Officer { get; } = TestHouse.ActorAt("police-northgate", "response-officer");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task The_door_view_says_what_is_breachable_and_after_he_was_told_it_is(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (order, him, _) = await MadeAsync(app);
        var door = $"/orders/door/{him.Value}";
        using var browser = app.As(Officer);
        await app.RefusesEveryRoleWithoutAsync("orders.door-view", door);
        await browser.SaysNotFoundAsync($"/orders/door/{Nobody}");

        var before = await browser.RendersAsync(door, "Told of the order?", "Not known – nobody has recorded it", "Tonight:", "Children here before: not known");
        Assert.NotNull(before.Document.QuerySelector(".sl-door"));
        await browser.AcceptsAsync($"/orders/{order.Order.Value}/told?respondent={him.Value}", new Dictionary<string, string>());
        var after = await browser.RendersAsync(door, "Yes – told of it", "Yes – 2 terms", "BREACH IS A CRIME – you may arrest", "This place: NOT KNOWN");

        var inside = await browser.SendAsync(after, new Dictionary<string, string> { ["Here"] = "12 ZZ1 4AB" }, "place");
        Assert.Contains("This place: INSIDE", inside.Words, StringComparison.Ordinal);
        var elsewhere = await browser.SendAsync(after, new Dictionary<string, string> { ["Here"] = "12 ZZ1 9XY" }, "place");
        Assert.Contains("This place: NOT KNOWN. It is another postcode", elsewhere.Words, StringComparison.Ordinal);
        foreach (var further in new[] { "1 ZZ1 1AA", "2 ZZ1 1AB" })
        {
            Assert.Empty((await browser.SendAsync(after, new Dictionary<string, string> { ["Here"] = further }, "place")).Errors);
        }
        var searching = await browser.SendAsync(after, new Dictionary<string, string> { ["Here"] = "3 ZZ1 1AD" }, "place");
        Assert.Contains(searching.Errors, error => error.StartsWith("You have asked about several places at this door", StringComparison.Ordinal));
        Assert.DoesNotContain("another postcode", searching.Words, StringComparison.Ordinal);
        Assert.Contains("This place: INSIDE", (await browser.SendAsync(after, new Dictionary<string, string> { ["Here"] = "12 ZZ1 4AB" }, "place")).Words, StringComparison.Ordinal);
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(RespondentToldOfOrder)));
    }

    [Fact]
    public async Task With_the_ledger_held_the_door_view_is_an_emergency_reading_and_with_no_spool_nothing_is_shown()
    {
        await using var app = await StartAsync(Provider.Sqlite);
        var (_, him, _) = await MadeAsync(app);
        using var browser = app.As(Officer);
        await browser.GetAsync($"/orders/door/{him.Value}");
        await using var holding = new SqliteConnection(await ConnectionAsync(app));
        await holding.OpenAsync(Stop);
        await using var transaction = holding.BeginTransaction(deferred: false);

        var page = await browser.GetAsync($"/orders/door/{him.Value}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Emergency reading", page.Words, StringComparison.Ordinal);
        Assert.Contains("Must not contact her by any means", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Testname", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_ledger_held_and_the_spool_unwritable_nothing_is_shown()
    {
        await using var app = await StartAsync(Provider.Sqlite, services =>
        {
            services.RemoveAll<SpoolOptions>();
            services.AddSingleton(new SpoolOptions("/dev/null/spool"));
        });
        var (_, him, _) = await MadeAsync(app);
        await using var holding = new SqliteConnection(await ConnectionAsync(app));
        await holding.OpenAsync(Stop);
        await using var transaction = holding.BeginTransaction(deferred: false);
        using var browser = app.As(Officer);

        var page = await browser.GetAsync($"/orders/door/{him.Value}");

        Assert.NotEqual(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Must not contact", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_person_without_an_order_reads_none_in_this_register_with_what_is_in_it_and_what_is_late(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var him = await app.AsAsync(OrderHouse.OrderDesk, scope => OrderHouse.PersonAsync(scope));
        using var browser = app.As(Officer);

        await browser.RendersAsync($"/orders/door/{him.Value}", "None in this register", "Late: Northgate Family Court: nothing has come", "Ring your control room");
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_order_page_answers_first_and_every_recording_ends_with_what_now_happens(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (order, him, _) = await MadeAsync(app);
        var page = $"/orders/{order.Order.Value}";
        await app.RefusesEveryRoleWithoutAsync("orders.view", page);
        await app.RefusesEveryRoleWithoutAsync("orders.record-service", page + "/service");
        await app.RefusesEveryRoleWithoutAsync("orders.record-breach", page + "/breach");
        await app.RefusesEveryRoleWithoutAsync("orders.discharge", page + "/discharge");
        await app.RefusesEveryRoleWithoutAsync("orders.vary", page + "/vary");
        using var desk = app.As(OrderHouse.OrderDesk);
        await desk.SaysNotFoundAsync($"/orders/{Nobody}");
        await desk.RendersAsync(page, "Enforceable now?", "Not known – 2 terms", "Between whom", "Record service");
        await desk.RendersAsync("/orders", ProtectiveOrder.ReferenceOf(order.Order));
        await desk.RendersAsync(page + "/confirm", "Check it against its paper");
        await desk.RendersAsync(page + "/vary", "Is the new wording here?");

        await desk.RefusesAsync(page + "/service", new Dictionary<string, string>(), "Say how it was served", "Say whether proof of service is held");
        await desk.RefusesAsync(page + "/service", Service("by-the-applicant"), "The applicant may not hand over the order herself");
        var done = await desk.AcceptsAsync(page + "/service", Service(nameof(ServiceMethod.InPersonByOfficer)));
        await desk.RendersAsync(done.Location!, "You have recorded service", "What now happens");
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(OrderServed)));

        using var officer = app.As(Officer);
        await officer.RefusesAsync(page + "/breach", new Dictionary<string, string>(), "Say which term was broken");
        var breach = await officer.AcceptsAsync(page + "/breach", new Dictionary<string, string> { ["terms"] = "not-known", ["What"] = "Rang her" });
        await officer.RendersAsync(breach.Location!, "You have recorded a breach");
        var held = await app.AsAsync(Officer, async scope => await scope.GetRequiredService<SightlineDb>().Set<Breach>().SingleAsync(Stop));
        Assert.Equal(him, held.RespondentId);
        var outcome = await officer.AcceptsAsync($"/orders/breaches/{held.Id.Value}/outcome", new Dictionary<string, string> { ["Outcome"] = nameof(BreachOutcome.Arrested) });
        await officer.RendersAsync(outcome.Location!, "You have recorded what came of a breach");

        await desk.RefusesAsync(page + "/discharge", Discharge("court-northgate-magistrates"), "cannot discharge");
        var discharged = await desk.AcceptsAsync(page + "/discharge", Discharge("court-northgate-family"));
        await desk.RendersAsync(discharged.Location!, "You have recorded a discharge");
        await desk.RendersAsync(page, "Discharged on 3 November 2026");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_court_clerk_registers_an_order_page_by_page(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("orders.make", "/orders/new");
        using var clerk = app.As(TestHouse.ActorAt("court-northgate-family", "court-clerk"));
        var start = await clerk.RendersAsync("/orders/new", "What kind of order is it?");
        var wrong = await clerk.SendAsync(start, new Dictionary<string, string>());
        Assert.Contains(wrong.Errors, error => error.Contains("Say what kind of order it is", StringComparison.Ordinal));

        var bound = await clerk.SendAsync(start, new Dictionary<string, string>
        {
            ["What.Type"] = "non-molestation-order",
            ["What.MadeBy"] = "court-northgate-family",
            ["What.MadeOn.Day"] = "2",
            ["What.MadeOn.Month"] = "11",
            ["What.MadeOn.Year"] = "2026",
            ["What.End"] = "further",
        });
        var safe = await clerk.SendAsync(bound, new Dictionary<string, string> { ["Person.Surname"] = "Testname" });
        var terms = await clerk.SendAsync(safe, new Dictionary<string, string> { ["Person.Surname"] = "Otherone", ["Person.Postcode"] = "ZZ1 4AB" });
        var check = await clerk.SendAsync(terms, new Dictionary<string, string> { ["Term.Kind"] = "no-contact", ["Term.Plain"] = "Must not contact her" });
        Assert.Contains("Check your answers", check.Words, StringComparison.Ordinal);
        Assert.Contains("Must not contact her", check.Words, StringComparison.Ordinal);
        var made = await clerk.SendAsync(check, new Dictionary<string, string> { ["Act"] = "make" });

        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        await clerk.RendersAsync(made.Location!, "You have registered an order");
        Assert.Equal(1, await app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Database
            .SqlQuery<int>($"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM people_confidential_contact").SingleAsync(Stop)));
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(OrderMade)));
    }

    [Theory]
    [OnBothDatabases]
    [Source("C-14")]
    public async Task That_her_service_reported_a_breach_is_told_to_that_service_and_to_nobody_else(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (order, him, _) = await MadeAsync(app);
        using var worker = app.As(TestHouse.ActorAt("support-harbour", "support-worker") with { Purpose = new Purpose("support-survivor") });
        await worker.AcceptsAsync($"/orders/{order.Order.Value}/breach", new Dictionary<string, string> { ["terms"] = "not-known", ["What"] = "Rang her" });
        using var officer = app.As(Officer with { Purpose = new Purpose("respond-to-call") });
        using var probation = app.As(TestHouse.ActorAt("probation-northgate", "probation-officer") with { Purpose = new Purpose("supervise") });

        await worker.RendersAsync($"/orders/{order.Order.Value}", "Breach reported", "Harbour IDVA Service", "What happened: Rang her");
        foreach (var outside in new[] { officer, probation })
        {
            var seen = await outside.RendersAsync($"/orders/{order.Order.Value}", "Breach reported", "Another agency");
            var record = await outside.RendersAsync($"/people/{him.Value}", "Breach reported", "Another agency");
            Assert.All([seen, record], page => Assert.DoesNotContain("Harbour", page.Text, StringComparison.Ordinal));
            Assert.All([seen, record], page => Assert.DoesNotContain("Rang her", page.Text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_an_officer_wrote_of_a_breach_is_read_by_every_force_and_by_no_other_agency(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (order, _, _) = await MadeAsync(app);
        using var officer = app.As(Officer with { Purpose = new Purpose("respond-to-call") });
        await officer.AcceptsAsync($"/orders/{order.Order.Value}/breach", new Dictionary<string, string> { ["terms"] = "not-known", ["What"] = "Her neighbour saw him at the gate" });
        using var elsewhere = app.As(Officer with { Agency = new AgencyCode("police-eastmoor"), Purpose = new Purpose("respond-to-call") });
        using var probation = app.As(TestHouse.ActorAt("probation-northgate", "probation-officer") with { Purpose = new Purpose("supervise") });

        await officer.RendersAsync($"/orders/{order.Order.Value}", "What happened: Her neighbour saw him at the gate");
        await elsewhere.RendersAsync($"/orders/{order.Order.Value}", "What happened: Her neighbour saw him at the gate");
        var outside = await probation.RendersAsync($"/orders/{order.Order.Value}", "Breach reported");
        Assert.DoesNotContain("neighbour", outside.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("term 2", 2)]
    [InlineData("terms 1 and 3", 1, 3)]
    [InlineData("terms 1, 2 and 3", 1, 2, 3)]
    public void The_terms_that_seem_broken_are_said_as_a_person_says_them(string words, params int[] numbers) =>
        Assert.Equal(words, RecordBreach.TermNumbers.Of(numbers));

    private static Dictionary<string, string> Service(string how) => new() { ["How"] = how, ["Proof"] = "yes" };

    private static Dictionary<string, string> Discharge(string court) => new() { ["DecidedBy"] = court, ["On.Day"] = "3", ["On.Month"] = "11", ["On.Year"] = "2026" };

    private static async Task<TestApp> StartAsync(Provider provider, Action<IServiceCollection>? further = null)
    {
        var app = await TestApp.StartWithAreaAsync(provider, further);
        return app;
    }

    private static Task<(MadeOrder Order, NominalId Him, NominalId Her)> MadeAsync(TestApp app) => app.AsAsync(OrderHouse.OrderDesk, async scope =>
    {
        var (him, her) = (await OrderHouse.PersonAsync(scope), await OrderHouse.HerAsync(scope));
        return (await scope.GetRequiredService<MakeOrderAction>().MakeAsync(OrderHouse.Order(him, her), Stop), him, her);
    });

    private static Task<string> ConnectionAsync(TestApp app) => app.AsAsync(Actor.System("test"), scope =>
        Task.FromResult(scope.GetRequiredService<SightlineDb>().Database.GetConnectionString()!));
}
