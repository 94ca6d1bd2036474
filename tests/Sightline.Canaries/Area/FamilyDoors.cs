using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using NodaTime.Text;
using Sightline.Facts;
using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>Him, her and their child; their order, its service and its breach; the call and the call-out; and an officer who is her brother.</summary>
internal sealed class FamilyDoors(CanaryArea area)
{
    internal const string Him = "01930000-0000-7000-8000-00000000a001";
    private const string HisAtProbation = "01930000-0000-7000-8000-00000000a002";
    private const string Child = "01930000-0000-7000-8000-00000000a003";
    private const string HersAtCouncil = "01930000-0000-7000-8000-00000000a004";
    private const string Order = "01930000-0000-7000-8000-00000000b001";

    private static readonly Reader Worker = Readers.Of(AccessTestData.Harbour, "support-worker", "support-survivor");
    private static readonly Reader Desk = Readers.Of(AccessTestData.Northgate, "order-desk", "keep-register");
    private int facts;

    private Flock Flock => area.Flock;

    internal async Task EnterAsync()
    {
        var atHarbour = await RecordAsync(Worker, CanaryKind.ServiceContact, AccessTestData.Harbour, own: true);
        var atPolice = await RecordAsync(Desk, CanaryKind.AgencyContact, AccessTestData.Northgate, own: false);
        await FeedAsync(AccessTestData.Harbour, ("NominalDetailsAdded", $$"""{"nominal":"{{atHarbour}}","heldBy":"support-harbour","confidential":{{Contact("added by Harbour’s system", CanaryKind.ServiceContact, AccessTestData.Harbour)}} }"""));
        await FeedAsync(AccessTestData.Council, ("NominalRecorded", $$"""
            {"nominal":"{{HersAtCouncil}}","heldBy":"council-northgate","details":{"forenames":"Aleksandra","surname":"Nowak","born":"1984-03-09","sex":"female"},
            "confidential":{{Contact("recorded by the council’s system", CanaryKind.AgencyContact, AccessTestData.Council)}} }
            """));
        await FeedAsync(AccessTestData.Council, ("NominalRecorded", $$"""{"nominal":"{{Child}}","heldBy":"council-northgate","details":{"forenames":"Mikolaj","surname":"Nowak","born":"2017-05-20"} }"""));
        await FeedAsync(AccessTestData.Northgate, ("NominalRecorded", $$"""{"nominal":"{{Him}}","heldBy":"police-northgate","details":{{HimSaid}} }"""));
        await FeedAsync(AccessTestData.Probation, ("NominalRecorded", $$"""{"nominal":"{{HisAtProbation}}","heldBy":"probation-northgate","details":{{HimSaid}} }"""));
        await FeedAsync(AccessTestData.Northgate, ("RelationshipRecorded", $$"""{"relationship":"01930000-0000-7000-8000-00000000c001","of":"{{Him}}","to":"{{atPolice}}","kind":"FormerPartner"}"""));
        await OrderAsync(atPolice);
        await CallAsync(atPolice);
        await CallByMachineAsync(atPolice);
        await DeclareAsync();
        await new SafeContactDoors(area).EnterAsync(atHarbour, atPolice);
        await new ConsentDoors(area).EnterAsync(atPolice);
        await new RiskDoors(area).EnterAsync(atHarbour, atPolice);
    }

    private const string HimSaid = """{"forenames":"Darren","surname":"Whitlock","born":"1979-11-21","contact":{"phones":["07700 900555"],"addresses":[{"lines":["12 Mill Lane"],"postcode":"ZZ1 4AB"}]}}""";

    private async Task<string> RecordAsync(Reader reader, CanaryKind kind, AgencyCode agency, bool own)
    {
        var answers = new Dictionary<string, string>
        {
            ["Forenames"] = "Aleksandra",
            ["Surname"] = "Nowak",
            ["Born"] = "1984-03-09",
            ["Sex"] = "female",
            ["Address"] = Flock.Word($"address typed at {agency}", kind, agency.Value, "4 {0} Row").Text,
            ["Postcode"] = Flock.Postcode($"postcode typed at {agency}", kind, agency.Value).Text,
            ["Phone"] = Flock.Phone($"phone typed at {agency}", kind, agency.Value).Text,
            ["Email"] = Flock.Word($"e-mail typed at {agency}", kind, agency.Value, "{0}@example.test").Text,
            ["Confidential"] = "yes",
        };
        if (own)
        {
            answers["IdentifierKind"] = "local";
            answers["Identifier"] = Flock.Word("the service’s own number for her", CanaryKind.ServiceSource, agency.Value).Text;
        }
        return (await area.FillInAsync(reader, "/people/new", answers)).Split('/')[^1];
    }

    private string Contact(string what, CanaryKind kind, AgencyCode agency)
    {
        var line = Flock.Word($"address {what}", kind, agency.Value, "Flat 2 {0} House").Text;
        return $$"""
            {"addresses":[{"lines":["{{line}}"],"postcode":"{{Flock.Postcode($"postcode {what}", kind, agency.Value).Text}}"}],
            "phones":["{{Flock.Phone($"phone {what}", kind, agency.Value).Text}}"],"emails":["{{Flock.Word($"e-mail {what}", kind, agency.Value, "{0}@example.test").Text}}"]}
            """.ReplaceLineEndings(" ");
    }

