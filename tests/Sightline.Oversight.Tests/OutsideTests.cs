using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.Oversight.FollowUp;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.Oversight.Tests.SampleHouse;

namespace Sightline.Oversight.Tests;

/// <summary>What somebody outside is shown: what they may see, while they may, and every look is written down.</summary>
public sealed class OutsideTests
{
    [Theory, OnBothDatabases, Source("K-03"), Source("L-62")]
    public async Task Somebody_outside_sees_neither_names_days_places_nor_words_and_no_small_number(Provider provider)
    {
        await using var app = await StartAsync(provider);
        for (var number = 1; number <= 6; number++)
        {
            await CallOutAsync(app, number, PowerOfArrestUse.AvailableNotUsed);
        }
        var drawn = $"/samples/{await DrawAsync(app, NoArrest, 6, null, AccessTestData.Harbour)}";
        using var outside = app.As(Outside);
        var seen = await outside.RendersAsync(drawn, "Case 1: November 2026", "Physical", "a reason is recorded, which you are not shown", "You see neither names, days nor places", "Not looked at yet: 6 of 6");
        foreach (var hidden in new[] { "Nowak", "2 November", "seven magpies", "sister", "Draw it again", "Decide what follows", "What Northgate Police found" })
        {
            Assert.DoesNotContain(hidden, seen.Text, StringComparison.Ordinal);
        }
        Assert.Empty(SamplePagesTests.Links(seen));
        await outside.AcceptsAsync($"{drawn}/cases/1", SamplePagesTests.Found("Yes", "No"));
        // One has been looked at: a number below five, and from the five left it could be reckoned.
        var few = await outside.RendersAsync(drawn, "Too few to tell");
        Assert.DoesNotContain("Not looked at yet", few.Words, StringComparison.Ordinal);
        Assert.Empty(SamplePagesTests.Links(await outside.RendersAsync($"{drawn}/cases/1")));
        foreach (var path in new[] { $"{drawn}/again", $"{drawn}/follow-up" })
        {
            Assert.NotEqual(System.Net.HttpStatusCode.OK, (await outside.GetAsync(path)).Status);
        }
    }

    [Theory, OnBothDatabases, Source("K-03")]
    public async Task Whoever_was_not_asked_or_looks_too_late_finds_nothing(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await CallOutAsync(app, 1, PowerOfArrestUse.AvailableNotUsed);
        var asked = await DrawAsync(app, NoArrest, 1, null, AccessTestData.Harbour);
        var alone = await DrawAsync(app, NoArrest, 1);
        await app.AsSystemAsync(scope => AccessTestData.RegisterServiceAsync(scope, new AgencyCode("support-elsewhere"), "Elsewhere"));
        using var outside = app.As(Outside);
        using var elsewhere = app.As(At(new AgencyCode("support-elsewhere"), "support-manager"));
        using var neighbour = app.As(At(AccessTestData.Eastmoor, "desk-manager"));
        await outside.RendersAsync($"/samples/{asked}", "Case 1");
        await outside.SaysNotFoundAsync($"/samples/{alone}");
        foreach (var stranger in new[] { elsewhere, neighbour })
        {
            await stranger.SaysNotFoundAsync($"/samples/{asked}");
            await stranger.SaysNotFoundAsync($"/samples/{asked}/cases/1");
            Assert.Empty((await stranger.RendersAsync("/samples", "None in this register.")).Document.QuerySelectorAll($"a[href='/samples/{asked}']"));
        }
        // The rule says for how many days; the day of drawing does not count.
        app.Clock.Advance(Duration.FromDays(28));
        await outside.RendersAsync($"/samples/{asked}", "Case 1", "until the end of 1 December 2026");
        app.Clock.Advance(Duration.FromDays(1));
        await outside.SaysNotFoundAsync($"/samples/{asked}");
        await outside.SaysNotFoundAsync($"/samples/{asked}/cases/1");
        using var manager = app.As(Manager);
        await manager.RendersAsync($"/samples/{asked}", "Case 1");
    }

    [Theory, OnBothDatabases, Source("K-03")]
    public async Task Every_look_at_a_sample_is_on_the_ledger_with_the_call_outs_it_showed(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await CallOutAsync(app, 1, PowerOfArrestUse.AvailableNotUsed);
        var drawn = await DrawAsync(app, NoArrest, 1, null, AccessTestData.Harbour);
        var before = await LooksAsync(app);
        using var outside = app.As(Outside);
        await outside.RendersAsync($"/samples/{drawn}");
        await outside.RendersAsync($"/samples/{drawn}/cases/1");
        Assert.Equal(before + 2, await LooksAsync(app));
    }

    [Theory, OnBothDatabases, Source("K-03")]
    public async Task Nobody_looks_at_a_call_out_that_they_recorded_themselves(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var me = new UserId(Id(900));
        var both = At(AccessTestData.Northgate, "response-officer") with { User = me, Roles = new HashSet<string> { "response-officer", "desk-manager" } };
        await app.AsAsync(both, async scope => await HandleAsync(scope, new CallOutRecorded
        {
            Id = new FactId(Id(101)),
            At = Instant.FromUtc(2026, 11, 2, 20, 1),
            Incident = IncidentOf(1),
            Force = AccessTestData.Northgate,
            Parties = [new Party(await PersonAsync(scope, 1), PartyPart.Victim)],
            Abuse = [AbuseKind.Physical],
            PowerOfArrest = PowerOfArrestUse.AvailableNotUsed,
            WhyNotArrested = "Gone.",
        }));
        var handledBy = await app.AsAsync(Manager, async scope => Assert.Single(await scope.GetRequiredService<IHandledCallOuts>().HandlingAsync([IncidentOf(1)], Stop)).HandledBy);
        Assert.Contains(me, handledBy);
        var drawn = await DrawAsync(app, NoArrest, 1);
        var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => app.AsAsync(
            both, scope => scope.GetRequiredService<Review.ReviewCaseAction>().ReviewAsync(drawn, 1, new Dictionary<string, Answer?>(), Stop)));
        Assert.Contains(refused.Broken, rule => rule is Rules.NobodyLooksAtWhatTheyHandled);
        using var browser = app.As(both);
        await browser.RendersAsync($"/samples/{drawn}/cases/1", "You recorded or checked this call-out yourself");
    }

    [Theory, OnBothDatabases]
    public async Task A_desk_is_given_something_only_where_the_rulebook_has_a_duty_for_it(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var desks = await app.AsAsync(Manager, scope => scope.GetRequiredService<FollowUpDesks>().AllAsync(Stop));
        Assert.Equal(["police-northgate/duty-inspector", "police-northgate/manager"], desks.Select(desk => desk.Code.Value).Order(StringComparer.Ordinal));
    }

    private static async Task<int> LooksAsync(TestApp app) => await app.CountOnLedgerAsync("sample");
}
