using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.People.Tests.SafeContact;

/// <summary>Each page of safe contact, by the ladder every page climbs.</summary>
public sealed class SafeContactPagesTests
{
    private const string Nothing = "0193a1b2-0000-7000-8000-000000000001";

    private static readonly Dictionary<string, string> Plan = new()
    {
        ["Asked[0]"] = "Her GP",
        ["Answered[0]"] = "She comes alone on Mondays",
        ["Way"] = "Phone",
        ["Value"] = "07700 900321",
        ["When"] = "Monday morning",
        ["Script"] = "Sorry, wrong number.",
        ["Steps[0]"] = "withheld",
        ["Steps[1]"] = "alone",
        ["Steps[2]"] = "check",
        ["Steps[3]"] = "no-message",
        ["Steps[4]"] = "not-while-there",
    };

    private static readonly Dictionary<string, string> Said = new()
    {
        ["Ways[0].Safe"] = "yes",
        ["Ways[0].Value"] = "07700 900321",
        ["Ways[4].Safe"] = "no",
        ["NeverValues"] = "01632 960777",
        ["Days[0]"] = "Tuesday",
        ["Days[1]"] = "Thursday",
        ["From"] = "9am",
        ["To"] = "2:30pm",
        ["Never"] = "Never while he is home",
        ["Other"] = "no",
        ["Language"] = "Polish",
        ["Interpreter"] = "yes",
        ["Script"] = "Is this the piano teacher?",
        ["By"] = "Themselves",
        ["SaidOn.Day"] = "1",
        ["SaidOn.Month"] = "4",
        ["SaidOn.Year"] = "2026",
    };

    private static Actor Worker => Register.Worker;

    private static Actor Officer => Register.Officer;