    private async Task OrderAsync(string her)
    {
        await FeedAsync(AccessTestData.FamilyCourt, ("OrderMade", $$"""
            {"order":"{{Order}}","type":"non-molestation-order","madeBy":"court-northgate-family","force":"police-northgate","respondents":["{{Him}}"],"protected":["{{her}}"],
            "children":["{{Child}}"],"madeOn":"2026-11-02","lastDay":"2027-11-01","terms":[{"term":"01930000-0000-7000-8000-00000000b101","number":1,"kind":"no-contact",
            "plain":"He must not contact her {{Flock.Word("words of a term", CanaryKind.Ordinary, "court-northgate-family").Text}}"}]}
            """));
        await FeedAsync(AccessTestData.Northgate, ("OrderServed", $$"""
            {"order":"{{Order}}","service":"01930000-0000-7000-8000-00000000b201","respondent":"{{Him}}","method":"InPersonByOfficer","proofHeld":"Yes",
            "servedBy":"{{Flock.Word("who served it", CanaryKind.Ordinary, "police-northgate").Text}}"}
            """));
        await area.FillInAsync(Readers.Of(AccessTestData.Northgate, "response-officer", "respond-to-call"), $"/orders/{Order}/breach", new Dictionary<string, string>
        {
            ["Terms"] = "01930000-0000-7000-8000-00000000b101",
            ["What"] = Flock.Word("what broke the order", CanaryKind.Ordinary, "police-northgate", "He came to the {0} gate").Text,
        });
    }

    /// <summary>The call is taken and an officer sent by the page; the officer records the call-out by the page.</summary>
    private async Task CallAsync(string her)
    {
        using var control = Readers.Of(AccessTestData.Northgate, "call-handler", "respond-to-call").Browser(area.App);
        var chosen = await control.SendAsync(await control.GetAsync("/calls"), new Dictionary<string, string> { ["Act"] = $"choose:{her}" });
        var sent = await control.SendAsync(chosen, new Dictionary<string, string>
        {
            ["Act"] = "send",
            ["Lines[0]"] = Flock.Word("line told to the officer", CanaryKind.Scene, "police-northgate", "She hides at {0}").Text,
            ["Place"] = Flock.Word("place of the call", CanaryKind.Scene, "police-northgate", "9 {0} Close").Text,
            ["Officer"] = area.Sent.User!,
        });
        Assert.True(sent.Status == HttpStatusCode.Redirect, $"{sent.Status} {string.Join('|', sent.Errors)}");
        using var officer = area.Sent.Browser(area.App);
        var form = await officer.GetAsync($"/incidents/new?nominal={her}");
        var check = await officer.SendAsync(form, new Dictionary<string, string>
        {
            ["Act"] = "check", ["On.Day"] = "2", ["On.Month"] = "11", ["On.Year"] = "2026", ["AtTime"] = "11:50pm", ["Abuse"] = "Physical", ["Children"] = "not-asked",
            ["Weapon"] = "not-asked", ["Injury"] = "no", ["Power"] = "Used", ["People[0].Parts"] = "Victim",
            ["Place"] = Flock.Word("place of the call-out", CanaryKind.Scene, "police-northgate", "the {0} bakery").Text,
            ["WhatHappened"] = Flock.Word("what she said", CanaryKind.Scene, "police-northgate", "She said she is going to {0}").Text,
        });
        Assert.True(check.Errors.Count == 0, string.Join(" | ", check.Errors));
        var recorded = await officer.SendAsync(check, new Dictionary<string, string> { ["Act"] = "record" });
        Assert.True(recorded.Status == HttpStatusCode.Redirect, $"{recorded.Status} {recorded.Words}");
    }

    private async Task CallByMachineAsync(string her)
    {
        const string Call = "01930000-0000-7000-8000-00000000d001";
        string Scene(string what) => Flock.Word($"{what}, by machine", CanaryKind.Scene, "police-northgate", "near {0} bridge").Text;
        await FeedAsync(
            AccessTestData.Northgate,
            ("CallTaken", $$"""{"call":"{{Call}}","force":"police-northgate","place":"{{Scene("place of a call")}}","people":["{{her}}"]}"""),
            ("OfficerSent", $$"""{"call":"{{Call}}","force":"police-northgate","officer":"{{area.Sent.User}}","told":["{{Scene("line told")}}"]}"""),
            ("CallOutRecorded", $$"""
            {"incident":"01930000-0000-7000-8000-00000000d002","call":"{{Call}}","force":"police-northgate","parties":[{"nominal":"{{her}}","part":"Victim"},{"nominal":"{{Him}}","part":"Suspect"}],
            "abuse":["Physical"],"childrenPresent":"Yes","numberOfChildren":1,"powerOfArrest":"AvailableNotUsed","weaponUsed":"No","injury":"No","place":"{{Scene("place of a call-out")}}",
            "whatHappened":"{{Scene("what happened")}}","whyNotArrested":"{{Flock.Word("why nobody was arrested", CanaryKind.Ordinary, "police-northgate").Text}}","whyBothArrested":"{{Flock.Word("why both were arrested", CanaryKind.Ordinary, "police-northgate").Text}}",
            "circumstances":[{"kind":"VictimPregnant","answer":"Yes"}],"markers":["VictimIsDisabled"]}
            """));
        await CheckByMachineAsync("01930000-0000-7000-8000-00000000d002", Scene);
        await EmployeesByMachineAsync("01930000-0000-7000-8000-00000000d002", her);
    }

