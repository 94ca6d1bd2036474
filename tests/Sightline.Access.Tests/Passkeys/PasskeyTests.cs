using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.Model;
using Sightline.Access.Passkeys;
using Sightline.Access.SignIn;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Access.Tests.Passkeys;

public sealed class PasskeyTests
{
    private const string Refused = "That passkey could not be used";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_user_adds_a_passkey_signs_in_by_it_without_typing_a_name_and_removes_it_and_each_stands_on_the_ledger(Provider provider)
    {
        await using var app = await PasskeyDriver.StartAsync(provider);
        await PasskeyDriver.AddUserAsync(app, "a.khan");
        using var device = new SoftDevice();
        using var first = await PasskeyDriver.SignedInAsync(app, "a.khan");
        await first.RendersAsync("/account", "Your account", "You have none.");
        Assert.Equal("/account", (await PasskeyDriver.AddAsync(first, device)).Location);
        await first.RendersAsync("/account", PasskeyDriver.NewName, "Never", "On this one device only");

        using var second = PasskeyDriver.Browser(app);
        Assert.Equal("/", (await PasskeyDriver.SignInAsync(second, device)).Location);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/directory")).Status);
        using var third = PasskeyDriver.Browser(app);
        Assert.Equal("/", (await PasskeyDriver.SignInAsync(third, device)).Location);

        Assert.Equal("/account", (await first.AcceptsAsync("/account", new Dictionary<string, string>(), "remove-0")).Location);
        await first.RendersAsync("/account", "You have none.");
        Assert.Equal(HttpStatusCode.Forbidden, (await second.GetAsync("/directory")).Status);
        using var fourth = PasskeyDriver.Browser(app);
        Assert.Contains((await PasskeyDriver.SignInAsync(fourth, device)).Errors, error => error.Contains(Refused, StringComparison.Ordinal));
        Assert.Equal((1, 2, 1, 1),
            (await app.CountOnLedgerAsync("PasskeyAdded"), await app.CountOnLedgerAsync("SignedIn"), await app.CountOnLedgerAsync("PasskeyRemoved"), await app.CountOnLedgerAsync("SignInRefused")));
    }

