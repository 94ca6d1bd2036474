using System.Net;
using Sightline.Facts.Incidents;
using Sightline.Incidents.TakeCall;
using Sightline.Platform.Storage;
using Sightline.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Sightline.Incidents.Tests.Pages;

public sealed class CallOutPagesTests
{
    private const string NoSuch = "0193a1b2-0000-7000-8000-0000000000ff";

    [Theory, OnBothDatabases]
    public async Task Only_roles_that_record_or_view_call_outs_open_these_pages_and_what_is_not_there_is_not_found(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("incidents.record", "/incidents/new");
        await app.RefusesEveryRoleWithoutAsync("incidents.record", $"/incidents/{NoSuch}/recorded");
        await app.RefusesEveryRoleWithoutAsync("incidents.view", $"/incidents/{NoSuch}");
        using var officer = app.As(Area.Officer);
        await officer.SaysNotFoundAsync($"/incidents/{NoSuch}");
        await officer.SaysNotFoundAsync($"/incidents/{NoSuch}/recorded");
        await officer.SaysNotFoundAsync($"/incidents/new?call={NoSuch}");
        await officer.SaysNotFoundAsync("/incidents/somebody");
    }

    [Theory, OnBothDatabases, Source("A-20")]
    public async Task An_officer_records_at_the_door_checks_the_answers_and_sees_what_now_happens(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var him = await app.AsAsync(Area.Officer, scope => Area.PersonAsync(scope, Area.Named("Daniel", "Reed", "1981")));
        using var officer = app.As(Area.Officer);

        var form = await officer.RendersAsync($"/incidents/new?nominal={him}", "Daniel Reed", "Were children there?");
        var two = await officer.SendAsync(form, Press("add-new"));
        var check = await officer.SendAsync(two, Answers(
            ("People[0].Parts", "Suspect"), ("People[1].Parts", "Victim"), ("People[1].Forenames", "Aleksandra"), ("People[1].Surname", "Nowak"),
            ("People[1].Born.Year", "1984"), ("People[1].Postcode", "ZZ1 2AB"), ("Place", "4 Quay Row"), ("WhatHappened", "She said <b>no</b>")));
        Assert.True(check.Errors.Count == 0, string.Join(" | ", check.Errors));
        Assert.Contains("Check what you are recording", check.Words, StringComparison.Ordinal);
        Assert.Contains("Children there Not asked", check.Words, StringComparison.Ordinal);
        Assert.Contains("Aleksandra Nowak, new in this register", check.Words, StringComparison.Ordinal);
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(CallOutRecorded)));

        var recorded = await officer.SendAsync(check, Press("record"));
        Assert.Equal(HttpStatusCode.Redirect, recorded.Status);
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(CallOutRecorded)));
        await officer.RendersAsync(recorded.Location!, "You have recorded a call-out", "What now happens");

        var again = await officer.SendAsync(check, Press("record"));
        Assert.Equal(recorded.Location, again.Location);
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(CallOutRecorded)));

        var shown = await officer.RendersAsync(recorded.Location!.Replace("/recorded", "", StringComparison.Ordinal), "Daniel Reed", "Aleksandra Nowak", "4 Quay Row", "She said <b>no</b>");
        Assert.DoesNotContain("Nowak", shown.Document.Title + shown.Path, StringComparison.Ordinal);
        Assert.Equal(1, await app.CountOnLedgerAsync("call-out") > 0 ? 1 : 0);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_from_the_check_page_keeps_everything_that_was_entered(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        using var officer = app.As(Area.Officer);
        var check = await officer.SendAsync(await officer.GetAsync("/incidents/new"), Answers(
            ("People[0].Parts", "Victim"), ("People[0].Surname", "Nowak"), ("WhatHappened", "Two\nlines")));
        var form = await officer.SendAsync(check, Press("change"));
        Assert.Equal("Nowak", form.Document.QuerySelector("[name='People[0].Surname']")!.GetAttribute("value"));
        Assert.Contains("Two", form.Document.QuerySelector("#WhatHappened")!.TextContent, StringComparison.Ordinal);
        Assert.True(form.Document.QuerySelector("[name='People[0].Parts'][value='Victim']")!.HasAttribute("checked"));
        Assert.True(form.Document.QuerySelector("[name='Children'][value='not-asked']")!.HasAttribute("checked"));
    }

    [Theory, OnBothDatabases]
    public async Task A_blank_is_asked_again_and_never_taken_for_no(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        using var officer = app.As(Area.Officer);
        var page = await officer.RefusesAsync("/incidents/new", new Dictionary<string, string> { ["AtTime"] = "2:30am" },
            "Say whether children were there, or that it is not known",
            "Say whether a weapon was used, or that it is not known",
            "Say whether anybody was hurt, or that it is not known",
            "Say whether there was a power of arrest",
            "Choose the kinds of abuse");
        foreach (var unknown in new[] { "not-known", "not-asked", "would-not-say" })
        {
            Assert.NotNull(page.Document.QuerySelector($"[name='Children'][value='{unknown}']"));
        }
        Assert.Equal("2:30am", page.Document.QuerySelector("#AtTime")!.GetAttribute("value"));
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(CallOutRecorded)));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_is_refused_beside_its_question(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        using var officer = app.As(Area.Officer);
        await officer.RefusesAsync("/incidents/new", Answers(("On.Year", "2027")), "The call-out is in the future", "Nobody is named");
        await officer.RefusesAsync("/incidents/new", Answers(("On.Day", "31"), ("On.Month", "2")), "The date of the call-out must be a real date");
        await officer.RefusesAsync("/incidents/new", Answers(("People[0].Surname", "Nowak")), "Say what part this person had");
        await officer.RefusesAsync("/incidents/new", Answers(("People[0].Parts", "Victim"), ("People[0].Surname", "Nowak"), ("People[0].Born.Year", "2031")),
            "The date of birth is in the future");
        await officer.RefusesAsync("/incidents/new", Answers(("People[0].Parts", "Victim"), ("People[0].Surname", "Nowak"), ("Power", "AvailableNotUsed")),
            "the reason is missing");
        await officer.RefusesAsync("/incidents/new", Answers(("People[0].Parts", "ChildPresent"), ("People[0].Surname", "Nowak"), ("Children", "no")),
            "A child is on the list of people");
        await officer.RefusesAsync("/incidents/new", Answers(("Children", "yes"), ("NumberOfChildren", "lots")), "must be a number");
        await officer.RefusesAsync("/incidents/new", Answers(("People[0].Parts", "Victim"), ("People[0].Surname", "Nowak"), ("WhatHappened", new string('x', 2_000_000))),
            "2,000,000 characters long; there is room for 10,000");
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(CallOutRecorded)));
    }

    [Theory, OnBothDatabases]
    public async Task Ten_megabytes_of_text_are_turned_away_and_the_next_page_answers(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        using var officer = app.As(Area.Officer);
        var page = await officer.SendAsync(await officer.GetAsync("/incidents/new"), Answers(("WhatHappened", new string('x', 10 * 1024 * 1024))));
        Assert.True(page.Status is HttpStatusCode.BadRequest or HttpStatusCode.OK or HttpStatusCode.RequestEntityTooLarge, $"{(int)page.Status}");
        Assert.Equal(0, await app.CountOnLedgerAsync(nameof(CallOutRecorded)));
        await officer.RendersAsync("/incidents/new", "Record a call-out");
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_the_register_holds_is_found_and_put_on_the_list_once(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var her = await app.AsAsync(Area.Officer, scope => Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak", "1984-03-09", phone: "07700 900321")));
        using var officer = app.As(Area.Officer);
        var found = await officer.SendAsync(await officer.GetAsync("/incidents/new"), Press("find", ("Words", "Nowak 07700900321"), ("WhatHappened", "Half a sentence")));
        Assert.NotNull(found.Document.QuerySelector($"button[value='add:{her}']"));
        var added = await officer.SendAsync(found, Press($"add:{her}"));
        var twice = await officer.SendAsync(added, Press($"add:{her}"));
        Assert.Single(twice.Document.QuerySelectorAll("input[name$='.Nominal']"));
        Assert.Contains("Half a sentence", twice.Document.QuerySelector("#WhatHappened")!.TextContent, StringComparison.Ordinal);
        var removed = await officer.SendAsync(twice, Press("remove:0"));
        Assert.Empty(removed.Document.QuerySelectorAll("input[name$='.Nominal']"));
    }

    [Theory, OnBothDatabases, Source("B-02")]
    public async Task A_second_call_out_with_the_same_two_people_says_that_it_is_not_the_first(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var ids = await app.AsAsync(Area.Officer, async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            var him = await Area.PersonAsync(scope, Area.Named("Daniel", "Reed"));
            var other = await Area.PersonAsync(scope, Area.Named("Ivy", "Underhill"));
            var first = await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim), Area.As(him, PartyPart.Suspect)));
            var elsewhere = await Area.RecordAsync(scope, Area.CallOut(Area.As(other, PartyPart.Victim), Area.As(him, PartyPart.Suspect)));
            var second = await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Suspect), Area.As(him, PartyPart.Victim)) with { At = Area.LastNight + NodaTime.Duration.FromHours(2) });
            return (First: first, Elsewhere: elsewhere, Second: second);
        });
        using var officer = app.As(Area.Officer);
        var page = await officer.RendersAsync($"/incidents/{ids.Second}", "Not the first time", "1 call-out before this one");
        Assert.NotNull(page.Document.QuerySelector($"a[href='/incidents/{ids.First}']"));
        Assert.Null(page.Document.QuerySelector($"a[href='/incidents/{ids.Elsewhere}']"));
        Assert.DoesNotContain("Not the first time", (await officer.GetAsync($"/incidents/{ids.First}")).Words, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_force_reads_who_to_ask_and_not_where_she_is_or_what_she_said(Provider provider)
    {
        await using var app = await NorthgateHouse.StartAsync(provider);
        var (id, call) = await app.AsAsync(Area.Officer, async scope =>
        {
            var taken = await scope.GetRequiredService<TakeCallAction>().TakeAsync(new NewCall { Force = AccessTestData.Northgate, Place = "Canary House" }, Area.Stop);
            return (await Area.RecordAsync(scope, Area.CallOut(Area.New(Area.Named("Aleksandra", "Nowak"), PartyPart.Victim)) with { Place = "Canary House", WhatHappened = "canary words" }), taken);
        });
        using var eastmoor = app.As(TestHouse.ActorAt("police-eastmoor", "response-officer"));
        var page = await eastmoor.RendersAsync($"/incidents/{id}", "Held – ask Northgate Police", "Physical");
        Assert.DoesNotContain("canary", page.Text, StringComparison.OrdinalIgnoreCase);
        await eastmoor.SaysNotFoundAsync($"/incidents/{id}/recorded");
        await eastmoor.SaysNotFoundAsync($"/incidents/new?call={call}");
        using var own = app.As(Area.Officer);
        await own.RendersAsync($"/incidents/{id}", "Canary House", "canary words");
    }

    private static Dictionary<string, string> Press(string act, params (string Name, string Value)[] answers) =>
        answers.Append(("Act", act)).ToDictionary(answer => answer.Item1, answer => answer.Item2);

    /// <summary>The whole form answered as read off the pad, but for what a story says otherwise.</summary>
    private static Dictionary<string, string> Answers(params (string Name, string Value)[] otherwise)
    {
        var answers = new Dictionary<string, string>
        {
            ["Act"] = "check",
            ["On.Day"] = "2",
            ["On.Month"] = "11",
            ["On.Year"] = "2026",
            ["AtTime"] = "11:50pm",
            ["Abuse"] = "Physical",
            ["Children"] = "not-asked",
            ["Weapon"] = "no",
            ["Injury"] = "would-not-say",
            ["Power"] = "Used",
        };
        foreach (var (name, value) in otherwise)
        {
            answers[name] = value;
        }
        return answers;
    }
}
