using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.KeptWorks;
using Sightline.Access.Model;
using Sightline.Access.SignIn;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Testing;

namespace Sightline.Access.Tests.KeptWorks;

public sealed class KeptWorkTests
{
    private const string Page = "/access/users/new";
    private const string Typed = "Persephone Saltmarsh";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly WatchTime watch = new();

    [Theory, OnBothDatabases]
    public async Task What_was_typed_comes_back_to_whoever_typed_it_is_acted_on_only_when_sent_again_and_then_once(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var browser = await TypesTooLateAsync(app);
        Assert.Equal(2, await app.CountOnLedgerAsync("UserAdded"));
        await browser.RendersAsync("/sign-in", "nothing happened in it for 30 minutes");
        Assert.Equal("/kept", (await SignInDriver.TryAsync(browser, "a.admin", AccessTestData.Password)).Location);
        var kept = await browser.RendersAsync("/kept", "What you typed", "Nothing of it is recorded yet");

        for (var press = 0; press < 2; press++)
        {
            var shown = await browser.SendAsync(kept, new Dictionary<string, string>(), "show-0");
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.Contains(shown.Errors, error => error.Contains("You were signed out before this was sent", StringComparison.Ordinal));
            Assert.Equal(Typed, shown.Document.QuerySelector("input[name=Name]")!.GetAttribute("value"));
            Assert.Equal("call-handler", shown.Document.QuerySelector("select[name=Role] option[selected]")!.GetAttribute("value"));
            Assert.Equal(2, await app.CountOnLedgerAsync("UserAdded"));
            if (press == 1)
            {
                var sent = await browser.SendAsync(shown, new Dictionary<string, string>());
                Assert.True(sent.Status is HttpStatusCode.OK or HttpStatusCode.Found, sent.Words);
                Assert.Empty(sent.Errors);
            }
        }
        Assert.Equal(3, await app.CountOnLedgerAsync("UserAdded"));
        await browser.RendersAsync("/kept", "There is nothing");
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_else_signs_in_at_that_browser_gets_nothing_and_hears_of_nothing(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var browser = await TypesTooLateAsync(app);
        var signIn = await browser.GetAsync("/sign-in?from=" + Uri.EscapeDataString(Page));
        Assert.DoesNotContain(Typed, signIn.Text, StringComparison.Ordinal);
        Assert.Equal("/", (await browser.SendAsync(signIn, SignInDriver.Answers("b.admin", AccessTestData.Password))).Location);
        Assert.DoesNotContain(Typed, (await browser.RendersAsync("/kept", "There is nothing")).Text, StringComparison.Ordinal);
        var id = await app.AsAsync(Sightline.Platform.Work.Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Set<KeptWork>().Select(row => row.Id).SingleAsync(Stop));
        var theirs = await browser.GetAsync("/kept");
        Assert.Empty(theirs.Document.QuerySelectorAll("form[id^=show]"));
        await browser.SendAsync(await browser.GetAsync(Page), new Dictionary<string, string> { [TypedForm.Mark] = id.ToString() });

        using var hers = app.SignedOut();
        Assert.Equal("/kept", (await SignInDriver.TryAsync(hers, "a.admin", AccessTestData.Password)).Location);
        await hers.AcceptsAsync("/kept", new Dictionary<string, string>(), "forget-0");
        await hers.RendersAsync("/kept", "There is nothing");
    }

    [Theory, OnBothDatabases]
    public async Task It_lies_enciphered_names_no_page_and_is_gone_within_the_hour(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var browser = await TypesTooLateAsync(app);
        await app.AsSystemAsync(async scope =>
        {
            var row = await scope.GetRequiredService<SightlineDb>().Set<KeptWork>().SingleAsync(Stop);
            var text = Encoding.UTF8.GetString(row.Sealed);
            Assert.DoesNotContain("Persephone", text, StringComparison.Ordinal);
            Assert.DoesNotContain("users", text, StringComparison.Ordinal);
        });
        app.Clock.Advance(WorkKeeper.Lasts);
        Assert.Equal("/", (await SignInDriver.TryAsync(browser, "a.admin", AccessTestData.Password)).Location);
        await browser.RendersAsync("/kept", "There is nothing");
        await app.AsSystemAsync(scope => scope.GetRequiredService<ForgetKeptWork>().TickAsync(Stop));
        Assert.Equal(0, await CountAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task Files_too_much_a_forged_form_and_the_form_of_somebody_whose_sessions_were_ended_are_not_kept(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var browser = await SignInDriver.InAsync(app, "a.admin");
        var form = await browser.GetAsync(Page);
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        watch.Now += IdleLimit.Lasts.ToTimeSpan() + TimeSpan.FromMinutes(1);
        using var file = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(Typed), "Name" } };
        Assert.Equal(HttpStatusCode.Found, (await browser.PostAsync(Page, file)).Status);
        foreach (var (name, forged) in new[] { (new string('x', TypedForm.MostBytes), token), (Typed, "forged") })
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", forged), KeyValuePair.Create("Name", name)]);
            Assert.Equal(HttpStatusCode.Found, (await browser.PostAsync(Page, content)).Status);
        }
        Assert.Equal(0, await CountAsync(app));
        await app.AsSystemAsync(async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            Passwords.EndSessions(await db.Set<User>().SingleAsync(user => user.UserName == "a.admin", Stop));
            await db.SaveChangesAsync(Stop);
        });
        Assert.Equal(HttpStatusCode.Found, (await browser.SendAsync(form, new Dictionary<string, string> { ["Name"] = Typed })).Status);
        Assert.Equal(0, await CountAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task No_password_is_kept_and_of_one_user_no_more_than_ten(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var browser = await SignInDriver.InAsync(app, "a.admin");
        var form = await browser.GetAsync(Page);
        watch.Now += IdleLimit.Lasts.ToTimeSpan() + TimeSpan.FromMinutes(1);
        for (var press = 0; press <= WorkKeeper.MostOfOneUser; press++)
        {
            app.Clock.Advance(NodaTime.Duration.FromSeconds(1));
            await browser.SendAsync(form, new Dictionary<string, string> { ["Name"] = $"{Typed} {press}", ["NewPassword"] = "the secret of a.admin" });
        }
        Assert.Equal(WorkKeeper.MostOfOneUser, await CountAsync(app));
        await SignInDriver.TryAsync(browser, "a.admin", AccessTestData.Password);
        var kept = await browser.GetAsync("/kept");
        Assert.Contains($"{Typed} {WorkKeeper.MostOfOneUser}", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Typed} 0", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the secret", kept.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_session_that_is_used_lasts_from_its_last_minute_of_use_and_twelve_hours_at_most(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var browser = await SignInDriver.InAsync(app, "a.admin");
        watch.Now += TimeSpan.FromMinutes(14);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.Client.GetAsync("/session", Stop)).StatusCode);
        watch.Now += TimeSpan.FromMinutes(29);
        for (var hour = 0.0; hour < 11; hour += 0.4)
        {
            Assert.Equal(HttpStatusCode.NoContent, (await browser.Client.GetAsync("/session", Stop)).StatusCode);
            watch.Now += TimeSpan.FromHours(0.4);
        }
        Assert.Equal(HttpStatusCode.NoContent, (await browser.Client.GetAsync("/session", Stop)).StatusCode);
        watch.Now += TimeSpan.FromMinutes(20);
        Assert.Equal(HttpStatusCode.Found, (await browser.Client.GetAsync("/session", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(Page)).Status);
    }

    private static Task<int> CountAsync(TestApp app) =>
        app.AsAsync(Sightline.Platform.Work.Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Set<KeptWork>().CountAsync(Stop));

    private async Task<TestBrowser> TypesTooLateAsync(TestApp app)
    {
        var browser = await SignInDriver.InAsync(app, "a.admin");
        var form = await browser.GetAsync(Page);
        watch.Now += IdleLimit.Lasts.ToTimeSpan() + TimeSpan.FromMinutes(1);
        var late = await browser.SendAsync(form, new Dictionary<string, string> { ["UserName"] = "p.saltmarsh", ["Name"] = Typed, ["Role"] = "call-handler" });
        Assert.Equal(HttpStatusCode.Found, late.Status);
        Assert.Contains("/sign-in?from=", late.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("Persephone", late.Location, StringComparison.Ordinal);
        return browser;
    }

    private async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartAsync(provider, services =>
        {
            AccessTestData.RealSignIn(services);
            services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, options => options.TimeProvider = watch);
        });
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        await app.AsSystemAsync(scope => AccessTestData.AddUserAsync(scope, "a.admin", AccessTestData.Northgate, "agency-administrator"));
        await app.AsSystemAsync(scope => AccessTestData.AddUserAsync(scope, "b.admin", AccessTestData.Northgate, "agency-administrator"));
        return app;
    }

    private sealed class WatchTime : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 11, 3, 9, 10, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
