using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.Web.Tests.WholeProgram;

/// <summary>What holds at every address of the program, whichever module brought it: found from its routes, never listed.</summary>
public sealed partial class EveryAddressTests
{
    [Theory, OnBothDatabases]
    public async Task Signed_out_nothing_opens_that_is_not_open_to_all(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        using var stranger = app.SignedOut();
        foreach (var (address, endpoint) in Pages(app))
        {
            var page = await stranger.GetAsync(address);
            var open = endpoint.Metadata.GetMetadata<NeedsAttribute>() is null && endpoint.Metadata.GetMetadata<OpenToSignedInAttribute>() is null;
            Assert.True(open || page.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect, $"{address} answered a stranger with {(int)page.Status}.");
            IsGuarded(page);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_with_every_role_gets_a_page_or_is_told_that_there_is_nothing_never_an_error(Provider provider)
    {
        await using var app = await TestApp.StartWithAreaAsync(provider);
        var roles = app.Services.GetRequiredService<AccessMatrix>().Roles.Select(role => role.Code).ToArray();
        using var browser = app.As(TestHouse.ActorAt("police-northgate", roles) with { Reference = "user:everybody" });
        foreach (var (address, _) in Pages(app))
        {
            var page = await browser.GetAsync(address);
            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Redirect, $"{address} answered {(int)page.Status}: {page.Words}");
            Assert.Empty(page.Errors);
            Assert.DoesNotContain("<sl-", page.Text, StringComparison.Ordinal);
            IsGuarded(page);
        }
    }

    [Fact]
    public async Task Every_link_of_every_page_that_opens_leads_somewhere()
    {
        await using var app = await TestApp.StartAsync(Provider.Sqlite);
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        foreach (var role in app.Services.GetRequiredService<AccessMatrix>().Roles.Where(role => role.Code != "feed"))
        {
            using var browser = app.As(TestHouse.ActorAt("police-northgate", role.Code) with { Purpose = new Purpose(role.Purposes[0].Purpose) });
            var waiting = new Queue<string>(["/"]);
            var seen = new HashSet<string>(["/", "/sign-out"]);
            while (waiting.TryDequeue(out var address))
            {
                var page = await browser.GetAsync(address);
                Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.Redirect, $"As {role.Code}, {address} is linked and answers {(int)page.Status}.");
                foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(anchor => anchor.GetAttribute("href")!).Where(href => !href.StartsWith('#')))
                {
                    Assert.DoesNotContain("~", link, StringComparison.Ordinal);
                    if (link.StartsWith('/') && seen.Add(link))
                    {
                        waiting.Enqueue(link);
                    }
                }
            }
            Assert.True(seen.Count > 2, $"{role.Code} starts at a page that leads nowhere.");
        }
    }

    [Fact]
    public async Task Refused_and_missing_say_so_in_words_and_look_the_same_whatever_is_there()
    {
        await using var app = await TestApp.StartAsync(Provider.Sqlite);
        using var auditor = app.As(TestHouse.ActorAt("police-northgate", "auditor"));
        var refused = await auditor.GetAsync("/orders");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("You may not do this", refused.Words, StringComparison.Ordinal);

        using var officer = app.As(TestHouse.ActorAt("police-northgate", "response-officer"));
        var nowhere = await officer.GetAsync("/no/such/page");
        var nobody = await officer.GetAsync($"/people/{Nothing}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (nowhere.Status, nobody.Status));
        Assert.Equal(nowhere.Words, nobody.Words);
        Assert.Contains("Nothing you may see is at this address", nowhere.Words, StringComparison.Ordinal);
    }

    private const string Nothing = "00000000-0000-7000-8000-00000000000a";

    private static void IsGuarded(TestPage page)
    {
        Assert.True(page.Response.Headers.CacheControl?.NoStore, $"{page.Path} may be kept by a cache.");
        Assert.True(page.Response.Headers.Contains("Content-Security-Policy"), $"{page.Path} has no content security policy.");
    }

    private static List<(string Address, RouteEndpoint Endpoint)> Pages(TestApp app)
    {
        var pages = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => ("/" + Filled(endpoint.RoutePattern.RawText ?? "").Trim('/'), endpoint)).DistinctBy(page => page.Item1).ToList();
        Assert.True(pages.Count > 30, $"Only {pages.Count} pages were found.");
        return pages;
    }

    private static string Filled(string route) => Parameter().Replace(route, match => match.Value switch
    {
        var text when text.Contains(":guid", StringComparison.Ordinal) => Nothing,
        var text when text.Contains(":int", StringComparison.Ordinal) => "404",
        var text when text.EndsWith("?}", StringComparison.Ordinal) => "",
        _ => "police-northgate",
    });

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