    /// <summary>He works for the neighbouring force, and she for an agency that the directory does not have.</summary>
    private Task EmployeesByMachineAsync(string incident, string her)
    {
        string Word(string what, AgencyCode owner) => Flock.Word(what, CanaryKind.EmployeeCase, owner.Value).Text;
        return FeedAsync(
            AccessTestData.Northgate,
            ("EmployeeStated", $$$"""{"incident":"{{{incident}}}","nominal":"{{{Him}}}","force":"police-northgate","said":{"works":"Yes","employer":"police-eastmoor","workplace":"{{{Word("where he works", AccessTestData.Eastmoor)}}}"}}"""),
            ("EmployeeStated", $$$"""
            {"incident":"{{{incident}}}","nominal":"{{{her}}}","force":"police-northgate","said":{"works":"Yes","employerNamed":"{{{Word("for whom she works", AccessTestData.Northgate)}}}","workplace":"{{{Word("where she works", AccessTestData.Northgate)}}}"}}
            """));
    }

    /// <summary>What was asked of the neighbourhood team because of the call-out, and what each check of its report noted.</summary>
    private Task CheckByMachineAsync(string incident, Func<string, string> scene)
    {
        const string Found = """{"flag":"CannotTell","arrest":"RightlyNotUsed","repeatVictim":"No","childrenNotified":"Yes","intelligenceEntered":"Yes"}""";
        return FeedAsync(
            AccessTestData.Northgate,
            ("NeighbourhoodTaskSet", $$"""{"incident":"{{incident}}","force":"police-northgate","what":"{{scene("task for the neighbourhood team")}}"}"""),
            ("InitialReportChecked", $$"""{"incident":"{{incident}}","force":"police-northgate","findings":{{Found}},"note":"{{scene("supervisor’s note")}}"}"""),
            ("FlagScreened", $$"""{"incident":"{{incident}}","force":"police-northgate","findings":{{Found}},"note":"{{scene("crime desk’s note")}}"}"""),
            ("FlagChecked", $$"""{"incident":"{{incident}}","force":"police-northgate","findings":{{Found}},"note":"{{scene("specialist unit’s note")}}"}"""));
    }

    private async Task DeclareAsync()
    {
        var user = area.Connected.User!;
        await area.FillInAsync(area.Connected, "/people/connections", new Dictionary<string, string>
        {
            ["Connection"] = "Relative",
            ["Forenames"] = Flock.Word("declared forename", CanaryKind.Declared, user).Text,
            ["Surname"] = Flock.Word("declared surname", CanaryKind.Declared, user).Text,
            ["Born"] = "1981-03-17",
            ["Address"] = Flock.Word("declared address", CanaryKind.Declared, user, "7 {0} Rise").Text,
            ["Postcode"] = Flock.Postcode("declared postcode", CanaryKind.Declared, user).Text,
            ["Phone"] = Flock.Phone("declared phone", CanaryKind.Declared, user).Text,
            ["Email"] = Flock.Word("declared e-mail", CanaryKind.Declared, user, "{0}@example.test").Text,
        }, "declare");
    }

    private async Task FeedAsync(AgencyCode agency, params (string Type, string Data)[] sent)
    {
        var secret = "";
        await area.App.AsSystemAsync(async scope => secret = (await AccessTestData.IssueKeyAsync(scope, agency, [.. sent.Select(fact => fact.Type).Distinct()])).Secret);
        var at = InstantPattern.ExtendedIso.Format(area.App.Clock.GetCurrentInstant());
        var lines = sent.Select(fact => string.Create(CultureInfo.InvariantCulture,
            $$"""{"id":"01930000-0000-7000-8000-0000000e{{++facts:0000}}","type":"{{fact.Type}}","at":"{{at}}","agency":"{{agency}}","by":"system 1","data":{{fact.Data.ReplaceLineEndings(" ")}} }"""));
        using var machine = area.App.SignedOut();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/facts") { Content = new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson") };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {secret}");
        using var response = await machine.Client.SendAsync(request, CanaryArea.Stop);
        var text = await response.Content.ReadAsStringAsync(CanaryArea.Stop);
        Assert.True(response.IsSuccessStatusCode && JsonDocument.Parse(text).RootElement.GetProperty("taken").GetInt32() == sent.Length, text);
    }
}
