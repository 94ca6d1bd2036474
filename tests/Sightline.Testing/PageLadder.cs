using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Testing;

/// <summary>What every page must do, written once: a page's test gives its data, not its own version of the ladder.</summary>
public static class PageLadder
{
    /// <summary>Every role of the access matrix without the permission is refused, and signed-out visitors are sent away; nothing is shown to either.</summary>
    public static async Task RefusesEveryRoleWithoutAsync(this TestApp app, string permission, string path)
    {
        var matrix = app.Services.GetRequiredService<AccessMatrix>();
        foreach (var role in matrix.Roles.Where(role => !matrix.Allows(role.Code, permission)))
        {
            using var browser = app.As(TestHouse.ActorAt("nowhere", role.Code));
            var page = await browser.GetAsync(path);
            Assert.True(page.Status == HttpStatusCode.Forbidden, $"{role.Code} got {(int)page.Status} from {path}, expected 403.");
        }
        using var stranger = app.SignedOut();
        var refused = await stranger.GetAsync(path);
        Assert.True(refused.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect or HttpStatusCode.Found, $"A signed-out visitor got {(int)refused.Status} from {path}.");
    }

    /// <summary>An id that names nothing answers 404 with the same words as one that may not be known of.</summary>
    public static async Task SaysNotFoundAsync(this TestBrowser browser, string path)
    {
        var page = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Nothing you may see is at this address", page.Words, StringComparison.Ordinal);
    }

    /// <summary>The page renders, is kept by no cache, names no person in its title, and leaves no unknown element behind.</summary>
    public static async Task<TestPage> RendersAsync(this TestBrowser browser, string path, params string[] words)
    {
        var page = await browser.GetAsync(path);
        Assert.True(page.Status == HttpStatusCode.OK, $"{path} answered {(int)page.Status}: {page.Words}");
        IsWellMade(page);
        foreach (var expected in words)
        {
            Assert.Contains(expected, page.Words, StringComparison.Ordinal);
        }
        return page;
    }

    /// <summary>A refused form comes back with its message, what was entered, and "Error:" before its title; nothing was written.</summary>
    public static async Task<TestPage> RefusesAsync(this TestBrowser browser, string path, IReadOnlyDictionary<string, string> answers, params string[] messages)
    {
        var page = await browser.SendAsync(await browser.GetAsync(path), answers);
        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{path} answered {(int)page.Status} {page.Location}: {page.Words}");
        IsWellMade(page);
        foreach (var expected in messages)
        {
            Assert.Contains(page.Errors, error => error.Contains(expected, StringComparison.Ordinal));
        }
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
        return page;
    }

    /// <summary>A good form writes what it says and redirects.</summary>
    public static async Task<TestPage> AcceptsAsync(this TestBrowser browser, string path, IReadOnlyDictionary<string, string> answers, string? form = null)
    {
        var page = await browser.SendAsync(await browser.GetAsync(path), answers, form);
        Assert.True(page.Status is HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.Redirect,
            $"{path} answered {(int)page.Status}: {string.Join(" | ", page.Errors)} {page.Words}");
        return page;
    }

    /// <summary>How many facts of a type, and how many reads, the ledger holds.</summary>
    public static async Task<int> CountOnLedgerAsync(this TestApp app, string type) =>
        await app.AsAsync(Actor.System("test"), async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            return await db.Database.SqlQuery<int>($"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM platform_ledger_entry WHERE \"Type\" = {type}").SingleAsync();
        });

    private static void IsWellMade(TestPage page)
    {
        Assert.True(page.Response.Headers.CacheControl?.NoStore, $"{page.Path} may be kept by a cache.");
        Assert.Contains("default-src 'none'", page.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<sl-", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("[style]"));
        Assert.NotNull(page.Document.QuerySelector("main h1"));
        Assert.Empty(page.Document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
    }
}
