using System.Net;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.RecordCallOut;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.Pages;

/// <summary>The pages on which an initial report is completed, checked and written out.</summary>
public sealed class ReportPagesTests
{
    private const string NoSuch = "0193a1b2-0000-7000-8000-0000000000ff";

    private static Actor Supervisor { get; } = TestHouse.ActorAt("police-northgate", "police-supervisor") with { User = new UserId(new Guid("0193a1b2-0000-7000-8000-00000000c00a")) };

    [Theory, OnBothDatabases]
    public async Task Only_those_whose_work_it_is_open_these_pages_and_what_is_not_there_is_not_found(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        foreach (var page in new[] { "crime", "neighbourhood-task", "grave-harm", "equality" })
        {
            await app.RefusesEveryRoleWithoutAsync("incidents.record", $"/incidents/{NoSuch}/{page}");
        }
        await app.RefusesEveryRoleWithoutAsync("incidents.record", $"/incidents/crimes/{NoSuch}/outcome");
        await app.RefusesEveryRoleWithoutAsync("incidents.check", "/incidents/checks");
        await app.RefusesEveryRoleWithoutAsync("incidents.check", $"/incidents/{NoSuch}/check");
        await app.RefusesEveryRoleWithoutAsync("incidents.check-report", $"/incidents/{NoSuch}/arrests");
        await app.RefusesEveryRoleWithoutAsync("incidents.figures", "/incidents/figures");
        await app.RefusesEveryRoleWithoutAsync("incidents.view", $"/incidents/{NoSuch}/papers/initial-report");
        using var supervisor = app.As(Supervisor);
        foreach (var page in new[] { "crime", "neighbourhood-task", "grave-harm", "equality", "check", "arrests", "papers/initial-report", "papers/nothing" })
        {
            await supervisor.SaysNotFoundAsync($"/incidents/{NoSuch}/{page}");
        }
        await supervisor.SaysNotFoundAsync($"/incidents/crimes/{NoSuch}/outcome");
    }

