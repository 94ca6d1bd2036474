using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Pages;

/// <summary>Somebody else decided while a page was open: whoever presses second is told so, sees how it stands, and keeps what they wrote.</summary>
public sealed class StalePagesTests
{
    private const string Unknown = "0193a1b2-0000-7000-8000-000000000001";

    private static readonly Actor Probation = Reviewer with { Agency = AccessTestData.Probation };

    private static readonly Actor ServiceReviewer = TestHouse.ActorAt("support-harbour", "support-manager") with { Purpose = new Purpose("review-records") };

    [Theory]
    [OnBothDatabases]
    public async Task Whoever_decides_second_sees_the_decision_and_what_they_wrote(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (_, _, review) = await PairAsync(app, AccessTestData.Probation);
        using var one = app.As(Probation);
        using var other = app.As(Probation);
        var path = $"/people/reviews/{review}";
        var (deciding, asking) = (await other.GetAsync(path), await other.GetAsync($"{path}/ask"));
        await one.AcceptsAsync(path, new Dictionary<string, string> { ["Answer"] = "no", ["Why"] = "Two women." });

        var told = await other.SendAsync(deciding, new Dictionary<string, string> { ["Answer"] = "yes", ["Why"] = "Her sister told me." });
        Assert.Contains(told.Errors, error => error.Contains("This question has been answered", StringComparison.Ordinal));
        Assert.Matches("What you wrote was not kept.*Her sister told me\\..*Two women\\.", told.Words);
        Assert.Equal(path, (await other.SendAsync(asking, new Dictionary<string, string> { ["Given"] = "name" })).Location);

        var lifting = await other.GetAsync($"{path}/lift");
        await one.AcceptsAsync($"{path}/lift", new Dictionary<string, string> { ["Why"] = "One woman after all." });
        Assert.Equal(path, (await other.SendAsync(lifting, new Dictionary<string, string> { ["Why"] = "One woman." })).Location);
        Assert.Equal(2, (await AllAsync<TieDecision>(app)).Count);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Whoever_parts_records_second_is_told_that_they_stand_alone(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (one, other, review) = await PairAsync(app, AccessTestData.Probation);
        using var first = app.As(Probation);
        using var second = app.As(Reviewer);
        await first.AcceptsAsync($"/people/reviews/{review}", new Dictionary<string, string> { ["Answer"] = "yes", ["Why"] = "Seen." });
        var parting = await second.GetAsync($"/people/{one}/untie");
        await first.AcceptsAsync($"/people/{one}/untie", new Dictionary<string, string> { ["Leaving"] = $"{other}", ["Reason"] = "Two women." });

        var told = await second.SendAsync(parting, new Dictionary<string, string> { ["Leaving"] = $"{other}", ["Reason"] = "She is taller." });
        Assert.Contains(told.Errors, error => error.StartsWith("P-1001 is no longer one person with any other record", StringComparison.Ordinal));
        Assert.Contains("She is taller.", told.Words, StringComparison.Ordinal);
        Assert.Single(await AllAsync<Split>(app));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_another_agency_s_to_decide_answers_every_form_as_if_it_did_not_exist(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (_, service, review) = await PairAsync(app, AccessTestData.Harbour);
        using var police = app.As(Reviewer);
        using var worker = app.As(ServiceReviewer);
        await worker.AcceptsAsync($"/people/reviews/{review}/ask", new Dictionary<string, string> { ["Given"] = "name" });
        var question = Assert.Single(await AllAsync<HolderQuestion>(app)).Id;
        using var elsewhere = app.As(Reviewer with { Agency = AccessTestData.Eastmoor });
        var form = new Dictionary<string, string> { ["Answer"] = "no", ["Why"] = "Seen.", ["Given"] = "name", ["Reason"] = "Two.", ["Leaving"] = $"{service}" };

        foreach (var (browser, path, unknown) in new[]
        {
            (police, $"/people/reviews/{review}", $"/people/reviews/{Unknown}"),
            (police, $"/people/reviews/{review}/ask", $"/people/reviews/{Unknown}/ask"),
            (police, $"/people/reviews/{review}/lift", $"/people/reviews/{Unknown}/lift"),
            (police, $"/people/{service}/untie", $"/people/{Unknown}/untie"),
            (elsewhere, $"/people/questions/{question}", $"/people/questions/{Unknown}"),
        })
        {
            Assert.Equal(await ToldAsync(browser, unknown, form), await ToldAsync(browser, path, form));
        }
        Assert.Equal(ReviewState.OpenWithService, Assert.Single(await AllAsync<TieReview>(app)).State);
        Assert.Null(Assert.Single(await AllAsync<HolderQuestion>(app)).AnsweredAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Whoever_asks_sees_what_is_told_is_offered_only_what_is_held_and_asks_once(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (_, _, review) = await PairAsync(app, AccessTestData.Probation);
        using var reviewer = app.As(Probation);
        var path = $"/people/reviews/{review}";
        await reviewer.RendersAsync(path, "Ask whoever holds the other record");

        var page = await reviewer.RendersAsync($"{path}/ask", "Name", "Katherine Pemberton", "Date of birth", "1990");
        Assert.Equal(["name", "born"], page.Document.QuerySelectorAll("input[type=checkbox]").Select(box => box.GetAttribute("value")));
        await reviewer.RefusesAsync($"{path}/ask", new Dictionary<string, string> { ["Given"] = "sex" }, "Choose what to tell them");
        await reviewer.AcceptsAsync($"{path}/ask", new Dictionary<string, string> { ["Given"] = "name" });

        var asked = await reviewer.RendersAsync(path, "Not answered yet");
        Assert.DoesNotContain("Ask whoever holds the other record", asked.Text, StringComparison.Ordinal);
    }

    private static async Task<(NominalId One, NominalId Other, ReviewId Review)> PairAsync(TestApp app, AgencyCode holder)
    {
        var one = await RecordAsync(app, AccessTestData.Northgate, new PersonDescription { Forenames = "Kathryn", Surname = "Pemberton", Born = "1990-05" });
        var other = await RecordAsync(app, holder, new PersonDescription { Forenames = "Katherine", Surname = "Pemberton", Born = "1990" });
        return (one, other, Assert.Single(await AllAsync<TieReview>(app)).Id);
    }

    /// <summary>What a browser gets and what a form sent there answers, but for the address itself.</summary>
    private static async Task<string> ToldAsync(TestBrowser browser, string path, Dictionary<string, string> form)
    {
        var token = (await browser.GetAsync("/people")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var got = await browser.GetAsync(path);
        using var content = new FormUrlEncodedContent(form.Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        var sent = await browser.PostAsync(path, content);
        return $"{(int)got.Status} {got.Document.Title} {got.Words} | {(int)sent.Status} {sent.Location} {sent.Document.Title} {sent.Words}";
    }

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        return app;
    }

    private static Task<NominalId> RecordAsync(TestApp app, AgencyCode holder, PersonDescription details) => app.AsAsync(
        Actor.System("test"), scope => scope.GetRequiredService<IPeople>().RecordAsync(new NewNominal { HeldBy = holder, Details = details }, Stop));

    private static Task<List<T>> AllAsync<T>(TestApp app)
        where T : class => app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Set<T>().AsNoTracking().ToListAsync(Stop));
}
