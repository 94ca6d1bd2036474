using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.AddDesk;
using Sightline.Access.RegisterAgency;
using Sightline.Access.Rules;
using Sightline.Access.SetDeskMail;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Outbox;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Access.Tests.Directory;

public sealed class DeskMailTests
{
    private static readonly DeskCode OrderDesk = AccessTestData.Desk(AccessTestData.Northgate, DeskRole.OrderDesk);

    private static Actor Administrator { get; } = TestHouse.ActorAt("police-northgate", "agency-administrator");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_desk_has_no_address_until_its_agency_gives_one_and_none_again_when_it_takes_it_away(Provider provider)
    {
        await using var house = await TestHouse.OpenWithAreaAsync(provider);
        Assert.Null(await AddressAsync(house));

        Assert.True(await SetAsync(house, OrderDesk, " orders@northgate.example "));
        Assert.Equal("orders@northgate.example", await AddressAsync(house));

        Assert.True(await SetAsync(house, OrderDesk, " "));
        Assert.Null(await AddressAsync(house));
    }

    [Theory, OnBothDatabases]
    public async Task Another_agencys_desk_is_not_found_and_what_is_no_address_is_refused(Provider provider)
    {
        await using var house = await TestHouse.OpenWithAreaAsync(provider);

        Assert.False(await SetAsync(house, AccessTestData.Desk(AccessTestData.Eastmoor, DeskRole.OrderDesk), "x@eastmoor.example"));
        foreach (var wrong in new[] { "orders", "Orders <orders@northgate.example>", "a@b.example, c@d.example", new string('a', 250) + "@b.example" })
        {
            var broken = await Assert.ThrowsAsync<RulesBrokenException>(() => SetAsync(house, OrderDesk, wrong));
            Assert.IsType<DeskMailIsAnAddress>(Assert.Single(broken.Broken));
        }
        Assert.Null(await AddressAsync(house));
    }

    [Theory, OnBothDatabases]
    public async Task A_desk_may_be_added_with_its_address(Provider provider)
    {
        await using var house = await TestHouse.OpenWithAreaAsync(provider);
        var agency = new AgencyCode("court-northgate-county");
        await house.AsSystemAsync(scope => scope.GetRequiredService<RegisterAgencyAction>().RegisterAsync(
            new Registration { Code = agency, Kind = AgencyKind.OtherCourt, Name = "Northgate County Court", Force = AccessTestData.Northgate }, Stop));

        await house.AsSystemAsync(scope => scope.GetRequiredService<AddDeskAction>().AddAsync(
            new NewDesk { Agency = agency, Role = DeskRole.OrderDesk, Name = "Court office", Email = "office@county.example" }, Stop));

        Assert.Equal("office@county.example", await AddressAsync(house, AccessTestData.Desk(agency, DeskRole.OrderDesk)));
    }

    [Theory, OnBothDatabases]
    public async Task The_pages_show_and_set_the_addresses_of_ones_own_desks(Provider provider)
    {
        await using var app = await TestApp.StartWithAreaAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("access.manage", "/access/desks");
        await app.RefusesEveryRoleWithoutAsync("access.manage", "/access/desks/order-desk");
        using var browser = app.As(Administrator);
        await browser.RendersAsync("/access/desks", "Order desk", "Nowhere: read in the program");
        await browser.SaysNotFoundAsync("/access/desks/duty-desk");
        await browser.RefusesAsync("/access/desks/order-desk", new Dictionary<string, string> { ["Email"] = "orders" }, "This is not an e-mail address.");

        await browser.AcceptsAsync("/access/desks/order-desk", new Dictionary<string, string> { ["Email"] = "orders@northgate.example" });

        await browser.RendersAsync("/access/desks", "orders@northgate.example");
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(DeskMailSet)));
    }

    private static Task<bool> SetAsync(TestHouse house, DeskCode desk, string? email) =>
        house.AsAsync(Administrator, scope => scope.GetRequiredService<SetDeskMailAction>().SetAsync(desk, email, Stop));

    private static Task<string?> AddressAsync(TestHouse house, DeskCode? desk = null) =>
        house.AsSystemAsync(scope => scope.GetServices<IDeskMail>().Single().AddressOfAsync(desk ?? OrderDesk, Stop));
}
