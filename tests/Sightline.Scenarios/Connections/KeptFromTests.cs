using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts.Access;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Scenarios.Connections;

/// <summary>The brother of the man she fled from works in the control room. To him she is nobody.</summary>
public sealed partial class KeptFromTests
{
    internal const string Nobody = "00000000-0000-7000-8000-00000000dead";

    internal static readonly PersonDescription Him = new()
    {
        Forenames = "Torquil", Surname = "Ravenscroft", Born = "1981-03-17", Contact = new ContactDescription { Phones = ["07700 900321"], Addresses = [new AddressDescription(["4 Weir Cottages"], "ZZ2 6QT")] },
    };

    internal static readonly PersonDescription Her = new() { Forenames = "Ismene", Surname = "Oyelaran", Born = "1986-11-02", Contact = new ContactDescription { Phones = ["07700 900654"] } };

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Whoever_declared_one_of_them_is_answered_about_both_and_their_order_exactly_as_about_nobody(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        await area.DeclareAsync(Connection.Relative, Him with { Contact = new ContactDescription() });
        using var brother = area.App.As(area.Brother);
        using var colleague = area.App.As(area.Colleague);

        foreach (var (real, nothing) in new[]
        {
            ($"/people/{area.Him}", $"/people/{Nobody}"),
            ($"/people/{area.Her}", $"/people/{Nobody}"),
            ($"/orders/{area.Order}", $"/orders/{Nobody}"),
            ($"/orders/door/{area.Her}", $"/orders/door/{Nobody}"),
            ($"/orders/{area.Order}/service", $"/orders/{Nobody}/service"),
            ($"/orders/new?nominal={area.Her}", ""),
            ($"/duties/{area.Duty}", $"/duties/{Nobody}"),
        })
        {
            var kept = await brother.GetAsync(real);
            Assert.Equal(HttpStatusCode.NotFound, kept.Status);
            if (!real.Contains('?', StringComparison.Ordinal))
            {
                var none = await brother.GetAsync(nothing);
                Assert.Equal(none.Status, kept.Status);
                Assert.Equal(Plain(none), Plain(kept));
                Assert.Equal(HeadersOf(none), HeadersOf(kept));
                Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync(real)).Status);
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task No_list_no_count_and_no_look_up_tells_him_of_them(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        using var brother = area.App.As(area.Brother);
        using var colleague = area.App.As(area.Colleague);
        Assert.NotEmpty(await area.FindAsync(area.Brother, "Ismene Oyelaran"));
        Assert.Contains(area.Order.ToString(), (await colleague.GetAsync("/orders")).Text, StringComparison.Ordinal);

        await area.DeclareAsync(Connection.Partner, Her);

        Assert.Empty(await area.FindAsync(area.Brother, "Ismene Oyelaran"));
        Assert.Empty(await area.FindAsync(area.Brother, "Torquil Ravenscroft 17/03/1981"));
        Assert.Empty(await area.FindAsync(area.Brother, "07700 900654"));
        Assert.NotEmpty(await area.FindAsync(area.Colleague, "Ismene Oyelaran"));
        Assert.DoesNotContain(area.Order.ToString(), (await brother.GetAsync("/orders")).Text, StringComparison.Ordinal);
        Assert.Contains(area.Order.ToString(), (await colleague.GetAsync("/orders")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(area.Duty.ToString(), (await brother.GetAsync("/duties?of=team")).Text, StringComparison.Ordinal);
        Assert.Contains(area.Duty.ToString(), (await colleague.GetAsync("/duties?of=team")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_he_sends_about_them_does_nothing(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        using var brother = area.App.As(area.Brother);
        var form = await brother.GetAsync($"/orders/{area.Order}/service");
        await area.DeclareAsync(Connection.Relative, Him);

        var sent = await brother.SendAsync(form, new Dictionary<string, string>());

        Assert.Equal(HttpStatusCode.NotFound, sent.Status);
        Assert.Equal(0, await area.App.CountOnLedgerAsync(nameof(OrderServed)));
    }

    [Theory, OnBothDatabases]
    public async Task His_attempt_is_on_the_ledger_and_the_standards_desk_and_whoever_holds_her_are_told_but_not_his_own_list(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        await area.DeclareAsync(Connection.Relative, Him);
        using var brother = area.App.As(area.Brother);
        await brother.GetAsync($"/people/{area.Her}");
        await brother.GetAsync($"/people/{Nobody}");
        Assert.Equal((1, 1), (await area.App.CountOnLedgerAsync(Attempt.KeptBack), await area.App.CountOnLedgerAsync(Attempt.NotFound)));

        await area.App.AsSystemAsync(scope => scope.GetRequiredService<TellOfKeptBack>().TickAsync(Stop));
        await area.App.AsSystemAsync(scope => scope.GetRequiredService<TellOfKeptBack>().TickAsync(Stop));

        Assert.Equal(1, await area.App.CountOnLedgerAsync(nameof(ReaderKeptBack)));
        Assert.Equal(["hear-of-attempt", "look-into-attempt"], (await area.DutiesAsync()).Where(rule => rule.Contains("attempt", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain("connected to", (await brother.GetAsync("/duties?of=team")).Text, StringComparison.Ordinal);
        using var standards = area.App.As(Connected.Named(area.StandardsUser, AccessTestData.Northgate, "professional-standards", "look-into-conduct"));
        var page = await standards.RendersAsync("/access/kept-back", "Attempts kept back", "A person’s record");
        Assert.DoesNotContain("Oyelaran", page.Text, StringComparison.Ordinal);
        await area.App.RefusesEveryRoleWithoutAsync("access.see-kept-back", "/access/kept-back");
        using var elsewhere = area.App.As(TestHouse.ActorAt("police-eastmoor", "professional-standards"));
        await elsewhere.RendersAsync("/access/kept-back", "None.");
    }

    /// <summary>Were her hidden address compared, whoever declares addresses would learn by what disappears where she is.</summary>
    [Theory, OnBothDatabases]
    public async Task A_declared_address_that_is_her_hidden_one_changes_nothing_he_sees(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        await area.DeclareAsync(Connection.Household, new PersonDescription { Surname = "Nobody", Contact = new ContactDescription { Addresses = [new AddressDescription(["9 Hidden Row"], "ZZ3 1HR")], Phones = ["07700 900777"] } });

        using var brother = area.App.As(area.Brother);
        Assert.Equal(HttpStatusCode.OK, (await brother.GetAsync($"/people/{area.Her}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_shares_his_home_or_phone_with_somebody_declared_is_kept_from_him_too(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        await area.DeclareAsync(Connection.Household, new PersonDescription { Forenames = "Somebody", Contact = new ContactDescription { Addresses = [new AddressDescription(["4 Weir Cottages"], "ZZ2 6QT")] } });

        using var brother = area.App.As(area.Brother);
        Assert.Equal(HttpStatusCode.NotFound, (await brother.GetAsync($"/people/{area.Him}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_may_not_use_a_page_is_refused_as_before_and_that_is_on_the_ledger(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        using var administrator = area.App.As(TestHouse.ActorAt("police-northgate", "agency-administrator"));

        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync($"/people/{area.Her}")).Status);

        Assert.Equal(1, await area.App.CountOnLedgerAsync(Attempt.Refused));
    }

    [Theory, OnBothDatabases]
    public async Task The_page_asks_for_what_is_missing_and_shows_what_stands_declared_to_him_alone(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        using var brother = area.App.As(area.Brother);
        var page = await brother.RendersAsync("/people/connections", "People you are connected to", "Nobody yet.", "You have not confirmed yet");
        Assert.Contains("Choose how you are connected.", (await brother.SendAsync(page, new Dictionary<string, string> { ["Surname"] = "X" }, "declare")).Errors);
        Assert.NotEmpty((await brother.SendAsync(page, new Dictionary<string, string> { ["Connection"] = "Relative", ["Forenames"] = "Torquil" }, "declare")).Errors);
        Assert.NotEmpty((await brother.SendAsync(page, new Dictionary<string, string> { ["Connection"] = "99", ["Phone"] = "07700 900321" }, "declare")).Errors);
        Assert.NotEmpty((await brother.SendAsync(page, new Dictionary<string, string> { ["Connection"] = "Relative", ["Forenames"] = "T", ["Surname"] = "R", ["Born"] = "31/31/1990" }, "declare")).Errors);

        var done = await brother.SendAsync(page, new Dictionary<string, string> { ["Connection"] = "Relative", ["Forenames"] = "Torquil", ["Surname"] = "Ravenscroft", ["Born"] = "1981-03-17" }, "declare");
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        await brother.RendersAsync(done.Location!, "Declared. You are kept from them from now on.", "Torquil Ravenscroft; born 1981-03-17", "Relative");
        Assert.Equal(1, await area.App.CountOnLedgerAsync(nameof(ConnectionDeclared)));
        var confirmed = await brother.SendAsync(page, new Dictionary<string, string>(), "confirm");
        await brother.RendersAsync(confirmed.Location!, "Confirmed for a year.", "it is due again by");
        Assert.Equal(1, await area.App.CountOnLedgerAsync(nameof(DeclarationMade)));
        using var colleague = area.App.As(area.Colleague);
        await colleague.RendersAsync("/people/connections", "Nobody yet.");
    }

    internal static string Plain(TestPage page) => Token().Replace(page.Text, "");

    private static string HeadersOf(TestPage page) =>
        Token().Replace(string.Join('\n', page.Response.Headers.Where(header => header.Key != "Date").OrderBy(header => header.Key).Select(header => $"{header.Key}: {string.Join(',', header.Value)}")), "");

    [GeneratedRegex("nonce-[^']*|nonce=\"[^\"]*|value=\"CfDJ8[^\"]*|sightline-form=[^;]*")]
    private static partial Regex Token();
}
