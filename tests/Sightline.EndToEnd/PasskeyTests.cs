using System.Text.Json;
using Microsoft.Playwright;
using Sightline.Testing;

namespace Sightline.EndToEnd;

/// <summary>Passkeys in a real browser, with a device that is Chromium's own stand-in for one.</summary>
public sealed class PasskeyTests : IAsyncLifetime
{
    private BrowserHouse house = null!;

    /// <summary>A name: for a number no browser keeps a passkey.</summary>
    private string Address => house.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        house = await BrowserHouse.StartAsync();
        await house.EmployAsync();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Somebody_adds_a_passkey_signs_in_by_it_and_a_copy_a_stranger_and_a_removed_one_are_refused()
    {
        var page = await house.OpenAsync();
        await using var device = await Device.PlugInAsync(page);
        await ByPasswordAsync(page);
        await page.GotoAsync($"{Address}/account");
        await page.SeesAsync("You have none.");
        await page.GetByLabel("What do you call it?").FillAsync("work phone");
        await page.GetByLabel("Your password").FillAsync("not my password at all");
        await page.PressAsync("Add a passkey");
        await page.SeesAsync("That is not your password");
        await page.GetByLabel("Your password").FillAsync(AccessTestData.Password);
        await page.PressAsync("Add a passkey");
        await page.SeesAsync("Last used");

        await SignOutAsync(page);
        await page.SeesAsync("Or sign in without a password");
        await page.PressAsync("Sign in with a passkey");
        await page.SeesAsync("What do you want to do?");

        await SignOutAsync(page);
        await device.KnowsItsHolderAsync(false);
        await page.PressAsync("Sign in with a passkey");
        await page.SeesAsync("The device gave no passkey");
        await device.KnowsItsHolderAsync(true);

        await device.CountGoesBackAsync();
        await page.PressAsync("Sign in with a passkey");
        await page.SeesAsync("That passkey could not be used");

        await PagesHoldAsync();
        await ByPasswordAsync(page);
        await page.GotoAsync($"{Address}/account");
        await page.PressAsync("Remove this passkey");
        await page.SeesAsync("You have none.");
        await SignOutAsync(page);
        await page.PressAsync("Sign in with a passkey");
        await page.SeesAsync("That passkey could not be used");
    }

    [Fact]
    public async Task Without_script_nothing_is_offered_that_does_not_work_and_the_password_serves()
    {
        var page = await house.OpenAsync(withScript: false);
        await page.GotoAsync($"{Address}/sign-in");
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).IsVisibleAsync());
        await ByPasswordAsync(page);
        await page.GotoAsync($"{Address}/account");
        await page.SeesAsync("has scripts switched off");
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).IsVisibleAsync());
    }

    /// <summary>In a browser without the device: looking at a page with developer tools of its own would unplug it.</summary>
    private async Task PagesHoldAsync()
    {
        var page = await house.OpenAsync();
        await page.GotoAsync($"{Address}/sign-in");
        await page.SeesAsync("Or sign in without a password");
        await page.HoldsAsync("sign-in-passkey");
        await ByPasswordAsync(page);
        await page.GotoAsync($"{Address}/account");
        await page.SeesAsync("work phone", "Last used");
        await page.HoldsAsync("account");
    }

    private async Task ByPasswordAsync(IPage page)
    {
        await page.GotoAsync($"{Address}/sign-in");
        await page.GetByLabel("User name").FillAsync(People.Worker);
        await page.GetByLabel("Password").FillAsync(AccessTestData.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.SeesAsync("What do you want to do?");
    }

    private async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync($"{Address}/sign-out");
        await page.PressAsync("Sign out");
        await page.SeesAsync("What you see and do here is recorded");
    }

    private sealed class Device : IAsyncDisposable
    {
        private readonly ICDPSession session;
        private readonly string id;

        private Device(ICDPSession session, string id)
        {
            this.session = session;
            this.id = id;
        }

        internal static async Task<Device> PlugInAsync(IPage page)
        {
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("WebAuthn.enable");
            var made = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            });
            return new Device(session, made!.Value.GetProperty("authenticatorId").GetString()!);
        }

        internal Task KnowsItsHolderAsync(bool knows) =>
            session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = knows });

        /// <summary>As a copy of the key would count that was taken before its last use.</summary>
        internal async Task CountGoesBackAsync()
        {
            var held = (await session.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id }))!.Value.GetProperty("credentials")[0];
            var copy = JsonSerializer.Deserialize<Dictionary<string, object>>(held.GetRawText())!;
            copy["signCount"] = 0;
            await session.SendAsync("WebAuthn.clearCredentials", new() { ["authenticatorId"] = id });
            await session.SendAsync("WebAuthn.addCredential", new() { ["authenticatorId"] = id, ["credential"] = copy });
        }

        public async ValueTask DisposeAsync() => await session.DetachAsync();
    }
}
