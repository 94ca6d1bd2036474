using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Sightline.EndToEnd;

/// <summary>What every page of a journey is held to.</summary>
public static class PageChecks
{
    /// <summary>What can be pressed or filled in and lies, wholly or in part, beyond the sides of the window.</summary>
    private const string OutOfReach = """
        () => [...document.querySelectorAll('a, button, input, select, textarea, summary')]
            .filter(part => !part.closest('.govuk-visually-hidden, .govuk-skip-link') && !part.matches('[type=hidden], .govuk-visually-hidden, .govuk-skip-link'))
            .map(part => ({ part, box: part.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && box.height > 0 && (box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5))
            .map(({ part }) => part.outerHTML.slice(0, 120))
        """;

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SIGHTLINE_PICTURES");

    /// <summary>No axe finding, everything within reach at 320 pixels and at 400 % zoom of a 1280-pixel screen, and a picture at three widths for looking at.</summary>
    public static async Task HoldsAsync(this IPage page, string name)
    {
        var size = page.ViewportSize!;
        if (!name.EndsWith("refused", StringComparison.Ordinal))
        {
            Assert.False((await page.TitleAsync()).StartsWith("Error: ", StringComparison.Ordinal), $"{name} shows an error nobody made: {await page.Locator("main").InnerTextAsync()}");
        }
        if (await RunsScriptAsync(page))
        {
            await HasNoAxeFindingAsync(page, name);
        }
        await page.SetViewportSizeAsync(320, 900);
        await FitsAsync(page, $"{name} at 320 pixels");
        await HoldsAtFourTimesAsync(page, name);
        foreach (var width in Pictures is null ? [] : new[] { 360, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures!, $"{name}-{width}.png"), FullPage = true });
        }
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    private static async Task HasNoAxeFindingAsync(IPage page, string name)
    {
        var axe = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        Assert.True(axe.Violations.Length == 0, $"{name}: " + string.Join("; ", axe.Violations.Select(violation =>
            $"{violation.Id} at {string.Join(", ", violation.Nodes.Select(node => node.Target))}")));
    }

    /// <summary>A screen of 1280 × 1024 at 400 %: four device pixels for each of the page's, 320 × 256 of them.</summary>
    private static async Task HoldsAtFourTimesAsync(IPage page, string name)
    {
        await using var devTools = new DevTools(await page.Context.NewCDPSessionAsync(page));
        await devTools.Session.SendAsync(
            "Emulation.setDeviceMetricsOverride",
            new Dictionary<string, object> { ["width"] = 320, ["height"] = 256, ["deviceScaleFactor"] = 4, ["mobile"] = false });
        Assert.Equal(4, await page.EvaluateAsync<int>("() => window.devicePixelRatio"));
        await FitsAsync(page, $"{name} at 400 % zoom");
        var heading = page.Locator("h1").First;
        await heading.ScrollIntoViewIfNeededAsync();
        var box = await heading.BoundingBoxAsync();
        Assert.True(box is { Width: > 0 } && box.Y < 256, $"{name} at 400 % zoom: its heading cannot be reached.");
        await devTools.Session.SendAsync("Emulation.clearDeviceMetricsOverride");
    }

    private static async Task FitsAsync(IPage page, string what)
    {
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.True(wide <= 320, $"{what} scrolls sideways: it is {wide} wide.");
        var beyond = await page.EvaluateAsync<string[]>(OutOfReach);
        Assert.True(beyond.Length == 0, $"{what}: out of reach are {string.Join("; ", beyond)}");
    }

    private static async Task<bool> RunsScriptAsync(IPage page) => await page.EvaluateAsync<bool>("() => document.body.classList.contains('js-enabled')");

    private sealed class DevTools(ICDPSession session) : IAsyncDisposable
    {
        internal ICDPSession Session { get; } = session;

        public async ValueTask DisposeAsync() => await Session.DetachAsync();
    }
}
