using Sightline.Conferences.Rules;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.Conferences.Tests.MeetingHouse;

namespace Sightline.Conferences.Tests;

public sealed class PageTests
{
    [Theory, OnBothDatabases]
    public async Task Only_those_who_hold_meetings_or_are_asked_to_them_open_these_pages(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("conferences.view", "/meetings");
        await app.RefusesEveryRoleWithoutAsync("conferences.view", $"/meetings/{Id(1)}");
        await app.RefusesEveryRoleWithoutAsync("conferences.hold", $"/meetings/open/{Morning}");
        await app.RefusesEveryRoleWithoutAsync("conferences.hold", $"/meetings/lines/{Id(1)}");
        await app.RefusesEveryRoleWithoutAsync("conferences.decision", $"/meetings/decisions/{Id(1)}");
        using var inspector = app.As(Inspector);
        await inspector.SaysNotFoundAsync($"/meetings/{Id(1)}");
        await inspector.SaysNotFoundAsync($"/meetings/lines/{Id(1)}");
        await inspector.SaysNotFoundAsync($"/meetings/decisions/{Id(1)}");
        await inspector.SaysNotFoundAsync("/meetings/open/tea-party");
        using var worker = app.As(At(AccessTestData.Harbour, "support-manager"));
        await worker.RendersAsync("/meetings", "Your agency holds no meeting here");
    }

    [Theory, OnBothDatabases, Source("E-33"), Source("I-06")]
    public async Task A_meeting_is_opened_gone_through_and_closed_by_its_pages(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await app.AsAsync(Inspector, async scope =>
        {
            await CallOutAsync(scope, Told(1, Victim(await PersonAsync(scope, "Aleksandra", "Nowak")), Suspect(await PersonAsync(scope, "Tymon", "Wrona"))) with { WeaponUsed = Answer.Yes });
        });
        using var inspector = app.As(Inspector);
        await inspector.RendersAsync("/meetings", "Police morning meeting", "Positive-action day");
        var opened = (await inspector.AcceptsAsync($"/meetings/open/{Morning}", new Dictionary<string, string>())).Location!;
        var list = await inspector.RendersAsync(opened, "1. Aleksandra Nowak, Tymon Wrona", "Here because a weapon was used or threatened with", "Not known: the level of risk", "1 of 1 lines have no decision yet");
        Assert.DoesNotContain("Nowak", list.Document.Title, StringComparison.Ordinal);
        var line = list.Document.QuerySelector("a[href^='/meetings/lines/']")!.GetAttribute("href")!;

        await inspector.RefusesAsync(opened, new Dictionary<string, string>(), "No decision on: line 1");
        await inspector.RefusesAsync(line, new Dictionary<string, string>(), "Choose what was decided");
        await inspector.RefusesAsync(line, new Dictionary<string, string> { ["Kind"] = "NoFurtherAction" }, "Say what is to be done, or why nothing is");
        await inspector.RefusesAsync(line, new Dictionary<string, string> { ["Kind"] = "Act", ["Words"] = "Find him" }, "Choose who will do it", "Say by when it must be done");
        await inspector.RefusesAsync(
            line,
            new Dictionary<string, string> { ["Kind"] = "Act", ["Words"] = "Find him", ["Owner"] = "police-northgate/response-desk", ["DueOn.Day"] = "31", ["DueOn.Month"] = "2", ["DueOn.Year"] = "2027" },
            "must be a real date");
        await inspector.RefusesAsync(
            line,
            new Dictionary<string, string> { ["Kind"] = "Act", ["Words"] = "Find him", ["Owner"] = "police-northgate/response-desk", ["DueOn.Day"] = "2", ["DueOn.Month"] = "11", ["DueOn.Year"] = "2026" },
            "has passed");
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(MeetingDecided)));

        await inspector.AcceptsAsync(line, new Dictionary<string, string>
        {
            ["Kind"] = "Act", ["Words"] = "Find him before she is home", ["Owner"] = "police-northgate/response-desk", ["DueOn.Day"] = "3", ["DueOn.Month"] = "11", ["DueOn.Year"] = "2026", ["DueAt"] = "17:00",
        });
        await inspector.RendersAsync(opened, "To be done by 3 November 2026, 5pm: Northgate Police, Response desk", "Find him before she is home", "Every line has a decision");

        using var officer = app.As(Officer with { Desks = new HashSet<DeskCode> { AccessTestData.Desk(AccessTestData.Northgate, DeskRole.ResponseDesk) } });
        var duties = await officer.RendersAsync("/duties", "Do what the meeting decided");
        var decision = duties.Document.QuerySelector("a[href*='/meetings/decisions/']")!.GetAttribute("href")!;
        var shown = await officer.RendersAsync(decision, "Find him before she is home", "Aleksandra Nowak");
        Assert.NotNull(shown.Document.QuerySelector("a[href$='/done']"));

        await inspector.AcceptsAsync(opened, new Dictionary<string, string>());
        await inspector.RendersAsync(opened, "Closed 3 November 2026");
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(MeetingHeld)));
        var id = new MeetingLineId(new Guid(line.Split('/')[^1]));
        var late = await Assert.ThrowsAsync<RulesBrokenException>(() => app.AsAsync(Inspector, scope => DecideAsync(scope, id, MeetingDecisionKind.NoFurtherAction)));
        Assert.IsType<MeetingIsStillOpen>(Assert.Single(late.Broken));
    }

    [Theory, OnBothDatabases, Source("I-05")]
    public async Task Agencies_are_asked_on_the_page_and_what_they_see_says_whose_list_it_is(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var inspector = app.As(Inspector);
        await inspector.RendersAsync($"/meetings/open/{Joint}", "Harbour IDVA Service", "Northgate Council");
        var opened = (await inspector.AcceptsAsync($"/meetings/open/{Joint}", new Dictionary<string, string> { ["Others"] = AccessTestData.Harbour.Value })).Location!;
        await inspector.RendersAsync(opened, "With Harbour IDVA Service", "Nothing was recorded and nothing came back");
        using var worker = app.As(At(AccessTestData.Harbour, "support-manager"));
        await worker.RendersAsync("/meetings", "Multi-agency daily meeting");
        await worker.RendersAsync(opened, "You see what Northgate Police may tell your agency", "There is nothing on this list that may be told to your agency");
    }
}
