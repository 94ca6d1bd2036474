using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Sightline.Testing;

namespace Sightline.EndToEnd;

/// <summary>A screen somebody turned away from, and a machine somebody left.</summary>
public sealed class ScreenTests : IAsyncLifetime
{
    /// <summary>Nobody's, and like nothing a browser writes by itself.</summary>
    private const string Forenames = "Quillonette";
    private const string Surname = "Zarquawell";
    private const string Phone = "07700 900718";

    private readonly WatchTime watch = new();
    private BrowserHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await BrowserHouse.StartAsync(further: services =>
            services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, options => options.TimeProvider = watch));
        await house.EmployAsync();
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task One_key_hides_the_screen_within_a_tenth_of_a_second_and_neither_back_nor_loading_again_shows_it()
    {
        var page = await house.SignInAsync(People.Worker);
        await page.GotoAsync("/people/new");
        await page.GetByLabel("Surname", new() { Exact = true }).FillAsync(Surname);
        await page.EvaluateAsync("""
            () => addEventListener('keydown', (event) => {
              const pressed = event.timeStamp
              requestAnimationFrame(() => requestAnimationFrame(() => { window.took = performance.now() - pressed }))
            }, true)
            """);
        await page.Keyboard.PressAsync("F9");
        await page.SeesAsync("This screen is hidden");
        await page.WaitForFunctionAsync("() => window.took !== undefined");
        var took = await page.EvaluateAsync<double>("() => window.took");
        Assert.True(took <= 100, $"Hiding took {took} ms.");
        await IsHiddenAsync(page);
        await page.GoBackAsync();
        await IsHiddenAsync(page);
        await page.GoForwardAsync();
        await IsHiddenAsync(page);
        await page.ReloadAsync();
        await IsHiddenAsync(page);
        await page.PressAsync("Show it again");
        await page.Locator("main h1").WaitForAsync();
        await page.PressAsync("Hide this screen");
        await IsHiddenAsync(page);
        await page.PressAsync("Show it again");
        Assert.Equal(200, (await page.GotoAsync("/duties"))!.Status);
        await page.Locator("main h1").WaitForAsync();
    }

    [Fact]
    public async Task Whoever_is_still_there_is_warned_and_stays_and_whoever_is_not_leaves_no_screen_and_loses_no_word()
    {
        var page = await house.OpenAsync();
        await page.Clock.InstallAsync();
        await SignInAsync(page);
        await page.GotoAsync("/people/new");
        await page.GetByLabel("Forenames").FillAsync(Forenames);
        await page.GetByLabel("Surname", new() { Exact = true }).FillAsync(Surname);
        await PassAsync(page, TimeSpan.FromMinutes(25));
        await page.SeesAsync("You will be signed out in about 5 minutes");
        await page.HoldsAsync("idle-warning");
        await page.PressAsync("Stay signed in");
        await page.Locator("[data-sl-idle]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await PassAsync(page, TimeSpan.FromMinutes(20));
        Assert.False(await page.Locator("[data-sl-idle]").IsVisibleAsync());

        await PassAsync(page, TimeSpan.FromMinutes(11));
        await page.SeesAsync("The session in this browser ended");
        await page.SeesNothingOfAsync(Surname);
        await page.HoldsAsync("sign-in-idle");
        await FillInAsync(page);
        await page.SeesAsync("What you typed");
        await page.HoldsAsync("kept");
        await page.PressAsync("Show me what I typed");
        await page.SeesAsync("You were signed out before this was sent");
        Assert.Equal(Surname, await page.GetByLabel("Surname", new() { Exact = true }).InputValueAsync());
        await page.HoldsAsync("kept-shown-refused");
    }

    [Fact]
    public async Task After_signing_out_the_browsers_own_folder_holds_nothing_that_was_typed_or_shown()
    {
        var folder = TestFolder.New("profile");
        await using (var context = await house.OpenWithProfileAsync(folder))
        {
            var page = context.Pages.Count > 0 ? context.Pages[0] : await context.NewPageAsync();
            await SignInAsync(page);
            await page.GotoAsync("/people/new");
            await page.GetByLabel("Forenames").FillAsync(Forenames);
            await page.GetByLabel("Surname", new() { Exact = true }).FillAsync(Surname);
            await page.GetByLabel("Phone number").FillAsync(Phone);
            await page.PressAsync("Record");
            await page.SeesAsync(Surname);
            await page.GotoAsync("/people");
            await page.GetByLabel("Name, date of birth, address, phone or identifier").FillAsync($"{Forenames} {Surname}");
            await page.PressAsync("Look up");
            await page.SeesAsync(Surname);
            await page.GotoAsync("/sign-out");
            await page.PressAsync("Sign out");
            await page.SeesAsync("What you see and do here is recorded");
            for (var step = 0; step < 4; step++)
            {
                await page.GoBackAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
                await page.SeesAsync("What you see and do here is recorded");
                await page.SeesNothingOfAsync(Surname, Forenames);
            }
        }
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(files, file => Path.GetFileName(file) == "History");
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            foreach (var value in new[] { Forenames, Surname, Phone, Phone.Replace(" ", "", StringComparison.Ordinal) })
            {
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(value)) < 0 && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(value)) < 0,
                    $"“{value}” stands in {Path.GetRelativePath(folder, file)}.");
            }
        }
    }

    private static async Task IsHiddenAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Show it again" }).WaitForAsync();
        Assert.False(await page.Locator("main").IsVisibleAsync());
        Assert.DoesNotContain(Surname, await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/");
        await FillInAsync(page);
        await page.SeesAsync("What do you want to do?");
    }

    private static async Task FillInAsync(IPage page)
    {
        await page.GetByLabel("User name").FillAsync(People.Worker);
        await page.GetByLabel("Password").FillAsync(AccessTestData.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    /// <summary>Time passes in the browser and at the server alike.</summary>
    private async Task PassAsync(IPage page, TimeSpan time)
    {
        watch.Now += time;
        await page.Clock.FastForwardAsync((long)time.TotalMilliseconds);
    }

    private sealed class WatchTime : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 11, 3, 9, 10, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
