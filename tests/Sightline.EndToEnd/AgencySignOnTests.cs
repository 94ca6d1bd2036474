using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Sightline.Access.AgencySignOn;
using Sightline.Access.Model;
using Sightline.Platform.Storage;
using Sightline.Testing;
using Sightline.Testing.SignOn;

namespace Sightline.EndToEnd;

/// <summary>An agency's own sign-on in a real browser, which keeps our cookies from every step that another site makes.</summary>
public sealed class AgencySignOnTests : IAsyncLifetime
{
    private BrowserHouse house = null!;
    private TestProvider provider = null!;

    /// <summary>A name, so that the provider at its number is another site.</summary>
    private string Address => house.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        house = await BrowserHouse.StartAsync(further: services => services.AddSingleton(new ProviderAddresses(AllowLoopback: true)));
        provider = await TestProvider.StartAsync(house.Clock);
        await house.EmployAsync();
        await house.AsSystemAsync(async scope =>
        {
            await scope.GetRequiredService<SetUpSignOnAction>().SetAsync(
                new SignOnSetting { Agency = AccessTestData.Harbour, Issuer = provider.Issuer, ClientId = TestProvider.Client, Secret = TestProvider.Secret, NameClaim = "preferred_username" }, Stop);
            var worker = await scope.GetRequiredService<SightlineDb>().Set<User>().AsNoTracking().SingleAsync(user => user.UserName == People.Worker, Stop);
            await scope.GetRequiredService<NameAtSignOnAction>().GiveAsync(worker.Id, AccessTestData.Harbour, provider.Name, Stop);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_goes_to_their_agencys_own_page_and_comes_back_signed_in_with_script_and_without(bool withScript)
    {
        var page = await house.OpenAsync(withScript: withScript);
        await page.GotoAsync($"{Address}/directory");
        await page.SeesAsync("Or sign in by your agency");
        await page.FollowAsync("Use the account you have with your agency");
        await page.SeesAsync("Which agency do you work for?");
        await page.FollowAsync("Harbour IDVA Service");
        if (!withScript)
        {
            await page.SeesAsync("Back from your agency");
            await page.PressAsync("Go on");
        }
        await page.WaitForURLAsync($"{Address}/directory");
        await page.SeesAsync("Northgate Police");
        var session = (await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "sightline-session");
        Assert.Equal((SameSiteAttribute.Strict, true), (session.SameSite, session.HttpOnly));
        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name == "sightline-sign-on");
    }

    [Fact]
    public async Task Whoever_goes_back_after_signing_out_is_refused_and_the_pages_hold()
    {
        var page = await house.OpenAsync();
        var back = "";
        page.Request += (_, request) => back = request.Url.Contains("/return?", StringComparison.Ordinal) ? request.Url : back;
        await page.GotoAsync($"{Address}/sign-in");
        await page.HoldsAsync("sign-in-by-agency");
        await page.FollowAsync("Use the account you have with your agency");
        await page.HoldsAsync("sign-in-agency");
        await page.FollowAsync("Harbour IDVA Service");
        await page.SeesAsync("What do you want to do?");
        await page.GotoAsync($"{Address}/sign-out");
        await page.PressAsync("Sign out");
        await page.SeesAsync("What you see and do here is recorded");
        await page.GotoAsync(back);
        await page.SeesAsync("You are not signed in", "Back to signing in");
        await page.HoldsAsync("sign-in-agency-refused");
        var plain = await house.OpenAsync(withScript: false, width: 360);
        await plain.GotoAsync(back);
        await plain.SeesAsync("Back from your agency");
        await plain.HoldsAsync("sign-in-agency-return");
        var administrator = await house.SignInAsync(People.Administrator);
        await administrator.GotoAsync("/access/sign-on");
        await administrator.SeesAsync("Your agency’s own sign-on");
        await administrator.HoldsAsync("access-sign-on");
    }
}
