using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Incidents.RecordCallOut;
using Sightline.Kernel;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.RecordService;
using Sightline.People.AddDetails;
using Sightline.People.Contracts;
using Sightline.People.SafeContact;
using Sightline.Platform.Ledger;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Scenarios.Connections;
using Sightline.Scenarios.Owed;
using Sightline.Testing;

namespace Sightline.Scenarios.SubjectAccess;

/// <summary>He asks the force what it holds about him: what he is told, what he never learns by it, and what stops it on the way out.</summary>
public sealed class SubjectAccessTests
{
    private static readonly Actor Officer = TestHouse.ActorAt(AccessTestData.Northgate.Value, "disclosure-officer");

    private static readonly Dictionary<string, string> Nothing = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task He_is_told_what_he_knows_and_nothing_of_her_of_an_order_not_served_of_what_she_reported_or_of_her_service(Provider provider)
    {
        await using var area = await OpenAsync(provider);
        using var officer = area.App.As(Officer);

        var paper = await ReleasedAsync(officer, area.Him);

        foreach (var told in new[] { "Orders you were told of", "Not to go to Foundry Walk.", "Served on you", "Arrested on", "1 other person’s details are left out." })
        {
            Assert.Contains(told, paper, StringComparison.Ordinal);
        }
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(paper, "Arrested on"));
        foreach (var never in new[] { "Nowak", "Hidden Row", "ZZ3", "Harbour", "Occupation order", "not to speak", "suspect", "3 Rowan", "07700 900777" })
        {
            Assert.DoesNotContain(never, paper, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_prepared_before_she_moved_is_scanned_again_at_its_release_and_stopped(Provider provider)
    {
        await using var area = await OpenAsync(provider);
        using var officer = area.App.As(Officer);
        var answer = await PrepareAsync(officer, area.Him);
        await officer.RendersAsync(answer, "Ready to release");

        // The force learns, in confidence, that she moved to the very street his order names.
        await area.MovesAsync("22 Foundry Walk", "ZZ5 2FW");
        await officer.AcceptsAsync(answer, Nothing);

        await officer.RendersAsync(answer, "Stopped", "An address", "Foundry Walk");
        await officer.SaysNotFoundAsync($"{answer}/paper");
        Assert.Equal((2, 1, 0), (await area.App.CountOnLedgerAsync(nameof(PaperScanned)), await area.App.CountOnLedgerAsync(nameof(PaperStopped)),
            await area.App.CountOnLedgerAsync(nameof(PaperReleased))));
    }

    [Theory, OnBothDatabases]
    public async Task A_released_answer_is_not_handed_over_once_her_address_has_changed_to_what_it_says(Provider provider)
    {
        await using var area = await OpenAsync(provider);
        using var officer = area.App.As(Officer);
        var answer = await PrepareAsync(officer, area.Him);
        await officer.AcceptsAsync(answer, Nothing);
        Assert.Contains("Foundry Walk", (await officer.GetAsync($"{answer}/paper")).Text, StringComparison.Ordinal);

        await area.MovesAsync("22 Foundry Walk", "ZZ5 2FW");

        await officer.SaysNotFoundAsync($"{answer}/paper");
    }

    [Theory, OnBothDatabases]
    public async Task Where_the_force_was_told_she_can_be_visited_is_looked_for_too(Provider provider)
    {
        await using var area = await OpenAsync(provider);
        using var officer = area.App.As(Officer);
        await area.App.AsAsync(OwedHouse.OrderDesk, scope => scope.GetRequiredService<StateSafeContactAction>().StateAsync(
            new SafeContactStated
            {
                Statement = new SafeContactId(new Guid("0193a1b2-0000-7000-8000-000000000200")),
                Nominal = area.Her,
                Agency = AccessTestData.Northgate,
                Said = new SafeContactWords { Ways = [new WayOfContact(ContactWay.Visit, Answer.Yes, "22 Foundry Walk, ZZ5 2FW")] },
            },
            Stop));

        await officer.RendersAsync(await PrepareAsync(officer, area.Him), "Stopped", "An address", "Foundry Walk");
    }

    [Theory, OnBothDatabases]
    public async Task Two_things_that_begin_alike_are_both_shown_to_whoever_decides(Provider provider)
    {
        await using var area = await OpenAsync(provider);
        using var officer = area.App.As(Officer);
        const string Home = "ismene.ravenscroft.oyelaran@home.example";
        const string Work = "ismene.ravenscroft.oyelaran@work.example";
        // So long that what stands round the one does not show the other.
        var filler = string.Concat(Enumerable.Repeat("Everything else is in the file that you were sent. ", 12));
        await area.App.AsSystemAsync(scope => scope.GetRequiredService<AddNominalDetailsAction>().AddAsync(
            new NominalDetailsAdded { Nominal = area.Her, HeldBy = AccessTestData.Northgate, Confidential = new ContactDescription { Emails = [Home, Work] } }, Stop));

        var letter = new Dictionary<string, string> { ["Letter"] = $"{filler}Copies went to {Home}.\n{filler}Copies went to {Work}.\n{filler}" };
        var answer = (await officer.AcceptsAsync($"/people/{area.Him}/subject-access", letter)).Location!;

        var page = await officer.RendersAsync(answer, "Stopped", "An e-mail address");
        var found = page.Document.QuerySelector("table")!.TextContent;
        Assert.Contains(Home, found, StringComparison.Ordinal);
        Assert.Contains(Work, found, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Whether_a_survivors_service_holds_her_changes_no_byte_of_his_answer_and_nothing_of_what_the_officer_is_shown(Provider provider)
    {
        var answers = new List<string>();
        foreach (var withService in new[] { true, false })
        {
            await using var area = await OpenAsync(provider, withService);
            using var officer = area.App.As(Officer);
            // She now hides where his order says: only her service knows.
            answers.Add(System.Text.RegularExpressions.Regex.Replace(await ReleasedAsync(officer, area.Him), "O-[0-9A-F]{6}", "O-reference"));
        }
        Assert.Equal(answers[0], answers[1]);
    }

    [Theory, OnBothDatabases]
    public async Task Each_step_is_on_the_ledger_with_its_read_entry(Provider provider)
    {
        await using var area = await OpenAsync(provider);
        using var officer = area.App.As(Officer);
        await ReleasedAsync(officer, area.Him);
        var entries = await area.App.AsAsync(Actor.System("test"), async scope => (await scope.GetRequiredService<SightlineDb>().Set<LedgerEntry>().AsNoTracking().OrderBy(entry =>
            entry.Sequence).ToListAsync(Stop))
            .FindAll(entry => entry.Type is "subject access answer" or nameof(PaperScanned) or nameof(PaperReleased) or nameof(SubjectAnswerPrepared)).ConvertAll(entry => entry.Type));
        Assert.Superset(new HashSet<string> { "subject access answer", nameof(PaperScanned), nameof(PaperReleased), nameof(SubjectAnswerPrepared) }, entries.ToHashSet());
        Assert.True(entries.Count(entry => entry == "subject access answer") >= 4);
    }

    private static async Task<string> PrepareAsync(TestBrowser officer, NominalId him) => (await officer.AcceptsAsync($"/people/{him}/subject-access", new Dictionary<string, string> { ["Letter"] = "" })).Location!;

    private static async Task<string> ReleasedAsync(TestBrowser officer, NominalId him)
    {
        var answer = await PrepareAsync(officer, him);
        await officer.RendersAsync(answer, "Ready to release");
        await officer.AcceptsAsync(answer, Nothing);
        return (await officer.GetAsync($"{answer}/paper")).Text;
    }

    private static async Task<Area> OpenAsync(Provider provider, bool withService = true)
    {
        var area = new Area(await TestApp.StartAsync(provider));
        await area.App.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        await area.App.AsSystemAsync(async scope =>
        {
            var people = scope.GetRequiredService<IPeople>();
            area.Him = await people.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = KeptFromTests.Him }, Stop);
            var her = KeptFromTests.Her with { Contact = new ContactDescription { Addresses = [new AddressDescription(["3 Rowan Court"], "ZZ1 4AB")] } };
            area.Her = await people.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = her, Confidential = new ContactDescription { Phones = ["07700 900777"] } }, Stop);
            if (withService)
            {
                var hidden = new ContactDescription { Addresses = [new AddressDescription(["9 Hidden Row"], "ZZ3 1HR"), new AddressDescription(["4 Foundry Walk"], "ZZ5 2FW")] };
                await people.RecordAsync(new NewNominal { HeldBy = AccessTestData.Harbour, Details = her, Confidential = hidden }, Stop);
            }
        });
        await area.OrdersAsync();
        return area;
    }

