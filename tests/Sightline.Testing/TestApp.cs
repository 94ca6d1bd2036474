using System.Net;
using System.Security.Claims;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Sightline.Platform.Modules;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using Sightline.Web;

namespace Sightline.Testing;

/// <summary>
/// The whole program on a real port with a real database: pages are asked for over HTTP, forms are filled in as the page offers them. Only the way
/// of signing in is the test's own: <see cref="As"/> gives a browser that is already signed in as an actor.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplication app;
    private readonly TestActors actors;

    private TestApp(TestDatabase database, WebApplication app, TestClock clock, TestActors actors)
    {
        this.database = database;
        this.app = app;
        this.actors = actors;
        Clock = clock;
        Address = new Uri(app.Urls.First());
    }

    public TestClock Clock { get; }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="provider">Which kind of database.</param>
    /// <param name="further">The last word on the services.</param>
    /// <param name="guests">Modules that own no tables and are not part of the published server.</param>
    public static async Task<TestApp> StartAsync(Provider provider, Action<IServiceCollection>? further = null, params IReadOnlyList<SightlineModule> guests) =>
        await StartOnAsync(await TestDatabase.CreateAsync(provider), further, guests);

    /// <summary>One in which the area of <see cref="AccessTestData.RegisterAreaAsync"/> is registered.</summary>
    public static async Task<TestApp> StartWithAreaAsync(Provider provider, Action<IServiceCollection>? further = null, params IReadOnlyList<SightlineModule> guests) =>
        await StartOnAsync(await TestDatabase.CreateAsync(provider, withArea: true), further, guests);

    private static async Task<TestApp> StartOnAsync(TestDatabase database, Action<IServiceCollection>? further, IReadOnlyList<SightlineModule> guests)
    {
        var clock = new TestClock();
        var actors = new TestActors();
        var options = new HouseOptions
        {
            Database = database.Choice,
            Folders = TestDatabase.NewFolders("app"),
            RunsWorker = false,
            Guests = guests,
            Services = services =>
            {
                services.RemoveAll<IClock>();
                services.AddSingleton<IClock>(clock);
                services.RemoveAll<IActorSource>();
                services.AddSingleton<IActorSource>(actors);
                services.AddAuthentication(options => options.DefaultScheme = TestActors.SchemeName)
                    .AddScheme<AuthenticationSchemeOptions, TestActors.Handler>(TestActors.SchemeName, null);
                services.PostConfigure<AuthenticationOptions>(options =>
                {
                    options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = TestActors.SchemeName;
                    options.DefaultForbidScheme = TestActors.SchemeName;
                });
                further?.Invoke(services);
            },
        };
        var app = SightlineWeb.Build(options, "--urls", "http://127.0.0.1:0");
        var started = new TestApp(database, await StartedAsync(app), clock, actors);
        await started.AsSystemAsync(async scope =>
        {
            foreach (var module in options.Modules.InOrder)
            {
                await module.LoadReferenceDataAsync(scope, TestContext.Current.CancellationToken);
            }
        });
        return started;
    }

    /// <summary>A browser signed in as this actor, with cookies of its own, that does not follow redirects.</summary>
    public TestBrowser As(Actor actor) => new(Address, actors.Add(actor));

    public TestBrowser SignedOut() => new(Address, null);

    public Task AsSystemAsync(Func<IServiceProvider, Task> work) => AsAsync(Actor.System("test"), work);

    public async Task AsAsync(Actor actor, Func<IServiceProvider, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(actor);
        await work(scope.ServiceProvider);
    }

    public async Task<T> AsAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(actor);
        return await work(scope.ServiceProvider);
    }

    /// <summary>Runs every piece of recurring work once, as the worker would.</summary>
    public Task RunWorkerAsync() => app.Services.GetRequiredService<Worker>().RoundAsync(everything: true, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    private static async Task<WebApplication> StartedAsync(WebApplication app)
    {
        await app.StartAsync();
        return app;
    }
}

/// <summary>Actors by a token in a header; stands in for signing in, and for nothing else.</summary>
public sealed class TestActors : IActorSource
{
    internal const string SchemeName = "test";
    internal const string Header = "X-Test-Actor";

    private readonly Dictionary<string, Actor> known = [];

