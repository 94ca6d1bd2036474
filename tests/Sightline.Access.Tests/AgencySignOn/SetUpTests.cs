using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.AgencySignOn;
using Sightline.Access.Commands;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using Sightline.Testing.SignOn;

namespace Sightline.Access.Tests.AgencySignOn;

public sealed class SetUpTests
{
    private const string Path = "/access/sign-on";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Actor Administrator { get; } = TestHouse.ActorAt("police-northgate", "agency-administrator");

    [Theory, OnBothDatabases]
    public async Task An_administrator_sets_up_the_agencys_sign_on_changes_it_and_ends_it(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await using var northgate = await TestProvider.StartAsync(app.Clock);
        await app.RefusesEveryRoleWithoutAsync("access.manage", Path);
        using var browser = app.As(Administrator);
        browser.Client.DefaultRequestHeaders.Host = "sightline.example";
        await browser.RendersAsync(Path, "Not set up", "https://sightline.example/sign-in/agency/police-northgate/return");
        await browser.RefusesAsync(Path, Setting("http://login.northgate.example", " ", "not a claim!"), "cannot be the issuer", "cannot be a client ID", "cannot be the name of a claim");
        await browser.RefusesAsync(Path, Setting(northgate.Issuer + "?x=1", "client", "upn"), "cannot be the issuer");
        await browser.RefusesAsync(Path, Setting(northgate.Issuer, "client", "upn", "line\nbreak"), "cannot be a client secret");
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(AgencySignOnSet)));

        Assert.Equal(Path, (await browser.AcceptsAsync(Path, Setting(northgate.Issuer, TestProvider.Client, "upn", TestProvider.Secret))).Location);
        var page = await browser.RendersAsync(Path, "Set up");
        Assert.DoesNotContain(WebUtility.HtmlEncode(TestProvider.Secret), page.Text, StringComparison.Ordinal);
        Assert.Equal(TestProvider.Secret, await SecretAsync(app));
        // The claim alone: the secret stays. Another client: it was not given for that one.
        await browser.AcceptsAsync(Path, Setting(northgate.Issuer, TestProvider.Client, "email"));
        Assert.Equal(TestProvider.Secret, await SecretAsync(app));
        await browser.AcceptsAsync(Path, Setting(northgate.Issuer, "another-client", "email"));
        Assert.Null(await SecretAsync(app));
        await browser.RefusesAsync(Path, Setting(northgate.Issuer + "/tenant", TestProvider.Client, "upn"), "saved, but the provider did not answer");

        Assert.Equal(Path, (await browser.AcceptsAsync(Path, new Dictionary<string, string>(), "end")).Location);
        await browser.RendersAsync(Path, "Not set up");
        Assert.Equal((4, 1), (await app.CountOnLedgerAsync(nameof(AgencySignOnSet)), await app.CountOnLedgerAsync(nameof(AgencySignOnEnded))));
        using var elsewhere = app.As(Administrator);
        await elsewhere.RendersAsync(Path, "not the register’s own");
        // A form that was open in another tab.
        var token = (await elsewhere.GetAsync(Path)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var late = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        Assert.Contains((await elsewhere.PostAsync($"{Path}?handler=end", late)).Errors, error => error.Contains("no sign-on set up", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_sets_up_another_agencys_sign_on_or_names_its_users(Provider provider)
    {
        await using var app = await StartAsync(provider);
        UserId user = default;
        await app.AsSystemAsync(async scope => user = await AccessTestData.AddUserAsync(scope, "a.khan", AccessTestData.Northgate, "order-desk"));
        await app.AsAsync(TestHouse.ActorAt("police-eastmoor", "agency-administrator"), async scope =>
        {
            var setting = new SignOnSetting { Agency = AccessTestData.Northgate, Issuer = "https://login.example", ClientId = "x", NameClaim = "upn" };
            IsNotManaged(await Assert.ThrowsAsync<RulesBrokenException>(() => scope.GetRequiredService<SetUpSignOnAction>().SetAsync(setting, Stop)));
            IsNotManaged(await Assert.ThrowsAsync<RulesBrokenException>(() => scope.GetRequiredService<EndSignOnAction>().EndAsync(AccessTestData.Northgate, Stop)));
            IsNotManaged(await Assert.ThrowsAsync<RulesBrokenException>(() => scope.GetRequiredService<NameAtSignOnAction>().GiveAsync(user, AccessTestData.Northgate, "x", Stop)));
            // Whoever only holds a role there is known by their own agency's sign-on.
            var own = await Assert.ThrowsAsync<RulesBrokenException>(() => scope.GetRequiredService<NameAtSignOnAction>().GiveAsync(user, AccessTestData.Eastmoor, "x", Stop));
            Assert.IsType<UserIsTheAgencysOwn>(Assert.Single(own.Broken));
        });
    }

    [Theory, OnBothDatabases]
    public async Task An_administrator_enters_each_users_name_there_and_changing_it_ends_what_they_were_signed_in_to(Provider provider)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        UserId other = default;
        await house.App.AsSystemAsync(async scope =>
        {
            other = await AccessTestData.AddUserAsync(scope, "b.jones", AccessTestData.Northgate, "order-desk");
            await AccessTestData.AddUserAsync(scope, "n.admin", AccessTestData.Northgate, "agency-administrator");
        });
        using var administrator = house.Browser();
        await SignInDriver.TryAsync(administrator, "n.admin", AccessTestData.Password);
        var (hers, his) = ($"/access/users/{house.User}", $"/access/users/{other}");
        await administrator.RendersAsync(hers, "Your agency’s own sign-on", "Has not come by it yet");
        await administrator.RendersAsync(his, "Cannot come by it: no name is entered");
        using var browser = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(browser, AccessTestData.Northgate)).Location);
        await administrator.RendersAsync(hers, "Came by it for the first time on");

        await RefusesNameAsync(administrator, his, "AISHA.khan@northgate.example", "Another user of your agency has this name");
        await RefusesNameAsync(administrator, his, "aiſha", "cannot be a name");
        await RefusesNameAsync(administrator, his, new string('x', 201), "cannot be a name");
        await administrator.AcceptsAsync(hers, Named("aisha.khan@northgate.example"), "sign-on");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/directory")).Status);
        await administrator.AcceptsAsync(hers, Named("a.khan@northgate.example"), "sign-on");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/directory")).Status);
        // The account there is another's now, by the administrator's own word.
        await administrator.AcceptsAsync(his, Named("aisha.khan@northgate.example"), "sign-on");
        using var him = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(him, AccessTestData.Northgate)).Location);
        Assert.Contains("b.jones", (await him.GetAsync("/account")).Words, StringComparison.Ordinal);
        await administrator.AcceptsAsync(his, Named(""), "sign-on");
        using var again = house.Browser();
        await house.RefusedAsync(again, await SignOnDriver.SignInAsync(again, AccessTestData.Northgate), "nobody has that name", 1);
    }

    [Theory]
    [OnBothDatabases("ended")]
    [OnBothDatabases("another provider")]
    public async Task A_sign_on_that_ended_or_changed_signs_out_whoever_came_by_it_and_links_anew(Provider provider, string how)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        using var browser = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(browser, AccessTestData.Northgate)).Location);
        using var between = house.Browser();
        var back = (await SignOnDriver.ToProviderAndBackAsync(between, AccessTestData.Northgate))!;
        await using var next = await TestProvider.StartAsync(house.App.Clock);
        await house.App.AsSystemAsync(scope => how == "ended" ? scope.GetRequiredService<EndSignOnAction>().EndAsync(AccessTestData.Northgate, Stop) : Task.CompletedTask);
        if (how != "ended")
        {
            await house.SetAsync(AccessTestData.Northgate, next);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/directory")).Status);
        await house.RefusedAsync(between, await SignOnDriver.FinishAsync(between, back), "changed meanwhile", 1);
        await house.SetAsync(AccessTestData.Northgate, next);
        // Another provider counts its people otherwise: her number there may be anybody's.
        (next.Subject, next.Name) = ("f3b1-0001", "somebody.else@northgate.example");
        using var stranger = house.Browser();
        await house.RefusedAsync(stranger, await SignOnDriver.SignInAsync(stranger, AccessTestData.Northgate), "nobody has that name", 2);
        (next.Subject, next.Name) = ("1", "aisha.khan@northgate.example");
        using var again = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(again, AccessTestData.Northgate)).Location);
    }

    [Theory, OnBothDatabases]
    public async Task It_is_set_up_named_and_ended_on_the_command_line_and_the_secret_is_never_an_argument(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await app.AsSystemAsync(scope => AccessTestData.AddUserAsync(scope, "a.khan", AccessTestData.Northgate, "order-desk"));
        var where = new Dictionary<string, string?> { ["--agency"] = "police-northgate", ["--issuer"] = "https://login.northgate.example", ["--client"] = "register", ["--name-claim"] = "upn" };
        Assert.Equal(ExitCode.BadInput, (await RunAsync<SetSignOnCommand>(app, new(where) { ["--issuer"] = "login" }, "")).Code);
        var (code, words) = await RunAsync<SetSignOnCommand>(app, where, "very secret\n");
        Assert.Equal(ExitCode.Done, code);
        Assert.DoesNotContain("very secret", words, StringComparison.Ordinal);
        Assert.Equal("very secret", await SecretAsync(app));
        Assert.Equal(ExitCode.BadInput, (await RunAsync<NameAtSignOnCommand>(app, [], "nobody\nx\n")).Code);
        Assert.Equal(ExitCode.Done, (await RunAsync<NameAtSignOnCommand>(app, [], "A.Khan\naisha\n")).Code);
        Assert.Equal(ExitCode.Done, (await RunAsync<EndSignOnCommand>(app, new() { ["--agency"] = "police-northgate" }, "")).Code);
        Assert.Equal(ExitCode.BadInput, (await RunAsync<EndSignOnCommand>(app, new() { ["--agency"] = "police-northgate" }, "")).Code);
        Assert.Equal((1, 1, 1),
            (await app.CountOnLedgerAsync(nameof(AgencySignOnSet)), await app.CountOnLedgerAsync(nameof(SignOnNameGiven)), await app.CountOnLedgerAsync(nameof(AgencySignOnEnded))));
    }

    [Theory]
    [InlineData("https://login.example", false, true)]
    [InlineData("https://login.example/tenant/v2.0", false, true)]
    [InlineData("http://login.example", true, false)]
    [InlineData("http://127.0.0.1:5000", true, true)]
    [InlineData("http://127.0.0.1:5000", false, false)]
    [InlineData("http://localhost.evil.example", true, false)]
    [InlineData("https://a:b@login.example", false, false)]
    [InlineData("https://login.example/#x", false, false)]
    [InlineData("file:///etc/passwd", true, false)]
    [InlineData("login.example", true, false)]
    [InlineData("", true, false)]
    public void A_provider_is_asked_over_https_and_nothing_else_but_ones_own_machine_where_that_is_allowed(string address, bool allowLoopback, bool isAsked) =>
        Assert.Equal(isAsked, new ProviderAddresses(allowLoopback).Read(address) is not null);

    private static async Task<(ExitCode Code, string Words)> RunAsync<T>(TestApp app, Dictionary<string, string?> options, string input)
        where T : ICommand =>
        await app.AsAsync(Actor.System("test"), async scope =>
        {
            using var given = new StringReader(input);
            var output = new HeardOutput();
            var code = await ActivatorUtilities.CreateInstance<T>(scope).RunAsync(new CommandInput(new Dictionary<string, string?>(), options, given), output, Stop);
            return (code, string.Join("\n", output.Said));
        });

    private static Task<string?> SecretAsync(TestApp app) => app.AsAsync(Actor.System("test"), async scope =>
    {
        var row = await scope.GetRequiredService<SightlineDb>().Set<SignOnProvider>().AsNoTracking().SingleAsync(Stop);
        Assert.DoesNotContain("secret", System.Text.Encoding.UTF8.GetString(row.Sealed ?? []), StringComparison.Ordinal);
        return scope.GetRequiredService<SignOnSecrets>().Open(row);
    });

    private static async Task RefusesNameAsync(TestBrowser browser, string path, string name, string message)
    {
        var answer = await browser.SendAsync(await browser.GetAsync(path), Named(name), "sign-on");
        Assert.Contains(answer.Errors, error => error.Contains(message, StringComparison.Ordinal));
    }

    private static void IsNotManaged(RulesBrokenException broken) => Assert.Contains(broken.Broken, rule => rule is OnlyOnesOwnAgencyIsManaged);

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartAsync(provider, services =>
        {
            services.AddSingleton(new SiteAddress(new Uri(SignOnDriver.Address)));
            services.AddSingleton(new ProviderAddresses(AllowLoopback: true));
        });
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        return app;
    }

    private static Dictionary<string, string> Named(string name) => new() { ["SignOnName"] = name };

    private static Dictionary<string, string> Setting(string issuer, string client, string claim, string secret = "") =>
        new() { ["Issuer"] = issuer, ["ClientId"] = client, ["NameClaim"] = claim, ["Secret"] = secret };
}