    private sealed class Area(TestApp app) : IAsyncDisposable
    {
        internal TestApp App { get; } = app;

        internal NominalId Him { get; set; }

        internal NominalId Her { get; set; }

        /// <summary>One order served on him, one he does not know of yet; a call-out at which he was arrested, and one she reported while he was away.</summary>
        internal Task OrdersAsync() => App.AsAsync(OwedHouse.OrderDesk, async scope =>
        {
            var make = scope.GetRequiredService<MakeOrderAction>();
            var served = await make.MakeAsync(OwedHouse.Order([Him], [Her]) with { Terms = [Term(1, "Not to go to Foundry Walk.")] }, Stop);
            await make.MakeAsync(OwedHouse.Order([Him], [Her], "occupation-order") with { Terms = [Term(2, "Not to speak to her.")] }, Stop);
            await scope.GetRequiredService<RecordServiceAction>().RecordAsync(
                new NewService { Order = served.Order, Respondent = served.Respondents[0], Method = ServiceMethod.InPersonByOfficer, ProofHeld = Answer.Yes }, Stop);
            var record = scope.GetRequiredService<RecordCallOutAction>();
            foreach (var use in new[] { PowerOfArrestUse.Used, PowerOfArrestUse.NotAvailable })
            {
                await record.RecordAsync(new NewCallOut
                {
                    Force = AccessTestData.Northgate,
                    At = scope.GetRequiredService<NodaTime.IClock>().GetCurrentInstant(),
                    People = [new CallOutPerson { Nominal = Her, Parts = [PartyPart.Victim] }, new CallOutPerson { Nominal = Him, Parts = [PartyPart.Suspect] }],
                    Abuse = [AbuseKind.Physical],
                    ChildrenPresent = Answer.No,
                    PowerOfArrest = use,
                    WeaponUsed = Answer.No,
                    Injury = Answer.No,
                }, Stop);
            }
            return true;
        });

        internal Task MovesAsync(string line, string postcode) => App.AsSystemAsync(scope => scope.GetRequiredService<AddNominalDetailsAction>().AddAsync(
            new NominalDetailsAdded { Nominal = Her, HeldBy = AccessTestData.Northgate, Confidential = new ContactDescription { Addresses = [new AddressDescription([line], postcode)] } }, Stop));

        public ValueTask DisposeAsync() => App.DisposeAsync();

        private static TermDescription Term(int number, string plain) => new() { Term = new TermId(new Guid($"0193a1b2-0000-7000-8000-00000000010{number}")), Number = number, Kind = "keep-away-place", Plain = plain };
    }
}
