using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Duties.Tests;

public sealed class PageTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    private static Actor Officer { get; } = TestHouse.ActorAt("police-northgate", "order-desk") with
    {
        Desks = new HashSet<DeskCode> { AccessTestData.Desk(AccessTestData.Northgate, DeskRole.OrderDesk) },
    };

    private static Actor Manager { get; } = TestHouse.ActorAt("police-northgate", "desk-manager") with
    {
        Desks = new HashSet<DeskCode> { AccessTestData.Desk(AccessTestData.Northgate, DeskRole.Manager) },
    };

    private static Actor Worker { get; } = TestHouse.ActorAt("support-harbour", "support-worker");

    [Theory, OnBothDatabases]
    public async Task My_duties_shows_late_today_and_coming_with_why_and_who_waits(Provider provider)
    {
        await using var app = await AppAsync(provider);
        await StateAsync(app, Story.Made());
        await StateAsync(app, new TiePutToReviewOf().Fact);
        using var browser = app.As(Officer);

        var today = await browser.RendersAsync("/duties", "My duties", "Coming (2)", "within 24 hours, practice, not confirmed", "Waiting for it: whoever supports the protected person");
        Assert.DoesNotContain("Harbour", today.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing is owed", today.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Two records may be one person", today.Words, StringComparison.Ordinal);
        await browser.RendersAsync("/duties?of=team", "Coming (3)", "Two records may be one person");

        app.Clock.Advance(Duration.FromHours(26));
        await browser.RendersAsync("/duties", "Late (2)", "Late by 2 hours.");
        await app.RefusesEveryRoleWithoutAsync("duties.view", "/duties");
        using var waiting = app.As(Worker);
        await waiting.RendersAsync("/duties/waited-for", "The order has yet to be served.", "Northgate Police", "Late by 2 hours");
        await app.RefusesEveryRoleWithoutAsync("duties.view", "/duties/waited-for");
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_owed_reads_so(Provider provider)
    {
        await using var app = await AppAsync(provider);
        using var browser = app.As(Officer);

        await browser.RendersAsync("/duties", "Nothing is owed by your desk. Last checked just now.");
        await browser.RendersAsync("/duties/waited-for", "No other agency owes yours anything. Last checked just now.");
    }

    [Theory, OnBothDatabases]
    public async Task Two_hundred_duties_stand_on_four_pages_most_urgent_first(Provider provider)
    {
        await using var app = await AppAsync(provider);
        for (var number = 0; number < 100; number++)
        {
            await StateAsync(app, Story.Made() with { Order = new OrderId(Story.Id(200 + number)), At = Story.Morning + Duration.FromMinutes(number) });
        }
        using var browser = app.As(Officer);

        var first = await browser.RendersAsync("/duties", "Coming (200)");
        Assert.Equal(50, first.Document.QuerySelectorAll(".sl-duty-line").Length);
        Assert.Empty(first.Errors);
        var last = await browser.RendersAsync("/duties?of=mine&number=4", "Coming (200)");
        Assert.Equal(50, last.Document.QuerySelectorAll(".sl-duty-line").Length);
        await browser.RendersAsync("/duties?number=99", "Coming (200)");
        await browser.RendersAsync("/duties?number=-1", "Coming (200)");
    }

    [Theory, OnBothDatabases]
    public async Task A_duty_is_marked_done_with_the_one_button_of_its_line(Provider provider)
    {
        await using var app = await AppAsync(provider);
        await StateAsync(app, Story.Made());
        using var browser = app.As(Worker);
        var list = await browser.RendersAsync("/duties", "Tell the protected person about the order");
        var duty = await IdOfAsync(app, "tell-worker-of-order");

        await browser.SendAsync(list, Nothing, $"/duties/{duty:D}/done");

        Assert.Equal(1, await app.CountOnLedgerAsync("OwedActionDone"));
        await browser.RendersAsync("/duties", "Nothing is owed by your agency.");
        await browser.RendersAsync($"/duties/{duty:D}", "Done, 3 November 2026, 9:10am", "What happened");
        Assert.Equal(1, await app.CountOnLedgerAsync("duty"));
    }

    [Theory, OnBothDatabases]
    public async Task Marking_done_is_refused_in_words_and_keeps_what_was_written(Provider provider)
    {
        await using var app = await AppAsync(provider);
        await StateAsync(app, Story.Made());
        var told = await IdOfAsync(app, "tell-worker-of-order");
        var serve = await IdOfAsync(app, "serve-order");
        using var worker = app.As(Worker);
        using var officer = app.As(Officer);

        await worker.RendersAsync($"/duties/{told:D}/done", "What was done");
        await worker.RefusesAsync($"/duties/{told:D}/done", new Dictionary<string, string> { ["What"] = new('x', 2_001) }, "2,000 characters or fewer");
        await officer.RefusesAsync($"/duties/{serve:D}/done", Nothing, "This cannot be marked as done.");
        await officer.SaysNotFoundAsync($"/duties/{told:D}/done");
        await app.RefusesEveryRoleWithoutAsync("duties.do", $"/duties/{told:D}/done");
        await worker.AcceptsAsync($"/duties/{told:D}/done", new Dictionary<string, string> { ["What"] = "Rang at the agreed time." });
        await worker.RendersAsync($"/duties/{told:D}", "Rang at the agreed time.");
    }

    [Theory, OnBothDatabases]
    public async Task A_duty_is_shown_to_both_agencies_in_their_own_words_and_to_no_other(Provider provider)
    {
        await using var app = await AppAsync(provider);
        await StateAsync(app, Story.Made());
        var serve = await IdOfAsync(app, "serve-order");
        using var officer = app.As(Officer);
        using var worker = app.As(Worker);
        using var stranger = app.As(TestHouse.ActorAt("probation-northgate", "probation-officer"));

        var ours = await officer.RendersAsync($"/duties/{serve:D}", "Serve the order on the respondent", "Whoever supports the protected person", "Order desk");
        Assert.DoesNotContain("Harbour", ours.Text, StringComparison.Ordinal);
        var theirs = await worker.RendersAsync($"/duties/{serve:D}", "The order has yet to be served.", "Northgate Police");
        Assert.DoesNotContain("Order desk", theirs.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Who is waiting", theirs.Words, StringComparison.Ordinal);
        await stranger.SaysNotFoundAsync($"/duties/{serve:D}");
        await officer.SaysNotFoundAsync($"/duties/{Story.Id(999):D}");
        await app.RefusesEveryRoleWithoutAsync("duties.view", $"/duties/{serve:D}");
        Assert.Equal(2, await app.CountOnLedgerAsync("duty"));
    }

    [Theory, OnBothDatabases]
    public async Task The_manager_waives_on_a_page_and_who_waits_reads_that_it_will_not_be_done_but_not_why(Provider provider)
    {
        await using var app = await AppAsync(provider);
        await StateAsync(app, Story.Made());
        var serve = await IdOfAsync(app, "serve-order");
        using var manager = app.As(Manager);
        using var worker = app.As(Worker);

        await manager.RendersAsync($"/duties/{serve:D}", "Waive this");
        await manager.RefusesAsync($"/duties/{serve:D}/waive", Nothing, "Enter why this will not be done.");
        await app.RefusesEveryRoleWithoutAsync("duties.manage", $"/duties/{serve:D}/waive");
        await manager.SaysNotFoundAsync($"/duties/{Story.Id(999):D}/waive");
        await manager.AcceptsAsync($"/duties/{serve:D}/waive", new Dictionary<string, string> { ["Reason"] = "The court served it." });

        await manager.RendersAsync($"/duties/{serve:D}", "Waived", "The court served it.");
        var theirs = await worker.RendersAsync($"/duties/{serve:D}", "it will not be done");
        Assert.DoesNotContain("The court served it.", theirs.Words, StringComparison.Ordinal);
        await worker.RendersAsync("/duties/waited-for", "Ended in the last two weeks", "Waived, 3 November 2026");
        using var late = app.As(Manager);
        await late.RefusesAsync($"/duties/{serve:D}/waive", new Dictionary<string, string> { ["Reason"] = "Again." }, "This was waived already.");
    }

    private static async Task<TestApp> AppAsync(Provider provider)
    {
        var app = await TestApp.StartAsync(provider, services => DutiesHouse.Use(services, new Answers(), null));
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        return app;
    }

    private static Task StateAsync(TestApp app, Fact fact) => app.AsAsync(Officer, scope =>
    {
        var unit = scope.GetRequiredService<UnitOfWork>();
        return unit.DoAsync(() => Task.FromResult(unit.State(fact)), TestContext.Current.CancellationToken);
    });

    private static Task<Guid> IdOfAsync(TestApp app, string rule) => app.AsAsync(Officer, async scope =>
    {
        var code = new DutyRuleCode(rule);
        return (await scope.GetRequiredService<SightlineDb>().Set<Duty>().SingleAsync(duty => duty.Rule == code, TestContext.Current.CancellationToken)).Id.Value;
    });

    /// <summary>Something for the records desk of the same force.</summary>
    private sealed class TiePutToReviewOf
    {
        public Sightline.Facts.People.TiePutToReview Fact { get; } = new()
        {
            Review = new ReviewId(Story.Id(50)),
            Nominal = Story.Him,
            Other = Story.HisBrother,
            Agency = AccessTestData.Northgate,
        };
    }
}
