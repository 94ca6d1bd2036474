using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Scenarios.Attack;

/// <summary>What a scanner tries first: names that no page knows. No page of the house answers them with an error.</summary>
public sealed class UnknownHandlerTests
{
    private const string Nobody = "0193a1b2-0000-7000-8000-000000000001";

    [Theory, OnBothDatabases]
    public async Task A_handler_that_a_page_does_not_have_is_never_an_error_of_the_program(Provider provider)
    {
        await using var app = await TestApp.StartWithAreaAsync(provider);
        var pages = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(route => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Filled)))))
            .Distinct().ToList();
        Assert.True(pages.Count > 60, $"Only {pages.Count} pages were found.");
        var everything = new Actor
        {
            Reference = "test:scanner",
            Agency = AccessTestData.Northgate,
            Roles = new HashSet<string> { "duty-inspector", "response-officer", "order-desk", "desk-manager", "records-reviewer", "agency-administrator", "auditor", "professional-standards", "disclosure-officer", "records-manager" },
            Purpose = new Purpose("protect-life"),
        };
        using var browser = app.As(everything);
        var token = (await browser.GetAsync("/people")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var wrong = new List<string>();
        foreach (var page in pages)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
            var posted = await browser.PostAsync($"{page}?handler=nothing", form);
            var asked = await browser.GetAsync($"{page}?handler=nothing");
            wrong.AddRange(new[] { ("POST", posted.Status), ("GET", asked.Status) }.Where(answer => (int)answer.Item2 >= 500).Select(answer => $"{answer.Item1} {page}: {(int)answer.Item2}"));
        }
        Assert.Empty(wrong);
        // The account's forms all have names of their own: no other is answered.
        using var unknown = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/account?handler=nothing", unknown)).Status);
    }

    private static string Filled(RoutePatternPart part) => part is RoutePatternLiteralPart text ? text.Content : Nobody;
}
