using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.EndRole;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Access.Tests.SignIn;

public sealed class SignInTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_user_signs_in_works_and_signs_out_and_the_session_is_a_guarded_cookie(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await AddAsync(app, "a.khan", "order-desk");
        using var browser = app.SignedOut();
        var refused = await browser.GetAsync("/directory?kind=Police");
        Assert.Equal(HttpStatusCode.Found, refused.Status);
        Assert.Contains("/sign-in?from=%2Fdirectory%3Fkind%3DPolice", refused.Location, StringComparison.Ordinal);

        var form = await browser.RendersAsync("/sign-in?from=%2Fdirectory", "Sign in", "is recorded");
        var entered = await browser.SendAsync(form, SignInDriver.Answers("A.KHAN ", AccessTestData.Password));
        Assert.Equal("/directory", entered.Location);
        var cookie = entered.Response.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("sightline-session", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        // With its point: the cookie is ciphertext in letters, and four letters stand in it by chance one time in some thousands.
        Assert.DoesNotContain("a.khan", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/directory")).Status);

        await browser.RendersAsync("/sign-out", "Sign out");
        var left = await browser.AcceptsAsync("/sign-out", new Dictionary<string, string>());
        Assert.Contains("cookies", left.Response.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/directory")).Status);
    }

    [Theory]
    [OnBothDatabases("https://elsewhere.example/")]
    [OnBothDatabases("//elsewhere.example/")]
    public async Task Signing_in_never_leads_out_of_the_program(Provider provider, string from)
    {
        await using var app = await StartAsync(provider);
        await AddAsync(app, "a.khan", "order-desk");
        using var browser = app.SignedOut();
        var form = await browser.GetAsync("/sign-in?from=" + Uri.EscapeDataString(from));
        Assert.Equal("/", (await browser.SendAsync(form, SignInDriver.Answers("a.khan", AccessTestData.Password))).Location);
    }

    [Theory, OnBothDatabases]
    public async Task An_unknown_user_and_a_wrong_password_read_the_same_and_the_password_is_never_sent_back(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await AddAsync(app, "a.khan", "order-desk");
        using var browser = app.SignedOut();
        var wrong = await browser.RefusesAsync("/sign-in", SignInDriver.Answers("a.khan", "a wrong password"), "do not go together");
        var unknown = await browser.RefusesAsync("/sign-in", SignInDriver.Answers("nobody.here", "a wrong password"), "do not go together");
        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.DoesNotContain("a wrong password", wrong.Text, StringComparison.Ordinal);
        await browser.RefusesAsync("/sign-in", SignInDriver.Answers("", ""), "Enter your user name", "Enter your password");
    }

    [Theory, OnBothDatabases]
    public async Task Guessing_is_stopped_after_five_tries_and_never_for_longer_than_five_minutes(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await AddAsync(app, "a.khan", "order-desk");
        using var browser = app.SignedOut();
        for (var attempt = 0; attempt < SignInAttempts.TriesFromOneAddress; attempt++)
        {
            await SignInDriver.TryAsync(browser, "a.khan", "guess");
        }
        var waits = await SignInDriver.TryAsync(browser, "a.khan", AccessTestData.Password);
        Assert.Contains(waits.Errors, error => error.Contains("Try again in 5 minutes", StringComparison.Ordinal));
        app.Clock.Advance(SignInAttempts.Wait);
        Assert.Equal(HttpStatusCode.Found, (await SignInDriver.TryAsync(browser, "a.khan", AccessTestData.Password)).Status);
    }

    [Fact]
    public void A_stranger_elsewhere_cannot_use_up_a_duty_workers_tries()
    {
        var clock = new TestClock();
        var attempts = new SignInAttempts(clock);
        attempts.Right("A.KHAN", "station");
        for (var attempt = 0; attempt < 200; attempt++)
        {
            attempts.Wrong("A.KHAN", $"stranger {attempt % 60}");
        }
        Assert.Null(attempts.MustWait("A.KHAN", "station"));
        Assert.NotNull(attempts.MustWait("A.KHAN", "a new stranger"));
        Assert.Null(attempts.MustWait("B.JONES", "a new stranger"));
        clock.Advance(SignInAttempts.Wait);
        Assert.Null(attempts.MustWait("A.KHAN", "a new stranger"));
    }

    [Theory, OnBothDatabases]
    public async Task A_role_that_ended_a_moment_ago_opens_nothing_on_the_next_request(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var user = await AddAsync(app, "a.khan", "order-desk");
        using var browser = await SignInDriver.InAsync(app, "a.khan");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/directory")).Status);
        await app.AsSystemAsync(scope => scope.GetRequiredService<EndRoleAction>().EndAsync(user, AccessTestData.Northgate, "order-desk", Stop));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/directory")).Status);
        Assert.Equal(1, await app.CountOnLedgerAsync("RoleEnded"));
    }

    [Theory, OnBothDatabases]
    public async Task A_session_ends_after_thirty_idle_minutes(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, services =>
        {
            AccessTestData.RealSignIn(services);
            services.PostConfigure<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(
                Microsoft.AspNetCore.Identity.IdentityConstants.ApplicationScheme, options => options.TimeProvider = Watch);
        });
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        await AddAsync(app, "a.khan", "order-desk");
        using var browser = await SignInDriver.InAsync(app, "a.khan");
        Watch.Now += TimeSpan.FromMinutes(20);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/directory")).Status);
        Watch.Now += TimeSpan.FromMinutes(20);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/directory")).Status);
        Watch.Now += TimeSpan.FromMinutes(31);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/directory")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_works_for_two_agencies_chooses_one_and_sees_only_its_pages(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var user = await AddAsync(app, "b.two", "order-desk");
        await app.AsSystemAsync(scope => AccessTestData.GrantAsync(scope, user, AccessTestData.Harbour, "agency-administrator"));
        using var browser = app.SignedOut();
        Assert.Equal("/acting-for", (await SignInDriver.TryAsync(browser, "b.two", AccessTestData.Password)).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/access/users")).Status);
        await browser.RendersAsync("/acting-for", "Harbour IDVA Service", "Northgate Police");
        await browser.RefusesAsync("/acting-for", new Dictionary<string, string> { ["Agency"] = "police-eastmoor" }, "Choose the agency");
        await browser.AcceptsAsync("/acting-for", new Dictionary<string, string> { ["Agency"] = AccessTestData.Harbour.Value });
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/access/users")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_one_time_password_opens_only_the_page_where_another_is_chosen_and_choosing_ends_every_session(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var oneTime = "";
        await app.AsSystemAsync(async scope => oneTime = (await scope.GetRequiredService<AddUser.AddUserAction>().AddAsync(
            new AddUser.NewUser { Agency = AccessTestData.Northgate, UserName = "c.new", Name = "C New", Role = "order-desk" }, Stop)).OneTimePassword!);
        using var browser = app.SignedOut();
        Assert.Equal("/sign-in/new-password", (await SignInDriver.TryAsync(browser, "c.new", oneTime)).Location);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/directory")).Status);

        await browser.RendersAsync("/sign-in/new-password", "Choose a password");
        await browser.RefusesAsync("/sign-in/new-password", Change("c.new", oneTime, "short", "short"), "12 to 200 characters");
        await browser.RefusesAsync("/sign-in/new-password", Change("c.new", oneTime, oneTime, oneTime), "is the one you have");
        await browser.RefusesAsync("/sign-in/new-password", Change("c.new", oneTime, "a good long one", "another long one"), "twice");
        await browser.RefusesAsync("/sign-in/new-password", Change("c.new", "wrong", "a good long one", "a good long one"), "do not go together");
        await browser.AcceptsAsync("/sign-in/new-password", Change("c.new", oneTime, "a good long one", "a good long one"));
        using var first = await SignInDriver.InAsync(app, "c.new", "a good long one");
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/directory")).Status);
        await browser.AcceptsAsync("/sign-in/new-password", Change("c.new", "a good long one", "a better long one", "a better long one"));
        Assert.Equal(HttpStatusCode.Forbidden, (await first.GetAsync("/directory")).Status);
    }

    private static WatchTime Watch { get; } = new();

    private static Dictionary<string, string> Change(string user, string present, string chosen, string again) =>
        new() { ["UserName"] = user, ["Password"] = present, ["NewPassword"] = chosen, ["Again"] = again };

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartAsync(provider, AccessTestData.RealSignIn);
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        return app;
    }

    private static async Task<UserId> AddAsync(TestApp app, string userName, string role)
    {
        UserId id = default;
        await app.AsSystemAsync(async scope => id = await AccessTestData.AddUserAsync(scope, userName, AccessTestData.Northgate, role));
        return id;
    }

    private sealed class WatchTime : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 11, 3, 9, 10, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