    [Theory]
    [OnBothDatabases("NotVerified")]
    [OnBothDatabases("NobodyThere")]
    [OnBothDatabases("OtherOrigin")]
    [OnBothDatabases("InAFrame")]
    [OnBothDatabases("OtherName")]
    [OnBothDatabases("OtherChallenge")]
    [OnBothDatabases("OtherKindOfAnswer")]
    [OnBothDatabases("WrongSignature")]
    [OnBothDatabases("CountStands")]
    public async Task An_answer_with_one_thing_wrong_opens_nothing_and_stands_on_the_ledger(Provider provider, string fault)
    {
        await using var app = await PasskeyDriver.StartAsync(provider);
        await PasskeyDriver.AddUserAsync(app, "a.khan");
        using var device = await PasskeyDriver.WithPasskeyAsync(app, "a.khan");
        using var browser = PasskeyDriver.Browser(app);
        Assert.Equal("/", (await PasskeyDriver.SignInAsync(browser, device)).Location);
        using var other = PasskeyDriver.Browser(app);
        device.Fault = Enum.Parse<DeviceFault>(fault);
        await RefusesAsync(app, other, await PasskeyDriver.SignInAsync(other, device), 1);
        device.Fault = DeviceFault.None;
        Assert.Equal("/", (await PasskeyDriver.SignInAsync(other, device)).Location);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_serves_once_for_the_browser_that_asked_and_for_five_minutes(Provider provider)
    {
        await using var app = await PasskeyDriver.StartAsync(provider);
        await PasskeyDriver.AddUserAsync(app, "a.khan");
        using var device = await PasskeyDriver.WithPasskeyAsync(app, "a.khan");
        using var browser = PasskeyDriver.Browser(app);
        var (answer, cookie) = ("", "");
        Assert.Equal("/", (await PasskeyDriver.SignInAsync(browser, question => answer = device.Get(question))).Location);

        using var thief = PasskeyDriver.Browser(app);
        await RefusesAsync(app, thief, await PasskeyDriver.SignInAsync(thief, _ => answer), 1);
        using var late = PasskeyDriver.Browser(app);
        await RefusesAsync(app, late, await PasskeyDriver.SignInAsync(late, question =>
        {
            app.Clock.Advance(PasskeyCeremony.Lasts);
            return device.Get(question);
        }), 2);
        // The browser's own cookie, shown once more with the answer that it was for: it must not serve again even so.
        using var again = PasskeyDriver.Browser(app);
        var page = await again.GetAsync("/sign-in");
        using var asked = await AskRawAsync(again, page);
        cookie = asked.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith(PasskeyCeremony.Cookie, StringComparison.Ordinal)).Split(';')[0];
        Assert.Contains("httponly", string.Join(';', asked.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        var kept = device.Get(await asked.Content.ReadAsStringAsync(Stop));
        Assert.Equal("/", (await again.SendAsync(page, new Dictionary<string, string> { ["Answer"] = kept }, "passkey")).Location);
        device.Count = 90;
        using var replay = PasskeyDriver.Browser(app);
        var form = await replay.GetAsync("/sign-in");
        replay.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        await RefusesAsync(app, replay, await replay.SendAsync(form, new Dictionary<string, string> { ["Answer"] = kept }, "passkey"), 3);
    }

    [Theory, OnBothDatabases]
    public async Task A_key_of_one_account_does_not_open_another_and_is_added_to_no_second(Provider provider)
    {
        await using var app = await PasskeyDriver.StartAsync(provider);
        await PasskeyDriver.AddUserAsync(app, "a.khan");
        await PasskeyDriver.AddUserAsync(app, "b.jones");
        using var hers = await PasskeyDriver.WithPasskeyAsync(app, "a.khan");
        using var his = await PasskeyDriver.WithPasskeyAsync(app, "b.jones");
        using var browser = PasskeyDriver.Browser(app);
        (hers.UserHandle, var own) = (his.UserHandle, hers.UserHandle);
        await RefusesAsync(app, browser, await PasskeyDriver.SignInAsync(browser, hers), 1);
        hers.UserHandle = "no-account-at-all";
        await RefusesAsync(app, browser, await PasskeyDriver.SignInAsync(browser, hers), 2);
        await RefusesAsync(app, browser, await PasskeyDriver.SignInAsync(browser, _ => "{\"id\":5}"), 3);
        await RefusesAsync(app, browser, await PasskeyDriver.SignInAsync(browser, _ => new string('x', 60_000)), 4);
        hers.UserHandle = own;
        using var him = await PasskeyDriver.SignedInAsync(app, "b.jones");
        var refused = await PasskeyDriver.AddAsync(him, hers, "a copy");
        Assert.Contains(refused.Errors, error => error.Contains("not added", StringComparison.Ordinal) || error.Contains("in use already", StringComparison.Ordinal));
        await him.RendersAsync("/account", PasskeyDriver.NewName);
        Assert.Equal(2, await app.CountOnLedgerAsync("PasskeyAdded"));
    }

    [Theory, OnBothDatabases]
    public async Task A_passkey_is_added_only_with_the_password_by_a_device_that_knows_its_holder_and_in_the_session_that_asked(Provider provider)
    {
        await using var app = await PasskeyDriver.StartAsync(provider);
        await PasskeyDriver.AddUserAsync(app, "a.khan");
        await PasskeyDriver.AddUserAsync(app, "b.jones");
        using var browser = await PasskeyDriver.SignedInAsync(app, "a.khan");
        var page = await browser.GetAsync("/account");
        var wrong = await PasskeyDriver.TryAskAsync(browser, page, "/account?handler=ask", new() { ["Name"] = "mine", ["Password"] = "not it at all" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("not your password", wrong.Words, StringComparison.Ordinal);
        var nameless = await PasskeyDriver.TryAskAsync(browser, page, "/account?handler=ask", new() { ["Name"] = " ", ["Password"] = AccessTestData.Password });
        Assert.Contains("Enter a name for the passkey", nameless.Words, StringComparison.Ordinal);

        using var careless = new SoftDevice { Fault = DeviceFault.NotVerified };
        Assert.Contains((await PasskeyDriver.AddAsync(browser, careless)).Errors, error => error.Contains("not added", StringComparison.Ordinal));
        using var device = new SoftDevice();
        var question = await PasskeyDriver.AskAsync(browser, page, "/account?handler=ask", new() { ["Name"] = "mine", ["Password"] = AccessTestData.Password });
        Assert.Equal(HttpStatusCode.Found, (await SignInDriver.TryAsync(browser, "b.jones", AccessTestData.Password)).Status);
        var his = await browser.GetAsync("/account");
        Assert.Contains(
            (await browser.SendAsync(his, new Dictionary<string, string> { ["Name"] = "mine", ["Answer"] = device.Create(question) }, "add")).Errors,
            error => error.Contains("not added", StringComparison.Ordinal));
        Assert.Equal(0, await app.CountOnLedgerAsync("PasskeyAdded"));
    }

    [Theory, OnBothDatabases]
    public async Task The_last_way_of_signing_in_stays_and_nobody_removes_anothers(Provider provider)
    {
        await using var app = await PasskeyDriver.StartAsync(provider);
        var her = await PasskeyDriver.AddUserAsync(app, "a.khan");
        await PasskeyDriver.AddUserAsync(app, "b.jones");
        using var device = await PasskeyDriver.WithPasskeyAsync(app, "a.khan");
        await app.AsSystemAsync(async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            (await db.Set<User>().SingleAsync(user => user.Id == her, Stop)).PasswordHash = null;
            await db.SaveChangesAsync(Stop);
        });
        using var browser = PasskeyDriver.Browser(app);
        Assert.Equal("/", (await PasskeyDriver.SignInAsync(browser, device)).Location);
        var page = await browser.GetAsync("/account");
        var id = page.Document.QuerySelector("#remove-0 input[name=Passkey]")!.GetAttribute("value")!;
        Assert.Contains((await browser.SendAsync(page, new Dictionary<string, string>(), "remove-0")).Errors, error => error.Contains("last way of signing in", StringComparison.Ordinal));
        using var him = await PasskeyDriver.SignedInAsync(app, "b.jones");
        Assert.Equal("/account", (await PasskeyDriver.AddAsync(him, new SoftDevice())).Location);
        var his = await him.GetAsync("/account");
        Assert.Contains((await him.SendAsync(his, new Dictionary<string, string> { ["Passkey"] = id }, "remove-0")).Errors, error => error.Contains("no such passkey", StringComparison.Ordinal));
        Assert.Equal(0, await app.CountOnLedgerAsync("PasskeyRemoved"));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_uses_up_every_password_try_keeps_a_duty_worker_out_neither_by_password_nor_by_passkey(Provider provider)
    {
        await using var app = await PasskeyDriver.StartAsync(provider);
        await PasskeyDriver.AddUserAsync(app, "duty.idva");
        using var device = await PasskeyDriver.WithPasskeyAsync(app, "duty.idva");
        var attempts = app.Services.GetRequiredService<SignInAttempts>();
        for (var stranger = 0; stranger < SignInAttempts.TriesFromAnywhere * 2; stranger++)
        {
            attempts.Wrong("DUTY.IDVA", $"198.51.100.{stranger}");
        }
        using var known = PasskeyDriver.Browser(app);
        Assert.Equal(HttpStatusCode.Found, (await SignInDriver.TryAsync(known, "duty.idva", AccessTestData.Password)).Status);
        // Even at her own desk, where somebody has typed wrong passwords into her account until it waits.
        for (var attempt = 0; attempt < SignInAttempts.TriesFromOneAddress; attempt++)
        {
            await SignInDriver.TryAsync(PasskeyDriver.Browser(app), "duty.idva", "guess");
        }
        using var browser = PasskeyDriver.Browser(app);
        Assert.Contains((await SignInDriver.TryAsync(browser, "duty.idva", AccessTestData.Password)).Errors, error => error.Contains("too many wrong tries", StringComparison.Ordinal));
        Assert.Equal("/", (await PasskeyDriver.SignInAsync(browser, device)).Location);
    }

    [Theory, OnBothDatabases]
    public async Task Passkeys_are_not_offered_at_an_address_that_is_not_the_registers_own_and_nobody_signed_out_sees_an_account(Provider provider)
    {
        await using var app = await PasskeyDriver.StartAsync(provider);
        await PasskeyDriver.AddUserAsync(app, "a.khan");
        using var elsewhere = app.SignedOut();
        var page = await elsewhere.RendersAsync("/sign-in", "Sign in");
        Assert.Null(page.Document.QuerySelector("#passkey"));
        Assert.Equal(HttpStatusCode.NotFound, (await PasskeyDriver.TryAskAsync(elsewhere, page, "/sign-in?handler=ask", [])).Status);
        var account = await elsewhere.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Found, account.Status);
        Assert.Contains("/sign-in?from=%2Faccount", account.Location, StringComparison.Ordinal);
        await SignInDriver.TryAsync(elsewhere, "a.khan", AccessTestData.Password);
        await elsewhere.RendersAsync("/account", "Your account", "own address only");
    }

    [Theory]
    [InlineData("https://sightline.example", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://sightline.example", false)]
    [InlineData("https://10.0.0.7", false)]
    [InlineData("https://sightline.example/register", false)]
    [InlineData("https://somebody@sightline.example", false)]
    [InlineData("sightline.example", false)]
    public void The_address_people_type_is_a_name_over_https_and_nothing_after_it(string text, bool holds)
    {
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationManager { [SiteAddress.Setting] = text };
        if (holds)
        {
            Assert.Equal(new Uri(text), SiteAddress.Of(configuration).Configured);
        }
        else
        {
            Assert.Contains("https, a name", Assert.Throws<InvalidOperationException>(() => SiteAddress.Of(configuration)).Message, StringComparison.Ordinal);
        }
    }

    private static async Task RefusesAsync(TestApp app, TestBrowser browser, TestPage answer, int refusals)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal([Refused], answer.Errors.Select(error => error[..Refused.Length]).Distinct());
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/directory")).Status);
        Assert.Equal(refusals, await app.CountOnLedgerAsync("SignInRefused"));
    }

    private static async Task<HttpResponseMessage> AskRawAsync(TestBrowser browser, TestPage page)
    {
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await browser.Client.PostAsync("/sign-in?handler=ask", content);
    }
}