    public string Add(Actor actor)
    {
        lock (known)
        {
            var token = $"a{known.Count}";
            known[token] = actor;
            return token;
        }
    }

    public Task<Actor?> ActorAsync(ClaimsPrincipal principal, CancellationToken stop)
    {
        lock (known)
        {
            return Task.FromResult(known.GetValueOrDefault(principal.Identity?.Name ?? ""));
        }
    }

    internal sealed class Handler(
        Microsoft.Extensions.Options.IOptionsMonitor<AuthenticationSchemeOptions> options, Microsoft.Extensions.Logging.ILoggerFactory logger,
        System.Text.Encodings.Web.UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Headers.TryGetValue(Header, out var token) && token.Count == 1
                ? AuthenticateResult.Success(new AuthenticationTicket(
                    new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, token[0]!)], SchemeName)), SchemeName))
                : AuthenticateResult.NoResult());
    }
}

/// <summary>Asks for pages and sends forms as a browser without JavaScript would.</summary>
public sealed class TestBrowser : IDisposable
{
    private readonly HttpClient client;

    internal TestBrowser(Uri address, string? actor)
    {
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };
        if (actor is not null)
        {
            client.DefaultRequestHeaders.Add(TestActors.Header, actor);
        }
    }

    public HttpClient Client => client;

    public async Task<TestPage> GetAsync(string path) => await TestPage.OfAsync(await client.GetAsync(path), path);

    /// <summary>Fills in the page's form (the only one, or the one whose action or id is <paramref name="form"/>) and sends it.</summary>
    public async Task<TestPage> SendAsync(TestPage page, IReadOnlyDictionary<string, string> answers, string? form = null)
    {
        var found = page.Form(form);
        var fields = found.Fields().Where(field => !answers.ContainsKey(field.Key))
            .Concat(answers.Select(answer => KeyValuePair.Create(answer.Key, answer.Value)));
        using var content = new FormUrlEncodedContent(fields);
        var action = found.Element.GetAttribute("action") is { Length: > 0 } given ? given : page.Path;
        return await TestPage.OfAsync(await client.PostAsync(action, content), action);
    }

    public async Task<TestPage> PostAsync(string path, HttpContent content) => await TestPage.OfAsync(await client.PostAsync(path, content), path);

    public void Dispose() => client.Dispose();
}

/// <summary>A page as it came: status, headers, and its document.</summary>
public sealed class TestPage
{
    private TestPage(HttpResponseMessage response, IDocument document, string text, string path)
    {
        Response = response;
        Document = document;
        Text = text;
        Path = path;
    }

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    public string? Location => Response.Headers.Location?.ToString();

    public IDocument Document { get; }

    public string Text { get; }

    public string Path { get; }

    /// <summary>The words of the page, white space folded.</summary>
    public string Words => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The messages of the error summary, in order.</summary>
    public IReadOnlyList<string> Errors => Document.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim()).ToList();

    public static async Task<TestPage> OfAsync(HttpResponseMessage response, string path)
    {
        var text = await response.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(text));
        return new TestPage(response, document, text, path);
    }

    internal TestForm Form(string? which)
    {
        var forms = Document.QuerySelectorAll<IHtmlFormElement>("main form").ToList();
        var found = which is null ? forms.FirstOrDefault() : forms.FirstOrDefault(form => form.Id == which || form.GetAttribute("action") == which);
        Assert.True(found is not null, $"The page {Path} has no form{(which is null ? "" : $" “{which}”")}: {Words}");
        return new TestForm(found!);
    }

    internal sealed record TestForm(IHtmlFormElement Element)
    {
        internal IEnumerable<KeyValuePair<string, string>> Fields()
        {
            foreach (var input in Element.QuerySelectorAll<IHtmlInputElement>("input[name]"))
            {
                if (input.Type is not ("checkbox" or "radio" or "submit" or "file") || input.IsChecked)
                {
                    yield return KeyValuePair.Create(input.Name!, input.Value);
                }
            }
            foreach (var area in Element.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
            {
                yield return KeyValuePair.Create(area.Name!, area.Value);
            }
            foreach (var select in Element.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
            {
                yield return KeyValuePair.Create(select.Name!, select.Value ?? "");
            }
        }
    }
}
