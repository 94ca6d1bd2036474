using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.AgencySignOn;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using Sightline.Testing.SignOn;

namespace Sightline.Access.Tests.AgencySignOn;

/// <summary>The register and a provider beside it, and what a browser does between the two.</summary>
internal sealed class SignOnDriver : IAsyncDisposable
{
    internal const string Address = "https://sightline.example";

    private SignOnDriver(TestApp app, TestProvider provider, TestProvider other)
    {
        App = app;
        Northgate = provider;
        Harbour = other;
    }

    internal TestApp App { get; }

    internal TestProvider Northgate { get; }

    internal TestProvider Harbour { get; }

    internal UserId User { get; private set; }

    /// <summary>A user, a.khan, of Northgate's police, whose name there is entered; Harbour has a provider too, and a user of its own.</summary>
    internal static async Task<SignOnDriver> StartAsync(Provider provider, Action<IServiceCollection>? further = null)
    {
        var app = await TestApp.StartAsync(provider, services =>
        {
            AccessTestData.RealSignIn(services);
            services.AddSingleton(new SiteAddress(new Uri(Address)));
            services.AddSingleton(new ProviderAddresses(AllowLoopback: true));
            further?.Invoke(services);
        });
        var driver = new SignOnDriver(app, await TestProvider.StartAsync(app.Clock), await TestProvider.StartAsync(app.Clock));
        await app.AsSystemAsync(async scope =>
        {
            await AccessTestData.RegisterAreaAsync(scope);
            driver.User = await AccessTestData.AddUserAsync(scope, "a.khan", AccessTestData.Northgate, "order-desk");
            var other = await AccessTestData.AddUserAsync(scope, "h.bell", AccessTestData.Harbour, "support-worker");
            var name = scope.GetRequiredService<NameAtSignOnAction>();
            await name.GiveAsync(driver.User, AccessTestData.Northgate, driver.Northgate.Name, Stop);
            await name.GiveAsync(other, AccessTestData.Harbour, driver.Harbour.Name, Stop);
        });
        await driver.SetAsync(AccessTestData.Northgate, driver.Northgate);
        await driver.SetAsync(AccessTestData.Harbour, driver.Harbour);
        return driver;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal Task SetAsync(AgencyCode agency, TestProvider provider, string claim = "preferred_username") => App.AsSystemAsync(scope =>
        scope.GetRequiredService<SetUpSignOnAction>().SetAsync(
            new SignOnSetting { Agency = agency, Issuer = provider.Issuer, ClientId = TestProvider.Client, Secret = provider.HasNoSecret ? null : TestProvider.Secret, NameClaim = claim }, Stop));

    internal TestBrowser Browser()
    {
        var browser = App.SignedOut();
        browser.Client.DefaultRequestHeaders.Host = new Uri(Address).Host;
        return browser;
    }

    /// <returns>The page the provider sends the browser back to, as a path of ours; null: it was never sent there.</returns>
    internal static async Task<string?> ToProviderAndBackAsync(TestBrowser browser, AgencyCode agency, string? from = null)
    {
        var gone = await browser.GetAsync($"/sign-in/agency/{agency}{(from is null ? "" : $"?from={Uri.EscapeDataString(from)}")}");
        if (gone.Status != HttpStatusCode.Found)
        {
            Assert.Contains("You are not signed in", gone.Words, StringComparison.Ordinal);
            return null;
        }
        using var elsewhere = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var back = await elsewhere.GetAsync(gone.Location, Stop);
        Assert.Equal(HttpStatusCode.Found, back.StatusCode);
        Assert.StartsWith($"{Address}/sign-in/agency/{agency}/return?", back.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        return back.Headers.Location.PathAndQuery;
    }

    /// <summary>The page that the browser comes back to, and its step more.</summary>
    internal static async Task<TestPage> FinishAsync(TestBrowser browser, string back) =>
        await browser.SendAsync(await browser.RendersAsync(back, "Back from your agency"), new Dictionary<string, string>(), "go-on");

    internal static async Task<TestPage> SignInAsync(TestBrowser browser, AgencyCode agency, string? from = null) =>
        await FinishAsync(browser, (await ToProviderAndBackAsync(browser, agency, from))!);

    /// <summary>The reason the ledger holds for the last refusal.</summary>
    internal async Task<string> LastReasonAsync() => await App.AsAsync(Actor.System("test"), async scope =>
    {
        var db = scope.GetRequiredService<SightlineDb>();
        var content = await db.Database.SqlQuery<byte[]>(
            $"SELECT \"Content\" AS \"Value\" FROM platform_ledger_entry WHERE \"Type\" = 'SignInRefused' ORDER BY \"Sequence\" DESC LIMIT 1").FirstAsync(Stop);
        return Encoding.UTF8.GetString(content);
    });

    /// <summary>Nothing opened, the page says no more than any other, and the ledger says why.</summary>
    internal async Task RefusedAsync(TestBrowser browser, TestPage? answer, string reason, int refusals)
    {
        if (answer is not null)
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("Signing in by your agency did not work. What happened is recorded.", answer.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(reason, answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/directory")).Status);
        Assert.Equal(refusals, await App.CountOnLedgerAsync("SignInRefused"));
        Assert.Contains(reason, await LastReasonAsync(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Northgate.DisposeAsync();
        await Harbour.DisposeAsync();
    }
}
