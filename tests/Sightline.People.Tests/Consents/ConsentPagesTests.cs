using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Tests.SafeContact;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.People.Tests.Consents;

/// <summary>Each page of consent to sharing, by the ladder every page climbs.</summary>
public sealed class ConsentPagesTests
{
    private const string Nothing = "0193a1b2-0000-7000-8000-000000000001";
    private const string Gateway = "police-to-support-call-out-by-consent";

    private static readonly Actor Inspector = Register.Officer with { Roles = new HashSet<string> { "duty-inspector" }, Purpose = new Purpose("protect-life") };

    private static Actor Officer => Register.Officer;

    [Theory, OnBothDatabases]
    public async Task Every_role_without_the_permission_is_refused_at_every_page_of_it(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var her = await RecordAsync(app);

        foreach (var page in new[] { "", "/consent", $"/{Nothing}/withdraw" })
        {
            await app.RefusesEveryRoleWithoutAsync("people.sharing-consent", $"/people/{her}/sharing{page}");
        }
        await app.RefusesEveryRoleWithoutAsync("people.tell-without-consent", $"/people/{her}/sharing/without");
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_found_alike_at_every_page(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var her = await RecordAsync(app);
        using var browser = app.As(Inspector);

        foreach (var page in new[] { $"{Nothing}/sharing", $"{Nothing}/sharing/consent", $"{Nothing}/sharing/without", $"{her}/sharing/{Nothing}/withdraw" })
        {
            await browser.SaysNotFoundAsync($"/people/{page}");
        }
    }

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task What_they_agree_to_is_recorded_shown_to_ones_own_agency_alone_and_withdrawn(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var her = await RecordAsync(app);
        using var officer = app.As(Officer);
        using var worker = app.As(Register.Worker);
        await officer.RendersAsync($"/people/{her}", "What may be told of this person, and their consent");
        await officer.RendersAsync($"/people/{her}/sharing", "Nothing. Whether they agree is not known: ask them, alone.", "Record that they agree");
        await officer.RefusesAsync($"/people/{her}/sharing/consent", Form(("LastDay.Year", ""), ("FirstDay.Day", "x"), ("How", "")), "The first day must be a real date", "The last day must include a year", "Say how they agreed.");
        await officer.RefusesAsync($"/people/{her}/sharing/consent", Form(("Gateway", ""), ("How", "")), "Choose what may be told.", "Say how they agreed.");
        await officer.RefusesAsync($"/people/{her}/sharing/consent", Form(("Gateway", "police-to-support-breach")), "Choose what may be told.");
        await officer.RefusesAsync($"/people/{her}/sharing/consent", Form(("To", "probation-northgate")), "What you chose is not told to this agency.");
        await officer.RefusesAsync($"/people/{her}/sharing/consent", Form(("FirstDay.Day", "4")), "The first day lies ahead.");
        await officer.RefusesAsync($"/people/{her}/sharing/consent", Form(("LastDay.Year", "2026")), "The last day lies before the first.");
        await officer.RefusesAsync($"/people/{her}/sharing/consent", Form(("LastDay.Month", "11")), "It may stand for 365 days at most.");
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(SharingConsentGiven)));

        await officer.AcceptsAsync($"/people/{her}/sharing/consent", Form());
        var page = await officer.RendersAsync($"/people/{her}/sharing", "A call-out", "Stands", "Harbour IDVA Service", "Said so at the door, alone");
        Assert.DoesNotContain("Nowak", page.Document.Title!, StringComparison.Ordinal);
        // Whom they agreed to be told to would tell who supports them: their service itself reads it nowhere either.
        Assert.DoesNotContain("Said so at the door", (await worker.GetAsync($"/people/{her}")).Words, StringComparison.Ordinal);

        var withdraw = page.Document.QuerySelector("a[href$='/withdraw']")!.GetAttribute("href")!;
        await officer.RefusesAsync(withdraw, new Dictionary<string, string>(), "Say why.");
        await officer.AcceptsAsync(withdraw, new Dictionary<string, string> { ["Why"] = "Rang and said so" });
        var ended = await officer.RendersAsync($"/people/{her}/sharing", "Withdrawn", "Rang and said so");
        Assert.Null(ended.Document.QuerySelector("a[href$='/withdraw']"));
        await officer.RefusesAsync(withdraw, new Dictionary<string, string> { ["Why"] = "Again" }, "It has ended already.");
    }

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task Whoever_may_decide_so_tells_without_consent_with_a_reason(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var her = await RecordAsync(app);
        using var inspector = app.As(Inspector);
        await inspector.RefusesAsync($"/people/{her}/sharing/without", new Dictionary<string, string>(), "The last day is missing");
        await inspector.RefusesAsync($"/people/{her}/sharing/without", Until(new() { ["Gateway"] = "" }, (2, 4, 2030)), "Choose what may be told.", "Say why.");

        await inspector.AcceptsAsync($"/people/{her}/sharing/without", Until(new() { ["Gateway"] = Gateway, ["Why"] = "He said that he will kill" }, (10, 11, 2026)));

        await inspector.RendersAsync($"/people/{her}/sharing", "Without consent", "He said that he will kill", "Every one that knows them");
    }

    private static Dictionary<string, string> Form(params (string Field, string Value)[] other)
    {
        var form = new Dictionary<string, string>
        {
            ["Gateway"] = Gateway,
            ["To"] = AccessTestData.Harbour.Value,
            ["How"] = "Said so at the door, alone",
            ["FirstDay.Day"] = "2", ["FirstDay.Month"] = "11", ["FirstDay.Year"] = "2026",
            ["LastDay.Day"] = "30", ["LastDay.Month"] = "3", ["LastDay.Year"] = "2027",
        };
        foreach (var (field, value) in other)
        {
            form[field] = value;
        }
        return form;
    }

    private static Dictionary<string, string> Until(Dictionary<string, string> form, (int Day, int Month, int Year) day) => new(form)
    {
        ["LastDay.Day"] = $"{day.Day}", ["LastDay.Month"] = $"{day.Month}", ["LastDay.Year"] = $"{day.Year}",
    };

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        return app;
    }

    private static Task<NominalId> RecordAsync(TestApp app) => app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<IPeople>().RecordAsync(
        new NewNominal { HeldBy = AccessTestData.Northgate, Details = SafeContactHouse.Details with { Surname = "Nowak" } }, Register.Stop));
}
