using Microsoft.Playwright;
using NodaTime;
using Sightline.Testing;

namespace Sightline.EndToEnd;

/// <summary>
/// The main job, whole: an order made by a family court in the morning is in front of the officer who answers the call that night, with what is breachable
/// and whether it was served; and everyone who now owes something has it on their list, with a clock.
/// </summary>
public sealed class JourneyTests : IAsyncLifetime
{
    private const string HerStreet = "Saltmarsh Passage";
    private const string HerPostcode = "ZZ2 7QX";

    private BrowserHouse house = null!;
    private bool withScript;

    public async ValueTask InitializeAsync() => house = await BrowserHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Theory]
    [Source("A-35", "E-20", "E-32", "F-08", "L-40")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_order_of_the_morning_is_at_the_door_that_night_and_its_breach_is_on_every_list(bool script)
    {
        withScript = script;
        await house.EmployAsync();
        await SupportAndProbationKnowThemAsync();

        var order = await TheDeskImportsConfirmsAndRecordsServiceAsync();
        house.Clock.MoveTo(Instant.FromUtc(2026, 11, 4, 2, 11));
        await AnotherForceSeesTheOrderTooAsync();
        await TheCallHandlerSendsTheOfficerAsync();
        house.Clock.Advance(Duration.FromMinutes(19));
        await TheOfficerRecordsCallOutAndBreachAsync(order);
        await TheDutiesStandOnThreeListsAsync();

        house.Clock.Advance(Duration.FromHours(7));
        await house.RunWorkerAsync();
        await TheManagerSeesItLateAsync();
        await HisRecordSaysItAllAsync();
    }

    private Task<IPage> SignInAsync(string user, int width = 1280) => house.SignInAsync(user, width, withScript);

    private async Task SupportAndProbationKnowThemAsync()
    {
        var worker = await SignInAsync(People.Worker);
        await worker.HoldsAsync("start-worker");
        await worker.GotoAsync("/people/new");
        await worker.HoldsAsync("record-somebody");
        await RecordAsync(worker, "Lowri", "Harcombe", "1991-05-17", "07700 901234");

        var supervisor = await SignInAsync(People.Supervisor);
        await supervisor.GotoAsync("/people/new");
        await supervisor.GetByLabel("Address", new() { Exact = true }).FillAsync("4 Quarry Street\nNorthgate");
        await supervisor.GetByLabel("Postcode").FillAsync("ZZ3 4AA");
        await RecordAsync(supervisor, "Callum", "Derrington", "1984-03-09", "07700 900555");
        await supervisor.HoldsAsync("record-of-his");
    }

    private static async Task RecordAsync(IPage page, string forenames, string surname, string born, string phone)
    {
        await page.GetByLabel("Forenames").FillAsync(forenames);
        await page.GetByLabel("Surname", new() { Exact = true }).FillAsync(surname);
        await page.GetByLabel("Date of birth").FillAsync(born);
        await page.GetByLabel("Phone number").FillAsync(phone);
        await page.PressAsync("Record");
        await page.SeesAsync("What is not known");
    }

    private static string Manifest()
    {
        var maker = new ManifestMaker(new LocalDate(2026, 11, 3), 3);
        var row = maker[2];
        (row["Respondent Forename(s)"], row["Respondent Surname"], row["Respondent DOB"]) = ("Callum", "Derrington", "09/03/1984");
        (row["Respondent 1st Line of Address"], row["Respondent Postcode"], row["Respondent Phone"]) = ("4 Quarry Street", "ZZ3 4AA", "07700 900555");
        (row["Is Respondent Address Confidential"], row["Is Respondent Phone Confidential"]) = ("No", "No");
        (row["Applicant Forename(s)"], row["Applicant Surname"], row["Applicant Phone"]) = ("Lowri", "Harcombe", "07700 901234");
        (row["Applicant 1st Line of Address"], row["Applicant 2nd Line of Address"], row["Applicant Postcode"]) = ($"17 {HerStreet}", "Northgate", HerPostcode);
        (row["Is Applicant Address Confidential"], row["Is Applicant Phone Confidential"]) = ("Yes", "No");
        return maker.ToZip("gorse and heather");
    }

    /// <returns>The order's reference.</returns>
    private async Task<string> TheDeskImportsConfirmsAndRecordsServiceAsync()
    {
        var desk = await SignInAsync(People.Desk);
        await desk.HoldsAsync("start-desk");
        await desk.FollowAsync("Import a court’s manifest");
        await desk.HoldsAsync("import");
        await desk.GetByLabel("The court’s zip").SetInputFilesAsync(Manifest());
        await desk.GetByLabel("Its password").FillAsync("gorse and heather");
        await desk.PressAsync("Import");
        await desk.SeesAsync("The manifest was imported", "3 rows: 3 loaded, 0 to the order desk, 0 refused", "Every court whose list was expected for that day has sent one.");
        await desk.HoldsAsync("import-report");
        var receipt = await desk.RunAndWaitForDownloadAsync(() => desk.PressAsync("Download the receipt to send back"));
        var line = (await File.ReadAllLinesAsync((await receipt.PathAsync())!, TestContext.Current.CancellationToken))[2];
        Assert.StartsWith("2,loaded,O-", line, StringComparison.Ordinal);
        var reference = line.Split(',')[2];

        await desk.GetByText("Which order each row became").ClickAsync();
        await desk.FollowAsync($"Row 2: order {reference}");
        await desk.SeesAsync("Its terms are not held here.");
        await desk.HoldsAsync("order-without-terms");
        await EnterTermsAsync(desk, reference);
        await desk.FollowAsync("See the order");
        await desk.FollowAsync("Confirm that the force holds it");
        await desk.HoldsAsync("confirm-order");
        await desk.PressAsync("Confirm");
        await desk.SeesAsync("You have confirmed an order", "Done (D-");
        await desk.HoldsAsync("order-confirmed");
        await desk.FollowAsync("See the order");
        house.Clock.MoveTo(Instant.FromUtc(2026, 11, 3, 13, 40));
        await RecordServiceAsync(desk);
        return reference;
    }

    private static async Task EnterTermsAsync(IPage desk, string reference)
    {
        await desk.FollowAsync("Enter its terms");
        var paper = await desk.Context.APIRequest.GetAsync((await desk.GetByRole(AriaRole.Link, new() { Name = "Open its paper (PDF)" }).GetAttributeAsync("href"))!);
        Assert.Equal("application/pdf", paper.Headers["content-type"]);
        Assert.StartsWith("%PDF-", await paper.TextAsync(), StringComparison.Ordinal);
        await desk.HoldsAsync("enter-terms");
        await desk.GetByLabel("What kind of term?").SelectOptionAsync("no-contact");
        await desk.GetByLabel("The term in plain words").FillAsync("Must not contact her by any means, or through others");
        await desk.PressAsync("Add another term");
        await desk.SeesAsync("1. Must not contact her by any means, or through others");
        await desk.GetByLabel("What kind of term?").SelectOptionAsync("keep-away-place");
        await desk.GetByLabel("The term in plain words").FillAsync("Must not come within 100 metres of her home");
        await desk.GetByLabel("How near may the respondent not come, in metres?").FillAsync("100");
        await desk.HoldsAsync("enter-second-term");
        await desk.PressAsync("Record the terms");
        await desk.SeesAsync("You have entered the order’s terms", reference);
    }

    private static async Task RecordServiceAsync(IPage desk)
    {
        await desk.FollowAsync("Record service");
        await desk.GetByLabel("In person, by an officer").CheckAsync();
        await desk.GetByLabel("Day", new() { Exact = true }).FillAsync("3");
        await desk.GetByLabel("Month", new() { Exact = true }).FillAsync("11");
        await desk.GetByLabel("Year", new() { Exact = true }).FillAsync("2026");
        await desk.GetByLabel("At what time?").FillAsync("1:25pm");
        await desk.GetByLabel("By whom?").FillAsync("PC 4821 Marsh");
        await desk.GetByRole(AriaRole.Group, new() { Name = "Is proof of service held?" }).GetByLabel("Yes").CheckAsync();
        await desk.HoldsAsync("record-service");
        await desk.PressAsync("Record service");
        await desk.SeesAsync("You have recorded service", "Done (D-", "Yes – 2 terms");
        await desk.HoldsAsync("service-recorded");
        await desk.FollowAsync("See the order");
        await desk.SeesAsync("BREACH IS A CRIME – you may arrest", "Served in person by an officer", "proof held; PC 4821 Marsh");
        await desk.HoldsAsync("order");
    }

    private async Task TheCallHandlerSendsTheOfficerAsync()
    {
        var handler = await SignInAsync(People.Handler);
        await handler.HoldsAsync("start-handler");
        await handler.FollowAsync("Take a call");
        await handler.HoldsAsync("call-empty");
        await handler.GetByLabel("Phone, name or address").FillAsync("Calum Derington");
        await handler.PressAsync("Search");
        await handler.SeesAsync("Callum Derrington, born 9 March 1984");
        await handler.PressAsync("On this call");
        await handler.SeesAsync("Non-molestation order: 2 terms enforceable now");
        await handler.GetByLabel("Phone, name or address").FillAsync("Lowrie Harcomb");
        await handler.PressAsync("Search");
        await handler.PressAsync("On this call");
        await handler.SeesAsync("Protected by a non-molestation order: enforceable now – yes", "Non-molestation order: 2 terms enforceable now");
        await handler.HoldsAsync("call-with-warnings");
        await handler.GetByLabel("Where to go").FillAsync("The bus shelter, Bridge Road");
        await handler.GetByLabel("Who goes").SelectOptionAsync(new SelectOptionValue { Label = $"Test {People.Officer}" });
        await handler.PressAsync("Send");
        await handler.SeesAsync("Sent. The officer has your lines, and the call-out has begun.");
        await handler.HoldsAsync("call-sent");
    }

    private async Task AnotherForceSeesTheOrderTooAsync()
    {
        var handler = await SignInAsync(People.EastmoorHandler);
        await handler.FollowAsync("Take a call");
        await handler.GetByLabel("Phone, name or address").FillAsync("Derringten, Calum");
        await handler.PressAsync("Search");
        await handler.PressAsync("On this call");
        await handler.SeesAsync("Non-molestation order: 2 terms enforceable now");
    }

    private async Task TheOfficerRecordsCallOutAndBreachAsync(string order)
    {
        var officer = await SignInAsync(People.Officer, width: 360);
        await officer.HoldsAsync("start-officer");
        await officer.FollowAsync("Calls sent to me");
        await officer.SeesAsync("Non-molestation order: 2 terms enforceable now", "Lowri Harcombe");
        await officer.HoldsAsync("calls-sent-to-me");
        await officer.Locator("main li", new() { HasText = "Callum Derrington" }).GetByRole(AriaRole.Button, new() { Name = "Door view" }).ClickAsync();
        await TheDoorViewSaysWhatIsBreachableAsync(officer, order);
        await officer.PressAsync("Record what you found");
        await RecordCallOutAsync(officer);
        await officer.PressAsync($"Record a breach of the non-molestation order {order}");
        await officer.SeesAsync("Filled in from the call-out. Change what is otherwise.");
        Assert.True(await officer.GetByLabel("1. Must not contact her by any means").IsCheckedAsync());
        Assert.True(await officer.GetByLabel("Callum Derrington").IsCheckedAsync());
        Assert.Equal("4", await officer.GetByLabel("Day", new() { Exact = true }).InputValueAsync());
        await officer.GetByLabel("What happened?").FillAsync("Shouted through the letter box.");
        await officer.HoldsAsync("record-breach");
        await officer.PressAsync("Record the breach");
        await officer.SeesAsync("You have recorded a breach", "Respond to the breach now, and record what came of it.");
        await officer.HoldsAsync("breach-recorded");
    }

    private static async Task TheDoorViewSaysWhatIsBreachableAsync(IPage officer, string order)
    {
        await officer.SeesAsync($"Non-molestation order {order}", "Yes – served in person by an officer, 3 November 2026, 1:25pm, PC 4821 Marsh (proof held)", "Yes – 2 terms");
        var terms = officer.Locator(".sl-door__term");
        Assert.Equal(2, await terms.CountAsync());
        foreach (var term in await terms.AllAsync())
        {
            Assert.Contains("BREACH IS A CRIME – you may arrest", await term.InnerTextAsync(), StringComparison.Ordinal);
        }
        await officer.SeesNothingOfAsync(HerStreet, HerPostcode, HerPostcode.Replace(" ", "", StringComparison.Ordinal), "Bridge Road", "07700 901234");
        Assert.Equal(0, await officer.Locator("main").Locator("img, iframe, canvas, object, embed, map, svg:not(.sl-answer svg)").CountAsync());
        Assert.Equal(0, await officer.Locator("main a[href^='http'], main a[href^='geo:']").CountAsync());
        await officer.HoldsAsync("door");
        await officer.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await officer.HoldsAsync("door-at-night");
        await officer.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static async Task RecordCallOutAsync(IPage officer)
    {
        await officer.SeesAsync("Filled in from the call that was sent.");
        await officer.HoldsAsync("record-call-out");
        await PartOf(officer, "Callum Derrington").GetByLabel("Suspect").CheckAsync();
        await PartOf(officer, "Lowri Harcombe").GetByLabel("Victim").CheckAsync();
        await officer.GetByLabel("Harassment").CheckAsync();
        await Question(officer, "Were children there?").GetByLabel("No", new() { Exact = true }).CheckAsync();
        await Question(officer, "Was a weapon used, or threatened with?").GetByLabel("No", new() { Exact = true }).CheckAsync();
        await Question(officer, "Was anybody hurt?").GetByLabel("Not known").CheckAsync();
        await officer.GetByLabel("Yes, and it was used").CheckAsync();
        await officer.GetByLabel("What happened").FillAsync("He was at the window when we came.");
        await officer.PressAsync("Check your answers");
        await officer.SeesAsync("Check what you are recording");
        await officer.HoldsAsync("check-call-out");
        await officer.PressAsync("Record it");
        await officer.SeesAsync("You have recorded a call-out", "Both sides of it are named in this call-out: term 1 seems broken.");
        await officer.HoldsAsync("call-out-recorded");
    }

    private static ILocator Question(IPage page, string words) => page.GetByRole(AriaRole.Group, new() { Name = words });

    private static ILocator PartOf(IPage page, string person) => page.GetByRole(AriaRole.Group, new() { Name = person });

    private async Task TheDutiesStandOnThreeListsAsync()
    {
        var officer = await SignInAsync(People.Officer, width: 360);
        await officer.GotoAsync("/duties");
        await officer.SeesAsync("Respond to the breach now, and record what came of it.");
        await officer.HoldsAsync("duties-police");

        var worker = await SignInAsync(People.Worker);
        await worker.GotoAsync("/duties");
        await worker.SeesAsync("A breach has been reported. Reach the protected person in a safe way, and go over the safety plan.");
        await worker.HoldsAsync("duties-support");
        await worker.GotoAsync("/duties/waited-for");
        await worker.SeesAsync("The police have a report of a breach and owe a response.");
        await worker.HoldsAsync("waited-for-support");

        var supervisor = await SignInAsync(People.Supervisor);
        await supervisor.GotoAsync("/duties");
        await supervisor.SeesAsync("Review the risk and the plan. Speak with the police.");
        await supervisor.SeesNothingOfAsync("safety plan", "Reach the protected person");
        await supervisor.HoldsAsync("duties-probation");
    }

    private async Task HisRecordSaysItAllAsync()
    {
        var inspector = await SignInAsync(People.Inspector);
        await inspector.FollowAsync("Look somebody up");
        await inspector.GetByLabel("Name, date of birth, address, phone or identifier").FillAsync("Derington Calum 1984");
        await inspector.PressAsync("Look up");
        await inspector.FollowAsync("Callum Derrington");
        await inspector.SeesAsync("Non-molestation order: 2 terms enforceable now", "Respond to the breach now", "Breach reported: non-molestation order", "Served: non-molestation order");
        await inspector.SeesNothingOfAsync(HerStreet, HerPostcode, "safety plan");
        await inspector.HoldsAsync("record-afterwards");
    }

    private async Task TheManagerSeesItLateAsync()
    {
        var manager = await SignInAsync(People.PoliceManager);
        await manager.FollowAsync("My duties");
        await manager.SeesAsync("Late (");
        var line = manager.Locator("main li", new() { HasText = "Respond to the breach now" });
        var words = await line.First.InnerTextAsync();
        Assert.Contains("by 7 hours", words, StringComparison.Ordinal);
        Assert.Contains("Response desk", words, StringComparison.Ordinal);
        await manager.HoldsAsync("duties-manager");
        await line.First.GetByRole(AriaRole.Link).First.ClickAsync();
        await manager.SeesAsync("Late by 7 hours", "Waive this");
        Assert.Equal(0, await manager.GetByRole(AriaRole.Button, new() { Name = "Record what was done" }).CountAsync());
        await manager.HoldsAsync("duty-late");
    }
}
