using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Outbox;
using Sightline.Platform.Reading;
using Sightline.Platform.Screens;
using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Probe;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Web;

/// <summary>Each way by which an opened value could leave the building without anybody meaning it to.</summary>
public sealed class GuardedOutletsTests
{
    private const string Place = "Flat 9, Tern Wharf";

    private static readonly Guarded<string> Kept = Guarded.Of(Place, Sensitivity.SurvivorConfidential);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("redirect")]
    [InlineData("route")]
    [InlineData("file")]
    [InlineData("json")]
    public async Task No_redirect_route_name_of_a_file_or_JSON_answer_takes_a_guarded_value(string by)
    {
        await using var app = await StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        using var plain = await client.GetAsync($"/{by}?plain=true", Stop);
        Assert.True(plain.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found, $"{plain.StatusCode}");

        // The server may close the connection instead of answering: that is a refusal too.
        var (status, said) = await AskAsync(client, $"/{by}");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.DoesNotContain("Tern", said, StringComparison.Ordinal);
        Assert.DoesNotContain("survivor", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_line_about_it_says_its_kind_alone_however_it_is_written()
    {
        var log = new List<string>();
        var logger = new Heard(log);
        logger.LogWarning("Went to {Place}", Kept);
        logger.LogWarning("Went to {@Place}", Kept);
        logger.LogError(new InvalidOperationException($"{Kept}"), "It failed at {Place}", Kept);
        Assert.Equal(3, log.Count);
        Assert.All(log, line => Assert.Contains("survivor-confidential", line, StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Contains("Tern", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_notice_that_would_hold_one_is_not_queued()
    {
        await using var house = await ProbeHouse.OpenAsync(Provider.Sqlite);
        await house.AsSystemAsync(scope => Assert.ThrowsAsync<GuardedException>(() => scope.Unit().DoAsync(
            () => scope.GetRequiredService<NoticeQueue>().QueueAsync(new Notice(new AgencyCode("a"), new DeskCode("a/b"), $"Go to {Kept}"), scope.NewId(), Stop), Stop)));
    }

    [Fact]
    public async Task An_address_in_a_page_takes_none_whichever_way_it_was_put_together()
    {
        await RenderAsync(new AddressTagHelper(), "a", new TagHelperAttribute("href", "/people?near=x"));
        await Assert.ThrowsAsync<GuardedException>(() => RenderAsync(new AddressTagHelper(), "a", new TagHelperAttribute("href", $"/people?near={Kept}")));
        await Assert.ThrowsAsync<GuardedException>(() => RenderAsync(new AddressTagHelper(), "a", new TagHelperAttribute("href", new HtmlString(HtmlEncoder.Default.Encode($"/people?near={Kept}")))));
        await Assert.ThrowsAsync<GuardedException>(() => RenderAsync(new AddressTagHelper(), "form", new TagHelperAttribute("action", $"/people/{Uri.EscapeDataString(Kept.ToString())}")));
    }

    [Fact]
    public async Task A_page_shows_it_for_an_audience_and_its_kind_to_whoever_forgot_to_name_one()
    {
        var entitled = Those(_ => true);
        Assert.Equal("Flat 9, Tern Wharf &lt;b&gt;", await RenderAsync(new GuardedTagHelper { Value = Guarded.Of($"{Place} <b>", Sensitivity.SurvivorConfidential), Audience = entitled }, "sl-guarded"));
        Assert.Contains("Not known", await RenderAsync(new GuardedTagHelper { Audience = entitled }, "sl-guarded"), StringComparison.Ordinal);
        await Assert.ThrowsAsync<GuardedException>(() => RenderAsync(new GuardedTagHelper { Value = Kept, Audience = Those(_ => false) }, "sl-guarded"));
        await Assert.ThrowsAsync<GuardedException>(() => RenderAsync(new GuardedTagHelper { Value = Kept }, "sl-guarded"));
        // What Razor does with @value.
        Assert.Equal("&#x27E6;survivor-confidential&#x27E7;", HtmlEncoder.Default.Encode(Kept.ToString()));
    }

    [Fact]
    public void JSON_is_written_for_an_audience_that_may_have_it_and_for_nobody_else()
    {
        Assert.Throws<GuardedException>(() => JsonSerializer.Serialize(new { Kept }, HouseJson.Options));
        Assert.Throws<GuardedException>(() => JsonSerializer.Serialize(new { Kept }, HouseJson.For(Those(kind => kind is Sensitivity.Ordinary))));
        Assert.Equal($$"""{"kept":"{{Place}}"}""", JsonSerializer.Serialize(new { Kept }, HouseJson.For(Those(_ => true))));
    }

    [Fact]
    public void An_audience_is_whoever_acts_and_nobody_names_a_wider_one()
    {
        var acting = new Acting();
        var audiences = new Audiences(acting, new OfOneRole());
        acting.As(new Actor { Reference = "user:x", User = new UserId(Guid.Parse("0193a1b2-0000-7000-8000-000000000001")), Agency = new AgencyCode("northshire"), Purpose = new Purpose("support") });
        var (hers, own) = (Sensitivity.SurvivorConfidential, Sensitivity.EmployeeCase);
        Assert.True(audiences.Reader.MayHave(Sensitivity.Ordinary));
        Assert.False(audiences.Reader.MayHave(hers));
        Assert.True(audiences.Recorder(new AgencyCode("northshire"), "allowed", hers).MayHave(hers));
        Assert.False(audiences.Recorder(new AgencyCode("northshire"), "allowed", hers).MayHave(own));
        Assert.False(audiences.Recorder(new AgencyCode("northshire"), "another", hers).MayHave(hers));
        Assert.False(audiences.Recorder(new AgencyCode("elsewhere"), "allowed", hers).MayHave(hers));
        Assert.True(audiences.Told("allowed", hers).MayHave(hers));
        Assert.False(audiences.Told("another", hers).MayHave(hers));
        Assert.True(audiences.Oneself(new UserId(Guid.Parse("0193a1b2-0000-7000-8000-000000000001")), own).MayHave(own));
        Assert.False(audiences.Oneself(new UserId(Guid.Parse("0193a1b2-0000-7000-8000-000000000002")), own).MayHave(own));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_the_vault_opens_is_guarded_by_the_kind_it_was_sealed_as(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var (vault, subject) = (scope.GetRequiredService<Vault>(), scope.NewId());
            foreach (var kind in Enum.GetValues<Sensitivity>())
            {
                var closed = await scope.Unit().DoAsync(() => vault.SealAsync(subject, kind, Place, Stop), Stop);
                var opened = (await vault.OpenAsync(subject, kind, closed, Stop))!;
                Assert.Equal(kind, opened.Kind);
                Assert.Throws<GuardedException>(() => opened.For(Those(other => other != kind)));
                Assert.Equal(Place, opened.For(Those(other => other == kind)));
            }
        });
    }

    private static Audience Those(Func<Sensitivity, bool> whoMayHave)
    {
        var acting = new Acting();
        acting.As(new Actor { Reference = "user:x", Agency = new AgencyCode("northshire") });
        return new Audiences(acting, new Seeing(whoMayHave)).Reader;
    }

    private static async Task<(HttpStatusCode? Status, string Said)> AskAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Stop);
        return (answer.StatusCode, $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync(Stop)}");
    }

    private static async Task<string> RenderAsync(TagHelper helper, string tag, params TagHelperAttribute[] attributes)
    {
        if (helper is ComponentTagHelper component)
        {
            component.ViewContext = new() { HttpContext = new DefaultHttpContext() };
        }
        var output = new TagHelperOutput(tag, new TagHelperAttributeList(attributes), (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent())) { TagMode = TagMode.SelfClosing };
        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "x"), output);
        return output.Content.GetContent(HtmlEncoder.Default);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => HouseJson.AddTo(options.SerializerOptions));
        var app = builder.Build();
        app.UseSightlineGuards();
        app.UseExceptionHandler(failed => failed.Run(context => context.Response.WriteAsync("Something went wrong")));
        app.UseRouting();
        app.MapGet("/people/{place}", (string place) => place).WithName("near");
        app.MapGet("/redirect", (bool? plain) => Results.LocalRedirect($"~/people/{(plain == true ? "x" : Kept.ToString())}"));
        app.MapGet("/route", (bool? plain) => Results.RedirectToRoute("near", new { place = plain == true ? (object)"x" : Kept }));
        app.MapGet("/file", (bool? plain) => Results.File("x"u8.ToArray(), "text/plain", plain == true ? "answer.txt" : $"{Kept}.txt"));
        app.MapGet("/json", (bool? plain) => plain == true ? Results.Json(new { Answer = 1 }) : Results.Json(new { Kept }));
        await app.StartAsync(Stop);
        return app;
    }

    private sealed class Seeing(Func<Sensitivity, bool> may) : IPermissions
    {
        public bool Allows(Actor actor, string permission) => false;

        public bool MaySee(Actor actor, Sensitivity kind) => may(kind);
    }

    private sealed class OfOneRole : IPermissions
    {
        public bool Allows(Actor actor, string permission) => permission == "allowed";

        public bool MaySee(Actor actor, Sensitivity kind) => kind is Sensitivity.Ordinary;
    }

    private sealed class Heard(List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(formatter(state, exception) + exception + string.Join(' ', state as IEnumerable<KeyValuePair<string, object?>> ?? []));
    }
}
