using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.EndRole;
using Sightline.Access.Tests.AgencySignOn;
using Sightline.Database.Start;
using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Access.Tests.Passkeys;

/// <summary>A role that the rulebook lets nobody use who came by a password alone.</summary>
public sealed class PasskeyDemandTests
{
    private const string Why = "only by somebody who signed in with a passkey";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Whoever_holds_such_a_role_and_came_by_password_may_add_a_passkey_and_nothing_else_until_they_come_by_it(Provider provider)
    {
        using var book = new StrictBook("required");
        await using var app = await PasskeyDriver.StartAsync(provider, book.Use);
        await PasskeyDriver.AddUserAsync(app, "a.khan", "order-desk");
        using var browser = PasskeyDriver.Browser(app);
        var form = await browser.GetAsync("/sign-in?from=%2Fdirectory");
        Assert.Equal("/account", (await browser.SendAsync(form, SignInDriver.Answers("a.khan", AccessTestData.Password))).Location);
        await browser.RendersAsync("/account", Why, "Add a passkey below");
        foreach (var path in new[] { "/directory", "/", "/acting-for", "/kept", "/access/users", "/people/connections" })
        {
            var answer = await browser.GetAsync(path);
            Assert.True(answer.Location == "/account", $"{path}: {(int)answer.Status} {answer.Location}");
        }
        using var device = new SoftDevice();
        Assert.Equal("/account", (await PasskeyDriver.AddAsync(browser, device)).Location);
        await browser.RendersAsync("/account", Why, "You have a passkey");
        Assert.Equal("/account", (await browser.GetAsync("/directory")).Location);
        await browser.RendersAsync("/sign-out", "Sign out");

        using var by = PasskeyDriver.Browser(app);
        Assert.Equal("/", (await PasskeyDriver.SignInAsync(by, device)).Location);
        Assert.Equal(HttpStatusCode.OK, (await by.GetAsync("/directory")).Status);
        Assert.DoesNotContain(Why, (await by.GetAsync("/account")).Words, StringComparison.Ordinal);
        // Nor at the command line, where a password is all there is.
        await app.AsSystemAsync(async scope => Assert.Null(await scope.GetRequiredService<ICommandSignIn>().SignInAsync("a.khan", AccessTestData.Password, new Purpose("keep-register"), Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task Such_a_role_given_or_ended_counts_from_the_next_request_on_and_at_whichever_agency(Provider provider)
    {
        using var book = new StrictBook("required");
        await using var app = await PasskeyDriver.StartAsync(provider, book.Use);
        var user = await PasskeyDriver.AddUserAsync(app, "a.khan", "response-officer");
        using var browser = await PasskeyDriver.SignedInAsync(app, "a.khan");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/directory")).Status);
        await app.AsSystemAsync(scope => AccessTestData.GrantAsync(scope, user, AccessTestData.Eastmoor, "order-desk"));
        Assert.Equal("/account", (await browser.GetAsync("/directory")).Location);
        await app.AsSystemAsync(scope => scope.GetRequiredService<EndRoleAction>().EndAsync(user, AccessTestData.Eastmoor, "order-desk", Stop));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/directory")).Status);
    }

    [Theory]
    [OnBothDatabases("required", null, false)]
    [OnBothDatabases("required", "mfa", false)]
    [OnBothDatabases("required", "hwk", true)]
    [OnBothDatabases("or-two-factors", null, false)]
    [OnBothDatabases("or-two-factors", "mfa", true)]
    [OnBothDatabases("or-two-factors", "hwk", true)]
    public async Task An_agencys_sign_on_is_enough_where_it_says_it_saw_what_the_role_asks_for(Provider provider, string need, string? method, bool isEnough)
    {
        using var book = new StrictBook(need);
        await using var house = await SignOnDriver.StartAsync(provider, book.Use);
        house.Northgate.Method = method;
        using var browser = house.Browser();
        Assert.Equal(isEnough ? "/" : "/account", (await SignOnDriver.SignInAsync(browser, AccessTestData.Northgate)).Location);
        Assert.Equal(isEnough ? null : "/account", (await browser.GetAsync("/directory")).Location);
    }

    /// <summary>The rulebook that comes with the program, in which the order desk's role asks for a passkey.</summary>
    private sealed class StrictBook : IDisposable
    {
        private const string Role = "  - code: order-desk\n";

        private readonly string folder = TestFolder.New("strict");

        internal StrictBook(string need)
        {
            foreach (var file in System.IO.Directory.EnumerateFiles(HouseRules.ShippedFolder, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(HouseRules.ShippedFolder, file));
                System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                var text = File.ReadAllText(file);
                File.WriteAllText(copy, Path.GetFileName(file) == "access.yaml" ? text.Replace(Role, $"{Role}    passkey: {need}\n", StringComparison.Ordinal) : text);
            }
        }

        internal void Use(IServiceCollection services) => services.AddHouseRules(folder);

        public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);
    }
}
