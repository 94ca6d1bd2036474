using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Facts.Risk;
using Sightline.Incidents.RecordCallOut;
using Sightline.Incidents.SendOfficer;
using Sightline.Incidents.TakeCall;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Work;
using Sightline.Risk.Assess;
using Sightline.Testing;

namespace Sightline.EndToEnd;

/// <summary>
/// From the call to the filed initial report and the assessment of risk on a phone, for somebody the force knows, at an address it knows: no fact is typed twice, and what is typed or
/// chosen is counted by the browser itself. The questions about risk are apart: each is asked tonight, and none stands answered beforehand.
/// </summary>
public sealed class InitialReportTests : IAsyncLifetime
{
    private const int MostFields = 22;

    /// <summary>Every field that a person changes, once for each choice; what was filled in before they came is not among them.</summary>
    private const string CountFields = """
        addEventListener('change', event => {
            const field = event.target;
            const key = field.name + (field.type === 'checkbox' ? '=' + field.value : '');
            const counted = new Set(JSON.parse(sessionStorage.getItem('counted') || '[]'));
            counted.add(key);
            sessionStorage.setItem('counted', JSON.stringify([...counted]));
        }, true);
        """;

    private BrowserHouse house = null!;

    public async ValueTask InitializeAsync() => house = await BrowserHouse.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact, Source("A-20", "B-01", "B-02", "B-07", "B-09", "G-01")]
    public async Task A_repeat_victim_at_a_known_address_is_reported_on_a_phone_with_few_fields_and_nothing_twice()
    {
        await house.EmployAsync();
        house.Clock.MoveTo(Instant.FromUtc(2026, 11, 4, 2, 40));
        await house.AsSystemAsync(TheyAreKnownAndTheCallIsSentAsync);
        var officer = await house.OpenAsync(width: 360);
        await officer.AddInitScriptAsync(CountFields);
        await officer.GotoAsync("/");
        await officer.GetByLabel("User name").FillAsync(People.Officer);
        await officer.GetByLabel("Password").FillAsync(AccessTestData.Password);
        await officer.PressAsync("Sign in");
        await officer.EvaluateAsync("() => sessionStorage.removeItem('counted')");
        await officer.FollowAsync("Calls sent to me");
        await officer.PressAsync("Record what you found");
        await WhatIsKnownStandsThereAndWhatHappenedTonightDoesNotAsync(officer);

        await FillInAsync(officer);
        await officer.PressAsync("Check your answers");
        await officer.SeesAsync("Check what you are recording", "Mikolaj Nowak", "Former partner");
        await officer.HoldsAsync("initial-report-check");
        await officer.PressAsync("Record it");
        await officer.SeesAsync("You have recorded a call-out", "Written from what you recorded");
        await officer.HoldsAsync("initial-report-recorded");

        await ThePapersHoldAsync(officer);

        await TheRiskIsAskedTonightAsync(officer);
        var fields = (await officer.EvaluateAsync<string[]>("() => JSON.parse(sessionStorage.getItem('counted') || '[]')")).Where(field => !IsQuestionOfRisk(field)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{fields.Count} fields typed or chosen from call-out to filed initial report and assessment, its questions apart (at most {MostFields}): {string.Join(", ", fields)}"));
        Assert.InRange(fields.Count, 5, MostFields);
    }

    private static bool IsQuestionOfRisk(string field) =>
        field.StartsWith("Answers[", StringComparison.Ordinal) || field.StartsWith("Said[", StringComparison.Ordinal) || field is "Judgement" or "JudgementReason" or "Children";

    /// <summary>Who and when stand there, from the call-out; what was said in September stands beside each question, and nothing is chosen.</summary>
    private static async Task TheRiskIsAskedTonightAsync(IPage officer)
    {
        await officer.PressAsync("Assess the risk");
        await officer.SeesAsync("From the call-out of", "Change what turned out otherwise.");
        Assert.True(await Question(officer, "Who is assessed?").GetByLabel("Aleksandra Nowak").IsCheckedAsync());
        Assert.True(await Question(officer, "From whom does the risk come?").GetByLabel("Daniel Reed").IsCheckedAsync());
        await officer.HoldsAsync("assess-start");
        await officer.GetByLabel("DASH 2009, first response").CheckAsync();
        await officer.PressAsync("Continue");

        await officer.SeesAsync("What you leave alone is recorded as not asked, never as no.", "Last time, 12 September 2026: Yes");
        Assert.Equal(0, await officer.Locator("main input[type=checkbox]:checked, main input[type=radio]:checked").CountAsync());
        Assert.Equal("", string.Concat(await officer.Locator("main textarea, main input[type=text]").EvaluateAllAsync<string[]>("fields => fields.map(field => field.value)")));
        await officer.HoldsAsync("assess-items");
        foreach (var item in new[] { "1. Injury this time", "2. Fear", "13. Happens more often", "18. Choking, strangling or drowning" })
        {
            await Question(officer, item).GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        }
        await Question(officer, "17. Threats to kill").GetByLabel("No", new() { Exact = true }).CheckAsync();
        await Question(officer, "How high do you judge the risk?").GetByLabel("High", new() { Exact = true }).CheckAsync();
        await officer.GetByLabel("Why do you judge so?").FillAsync("She says it is worse each time.");
        await officer.PressAsync("Check what it comes to");

        await officer.SeesAsync("Check the assessment", "Aleksandra Nowak", "Daniel Reed", "She says it is worse each time.");
        Assert.Equal("Not asked", (await officer.Locator("dt:has-text('22. Animals hurt') + dd").InnerTextAsync()).Trim());
        await officer.HoldsAsync("assess-check");
        await officer.PressAsync("Record it");
        await officer.SeesAsync("You have recorded an assessment", "What now happens");
        await officer.HoldsAsync("assess-recorded");
    }

    private static async Task WhatIsKnownStandsThereAndWhatHappenedTonightDoesNotAsync(IPage officer)
    {
        await officer.SeesAsync("Filled in from the call that was sent.", "Aleksandra Nowak", "Daniel Reed", "Filled in from the record. Change what is otherwise.");
        Assert.Equal("4 Quay Row, ZZ1 2AB", await officer.GetByLabel("Where was it?").InputValueAsync());
        Assert.Equal("FormerPartner", await PartOf(officer, "Daniel Reed").GetByLabel("What is this person to whoever was harmed?").InputValueAsync());
        Assert.Equal(0, await officer.Locator("main input[type=checkbox]:checked, main input[type=radio]:checked").CountAsync());
        await officer.HoldsAsync("initial-report");
    }

    private static async Task FillInAsync(IPage officer)
    {
        await PartOf(officer, "Aleksandra Nowak").GetByLabel("Victim").CheckAsync();
        await PartOf(officer, "Daniel Reed").GetByLabel("Suspect").CheckAsync();
        await PartOf(officer, "Daniel Reed").GetByLabel("Arrested", new() { Exact = true }).CheckAsync();
        await officer.GetByLabel("Physical").CheckAsync();
        await officer.GetByLabel("Controlling or coercive", new() { Exact = true }).CheckAsync();
        await Question(officer, "Were children there?").GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await officer.GetByLabel("Mikolaj Nowak").CheckAsync();
        await Question(officer, "What did the children meet?").GetByLabel("Heard it").CheckAsync();
        await Question(officer, "Was a weapon used, or threatened with?").GetByLabel("No", new() { Exact = true }).CheckAsync();
        await Question(officer, "Was anybody hurt?").GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await officer.GetByLabel("Yes, and it was used").CheckAsync();
        await Question(officer, "Do they live together?").GetByLabel("No", new() { Exact = true }).CheckAsync();
        await officer.GetByLabel("They say so themselves").CheckAsync();
        await officer.GetByLabel("Photographs").CheckAsync();
        await officer.GetByLabel("Body-worn video").CheckAsync();
        await officer.GetByText("A crime was committed").ClickAsync();
        await officer.GetByLabel("What offence?").SelectOptionAsync("common-assault");
        await Question(officer, "Was it in somebody’s home?").GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await officer.GetByLabel("What happened").FillAsync("He had pushed her against the wall. She wants him gone.");
    }

    private static async Task ThePapersHoldAsync(IPage officer)
    {
        foreach (var paper in new[] { "Initial report", "Crime record", "Intelligence entry", "Notice about children" })
        {
            // A duty on the same page may be called alike.
            await officer.Locator("main a[href*='/papers/']", new() { HasText = paper }).First.ClickAsync();
            await officer.SeesAsync("Written from what");
            await officer.HoldsAsync($"paper-{paper.Replace(' ', '-')}");
            await officer.GoBackAsync();
        }
        await officer.FollowAsync("See what you recorded");
        await officer.SeesAsync("What became of it", "Common assault");
        await officer.HoldsAsync("call-out");
    }

    private static async Task TheyAreKnownAndTheCallIsSentAsync(IServiceProvider scope)
    {
        var stop = TestContext.Current.CancellationToken;
        var force = AccessTestData.Northgate;
        var people = scope.GetRequiredService<IPeople>();
        Task<NominalId> Known(string forenames, string surname, string born) => scope.GetRequiredService<UnitOfWork>().DoAsync(
            () => people.RecordAsync(new NewNominal { HeldBy = force, Details = new PersonDescription { Forenames = forenames, Surname = surname, Born = born } }, stop), stop);
        var (her, him, child) = (await Known("Aleksandra", "Nowak", "1984-03-09"), await Known("Daniel", "Reed", "1981-01-01"), await Known("Mikolaj", "Nowak", "2017-05-20"));
        await scope.GetRequiredService<RecordCallOutAction>().RecordAsync(
            new NewCallOut
            {
                Force = force,
                At = Instant.FromUtc(2026, 9, 12, 21, 0),
                People =
                [
                    new CallOutPerson { Nominal = her, Parts = [PartyPart.Victim] },
                    new CallOutPerson { Nominal = him, Parts = [PartyPart.Suspect], ToVictim = ConnectionKind.FormerPartner },
                    new CallOutPerson { Nominal = child, Parts = [PartyPart.ChildPresent] },
                ],
                Abuse = [AbuseKind.Harassment],
                ChildrenPresent = Answer.Yes,
                PowerOfArrest = PowerOfArrestUse.NotAvailable,
            },
            stop);
        await scope.GetRequiredService<AssessRiskAction>().RecordAsync(
            new RiskAssessed
            {
                Assessment = default,
                At = Instant.FromUtc(2026, 9, 12, 21, 40),
                By = force,
                Assessed = her,
                From = [him],
                Instrument = new InstrumentCode("dash-police"),
                Version = new InstrumentVersion("2009"),
                Answers = [new ItemAnswer(1, "yes"), new ItemAnswer(2, "yes"), new ItemAnswer(17, "no")],
                Judgement = RiskLevel.Medium,
                JudgementReason = "He had gone, and she had somebody with her.",
            },
            stop);
        var call = await scope.GetRequiredService<TakeCallAction>().TakeAsync(new NewCall { Force = force, Place = "4 Quay Row, ZZ1 2AB", People = [her, him] }, stop);
        var officer = (await scope.GetRequiredService<IDirectory>().UsersInRoleAsync(force, SendOfficerAction.Role, stop))[0].User;
        await scope.GetRequiredService<SendOfficerAction>().SendAsync(new NewDispatch { Call = call, Officer = officer, Lines = ["Called to them in September"] }, stop);
    }

    private static ILocator Question(IPage page, string words) => page.GetByRole(AriaRole.Group, new() { Name = words });

    private static ILocator PartOf(IPage page, string person) => page.GetByRole(AriaRole.Group, new() { Name = person });
}
