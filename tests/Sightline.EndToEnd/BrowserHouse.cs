using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using Sightline.Database.Start;
using Sightline.Platform;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using Sightline.Web;
using IClock = NodaTime.IClock;

namespace Sightline.EndToEnd;

/// <summary>The whole program on a real port, its real sign-in, its real database, in a real browser; only the clock is the test's.</summary>
public sealed class BrowserHouse : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplication app;
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private BrowserHouse(TestDatabase database, WebApplication app, IPlaywright playwright, IBrowser browser, TestClock clock)
    {
        this.database = database;
        this.app = app;
        this.playwright = playwright;
        this.browser = browser;
        Clock = clock;
        Address = app.Urls.First();
    }

    private static string Chromium => Environment.GetEnvironmentVariable("SIGHTLINE_CHROMIUM") ?? "/usr/bin/chromium";

    private static IReadOnlyList<string> Switches { get; } =
        ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public TestClock Clock { get; }

    public string Address { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<BrowserHouse> StartAsync(Provider provider = Provider.Sqlite, Action<IServiceCollection>? further = null)
    {
        var database = await TestDatabase.CreateEmptyAsync(provider);
        var clock = new TestClock();
        var app = SightlineWeb.Build(
            new HouseOptions
            {
                Database = database.Choice,
                Folders = PlatformFolders.Under(TestFolder.New("browser")),
                RunsWorker = false,
                Services = services =>
                {
                    services.RemoveAll<IClock>();
                    services.AddSingleton<IClock>(clock);
                    further?.Invoke(services);
                },
            },
            "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning");
        await DatabaseStart.PrepareAsync(app.Services, TestContext.Current.CancellationToken);
        await app.StartAsync();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Switches });
        return new BrowserHouse(database, app, playwright, browser, clock);
    }

    /// <summary>Somebody's own browser: cookies, size and script as they have them.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, int height = 900, bool withScript = true)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = Address, ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = withScript });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    /// <summary>A browser with a profile folder of its own, as somebody's at their desk; closed, it has written what it writes.</summary>
    public Task<IBrowserContext> OpenWithProfileAsync(string folder) =>
        playwright.Chromium.LaunchPersistentContextAsync(folder, new() { BaseURL = Address, ExecutablePath = Chromium, Args = Switches });

    public Task RunWorkerAsync() => app.Services.GetRequiredService<Worker>().RoundAsync(everything: true, TestContext.Current.CancellationToken);

    public Task AsSystemAsync(Func<IServiceProvider, Task> work) => TestHouse.AsSystemAsync(app.Services, work);

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
