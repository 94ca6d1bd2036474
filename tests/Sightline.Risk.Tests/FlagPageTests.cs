using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts.People;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Risk.Tests;

public sealed class FlagPageTests
{
    private static Actor Officer { get; } = TestHouse.ActorAt("police-northgate", "response-officer");

    [Theory, OnBothDatabases]
    [Source("C-20")]
    public async Task A_flag_is_set_confirmed_and_ended_on_pages_and_stands_on_the_record_with_since_by_and_last_confirmed(Provider provider)
    {
        await using var app = await TestApp.StartWithAreaAsync(provider);
        var him = await app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<IPeople>().RecordAsync(
            new NewNominal { HeldBy = AccessTestData.Northgate, Details = new PersonDescription { Forenames = "Darren", Surname = "Whitlock", Born = "1979-11-21" } }, TestContext.Current.CancellationToken));
        using var officer = app.As(Officer);
        var page = $"/risk/flags/{him}";

        await officer.RendersAsync(page, "None that you may see. That is not “no”");
        await officer.RefusesAsync(page, new Dictionary<string, string> { ["Why"] = "Kept words." }, "Choose what the flag says.");
        await officer.RefusesAsync(page, new Dictionary<string, string> { ["Kind"] = "unsafe-to-contact" }, "Enter why.");
        await officer.AcceptsAsync(page, new Dictionary<string, string> { ["Kind"] = "unsafe-to-contact", ["Why"] = "He answered her phone." });
        await officer.RefusesAsync(page, new Dictionary<string, string> { ["Kind"] = "unsafe-to-contact", ["Why"] = "Again." }, "Your agency has set this flag already.");
        await officer.RendersAsync($"/people/{him}", "Unsafe to contact: ask first", "by Northgate Police, last confirmed 3 November 2026.", "Set one, confirm one or end one");
        await officer.RendersAsync("/risk/flags", "Every flag of your agency was confirmed in time.");

        app.Clock.Advance(Duration.FromDays(92));
        await app.RunWorkerAsync();
        await officer.RendersAsync($"/people/{him}", "Not confirmed since 3 November 2026: Unsafe to contact");
        await officer.RendersAsync("/duties?of=team", "Nobody has confirmed a flag of your agency in time.");
        var stale = await officer.RendersAsync("/risk/flags", "1 flag of your agency was not confirmed in time.");
        var one = stale.Document.QuerySelector("main a[href*='/risk/flags/one/']")!.GetAttribute("href")!;

        await officer.RendersAsync(one, "He answered her phone.", "not confirmed since 3 November 2026");
        await officer.AcceptsAsync(one, new Dictionary<string, string>(), "confirm");
        await officer.RendersAsync("/risk/flags", "Every flag of your agency was confirmed in time.");
        var refused = await officer.SendAsync(await officer.GetAsync(one), new Dictionary<string, string>(), "end");
        Assert.Contains(refused.Errors, error => error.Contains("Enter why.", StringComparison.Ordinal));
        await officer.AcceptsAsync(one, new Dictionary<string, string> { ["Why"] = "He has moved away." }, "end");
        await officer.RendersAsync(page, "Ended", "He has moved away.");

        await app.RefusesEveryRoleWithoutAsync("risk.flag", page);
        await app.RefusesEveryRoleWithoutAsync("risk.flag", one);
        await app.RefusesEveryRoleWithoutAsync("risk.flag", "/risk/flags");
        await officer.SaysNotFoundAsync($"/risk/flags/01930000-0000-7000-8000-00000000ffff");
        using var stranger = app.As(TestHouse.ActorAt("police-eastmoor", "response-officer"));
        await stranger.SaysNotFoundAsync(one);
    }
}