    [Theory, OnBothDatabases]
    public async Task Every_role_without_the_permission_is_refused_at_every_page_of_it(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var her = await RecordAsync(app, AccessTestData.Northgate);

        await app.RefusesEveryRoleWithoutAsync("people.safe-contact", $"/people/{her}/contact");
        foreach (var page in new[] { "say", "plan", "attempt", $"{Nothing}/told" })
        {
            await app.RefusesEveryRoleWithoutAsync("people.record-contact", $"/people/{her}/contact/{page}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_found_alike_at_every_page_and_form(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var her = await RecordAsync(app, AccessTestData.Northgate);
        using var browser = app.As(Officer);
        using var token = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = (await browser.GetAsync("/people")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["Way"] = "Phone", ["Outcome"] = "NoAnswer", ["Why"] = "Because.", ["Never"] = "Never at home",
        });

        foreach (var page in new[] { "contact", "contact/say", "contact/plan", "contact/attempt" })
        {
            await browser.SaysNotFoundAsync($"/people/{Nothing}/{page}");
            if (page != "contact")
            {
                Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync($"/people/{Nothing}/{page}", token)).Status);
            }
        }
        await browser.SaysNotFoundAsync($"/people/{her}/contact/{Nothing}/told");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync($"/people/{her}/contact/{Nothing}/told", token)).Status);
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(SafeContactStated)));
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(ContactAttempted)));
    }

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task Not_known_opens_a_plan_and_the_plan_an_attempt(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var her = await RecordAsync(app, AccessTestData.Northgate);
        using var browser = app.As(Officer);
        await browser.RendersAsync($"/people/{her}", "No safe way to reach this person is known here", "Plan a first contact, or say what was learned");
        var none = await browser.RendersAsync($"/people/{her}/contact/attempt", "Plan a first contact");
        Assert.Empty(none.Document.QuerySelectorAll("main input[name=Outcome]"));
        await browser.RefusesAsync($"/people/{her}/contact/plan", new Dictionary<string, string>(), "Say who was asked", "A first contact leaves nothing behind.", "A first contact keeps to every step.", "Say what the caller says");
        await browser.RefusesAsync($"/people/{her}/contact/plan", new Dictionary<string, string>(Plan) { ["Script"] = "This is the police" }, "“police” tells whoever answers what the call is about.");

        await browser.AcceptsAsync($"/people/{her}/contact/plan", Plan);
        await browser.RefusesAsync($"/people/{her}/contact/attempt", new Dictionary<string, string>(), "Say how it was tried.", "Say what came of it.");
        await browser.AcceptsAsync($"/people/{her}/contact/attempt", new Dictionary<string, string> { ["Way"] = "Phone", ["Outcome"] = "SomebodyElseAnswered" });

        var page = await browser.RendersAsync($"/people/{her}/contact", "Her GP: She comes alone on Mondays", "Withhold the number.", "Phone. Somebody else answered; nothing was said.");
        Assert.DoesNotContain("Nowak", page.Document.Title!, StringComparison.Ordinal);
        var reached = await browser.AcceptsAsync($"/people/{her}/contact/attempt", new Dictionary<string, string> { ["Way"] = "Phone", ["Outcome"] = "SpokeToThem" });
        Assert.Equal($"/people/{her}/contact/say", reached.Location);
    }

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task What_she_said_is_recorded_and_who_is_told_it_is_decided_next(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var her = await RecordAsync(app, AccessTestData.Harbour);
        var atPolice = await RecordAsync(app, AccessTestData.Northgate);
        using var worker = app.As(Worker);
        using var officer = app.As(Officer);
        await worker.RefusesAsync($"/people/{her}/contact/say", new Dictionary<string, string>(), "Say at least one thing that is known.");
        await worker.RefusesAsync($"/people/{her}/contact/say", new Dictionary<string, string>(Said) { ["From"] = "25:00" }, "The first hour must be a real time");
        var before = (await officer.GetAsync($"/people/{atPolice}")).Words;

        var told = (await worker.AcceptsAsync($"/people/{her}/contact/say", Said)).Location!;
        Assert.Equal(before, (await officer.GetAsync($"/people/{atPolice}")).Words);
        await worker.RefusesAsync(told, new Dictionary<string, string> { ["ToldTo"] = "Police" }, "Say what they are told it for.", "Say why.");
        await worker.AcceptsAsync(told, new Dictionary<string, string> { ["ToldTo"] = "Police", ["Purpose"] = "AnyContact", ["Why"] = "She asked for it." });

        await worker.RendersAsync($"/people/{her}/contact", "Told to: Police, whenever they contact them", "Tuesday, Thursday; 9am to 2:30pm", "unsafe to contact too");
        var page = await officer.RendersAsync($"/people/{atPolice}", "Said to be safe 07700 900321", "Is this the piano teacher?", "They said so themselves, 1 April 2026");
        Assert.Equal("do not use 01632 960777", page.Document.QuerySelector("s")!.TextContent);
        Assert.DoesNotContain("Harbour", page.Words, StringComparison.Ordinal);
        // The number stands struck out in the block, and nowhere else.
        Assert.Contains("phone: one that must never be used: see Safe contact", page.Words, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page.Words, "01632 960777"));
        Assert.Empty(page.Document.QuerySelectorAll("a[href^='tel:'], a[href^='mailto:'], a[href^='sms:']"));
    }

    /// <summary>Asked of every page of every module: a number is words, so that no press begins what must not happen.</summary>
    [Fact]
    public void No_page_of_the_house_makes_a_number_or_an_address_into_a_link()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Sightline.slnx")))
        {
            root = Path.GetDirectoryName(root)!;
        }
        var pages = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cshtml", SearchOption.AllDirectories).ToList();
        Assert.True(pages.Count > 50);
        foreach (var scheme in new[] { "tel:", "sms:", "mailto:", "callto:" })
        {
            Assert.DoesNotContain(pages, page => System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(page), $@"[""'\s]{scheme}"));
        }
    }

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        return app;
    }

    private static Task<NominalId> RecordAsync(TestApp app, AgencyCode agency) => app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<IPeople>().RecordAsync(
        new NewNominal { HeldBy = agency, Details = SafeContactHouse.Details with { Surname = "Nowak" } }, Register.Stop));
}
