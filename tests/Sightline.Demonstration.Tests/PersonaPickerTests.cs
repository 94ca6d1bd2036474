using System.Net;
using Microsoft.AspNetCore.Builder;
using NodaTime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sightline.Demonstration.Area;
using Sightline.Platform.Storage;
using Sightline.Testing;
using Sightline.Web;

namespace Sightline.Demonstration.Tests;

public sealed class PersonaPickerTests
{
    [Theory, OnBothDatabases]
    public async Task A_visitor_chooses_whom_to_be_and_is_signed_in_under_a_banner_on_every_page(Provider provider)
    {
        var (house, _) = await LoadedHouse.OpenAsync(provider, new DemonstrationPlan("tiny", 5));
        await using var loaded = house;
        await using var app = await StartAsync(loaded);
        using var client = Client(app);

        var landed = await TestPage.OfAsync(await client.GetAsync("/", Stop), "/");
        Assert.Equal(HttpStatusCode.Redirect, landed.Status);
        Assert.StartsWith("/personas", landed.Response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        var picker = await TestPage.OfAsync(await client.GetAsync("/personas", Stop), "/personas");
        Assert.Equal(HttpStatusCode.OK, picker.Status);
        HasBanner(picker);
        Assert.Empty(picker.Document.QuerySelectorAll("[style]"));
        Assert.DoesNotContain("<sl-", picker.Text, StringComparison.Ordinal);
        Assert.True(picker.Response.Headers.CacheControl?.NoStore);
        Assert.All(Cast.All, persona => Assert.Contains(persona.Name, picker.Words, StringComparison.Ordinal));

        foreach (var persona in Cast.All)
        {
            using var browser = Client(app);
            var chosen = await ChooseAsync(browser, persona.UserName);
            Assert.Equal(HttpStatusCode.Redirect, chosen.Status);
            var start = await TestPage.OfAsync(await browser.GetAsync("/", Stop), "/");
            Assert.Equal(HttpStatusCode.OK, start.Status);
            HasBanner(start);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_else_can_be_chosen(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await using var app = await StartAsync(house);
        using var client = Client(app);
        foreach (var other in new[] { "somebody.else", "", Cast.OrderDesk.UserName })
        {
            var refused = await ChooseAsync(client, other);
            Assert.Equal(HttpStatusCode.OK, refused.Status);
            Assert.Contains("Choose one of the people on this page", refused.Errors);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static void HasBanner(TestPage page) => Assert.Contains("Everybody here is invented", page.Document.Body!.TextContent, StringComparison.Ordinal);

    private static async Task<TestPage> ChooseAsync(HttpClient client, string userName)
    {
        var picker = await TestPage.OfAsync(await client.GetAsync("/personas", Stop), "/personas");
        var token = picker.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Persona"] = userName, ["__RequestVerificationToken"] = token });
        return await TestPage.OfAsync(await client.PostAsync("/personas", form, Stop), "/personas");
    }

    private static HttpClient Client(WebApplication app) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) };

    private static async Task<WebApplication> StartAsync(TestHouse house)
    {
        var options = new HouseOptions
        {
            Database = house.Database,
            Folders = house.Folders,
            RunsWorker = false,
            Guests = [new DemonstrationModule()],
            Services = services =>
            {
                services.RemoveAll<IClock>();
                services.AddSingleton<IClock>(new TestClock(new Places.Calendar(LoadedHouse.Today).End + Duration.FromHours(10)));
            },
        };
        var app = SightlineWeb.Build(options, "--urls", "http://127.0.0.1:0");
        await app.StartAsync(Stop);
        return app;
    }
}
