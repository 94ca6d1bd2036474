using Sightline.Facts.Incidents;
using Sightline.Facts.Oversight;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.Oversight.Tests.SampleHouse;

namespace Sightline.Oversight.Tests;

public sealed class SamplePagesTests
{
    private const string Path = $"/samples/draw/{NoArrest}";

    [Theory, OnBothDatabases]
    public async Task Only_those_who_draw_or_look_at_samples_open_these_pages(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("oversight.review", "/samples");
        await app.RefusesEveryRoleWithoutAsync("oversight.review", $"/samples/{Id(1)}");
        await app.RefusesEveryRoleWithoutAsync("oversight.review", $"/samples/{Id(1)}/cases/1");
        await app.RefusesEveryRoleWithoutAsync("oversight.draw", Path);
        await app.RefusesEveryRoleWithoutAsync("oversight.draw", $"/samples/{Id(1)}/follow-up");
        await app.RefusesEveryRoleWithoutAsync("oversight.draw", $"/samples/{Id(1)}/again");
        using var manager = app.As(Manager);
        foreach (var absent in new[] { $"/samples/{Id(1)}", $"/samples/{Id(1)}/cases/1", $"/samples/{Id(1)}/follow-up", $"/samples/{Id(1)}/again", "/samples/draw/tea-leaves" })
        {
            await manager.SaysNotFoundAsync(absent);
        }
        await manager.RendersAsync("/samples", "No arrest though there was a power", "Cautions", "Duties that were waived", "None in this register.");
        using var probation = app.As(At(AccessTestData.Probation, "probation-manager"));
        var held = await probation.RendersAsync("/samples", "Departures from the way to a sentence: this register does not hold them, which is not “there are none”.");
        Assert.DoesNotContain("No arrest", held.Words, StringComparison.Ordinal);
        await probation.RefusesAsync("/samples/draw/pathway-departures", Answers(("Reviewers", "")), "This register does not hold what this sample is drawn from");
    }

    [Theory, OnBothDatabases, Source("K-03")]
    public async Task What_is_wrong_with_a_draw_is_said_and_nothing_is_drawn(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await CallOutAsync(app, 1, PowerOfArrestUse.AvailableNotUsed);
        using var manager = app.As(Manager);
        await manager.RefusesAsync(Path, Answers(("Seed", "")), "Give a text of 1 to 100 characters");
        await manager.RefusesAsync(Path, Answers(("Size", "lots")), "whole number from 1 to 1,000");
        await manager.RefusesAsync(Path, Answers(("Last.Year", "2025")), "The last day is before the first");
        await manager.RefusesAsync(Path, Answers(("Last.Year", "2027")), "The last day has not come yet");
        await manager.RefusesAsync(Path, Answers(("First.Day", "31"), ("First.Month", "2")), "must be a real date");
        await manager.RefusesAsync(Path, Answers(("First.Year", "2020"), ("Last.Year", "2020")), "There is nothing to draw from");
        await manager.RefusesAsync(Path, Answers(("Reviewers", AccessTestData.Council.Value)), "An agency that you chose may not be asked");
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(SampleDrawn)));
    }

    [Theory, OnBothDatabases, Source("K-03"), Source("J-112")]
    public async Task A_sample_is_drawn_again_the_same_looked_at_by_two_agencies_and_followed_up(Provider provider)
    {
        await using var app = await StartAsync(provider);
        for (var number = 1; number <= 8; number++)
        {
            await CallOutAsync(app, number, number <= 6 ? PowerOfArrestUse.AvailableNotUsed : PowerOfArrestUse.Used);
        }
        using var manager = app.As(Manager);
        var drawn = (await manager.AcceptsAsync(Path, Answers())).Location!;
        var page = await manager.RendersAsync(drawn, "6 records of 1 November 2026 to 3 November 2026", "seven magpies", "Case 4", "Not looked at yet: 4 of 4", "Why nobody was arrested: He had gone to Nowak’s sister.");
        Assert.DoesNotContain("Case 5", page.Words, StringComparison.Ordinal);
        Assert.Equal(4, Links(page).Distinct().Count());
        // Drawn again by the same text: the same records, in the same order.
        var again = await manager.RendersAsync((await manager.AcceptsAsync(Path, Answers())).Location!);
        Assert.Equal(Links(page), Links(again));
        await manager.RendersAsync($"{drawn}/again", "The same records come in the same order", "To draw from then 6");

        var refused = await manager.RefusesAsync($"{drawn}/cases/1", new Dictionary<string, string> { ["Answers[reason-sound]"] = "Yes" }, "Not answered: Did a supervisor look at the decision?");
        Assert.Equal("Yes", refused.Document.QuerySelector("input[name='Answers[reason-sound]']:checked")?.GetAttribute("value"));
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(SampleCaseReviewed)));
        await manager.AcceptsAsync($"{drawn}/cases/1", Found("Yes", "NotKnown"));
        await manager.RendersAsync(drawn, "Yes: 1 of 1 where it is known. Not known: 0. Not looked at yet: 3 of 4", "Yes: not known of any. Not known: 1");

        using var outside = app.As(Outside);
        await outside.AcceptsAsync($"{drawn}/cases/2", Found("No", "No"));
        await manager.RendersAsync(drawn, "What Harbour IDVA Service found", "Yes: 0 of 1 where it is known");

        for (var number = 2; number <= 4; number++)
        {
            Assert.Equal(0, await app.CountOnLedgerAsync(nameof(SampleLookedThrough)));
            await manager.AcceptsAsync($"{drawn}/cases/{number}", Found("Yes", "Yes"));
        }
        await manager.AcceptsAsync($"{drawn}/cases/4", Found("No", "Yes"));
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(SampleLookedThrough)));

        await manager.RefusesAsync($"{drawn}/follow-up", new Dictionary<string, string>(), "Say what is to be done", "Choose one of your agency’s desks", "Say by when");
        await manager.AcceptsAsync($"{drawn}/follow-up", new Dictionary<string, string>
        {
            ["Words"] = "Brief every shift on reasons.", ["Desk"] = "police-northgate/manager", ["DueOn.Day"] = "1", ["DueOn.Month"] = "12", ["DueOn.Year"] = "2026",
        });
        await manager.RendersAsync(drawn, "Brief every shift on reasons.", "Manager of the order desk", "on the list of its desk until it is done");
        await outside.SaysNotFoundAsync($"{drawn}/cases/9");
        Assert.DoesNotContain("Brief every shift", (await outside.RendersAsync(drawn)).Text, StringComparison.Ordinal);
    }

    internal static List<string> Links(TestPage page) => [.. page.Document.QuerySelectorAll("a[href^='/incidents/']").Select(link => link.GetAttribute("href")!)];

    internal static Dictionary<string, string> Found(string sound, string agreed) =>
        new() { ["Answers[reason-sound]"] = sound, ["Answers[supervisor-agreed]"] = agreed, ["Answers[safety-seen-to]"] = "NotKnown" };

    private static Dictionary<string, string> Answers(params (string Name, string Value)[] otherwise)
    {
        var answers = new Dictionary<string, string>
        {
            ["First.Day"] = "1", ["First.Month"] = "11", ["First.Year"] = "2026", ["Last.Day"] = "3", ["Last.Month"] = "11", ["Last.Year"] = "2026", ["Size"] = "4", ["Seed"] = "seven magpies",
            ["Reviewers"] = AccessTestData.Harbour.Value,
        };
        foreach (var (name, value) in otherwise)
        {
            if (value.Length == 0 && name == "Reviewers")
            {
                answers.Remove(name);
                continue;
            }
            answers[name] = value;
        }
        return answers;
    }
}
