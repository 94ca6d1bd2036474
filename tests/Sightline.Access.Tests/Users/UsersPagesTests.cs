using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Access.Tests.Users;

public sealed class UsersPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases("/access/users")]
    [OnBothDatabases("/access/users/new")]
    [OnBothDatabases("/access/users/00000000-0000-7000-8000-0000000000ff")]
    public async Task Only_an_administrator_opens_the_users(Provider provider, string path)
    {
        await using var app = await TestApp.StartAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("access.manage", path);
    }

    [Theory, OnBothDatabases]
    public async Task An_administrator_sees_the_agencys_own_users_each_look_is_recorded_and_nobody_elses_are_there(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await app.AsSystemAsync(scope => AccessTestData.AddUserAsync(scope, "a.khan", AccessTestData.Northgate, "order-desk"));
        UserId other = default;
        await app.AsSystemAsync(async scope => other = await AccessTestData.AddUserAsync(scope, "z.far", AccessTestData.Eastmoor, "order-desk"));
        using var browser = app.As(TestHouse.ActorAt("police-northgate", "agency-administrator"));
        var page = await browser.RendersAsync("/access/users", "Test a.khan", "Order desk officer");
        Assert.DoesNotContain("z.far", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.CountOnLedgerAsync("users"));
        await browser.SaysNotFoundAsync($"/access/users/{other}");
        await browser.SaysNotFoundAsync("/access/users/00000000-0000-7000-8000-0000000000ff");
        using var content = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync($"/access/users/{other}?handler=grant", content)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_administrator_adds_a_user_and_the_password_is_shown_once(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var browser = app.As(TestHouse.ActorAt("police-northgate", "agency-administrator"));
        await browser.RendersAsync("/access/users/new", "Add a user", "Response officer");
        await browser.RefusesAsync("/access/users/new", User("", "x y", "feed"), "name of the person", "cannot be a user name");
        await browser.RefusesAsync("/access/users/new", User("N Name", "n.name", "feed"), "is a role of machines");
        await browser.RefusesAsync("/access/users/new", User("N Name", "n.name", "support-worker"), "has no role");
        await browser.RefusesAsync("/access/users/new", User("N Name", "n.name", "order-desk", "support-harbour/duty-desk"), "not a desk of this agency");
        Assert.Equal(0, await app.CountOnLedgerAsync("UserAdded"));

        var added = await browser.SendAsync(await browser.GetAsync("/access/users/new"), User("N Name", "n.name", "order-desk", "police-northgate/order-desk"));
        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Contains("One-time password", added.Words, StringComparison.Ordinal);
        Assert.Matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}", added.Words);
        Assert.Equal((1, 1), (await app.CountOnLedgerAsync("UserAdded"), await app.CountOnLedgerAsync("RoleGranted")));
        await browser.RefusesAsync("/access/users/new", User("N Name", "N.NAME", "order-desk"), "Somebody has this user name");
    }

    [Theory, OnBothDatabases]
    public async Task Roles_are_given_and_ended_on_the_users_page(Provider provider)
    {
        await using var app = await StartAsync(provider);
        UserId user = default;
        await app.AsSystemAsync(async scope => user = await AccessTestData.AddUserAsync(scope, "a.khan", AccessTestData.Northgate, "order-desk"));
        using var browser = app.As(TestHouse.ActorAt("police-northgate", "agency-administrator"));
        var path = $"/access/users/{user}";
        var page = await browser.RendersAsync(path, "Test a.khan", "Order desk officer");
        Assert.DoesNotContain("khan", page.Document.Title, StringComparison.OrdinalIgnoreCase);
        await browser.AcceptsAsync(path, new Dictionary<string, string> { ["Role"] = "response-officer", ["Desks"] = "police-northgate/response-desk" }, "grant");
        var again = await browser.SendAsync(await browser.GetAsync(path), new Dictionary<string, string> { ["Role"] = "response-officer" }, "grant");
        Assert.Contains(again.Errors, error => error.Contains("holds that role here already", StringComparison.Ordinal));
        await app.AsSystemAsync(async scope => Assert.Equal(user, Assert.Single(
            await scope.GetRequiredService<IDirectory>().UsersInRoleAsync(AccessTestData.Northgate, "response-officer", Stop)).User));
        await browser.AcceptsAsync(path, new Dictionary<string, string>(), "end-1");
        await app.AsSystemAsync(async scope => Assert.Empty(
            await scope.GetRequiredService<IDirectory>().UsersInRoleAsync(AccessTestData.Northgate, "response-officer", Stop)));
        Assert.Equal((2, 1), (await app.CountOnLedgerAsync("RoleGranted"), await app.CountOnLedgerAsync("RoleEnded")));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_gives_or_ends_a_role_at_another_agency(Provider provider)
    {
        await using var app = await StartAsync(provider);
        UserId user = default;
        await app.AsSystemAsync(async scope => user = await AccessTestData.AddUserAsync(scope, "a.khan", AccessTestData.Northgate, "order-desk"));
        await app.AsAsync(TestHouse.ActorAt("police-eastmoor", "agency-administrator"), async scope =>
        {
            var broken = await Assert.ThrowsAsync<Kernel.RulesBrokenException>(() => AccessTestData.GrantAsync(scope, user, AccessTestData.Northgate, "auditor"));
            Assert.Equal("OnlyOnesOwnAgencyIsManaged", Assert.Single(broken.Broken).GetType().Name);
            var ended = await Assert.ThrowsAsync<Kernel.RulesBrokenException>(() =>
                scope.GetRequiredService<EndRole.EndRoleAction>().EndAsync(user, AccessTestData.Northgate, "order-desk", Stop));
            Assert.Equal("OnlyOnesOwnAgencyIsManaged", Assert.Single(ended.Broken).GetType().Name);
            var key = await Assert.ThrowsAsync<Kernel.RulesBrokenException>(() => AccessTestData.IssueKeyAsync(scope, AccessTestData.Northgate, "OrderMade"));
            Assert.Equal("OnlyOnesOwnAgencyIsManaged", Assert.Single(key.Broken).GetType().Name);
        });
    }

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        return app;
    }

    private static Dictionary<string, string> User(string name, string userName, string role, string? desk = null)
    {
        var answers = new Dictionary<string, string> { ["Name"] = name, ["UserName"] = userName, ["Role"] = role };
        if (desk is not null)
        {
            answers["Desks"] = desk;
        }
        return answers;
    }
}