    [Theory, OnBothDatabases, Source("B-01", "C-15", "C-16", "C-17", "B-06", "C-06", "C-07", "C-08", "A-09")]
    public async Task What_was_folded_away_is_recorded_where_it_was_filled_in_and_is_not_asked_where_it_was_not(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        using var officer = app.As(Area.Officer);
        var check = await officer.SendAsync(await officer.GetAsync("/incidents/new"), CallOutAnswers(
            ("LivingTogether", "yes"), ("LivingBasis", "SelfDeclared"), ("Evidence", "BodyWornVideo"), ("Alcohol", "yes"), ("VictimPregnant", "would-not-say"),
            ("Markers", "VictimIsDisabled"), ("Offence", "common-assault"), ("InAHome", "yes"), ("NeighbourhoodTask", "Call at the house twice a week")));
        Assert.True(check.Errors.Count == 0, string.Join(" | ", check.Errors));
        var recorded = await officer.SendAsync(check, new Dictionary<string, string> { ["Act"] = "record" });
        Assert.Equal(HttpStatusCode.Redirect, recorded.Status);
        var page = await officer.RendersAsync(recorded.Location!.Replace("/recorded", "", StringComparison.Ordinal),
            "Live together", "Yes, they say so themselves", "Body-worn video", "Had anybody involved been drinking? Yes", "pregnant, or was lately? Would not say",
            "The victim is disabled", "Common assault", "Call at the house twice a week", "How it ended is not known yet");
        Assert.DoesNotContain("taken drugs", page.Words, StringComparison.Ordinal);
        using var eastmoor = app.As(TestHouse.ActorAt("police-eastmoor", "response-officer"));
        var other = await eastmoor.RendersAsync(page.Path, "Held – ask Northgate Police");
        foreach (var kept in new[] { "pregnant", "drinking", "disabled", "twice a week", "The papers" })
        {
            Assert.DoesNotContain(kept, other.Words, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases, Source("C-23")]
    public async Task Damage_in_a_home_is_asked_whether_it_is_domestic_and_not_known_is_an_answer(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        using var officer = app.As(Area.Officer);
        const string Asked = "ask what they are to each other";
        await officer.RefusesAsync("/incidents/new", CallOutAnswers(("Offence", "criminal-damage"), ("InAHome", "yes")), Asked);
        await officer.RefusesAsync("/incidents/new", CallOutAnswers(("Offence", "criminal-damage")), "Say whether it was in somebody’s home");
        foreach (var answer in new[] { ("InAHome", "no"), ("People[0].ToVictim", "not-known") })
        {
            var check = await officer.SendAsync(await officer.GetAsync("/incidents/new"), CallOutAnswers(("Offence", "criminal-damage"), ("InAHome", "yes"), answer));
            Assert.Contains("Check what you are recording", check.Words, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases, Source("B-02", "A-03", "B-09")]
    public async Task What_the_record_holds_of_a_family_stands_in_the_form_and_what_happened_tonight_does_not(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var (her, him, child) = await app.AsAsync(Area.Officer, async scope =>
        {
            var one = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak", "1984-03-09"));
            var other = await Area.PersonAsync(scope, Area.Named("Daniel", "Reed", "1981-01-01"));
            var young = await Area.PersonAsync(scope, Area.Named("Mikolaj", "Nowak", "2017-05-20"));
            await Area.RecordAsync(scope, Area.CallOut(
                Area.As(one, PartyPart.Victim),
                Area.As(other, PartyPart.Suspect) with { ToVictim = ConnectionKind.FormerPartner },
                Area.As(young, PartyPart.ChildPresent)) with { ChildrenPresent = Answer.Yes });
            return (one, other, young);
        });
        using var officer = app.As(Area.Officer);
        var form = await officer.SendAsync(await officer.GetAsync($"/incidents/new?nominal={her}"), new Dictionary<string, string> { ["Act"] = $"add:{him}" });
        Assert.Equal("FormerPartner", form.Document.QuerySelector("[name='People[1].ToVictim'] option[selected]")?.GetAttribute("value"));
        Assert.Contains("Filled in from the record", form.Words, StringComparison.Ordinal);
        Assert.NotNull(form.Document.QuerySelector($"[name='ChildrenBefore'][value='{child}']"));
        foreach (var tonight in new[] { "[name='Children']", "[name='Weapon']", "[name='Injury']", "[name='Abuse']", "[name$='.Parts']", "[name='Power']" })
        {
            Assert.Empty(form.Document.QuerySelectorAll($"{tonight}[checked]"));
        }
        var check = await officer.SendAsync(form, CallOutAnswers(
            ("People[0].Parts", "Victim"), ("People[1].Parts", "Suspect"), ("Children", "yes"), ("ChildrenBefore", $"{child}"), ("ChildrenMet", "Heard")));
        Assert.True(check.Errors.Count == 0, string.Join(" | ", check.Errors));
        Assert.Contains("Child who was there", check.Words, StringComparison.Ordinal);
        Assert.Contains("Mikolaj Nowak", check.Words, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases, Source("K-01", "K-02", "C-01", "B-03")]
    public async Task A_supervisor_checks_a_report_from_the_list_and_it_leaves_the_list(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var id = await app.AsAsync(Area.Officer, scope => Crimes.CrimeTests.CallOutAsync(scope, Area.LastNight));
        using var supervisor = app.As(Supervisor);
        await supervisor.RendersAsync("/incidents/checks", "Supervisor’s check (1)");
        var path = $"/incidents/{id}/check";
        var blank = await supervisor.RefusesAsync(path, new Dictionary<string, string> { ["Note"] = "half a word" }, "Say what you found of the flag", "Say what you found of the power of arrest");
        Assert.Contains("half a word", blank.Document.QuerySelector("#Note")!.TextContent, StringComparison.Ordinal);
        Assert.Null(blank.Document.QuerySelector("[name='Flag'][value='Missed']"));
        var findings = new Dictionary<string, string> { ["Flag"] = "Right", ["Arrest"] = "UsedRightly", ["Repeat"] = "no", ["Children"] = "not-known", ["Intelligence"] = "yes" };
        var open = await supervisor.GetAsync(path);
        await supervisor.AcceptsAsync(path, findings);
        Assert.Contains("This check has been made meanwhile", string.Join(' ', (await supervisor.SendAsync(open, findings)).Errors), StringComparison.Ordinal);
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(InitialReportChecked)));
        await supervisor.RendersAsync("/incidents/checks", "Supervisor’s check (0)");
        await supervisor.RendersAsync($"/incidents/{id}", "Supervisor’s check", "Right as it stands", "Last confirmed");
        await supervisor.RendersAsync("/incidents/figures", "Misses found", "False flags found", "Call-outs recorded");
        using var own = app.As(Area.Officer with { Roles = new HashSet<string> { "police-supervisor" } });
        var mine = await app.AsAsync(Area.Officer, scope => Crimes.CrimeTests.CallOutAsync(scope, Area.LastNight));
        await own.RefusesAsync($"/incidents/{mine}/check", findings, "You recorded this call-out yourself");
    }

    [Theory, OnBothDatabases, Source("B-05", "H-55", "B-67", "B-62", "A-28")]
    public async Task A_crime_its_end_a_task_a_near_miss_and_equality_data_are_added_each_on_a_page(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var id = await app.AsAsync(Area.Officer, scope => Crimes.CrimeTests.CallOutAsync(scope, Area.LastNight));
        using var officer = app.As(Area.Officer);
        await officer.RefusesAsync($"/incidents/{id}/crime", new Dictionary<string, string> { ["Offence"] = "other" }, "Say whether it was in somebody’s home");
        await officer.AcceptsAsync($"/incidents/{id}/crime", new Dictionary<string, string> { ["Offence"] = "common-assault", ["InAHome"] = "not-known" });
        var page = await officer.RendersAsync($"/incidents/{id}", "Common assault");
        var outcome = page.Document.QuerySelector("a[href$='/outcome']")!.GetAttribute("href")!;
        await officer.RefusesAsync(outcome, new Dictionary<string, string> { ["Outcome"] = "caution" }, "stands in place of a charge");
        await officer.AcceptsAsync(outcome, new Dictionary<string, string> { ["Outcome"] = "caution", ["WhyNotCharged"] = "The evidence fell short." });
        await officer.RefusesAsync($"/incidents/{id}/neighbourhood-task", new Dictionary<string, string>(), "The task says nothing to do");
        await officer.AcceptsAsync($"/incidents/{id}/neighbourhood-task", new Dictionary<string, string> { ["What"] = "Walk past at six" });
        await officer.RefusesAsync($"/incidents/{id}/grave-harm", new Dictionary<string, string>(), "Say whether somebody died");
        await officer.AcceptsAsync($"/incidents/{id}/grave-harm", new Dictionary<string, string> { ["Harm"] = "NearMiss", ["Review"] = "no" });
        var parties = await officer.RendersAsync($"/incidents/{id}/equality", "Nothing recorded");
        var somebody = parties.Document.QuerySelectorAll("#Nominal option")[^1].GetAttribute("value")!;
        await officer.RefusesAsync($"/incidents/{id}/equality", new Dictionary<string, string>(), "Choose somebody");
        await officer.AcceptsAsync($"/incidents/{id}/equality", new Dictionary<string, string> { ["Nominal"] = somebody, ["Ethnicity"] = "would-not-say", ["Religion"] = "religion-sikh" });
        await officer.RendersAsync($"/incidents/{id}/equality", "Would not say; Not asked; Not asked; Sikh");
        await officer.RendersAsync($"/incidents/{id}", "Not charged: The evidence fell short.", "Walk past at six", "A near miss");
    }

    [Theory, OnBothDatabases, Source("B-04", "H-56")]
    public async Task An_arrest_of_both_is_reviewed_on_its_page(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var id = await app.AsAsync(Area.Officer, scope => Area.RecordAsync(scope, Area.CallOut(
            Area.New(Area.Named("Ada", "Okoro", "1990-05-01"), PartyPart.Victim, PartyPart.Suspect) with { Arrested = true },
            Area.New(Area.Named("Ben", "Achterberg", "1961-07-11"), PartyPart.Suspect) with { Arrested = true }) with { Found = new FoundThere { WhyBothArrested = "Both had knives." } }));
        using var supervisor = app.As(Supervisor);
        await supervisor.RendersAsync($"/incidents/{id}/arrests", "Both had knives.", "Ada Okoro, arrested");
        await supervisor.RefusesAsync($"/incidents/{id}/arrests", new Dictionary<string, string>(), "Say whether it was right");
        await supervisor.RefusesAsync($"/incidents/{id}/arrests", new Dictionary<string, string> { ["Justified"] = "no" }, "The review does not say why");
        await supervisor.AcceptsAsync($"/incidents/{id}/arrests", new Dictionary<string, string> { ["Justified"] = "no", ["Why"] = "She was defending herself." });
        await supervisor.RendersAsync($"/incidents/{id}", "Right: no. She was defending herself.");
    }

    [Theory, OnBothDatabases, Source("B-07", "L-61")]
    public async Task One_entry_is_four_papers_each_for_those_who_may_see_it(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var id = await app.AsAsync(Area.Officer, scope => Area.RecordAsync(scope, Area.CallOut(
            Area.New(Area.Named("Aleksandra", "Nowak", "1984-03-09", "ZZ1 2AB"), PartyPart.Victim),
            Area.New(Area.Named("Daniel", "Reed", "1981-01-01"), PartyPart.Suspect) with { ToVictim = ConnectionKind.FormerPartner, Arrested = true },
            Area.New(Area.Named("Mikolaj", "Nowak", "2017-05-20"), PartyPart.ChildPresent) with { Experienced = [ChildExperience.Heard] }) with
        {
            ChildrenPresent = Answer.Yes,
            Place = "Canary House",
            WhatHappened = "=canary words",
            Found = new FoundThere { Circumstances = [new CircumstanceAnswer(CircumstanceKind.VictimPregnant, Answer.Yes)], Evidence = [EvidenceKind.Photographs] },
        }));
        using var officer = app.As(Area.Officer);
        await officer.RendersAsync($"/incidents/{id}/papers/initial-report", "Initial report", "Canary House", "canary words", "Photographs", "pregnant", "Former partner");
        await officer.RendersAsync($"/incidents/{id}/papers/crime-record", "Crime record", "None recorded", "Arrested Daniel Reed");
        await officer.RendersAsync($"/incidents/{id}/papers/intelligence-entry", "Intelligence entry", "canary words");
        var notice = await officer.RendersAsync($"/incidents/{id}/papers/child-notification", "Notice about children", "Mikolaj Nowak", "Heard it", "Held – ask Northgate Police");
        var csv = await officer.GetAsync($"/incidents/{id}/papers/initial-report?as=csv");
        Assert.Contains("\"'=canary words\"".Trim('"'), csv.Text, StringComparison.Ordinal);
        Assert.Contains("""{"key":"What happened","value":"=canary words"}""", (await officer.GetAsync($"/incidents/{id}/papers/initial-report?as=json")).Text, StringComparison.Ordinal);
        var json = await officer.GetAsync($"/incidents/{id}/papers/child-notification?as=json");
        foreach (var paper in new[] { notice.Text, json.Text })
        {
            foreach (var kept in new[] { "canary", "pregnant", "ZZ1" })
            {
                Assert.DoesNotContain(kept, paper, StringComparison.OrdinalIgnoreCase);
            }
        }
        using var council = app.As(TestHouse.ActorAt("council-northgate", "childrens-services") with { Purpose = new Purpose("protect-children") });
        await council.RendersAsync($"/incidents/{id}/papers/child-notification", "Mikolaj Nowak");
        await council.SaysNotFoundAsync($"/incidents/{id}/papers/initial-report");
        foreach (var stranger in new[] { TestHouse.ActorAt("police-eastmoor", "response-officer"), TestHouse.ActorAt("probation-northgate", "probation-officer") })
        {
            using var browser = app.As(stranger);
            await browser.SaysNotFoundAsync($"/incidents/{id}/papers/child-notification");
            await browser.SaysNotFoundAsync($"/incidents/{id}/papers/intelligence-entry");
        }
        var without = await app.AsAsync(Area.Officer, scope => Crimes.CrimeTests.CallOutAsync(scope, Area.LastNight));
        await council.SaysNotFoundAsync($"/incidents/{without}/papers/child-notification");
    }

    private static Dictionary<string, string> CallOutAnswers(params (string Name, string Value)[] otherwise)
    {
        var answers = new Dictionary<string, string>
        {
            ["Act"] = "check", ["On.Day"] = "2", ["On.Month"] = "11", ["On.Year"] = "2026", ["AtTime"] = "11:50pm", ["Abuse"] = "Physical", ["Children"] = "not-asked", ["Weapon"] = "no",
            ["Injury"] = "would-not-say", ["Power"] = "Used", ["People[0].Parts"] = "Victim",
        };
        if (!otherwise.Any(answer => answer.Name.StartsWith("People[1]", StringComparison.Ordinal)))
        {
            answers["People[0].Surname"] = "Nowak";
        }
        foreach (var (name, value) in otherwise)
        {
            answers[name] = value;
        }
        return answers;
    }
}
