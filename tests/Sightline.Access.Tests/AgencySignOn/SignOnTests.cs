using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Access.AgencySignOn;
using Sightline.Access.EndRole;
using Sightline.Access.Model;
using Sightline.Platform.Storage;
using Sightline.Testing;
using Sightline.Testing.SignOn;

namespace Sightline.Access.Tests.AgencySignOn;

public sealed class SignOnTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_user_comes_by_their_agency_is_linked_the_first_time_and_goes_on_to_where_they_wanted(Provider provider)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        using var browser = house.Browser();
        var door = await browser.RendersAsync("/sign-in?from=%2Fdirectory", "Or sign in by your agency");
        var link = door.Document.QuerySelector("main a[href^='/sign-in/agency']")!.GetAttribute("href")!;
        var agencies = await browser.RendersAsync(link, "Northgate Police", "Harbour IDVA Service");
        var choice = agencies.Document.QuerySelectorAll("main li a").Single(item => item.TextContent.Contains("Northgate", StringComparison.Ordinal)).GetAttribute("href");
        Assert.Equal("/sign-in/agency/police-northgate?from=%2Fdirectory", choice);

        var entered = await SignOnDriver.SignInAsync(browser, AccessTestData.Northgate, "/directory");
        Assert.Equal("/directory", entered.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/directory")).Status);
        Assert.Equal((1, 1), (await house.App.CountOnLedgerAsync("SignOnLinked"), await house.App.CountOnLedgerAsync("SignedIn")));

        // The provider calls her otherwise since: she is who she was.
        house.Northgate.Name = "aisha.jones@northgate.example";
        using var again = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(again, AccessTestData.Northgate)).Location);
        Assert.Equal((1, 2), (await house.App.CountOnLedgerAsync("SignOnLinked"), await house.App.CountOnLedgerAsync("SignedIn")));
        await house.App.AsSystemAsync(scope => scope.GetRequiredService<EndRoleAction>().EndAsync(house.User, AccessTestData.Northgate, "order-desk", Stop));
        Assert.Equal(HttpStatusCode.Forbidden, (await again.GetAsync("/directory")).Status);
    }

    [Theory]
    [OnBothDatabases("curve")]
    [OnBothDatabases("no secret")]
    [OnBothDatabases("secret in the form")]
    [OnBothDatabases("does not name itself")]
    [OnBothDatabases("by mail")]
    public async Task Providers_of_every_lawful_kind_work(Provider provider, string kind)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        (house.Northgate.UsesCurve, house.Northgate.HasNoSecret, house.Northgate.TakesSecretInForm, house.Northgate.NamesItself) =
            (kind == "curve", kind == "no secret", kind == "secret in the form", kind != "does not name itself");
        if (kind == "no secret")
        {
            await house.App.AsSystemAsync(scope => scope.GetRequiredService<EndSignOnAction>().EndAsync(AccessTestData.Northgate, Stop));
        }
        await house.SetAsync(AccessTestData.Northgate, house.Northgate, kind == "by mail" ? "email" : "preferred_username");
        using var browser = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(browser, AccessTestData.Northgate)).Location);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_made_up_and_nobody_comes_as_another(Provider provider)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        var users = await UsersAsync(house);
        (house.Northgate.Subject, house.Northgate.Name) = ("stranger", "b.unknown@northgate.example");
        await RefusedAsync(house, "nobody has that name", 1);
        house.Northgate.Name = null;
        await RefusedAsync(house, "says no name", 2);
        // A letter that looks like another.
        house.Northgate.Name = "aiſha.khan@northgate.example";
        await RefusedAsync(house, "says no name", 3);
        // The right name in other letters is hers; afterwards that name with another's number is not.
        (house.Northgate.Subject, house.Northgate.Name) = ("f3b1-0001", "Aisha.KHAN@northgate.example");
        using var browser = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(browser, AccessTestData.Northgate)).Location);
        house.Northgate.Subject = "somebody-new-of-the-same-name";
        await RefusedAsync(house, "that name is another", 4);
        // Harbour's provider speaks for Harbour's people alone, though it gives the same number and the same name.
        (house.Harbour.Subject, house.Harbour.Name) = ("f3b1-0001", "aisha.khan@northgate.example");
        using var his = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(his, AccessTestData.Harbour)).Location);
        Assert.Contains("h.bell", (await his.GetAsync("/account")).Words, StringComparison.Ordinal);
        Assert.Equal(users, await UsersAsync(house));
    }

    [Theory, OnBothDatabases]
    public async Task An_address_of_mail_that_the_provider_did_not_verify_is_no_name(Provider provider)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        await house.SetAsync(AccessTestData.Northgate, house.Northgate, "email");
        house.Northgate.VerifiesMail = false;
        await RefusedAsync(house, "says no name", 1);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_serves_once_in_the_browser_that_asked_and_for_five_minutes(Provider provider)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        house.Northgate.TakesCodesTwice = true;
        using var browser = house.Browser();
        var gone = await browser.GetAsync("/sign-in/agency/police-northgate");
        var cookie = gone.Response.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith(SignOnMemory.Cookie, cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using var elsewhere = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var back = (await elsewhere.GetAsync(gone.Location, Stop)).Headers.Location!.PathAndQuery;

        // A stranger's browser, with an answer that is another's: a link sent to somebody, or an answer taken from them.
        using var stranger = house.Browser();
        await house.RefusedAsync(stranger, await SignOnDriver.FinishAsync(stranger, back), "no question of this browser", 1);
        using var asking = house.Browser();
        await SignOnDriver.ToProviderAndBackAsync(asking, AccessTestData.Northgate);
        await house.RefusedAsync(asking, await SignOnDriver.FinishAsync(asking, back), "answers another question", 2);
        // The code alone, taken into a question of one's own: the proof that belongs to it is missing.
        using var injecting = house.Browser();
        var own = QueryHelpers.ParseQuery(new Uri(SignOnDriver.Address + await SignOnDriver.ToProviderAndBackAsync(injecting, AccessTestData.Northgate)).Query);
        var code = QueryHelpers.ParseQuery(new Uri(SignOnDriver.Address + back).Query)["code"];
        var injected = QueryHelpers.AddQueryString("/sign-in/agency/police-northgate/return", new Dictionary<string, string?> { ["code"] = code, ["state"] = own["state"], ["iss"] = own["iss"] });
        await house.RefusedAsync(injecting, await SignOnDriver.FinishAsync(injecting, injected), "provider refused", 3);

        Assert.Equal("/", (await SignOnDriver.FinishAsync(browser, back)).Location);
        // The browser's own cookie, kept and shown once more with the answer that it was for.
        using var replay = house.Browser();
        replay.Client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        await house.RefusedAsync(replay, await SignOnDriver.FinishAsync(replay, back), "answered before", 4);

        using var late = house.Browser();
        var slow = await SignOnDriver.ToProviderAndBackAsync(late, AccessTestData.Northgate);
        house.App.Clock.Advance(SignOnMemory.Lasts);
        await house.RefusedAsync(late, await SignOnDriver.FinishAsync(late, slow!), "no question of this browser", 5);
    }

    [Theory, OnBothDatabases]
    public async Task One_providers_answer_is_not_taken_for_anothers(Provider provider)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        // She asks Northgate; a hostile Harbour hands her its own code and her state.
        using var browser = house.Browser();
        var asked = (await SignOnDriver.ToProviderAndBackAsync(browser, AccessTestData.Northgate))!;
        using var elsewhere = house.Browser();
        var other = (await SignOnDriver.ToProviderAndBackAsync(elsewhere, AccessTestData.Harbour))!;
        var state = QueryHelpers.ParseQuery(new Uri(SignOnDriver.Address + asked).Query)["state"];
        var theirs = QueryHelpers.ParseQuery(new Uri(SignOnDriver.Address + other).Query);
        var mixed = QueryHelpers.AddQueryString("/sign-in/agency/police-northgate/return", new Dictionary<string, string?> { ["code"] = theirs["code"], ["state"] = state, ["iss"] = theirs["iss"] });
        await house.RefusedAsync(browser, await SignOnDriver.FinishAsync(browser, mixed), "another provider", 1);
        // To Harbour's address with the question asked of Northgate.
        using var second = house.Browser();
        var again = (await SignOnDriver.ToProviderAndBackAsync(second, AccessTestData.Northgate))!;
        await house.RefusedAsync(second, await SignOnDriver.FinishAsync(second, again.Replace("police-northgate", "support-harbour", StringComparison.Ordinal)), "answers another question", 2);
        Assert.Equal((0, 0), (house.Northgate.TokensGiven, house.Harbour.TokensGiven));
    }

    [Theory, OnBothDatabases]
    public async Task A_provider_may_change_its_keys_and_an_unknown_one_makes_us_ask_once_a_minute_at_most(Provider provider)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        using var first = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(first, AccessTestData.Northgate)).Location);
        Assert.Equal(1, house.Northgate.KeyListsGiven);
        house.App.Clock.Advance(Duration.FromMinutes(10));
        house.Northgate.RotateKeys();
        using var second = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(second, AccessTestData.Northgate)).Location);
        Assert.Equal(2, house.Northgate.KeyListsGiven);
        house.Northgate.Fault = ProviderFault.UnknownKey;
        for (var refusal = 1; refusal <= 5; refusal++)
        {
            await RefusedAsync(house, "unknown key", refusal);
        }
        Assert.Equal(2, house.Northgate.KeyListsGiven);
        house.App.Clock.Advance(ProviderBook.NotSooner);
        await RefusedAsync(house, "unknown key", 6);
        Assert.Equal(3, house.Northgate.KeyListsGiven);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_has_a_one_time_password_only_needs_none_to_come_by_their_agency(Provider provider)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        await house.App.AsSystemAsync(async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            (await db.Set<User>().SingleAsync(user => user.Id == house.User, Stop)).MustChoosePassword = true;
            await db.SaveChangesAsync(Stop);
        });
        using var browser = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(browser, AccessTestData.Northgate)).Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/directory")).Status);
        using var typed = house.Browser();
        Assert.Equal("/sign-in/new-password", (await SignInDriver.TryAsync(typed, "a.khan", AccessTestData.Password)).Location);
    }

    [Theory]
    [OnBothDatabases("//evil.example")]
    [OnBothDatabases("/\\evil.example")]
    [OnBothDatabases("https://evil.example/")]
    [OnBothDatabases("/ok\r\nX-Bad: 1")]
    public async Task Nobody_is_sent_to_another_site_afterwards(Provider provider, string from)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        using var browser = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(browser, AccessTestData.Northgate, from)).Location);
    }

    [Theory, OnBothDatabases]
    public async Task It_is_not_offered_where_it_is_not_set_up_nor_at_an_address_that_is_not_the_registers_own(Provider provider)
    {
        await using var house = await SignOnDriver.StartAsync(provider);
        using var browser = house.Browser();
        await browser.SaysNotFoundAsync("/sign-in/agency/police-eastmoor");
        await browser.SaysNotFoundAsync("/sign-in/agency/no-such-agency");
        using var elsewhere = house.App.SignedOut();
        Assert.DoesNotContain("by your agency", (await elsewhere.RendersAsync("/sign-in", "Sign in")).Words, StringComparison.Ordinal);
        await elsewhere.SaysNotFoundAsync("/sign-in/agency/police-northgate");
        await elsewhere.RendersAsync("/sign-in/agency", "No agency signs its people in here");
        // An answer out of nowhere, to an agency that is none: the page is the same, and the ledger takes no word of it.
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("code", "x"), KeyValuePair.Create("state", "y")]);
        var answer = await browser.PostAsync("/sign-in/agency/no-such-agency/return", content);
        await house.RefusedAsync(browser, answer, "no question of this browser", 1);
        Assert.DoesNotContain("no-such-agency", await house.LastReasonAsync(), StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(SignOnDriver house, string reason, int refusals)
    {
        using var browser = house.Browser();
        await house.RefusedAsync(browser, await SignOnDriver.SignInAsync(browser, AccessTestData.Northgate), reason, refusals);
    }

    private static Task<int> UsersAsync(SignOnDriver house) => house.App.AsAsync(Platform.Work.Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Set<User>().CountAsync(Stop));
}
