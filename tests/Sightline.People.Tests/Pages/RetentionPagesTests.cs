using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Retention;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Pages;

/// <summary>The pages of the records desk, by the ladder every page climbs.</summary>
public sealed class RetentionPagesTests
{
    private const string Nothing = "0193a1b2-0000-7000-8000-000000000001";

    [Theory, OnBothDatabases]
    public async Task Every_role_without_the_permission_is_refused_at_every_page(Provider provider)
    {
        await using var story = await StoryAsync(provider);
        foreach (var path in new[] { "/people/retention", story.Review, $"/people/{story.Nominal}/hold", $"/people/retention/holds/{Nothing}" })
        {
            await story.App.RefusesEveryRoleWithoutAsync("people.retention", path);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_there_and_what_is_another_agencys_answer_alike_and_nothing_is_decided(Provider provider)
    {
        await using var story = await StoryAsync(provider);
        using var manager = story.App.As(story.Manager);
        var hold = (await manager.AcceptsAsync($"/people/{story.Nominal}/hold", new Dictionary<string, string> { ["Why"] = "The inquest" })).Location!;
        using var elsewhere = story.App.As(TestHouse.ActorAt("police-eastmoor", "records-manager") with { User = story.Manager.User });
        foreach (var path in new[]
        {
            story.Review, $"/people/retention/{Nothing}", hold, $"/people/retention/holds/{Nothing}", $"/people/{story.Nominal}/hold", $"/people/{Nothing}/hold", $"/people/{Guid.Empty}/hold",
        })
        {
            await elsewhere.SaysNotFoundAsync(path);
        }
        using var token = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = (await elsewhere.GetAsync("/people")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "",
            ["Decision"] = "Dispose", ["Confirmed"] = "yes", ["Why"] = "Because.",
        });
        foreach (var path in new[] { story.Review, hold, $"/people/{story.Nominal}/hold" })
        {
            Assert.NotEqual(HttpStatusCode.Redirect, (await elsewhere.PostAsync(path, token)).Status);
        }
        Assert.Equal((0, 0), (await story.App.CountOnLedgerAsync(nameof(NominalDisposed)), await story.App.CountOnLedgerAsync(nameof(LegalHoldLifted))));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_decides_sees_the_class_where_it_comes_from_and_what_stands_against_it_and_what_was_typed_wrong_comes_back(Provider provider)
    {
        await using var story = await StoryAsync(provider);
        using var manager = story.App.As(story.Manager);
        await manager.RendersAsync("/people/retention", "To decide", "P-1001", "Somebody the police hold. Its time ran out on 3 November 2032");
        var page = await manager.RendersAsync(story.Review, "Aleksandra Nowak", "6 years, counted from 3 November 2026", "Not confirmed: nobody has read it in its own source yet", "What goes cannot be brought back");
        Assert.DoesNotContain("Nowak", page.Document.Title!, StringComparison.Ordinal);

        await manager.RefusesAsync(story.Review, new Dictionary<string, string>(), "Choose what becomes of the record.");
        await manager.RefusesAsync(story.Review, new Dictionary<string, string> { ["Decision"] = "Burn" }, "Choose what becomes of the record.");
        await manager.RefusesAsync(story.Review, new Dictionary<string, string> { ["Decision"] = "Keep", ["Why"] = "An inquest" }, "Give a day after today");
        await manager.RefusesAsync(
            story.Review, new Dictionary<string, string> { ["Decision"] = "Keep", ["Why"] = "An inquest", ["Until.Day"] = "31", ["Until.Month"] = "2", ["Until.Year"] = "2034" }, "must be a real date");
        await manager.RefusesAsync(story.Review, new Dictionary<string, string> { ["Decision"] = "Dispose" }, "Say that you have looked at the record");
        await manager.RefusesAsync(story.Review, new Dictionary<string, string> { ["Decision"] = "LegalHold" }, "Say why.");
        Assert.Equal(0, await story.App.CountOnLedgerAsync(nameof(RetentionDecided)));

        await manager.AcceptsAsync(
            story.Review, new Dictionary<string, string> { ["Decision"] = "Keep", ["Why"] = "An inquest", ["Until.Day"] = "1", ["Until.Month"] = "2", ["Until.Year"] = "2034" });
        await manager.RendersAsync(story.Review, "Kept until 1 February 2034", "An inquest");
    }

    [Theory, OnBothDatabases]
    public async Task A_hold_is_placed_on_the_record_shown_to_those_who_decide_and_lifted_with_a_reason(Provider provider)
    {
        await using var story = await StoryAsync(provider);
        using var manager = story.App.As(story.Manager);
        await manager.RendersAsync($"/people/{story.Nominal}", "Put this record on legal hold");
        await manager.RefusesAsync($"/people/{story.Nominal}/hold", new Dictionary<string, string>(), "Say why.");
        var hold = (await manager.AcceptsAsync($"/people/{story.Nominal}/hold", new Dictionary<string, string> { ["Why"] = "Inquest 17 of 2032" })).Location!;

        await manager.RendersAsync(hold, "Legal hold on P-1001", "Inquest 17 of 2032", "Lift the hold");
        await manager.RendersAsync($"/people/{story.Nominal}", "On legal hold: it cannot be disposed of.");
        await manager.RendersAsync(story.Review, "Put on legal hold");
        await manager.RefusesAsync($"/people/{story.Nominal}/hold", new Dictionary<string, string> { ["Why"] = "Again" }, "on legal hold already");
        using var officer = story.App.As(Officer);
        Assert.DoesNotContain("legal hold", (await officer.RendersAsync($"/people/{story.Nominal}", "Aleksandra Nowak")).Words, StringComparison.Ordinal);

        await manager.RefusesAsync(hold, new Dictionary<string, string>(), "Say why.");
        await manager.AcceptsAsync(hold, new Dictionary<string, string> { ["Why"] = "The inquest is closed" });
        await manager.RendersAsync(hold, "The inquest is closed");
        Assert.Equal((1, 1), (await story.App.CountOnLedgerAsync(nameof(LegalHoldPlaced)), await story.App.CountOnLedgerAsync(nameof(LegalHoldLifted))));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_disposed_of_says_so_to_its_own_agency_and_is_answered_to_everybody_else_as_if_it_had_never_been(Provider provider)
    {
        await using var story = await StoryAsync(provider);
        using var manager = story.App.As(story.Manager);
        await manager.AcceptsAsync(story.Review, new Dictionary<string, string> { ["Decision"] = "Dispose", ["Confirmed"] = "yes" });

        using var officer = story.App.As(Officer);
        var gone = await officer.RendersAsync($"/people/{story.Nominal}", "Record P-1001", "Disposed of on", "under “Somebody the police hold”");
        Assert.DoesNotContain("Nowak", gone.Text, StringComparison.OrdinalIgnoreCase);
        await manager.RendersAsync("/people/retention", "Disposed of", "P-1001");
        Assert.DoesNotContain("Nowak", (await manager.RendersAsync(story.Review, "Disposed of")).Text, StringComparison.OrdinalIgnoreCase);
        using var eastmoor = story.App.As(TestHouse.ActorAt("police-eastmoor", "response-officer"));
        await eastmoor.SaysNotFoundAsync($"/people/{story.Nominal}");
        await eastmoor.SaysNotFoundAsync($"/people/{Nothing}");
        await officer.SaysNotFoundAsync($"/people/{story.Nominal}/contact");
        await manager.SaysNotFoundAsync($"/people/{story.Nominal}/hold");
    }

    private static async Task<Story> StoryAsync(Provider provider)
    {
        var app = await TestApp.StartAsync(provider);
        var (user, nominal) = (default(UserId), default(NominalId));
        await app.AsSystemAsync(async scope =>
        {
            await AccessTestData.RegisterAreaAsync(scope);
            user = await AccessTestData.AddUserAsync(scope, "records", AccessTestData.Northgate, "records-manager");
            nominal = await scope.GetRequiredService<IPeople>().RecordAsync(Said("Aleksandra", "Nowak", "1984-03-09"), Stop);
        });
        app.Clock.MoveTo(new LocalDate(2032, 11, 4).At(new LocalTime(9, 10)).InZoneLeniently(LondonTime.Zone).ToInstant());
        var review = default(RetentionReviewId);
        await app.AsSystemAsync(async scope =>
        {
            await scope.GetRequiredService<FindRetentionDue>().TickAsync(Stop);
            review = (await scope.GetRequiredService<SightlineDb>().Set<RetentionReview>().SingleAsync(Stop)).Id;
        });
        var manager = TestHouse.ActorAt(AccessTestData.Northgate.Value, "records-manager") with { User = user, Reference = $"user:{user}", Purpose = new Purpose("keep-records") };
        return new Story(app, manager, nominal.Value, $"/people/retention/{review}");
    }

    private sealed record Story(TestApp App, Actor Manager, Guid Nominal, string Review) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
