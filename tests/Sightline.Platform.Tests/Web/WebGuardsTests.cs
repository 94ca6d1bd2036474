using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Sightline.Platform.Web;

namespace Sightline.Platform.Tests.Web;

public sealed class WebGuardsTests
{
    private const string Canary = "wolkenkuckucksheim";

    [Theory]
    [InlineData("/people/john-smith", null, "/…/…")]
    [InlineData("/people/01930000-0000-7000-8000-000000000001", "?name=smith", "/…/…?…")]
    [InlineData("/", "?", "/")]
    [InlineData("/john%20smith/../x;y=z", "", "/…/…/…")]
    [InlineData(null, null, "")]
    public void Of_an_address_that_is_no_page_nothing_but_its_length_is_kept(string? path, string? query, string kept) =>
        Assert.Equal(kept, UrlRedactor.Redact(path, query));

    [Fact]
    public async Task Once_reached_over_https_a_browser_never_asks_in_clear_again()
    {
        await using var app = await StartAsync(new Heard());
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var stop = TestContext.Current.CancellationToken;
        using var plain = await client.GetAsync("/shown/x", stop);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/shown/x") { Headers = { { "Came-By-Https", "yes" } } };
        using var secure = await client.SendAsync(asked, stop);

        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("max-age=31536000", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public void An_endpoint_that_declares_nothing_is_named()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/declared", () => "x").Needs("orders.view");
        app.MapGet("/open", () => "x").OpenToAll("a test");
        app.MapGet("/forgotten", () => "x");

        var named = Assert.Single(UndeclaredPages.Of(((IEndpointRouteBuilder)app).DataSources));
        Assert.Contains("forgotten", named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_carries_the_guards_even_a_failed_one_and_the_log_holds_neither_address_nor_exception()
    {
        var log = new Heard();
        await using var app = await StartAsync(log);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        foreach (var (path, status) in new[] { ("shown", HttpStatusCode.OK), ("fails", HttpStatusCode.InternalServerError), (Canary, HttpStatusCode.NotFound) })
        {
            using var answer = await client.GetAsync($"/{path}/{Canary}?name={Canary}", TestContext.Current.CancellationToken);
            Assert.Equal(status, answer.StatusCode);
            IsGuarded(answer);
        }

        Assert.Contains(log.Lines, line => line.StartsWith("GET /shown/{name} 200", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.StartsWith("GET /fails/{name} 500", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.StartsWith("GET /…/…?… 404", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<WebApplication> StartAsync(Heard log)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders().AddProvider(log).AddFilter("Microsoft", LogLevel.None);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Request.Scheme = context.Request.Headers.ContainsKey("Came-By-Https") ? "https" : "http";
            return next(context);
        });
        app.UseSightlineGuards();
        app.UseExceptionHandler(failed => failed.Run(context => context.Response.WriteAsync("Something went wrong")));
        app.UseRouting();
        app.MapGet("/shown/{name}", () => "x");
        app.MapGet("/fails/{name}", string (string name) => throw new InvalidOperationException(name));
        await app.StartAsync();
        return app;
    }

    private static void IsGuarded(HttpResponseMessage response)
    {
        string One(string header) => string.Join(',', response.Headers.GetValues(header));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("default-src 'none'", One("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", One("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "DENY", "no-referrer"), (One("X-Content-Type-Options"), One("X-Frame-Options"), One("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    private sealed class Heard : ILoggerProvider, ILogger
    {
        internal ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
