using Sightline.Facts.Risk;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Risk.Tests;

/// <summary>Somebody leaves custody: said as soon as it is known, so that those whom it endangers are told before the day.</summary>
public sealed class ReleasePageTests
{
    private static readonly Dictionary<string, string> OnTheSixth = new() { ["On.Day"] = "6", ["On.Month"] = "11", ["On.Year"] = "2026" };

    [Theory, OnBothDatabases]
    [Source("E-36")]
    public async Task Whoever_knows_of_it_says_when_somebody_leaves_custody(Provider provider)
    {
        await using var app = await RiskHouse.StartAsync(provider);
        var him = await app.AsAsync(Actor.System("test"), RiskHouse.HimAsync);
        var page = $"/risk/release/{him}";
        using var desk = app.As(TestHouse.ActorAt("police-northgate", "order-desk"));

        await app.RefusesEveryRoleWithoutAsync("risk.notify-release", page);
        await desk.SaysNotFoundAsync("/risk/release/01930000-0000-7000-8000-00000000ffff");
        await desk.SaysNotFoundAsync("/risk/release/00000000-0000-0000-0000-000000000000");

        await desk.RendersAsync(page, "leaves custody", "On which day?");
        await desk.RefusesAsync(page, new Dictionary<string, string>(), "The day of release");
        var kept = await desk.RefusesAsync(page, new Dictionary<string, string> { ["On.Day"] = "31", ["On.Month"] = "11", ["On.Year"] = "2026" }, "The day of release");
        Assert.Equal("31", kept.Document.QuerySelector("input[name='On.Day']")?.GetAttribute("value"));
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(ReleaseNotified)));

        await desk.AcceptsAsync(page, OnTheSixth);
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(ReleaseNotified)));
    }
}
