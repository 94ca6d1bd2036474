using System.Net;
using AngleSharp.Dom;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Risk;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Risk.Tests;

public sealed class PageTests
{
    private const string NoSuch = "0193a1b2-0000-7000-8000-0000000000ff";

    [Theory, OnBothDatabases]
    public async Task Only_roles_that_assess_or_see_risk_open_these_pages_and_what_is_not_there_is_not_found(Provider provider)
    {
        await using var app = await RiskHouse.StartAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("risk.assess", "/risk/assess");
        await app.RefusesEveryRoleWithoutAsync("risk.assess", $"/risk/assessments/{NoSuch}/recorded");
        await app.RefusesEveryRoleWithoutAsync("risk.view", $"/risk/assessments/{NoSuch}");
        await app.RefusesEveryRoleWithoutAsync("risk.view", $"/risk/{NoSuch}");
        using var officer = app.As(RiskHouse.Officer);
        foreach (var path in new[] { $"/risk/{NoSuch}", $"/risk/assessments/{NoSuch}", $"/risk/assessments/{NoSuch}/recorded", $"/risk/assess?nominal={NoSuch}", $"/risk/assess?incident={NoSuch}", "/risk/somebody" })
        {
            await officer.SaysNotFoundAsync(path);
        }
    }

    [Theory, OnBothDatabases, Source("A-20")]
    public async Task From_a_call_out_to_a_recorded_assessment_who_was_there_is_filled_in_and_no_answer_is(Provider provider)
    {
        await using var app = await RiskHouse.StartAsync(provider);
        var (her, him) = await PairAsync(app);
        await app.AsSystemAsync(scope => RiskHouse.StateAsync(scope, RiskHouse.CallOut(1, RiskHouse.Now - Duration.FromHours(2), new Party(her, PartyPart.Victim), new Party(him, PartyPart.Suspect))));
        using var officer = app.As(RiskHouse.Officer);

        var callOut = await officer.RendersAsync($"/incidents/{RiskHouse.Id(1)}", "Assess the risk", "no answer is");
        Assert.NotNull(callOut.Document.QuerySelector($"a[href='/risk/assess?incident={RiskHouse.Id(1)}']"));
        var start = await officer.RendersAsync($"/risk/assess?incident={RiskHouse.Id(1)}", "From the call-out of", "Aleksandra Nowak", "Daniel Reed", "Dash RIC", "DASH 2009", "DARA");
        Assert.True(IsChosen(start, $"[name='Assessed'][value='{her}']"));
        Assert.True(IsChosen(start, $"[name='From'][value='{him}']"));
        Assert.DoesNotContain("SPECSS", start.Words, StringComparison.Ordinal);

        var items = await officer.SendAsync(start, Press("next", ("Instrument", "dash-ric")));
        Assert.Contains("14. Threats to kill", items.Words, StringComparison.Ordinal);
        Assert.Contains("recorded as not asked, never as no", items.Words, StringComparison.Ordinal);
        Assert.Empty(ChosenRiskQuestions(items));

        var check = await officer.SendAsync(items, Press("check", [.. Yes(1, 13), ("Answers[14]", "would-not-say"), ("Said[3]", "That he <b>comes back</b>"), ("Children", "medium"), ("Judgement", "medium"), ("JudgementReason", "He waits outside.")]));
        Assert.True(check.Errors.Count == 0, string.Join(" | ", check.Errors));
        Assert.Contains("Score 13 of 24; with the missing answers up to 24", check.Words, StringComparison.Ordinal);
        Assert.Contains("11 items not answered", check.Words, StringComparison.Ordinal);
        Assert.Contains("could make it visible high risk", check.Words, StringComparison.Ordinal);
        Assert.Contains("15. Choking, strangling or drowning Not asked", check.Words, StringComparison.Ordinal);
        Assert.Contains("14. Threats to kill Would not say", check.Words, StringComparison.Ordinal);
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(RiskAssessed)));

        var recorded = await officer.SendAsync(check, Press("record"));
        Assert.True(recorded.Status == HttpStatusCode.Redirect, $"{(int)recorded.Status} {string.Join(" | ", recorded.Errors)} {recorded.Words}");
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(RiskAssessed)));
        await officer.RendersAsync(recorded.Location!, "You have recorded an assessment", "Medium risk", "What now happens");
        Assert.Equal(recorded.Location, (await officer.SendAsync(check, Press("record"))).Location);
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(RiskAssessed)));

        var shown = await officer.RendersAsync(recorded.Location!.Replace("/recorded", "", StringComparison.Ordinal), "Aleksandra Nowak", "Daniel Reed", "That he <b>comes back</b>", "He waits outside.", "Judged medium");
        Assert.DoesNotContain("Nowak", shown.Document.Title + shown.Path, StringComparison.Ordinal);
    }

    /// <summary>What she answered last time stands beside the question and never in the answer.</summary>
    [Theory, OnBothDatabases, Source("G-19")]
    public async Task Last_time_stands_beside_each_question_and_nothing_is_chosen(Provider provider)
    {
        await using var app = await RiskHouse.StartAsync(provider);
        var (her, him) = await PairAsync(app);
        await app.AsAsync(RiskHouse.Officer, scope => RiskHouse.AssessAsync(scope, RiskHouse.Ric(her, 14, 9) with
        {
            From = [him], Judgement = RiskLevel.High, JudgementReason = "Known.", Children = Kernel.Answer.Yes, ChildrenLevel = RiskLevel.High, At = RiskHouse.Now - Duration.FromDays(30),
        }));
        using var officer = app.As(RiskHouse.Officer);
        var start = await officer.RendersAsync($"/risk/assess?nominal={her}", "From the record you came from", "Daniel Reed");
        foreach (var instrument in new[] { "dash-ric", "dash-police", "dara", "ppit", "audit" })
        {
            var items = await officer.SendAsync(start, Press("next", ("Instrument", instrument)));
            Assert.True(items.Status == HttpStatusCode.OK, instrument);
            Assert.Empty(ChosenRiskQuestions(items));
            Assert.All(items.Document.QuerySelectorAll("textarea"), area => Assert.Equal("", area.TextContent.Trim()));
            if (instrument == "dash-ric")
            {
                Assert.Contains("Last time, 4 October 2026: Yes", items.Words, StringComparison.Ordinal);
                Assert.Contains("Last time, 4 October 2026: Not asked", items.Words, StringComparison.Ordinal);
            }
        }
        using var probation = app.As(RiskHouse.Probation);
        var theirs = await probation.SendAsync(await probation.GetAsync($"/risk/assess?nominal={her}"), Press("next", ("Instrument", "dash-ric")));
        Assert.DoesNotContain("Last time", theirs.Words, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_is_said_beside_its_question_and_what_was_typed_is_kept(Provider provider)
    {
        await using var app = await RiskHouse.StartAsync(provider);
        var (her, _) = await PairAsync(app);
        using var officer = app.As(RiskHouse.Officer);
        await officer.RefusesAsync("/risk/assess", Press("next"), "Choose who is assessed", "Choose what you assess with");
        await officer.RefusesAsync($"/risk/assess?nominal={her}", Press("next", ("Instrument", "dash-ric"), ("On.Day", "31"), ("On.Month", "2")), "must be a real date");
        await officer.RefusesAsync($"/risk/assess?nominal={her}", Press("next", ("Instrument", "dara"), ("On.Year", "2021")), "Only what was in use on that day is listed");

        var items = await officer.SendAsync(await officer.GetAsync($"/risk/assess?nominal={her}"), Press("next", ("Instrument", "dash-ric")));
        var refused = await officer.SendAsync(items, Press("check", ("Answers[4]", "yes"), ("Said[3]", "for her mother"), ("Judgement", "high")));
        Assert.Contains(refused.Errors, error => error.Contains("reason for the judgement is missing", StringComparison.Ordinal));
        Assert.StartsWith("Error: ", refused.Document.Title, StringComparison.Ordinal);
        Assert.True(IsChosen(refused, "[name='Answers[4]'][value='yes']"));
        Assert.True(IsChosen(refused, "[name='Judgement'][value='high']"));
        Assert.Contains("for her mother", refused.Words, StringComparison.Ordinal);
        Assert.Contains((await officer.SendAsync(items, Press("check", ("Answers[4]", "yes")))).Errors, error => error.Contains("Say how high you judge the risk", StringComparison.Ordinal));
        var tampered = await officer.SendAsync(items, Press("check", ("Answers[4]", "perhaps"), ("Judgement", "not-known")));
        Assert.Contains(tampered.Errors, error => error.Contains("“perhaps” is no answer to item 4", StringComparison.Ordinal));

        var check = await officer.SendAsync(items, Press("check", ("Answers[4]", "yes"), ("Judgement", "not-known")));
        Assert.Contains("Treat the risk as not known, never as low", check.Words, StringComparison.Ordinal);
        var changed = await officer.SendAsync(check, Press("change"));
        Assert.True(IsChosen(changed, "[name='Answers[4]'][value='yes']"));
        var start = await officer.SendAsync(changed, Press("change-start"));
        Assert.True(IsChosen(start, $"[name='Assessed'][value='{her}']"));
        Assert.True(IsChosen(await officer.SendAsync(start, Press("next")), "[name='Answers[4]'][value='yes']"));
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(RiskAssessed)));
    }

    [Theory, OnBothDatabases, Source("G-14"), Source("L-42"), Source("D-21")]
    public async Task The_picture_says_the_level_and_its_ground_what_happened_since_orders_breaches_and_what_nobody_asked(Provider provider)
    {
        await using var app = await RiskHouse.StartAsync(provider);
        var (her, him) = await PairAsync(app);
        using var officer = app.As(RiskHouse.Officer);
        await officer.RendersAsync($"/risk/{her}", "a risk nobody has looked at", "nobody has assessed it that you may know of");
        var day = Duration.FromDays(1);
        await app.AsAsync(RiskHouse.Officer, async scope =>
        {
            await RiskHouse.AssessAsync(scope, RiskHouse.Ric(her, 5, 19) with { Judgement = RiskLevel.Medium, JudgementReason = "canary reason", At = RiskHouse.Now - 90 * day });
            await RiskHouse.AssessAsync(scope, RiskHouse.Ric(her, 15, 4) with { From = [him], At = RiskHouse.Now - 20 * day, Children = Kernel.Answer.Yes, ChildrenLevel = RiskLevel.High });
        });
        var order = RiskHouse.Order(1, RiskHouse.Now - 15 * day, him, her);
        await app.AsSystemAsync(scope => RiskHouse.StateAsync(scope, order));
        await app.AsSystemAsync(scope => RiskHouse.StateAsync(scope, RiskHouse.Breach(1, RiskHouse.Now - 9 * day, order.Order, him, her)));
        await app.AsSystemAsync(scope => RiskHouse.StateAsync(scope, RiskHouse.Breach(2, RiskHouse.Now - 4 * day, order.Order, him, her)));

        var page = await officer.RendersAsync(
            $"/risk/{her}", "High risk", "15 of 24; with the missing answers up to 20", "Not assessed since a new order on 19 October 2026; a reported breach on 25 October 2026; a reported breach on 30 October 2026",
            "5 items of the Dash RIC", "non-molestation order", "Nothing is recorded of what the police did", "1 breach before it", "No breach before it is recorded", "Children around this person");
        Assert.DoesNotContain("canary", page.Text, StringComparison.Ordinal);
        var chart = page.Document.QuerySelector("svg[role='img']")!;
        Assert.Equal("level-chart-title level-chart-said", chart.GetAttribute("aria-labelledby"));
        Assert.Contains("medium on 5 August 2026, then high on 14 October 2026", chart.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, chart.QuerySelectorAll("circle").Length);
        Assert.Equal(2, page.Document.QuerySelectorAll("table tbody tr").Length);

        var his = await officer.RendersAsync($"/risk/{him}", "Assessed as a high risk to somebody else", "Nobody has assessed the danger to this person");
        Assert.DoesNotContain("Nowak", his.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("15 of 24", his.Text, StringComparison.Ordinal);
        using var control = app.As(RiskHouse.CallHandler);
        var record = await control.GetAsync($"/risk/{her}");
        Assert.DoesNotContain("Assess the risk", record.Words, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_agency_reads_the_level_and_whom_to_ask_and_not_what_she_said(Provider provider)
    {
        await using var app = await RiskHouse.StartAsync(provider);
        var (her, him) = await PairAsync(app);
        var (polices, services) = await AsSystemAsync(app, async scope => (
            await RiskHouse.AssessAsync(scope, RiskHouse.Ric(her, 14) with
            {
                From = [him], Judgement = RiskLevel.High, JudgementReason = "canary reason",
                Answers = [.. RiskHouse.Ric(her, 14).Answers.Skip(1), new ItemAnswer(1, "yes", default, "canary words")],
            }),
            await RiskHouse.AssessAsync(scope, RiskHouse.Ric(her, 20, by: "support-harbour") with { From = [him] })));
        using var probation = app.As(RiskHouse.Probation);
        var page = await probation.RendersAsync($"/risk/assessments/{polices}", "High risk", "Held – ask Northgate Police");
        Assert.DoesNotContain("canary", page.Text, StringComparison.OrdinalIgnoreCase);
        await probation.SaysNotFoundAsync($"/risk/assessments/{services}");
        await probation.SaysNotFoundAsync($"/risk/assessments/{polices}/recorded");
        using var worker = app.As(RiskHouse.Worker);
        await worker.RendersAsync($"/risk/assessments/{services}", "High risk");
        using var officer = app.As(RiskHouse.Officer);
        await officer.RendersAsync($"/risk/assessments/{polices}", "canary reason", "canary words");
        Assert.DoesNotContain("20 of 24", (await officer.GetAsync($"/risk/{her}")).Text, StringComparison.Ordinal);
    }

    private static Task<(NominalId Her, NominalId Him)> PairAsync(TestApp app) => AsSystemAsync(app, async scope => (await RiskHouse.HerAsync(scope), await RiskHouse.HimAsync(scope)));

    private static Task<T> AsSystemAsync<T>(TestApp app, Func<IServiceProvider, Task<T>> work) => app.AsAsync(Platform.Work.Actor.System("test"), work);

    private static IEnumerable<(string, string)> Yes(int from, int to) => Enumerable.Range(from, to - from + 1).Select(item => ($"Answers[{item}]", "yes"));

    /// <summary>Everything about the risk that stands chosen.</summary>
    private static IEnumerable<string?> ChosenRiskQuestions(TestPage page) => page.Document
        .QuerySelectorAll("[name^='Answers'][checked], [name='Judgement'][checked], [name='Children'][checked], [name='Responses'][checked]").Select(element => element.GetAttribute("name"));

    private static bool IsChosen(TestPage page, string selector) => page.Document.QuerySelector(selector)?.HasAttribute("checked") ?? false;

    private static Dictionary<string, string> Press(string act, params IReadOnlyList<(string Name, string Value)> answers) =>
        answers.Append(("Act", act)).ToDictionary(answer => answer.Item1, answer => answer.Item2);
}
