using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Platform.Ledger;
using Sightline.Platform.Outbox;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Scenarios.Connections;
using Sightline.Testing;
using static Sightline.Scenarios.Emergencies.EmergencyArea;

namespace Sightline.Scenarios.Emergencies;

/// <summary>Half past two in the morning. Whoever answers must see what protects a life, and nobody may learn by it where she is.</summary>
public sealed partial class EmergencyTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task Every_answer_offers_it_in_the_same_bytes_whether_anybody_is_held_or_not(Provider provider)
    {
        await using var area = await EmergencyArea.OpenAsync(provider);
        using var officer = area.App.As(area.Officer);
        using var inspector = area.App.As(area.Inspector);
        using var clerk = area.App.As(TestHouse.ActorAt("court-northgate-family", "court-clerk"));

        foreach (var (browser, path) in new[] { (officer, "/people"), (inspector, "/calls"), (clerk, "/people") })
        {
            var offers = new List<string>();
            foreach (var words in new[] { "Ismene Oyelaran", HerPhone, "Zbigniew Unheard" })
            {
                var page = await browser.SendAsync(await browser.GetAsync(path), new Dictionary<string, string> { ["Words"] = words, ["Act"] = "search" });
                var paragraph = page.Document.QuerySelectorAll("main p").Single(one => one.TextContent.StartsWith("Is somebody in danger now?", StringComparison.Ordinal));
                offers.Add(paragraph.OuterHtml + paragraph.NextElementSibling?.OuterHtml);
            }
            Assert.Single(offers.Distinct());
            Assert.Equal(browser != clerk, offers[0].Contains("Emergency look-up</button>", StringComparison.Ordinal));
        }

        var asked = await officer.SendAsync(await officer.GetAsync("/people"), new Dictionary<string, string> { ["Words"] = "Ismene Oyelaran" });
        using var carried = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Words"] = "Ismene Oyelaran", ["__RequestVerificationToken"] = asked.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });
        var why = await officer.PostAsync("/people/emergency?handler=ask", carried);
        Assert.Equal("Ismene Oyelaran", why.Document.QuerySelector("#Words")!.GetAttribute("value"));
        Assert.Empty(why.Errors);
        Assert.Equal(0, await area.App.CountOnLedgerAsync(nameof(EmergencyLookUpOpened)));
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_reason_nothing_opens(Provider provider)
    {
        await using var area = await EmergencyArea.OpenAsync(provider);
        using var officer = area.App.As(area.Officer);

        await officer.RefusesAsync("/people/emergency", new Dictionary<string, string> { ["Words"] = "Ismene Oyelaran" }, "Choose why you need it.", "Say what is happening.");
        await officer.RefusesAsync("/people/emergency", new Dictionary<string, string> { ["Reason"] = "77", ["Why"] = "quick", ["Words"] = "Ismene Oyelaran" }, "Choose why you need it.", "Say what is happening.");
        await officer.RefusesAsync("/people/emergency", new Dictionary<string, string> { ["Reason"] = "Threat", ["Why"] = Reason }, "Type a name");
        await officer.RefusesAsync("/people/emergency", new Dictionary<string, string> { ["Reason"] = "Threat", ["Why"] = new string('x', 2001), ["Words"] = "Ismene" }, "2,001 characters");
        await officer.RefusesAsync("/people/emergency", new Dictionary<string, string> { ["Reason"] = "Threat", ["Why"] = Reason, ["Words"] = new string('x', 301) }, "too long to look for");

        Assert.Equal(0, await area.App.CountOnLedgerAsync(nameof(EmergencyLookUpOpened)));
        Assert.Empty(await area.OwedAsync());
    }

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task The_manager_and_every_holder_are_told_in_the_same_transaction_by_notices_that_name_nobody(Provider provider)
    {
        await using var area = await EmergencyArea.OpenAsync(provider);
        using var officer = area.App.As(area.Officer);
        var before = await area.App.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Set<OutboxMessage>().CountAsync(Stop));

        var found = await LookAsync(officer, "Ismene Oyelaran");
        Assert.Equal(["review-emergency-look-up: police-northgate, Open"], await area.OwedAsync());
        await officer.RendersAsync(found, "1 person may be meant", "Ismene Oyelaran", "It ends by itself at");

        var person = await OpenFirstAsync(officer, found);
        await officer.RendersAsync(person, "Protected by a non-molestation order", "Orders", "Each agency that holds a record of this person has been told");

        Assert.Equal(["hear-of-emergency-look-up: support-harbour, Open", "review-emergency-look-up: police-northgate, Open"], await area.OwedAsync());
        // The manager's desk and the service's duty desk: told without waiting for any worker.
        Assert.Equal(before + 2, await area.App.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Set<OutboxMessage>().CountAsync(Stop)));
        Assert.Equal((1, 1, 1, 1), (await area.App.CountOnLedgerAsync(nameof(EmergencyLookUpOpened)), await area.App.CountOnLedgerAsync(nameof(EmergencyPersonOpened)),
            await area.App.CountOnLedgerAsync(nameof(EmergencyRecordOpened)), await area.App.CountOnLedgerAsync("record")));
        // Each showing is an entry that says emergency: the list twice, the person once.
        Assert.Equal(3, await area.App.CountOnLedgerAsync(EmergencyReadingName));
        // That a service holds her is told to nobody else: not by the opener's duties, nor by the page.
        Assert.DoesNotContain("Harbour", (await officer.GetAsync(person)).Text, StringComparison.Ordinal);
        using var manager = area.App.As(area.Manager);
        Assert.DoesNotContain("Harbour", (await manager.GetAsync("/duties?of=team")).Text, StringComparison.Ordinal);
        using var somebodyElse = area.App.As(area.Inspector);
        await somebodyElse.SaysNotFoundAsync(found);
        await somebodyElse.SaysNotFoundAsync(person);
    }

    [Theory, OnBothDatabases]
    public async Task After_four_hours_it_has_ended_by_itself_and_opens_nothing(Provider provider)
    {
        await using var area = await EmergencyArea.OpenAsync(provider);
        using var officer = area.App.As(area.Officer);
        var found = await LookAsync(officer, "Ismene Oyelaran");
        var stale = await officer.GetAsync(found);
        var person = await OpenFirstAsync(officer, found);
        area.App.Clock.Advance(Duration.FromHours(4) - Duration.FromSeconds(1));
        await officer.RendersAsync(person, "Protected by");

        area.App.Clock.Advance(Duration.FromSeconds(1));

        var ended = await officer.RendersAsync(found, "This emergency look-up ended at");
        Assert.DoesNotContain("Oyelaran", ended.Text, StringComparison.Ordinal);
        Assert.Equal(found, (await officer.GetAsync(person)).Location);
        var refused = await officer.SendAsync(stale, Nothing, stale.Document.QuerySelector("main form[id^=open-]")!.Id);
        Assert.Contains(refused.Errors, error => error.StartsWith("This emergency look-up ended", StringComparison.Ordinal));
        Assert.Contains((await officer.SendAsync(stale, Nothing, "second")).Errors, error => error.StartsWith("This emergency look-up ended", StringComparison.Ordinal));
    }

    /// <summary>Asking, and being refused or shut, looks the same whether a service keeps something of her or not.</summary>
    [Theory, OnBothDatabases]
    [Source("F-03")]
    public async Task Where_a_service_has_moved_her_stays_shut_and_untold_without_a_second_person(Provider provider)
    {
        var pages = new List<string>();
        foreach (var isWithService in new[] { true, false })
        {
            await using var area = await EmergencyArea.OpenAsync(provider, isWithService);
            using var officer = area.App.As(area.Officer);
            var seen = new List<TestPage>();
            foreach (var words in new[] { "Ismene Oyelaran", HerPhone, "9 Hidden Row ZZ3 1HR" })
            {
                var found = await LookAsync(officer, words);
                var page = await officer.GetAsync(found);
                seen.Add(page);
                if (page.Document.QuerySelector("main form[id^=open-]") is not null)
                {
                    seen.Add(await officer.GetAsync(await OpenFirstAsync(officer, found)));
                }
                await officer.SendAsync(page, Nothing, "second");
                seen.Add(await officer.GetAsync(found));
                using var sent = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
                });
                var shut = await officer.PostAsync($"{found}?handler=services", sent);
                Assert.Contains(shut.Errors, error => error.StartsWith("The second person has not agreed", StringComparison.Ordinal));
                seen.Add(shut);
                Assert.Contains("Harbour IDVA Service: 01632 960110", shut.Words, StringComparison.Ordinal);
            }
            Assert.All(seen, page => Assert.DoesNotMatch("Hidden Row|900777", page.Words));
            pages.Add(string.Join('\n', seen.Select(page => Ids().Replace(KeptFromTests.Plain(page), "§"))));
        }
        Assert.Equal(pages[1], pages[0]);
    }

    [Theory, OnBothDatabases]
    [Source("F-03")]
    public async Task The_second_person_is_another_and_then_the_services_number_stands_before_the_address_and_the_service_is_told(Provider provider)
    {
        await using var area = await EmergencyArea.OpenAsync(provider);
        using var inspector = area.App.As(area.Inspector);
        using var second = area.App.As(area.OtherInspector);
        var found = await LookAsync(inspector, HerPhone);
        await inspector.RendersAsync(found, "None in this register");
        await second.SaysNotFoundAsync($"{found}/second");
        await inspector.SendAsync(await inspector.GetAsync(found), Nothing, "second");
        Assert.Contains("answer-as-second-person: police-northgate, Open", await area.OwedAsync());

        var own = await inspector.RendersAsync($"{found}/second", "You asked for this yourself.");
        Assert.Empty(own.Document.QuerySelectorAll("main form"));
        await inspector.RendersAsync("/people/emergency/waiting", "Nobody waits.");
        var id = new EmergencyId(Guid.Parse(found.Split('/')[^1]));
        var alone = await Assert.ThrowsAsync<Kernel.RulesBrokenException>(() => area.App.AsAsync(area.Inspector, scope =>
            scope.GetRequiredService<People.Emergency.AnswerAsSecondPersonAction>().AnswerAsync(id, approved: true, Stop)));
        Assert.Contains(alone.Broken, rule => rule is People.Rules.SecondPersonIsAnother);

        await second.RendersAsync("/people/emergency/waiting", "Test inspector", "Somebody is being hurt");
        await second.RendersAsync($"{found}/second", Reason, HerPhone, "Harbour IDVA Service: 01632 960110");
        await second.RefusesAsync($"{found}/second", Nothing, "Say whether you agree");
        await second.AcceptsAsync($"{found}/second", new Dictionary<string, string> { ["Agree"] = "yes" });
        await second.RendersAsync($"{found}/second", "Test second agreed at");
        await second.RendersAsync("/people/emergency/waiting", "Nobody waits.");
        Assert.Contains("answer-as-second-person: police-northgate, Discharged", await area.OwedAsync());
        await inspector.RendersAsync(found, "None in this register", "The duty inspector agreed.");

        await inspector.SendAsync(await inspector.GetAsync(found), Nothing, "services-form");

        var page = await inspector.RendersAsync(found, "Ismene Oyelaran", "What services keep has been searched");
        var person = page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Single(link => link.StartsWith(found, StringComparison.Ordinal));
        var opened = await inspector.RendersAsync(person, "Kept in confidence by Harbour IDVA Service", "9 Hidden Row, ZZ3 1HR", $"phone: {HerPhone}");
        Assert.True(opened.Words.IndexOf("Ring first: 01632 960110", StringComparison.Ordinal) < opened.Words.IndexOf("9 Hidden Row", StringComparison.Ordinal));
        Assert.Contains("hear-of-opened-address: support-harbour, Open", await area.OwedAsync());
        Assert.DoesNotContain("Hidden Row", (await second.GetAsync($"{found}/second")).Text, StringComparison.Ordinal);
        await second.SaysNotFoundAsync(person);
    }

    [Theory, OnBothDatabases]
    public async Task A_second_person_who_does_not_agree_leaves_it_shut_and_one_who_answers_too_late_cannot_agree(Provider provider)
    {
        await using var area = await EmergencyArea.OpenAsync(provider);
        using var officer = area.App.As(area.Officer);
        using var inspector = area.App.As(area.Inspector);
        var refused = await LookAsync(officer, "Ismene Oyelaran");
        await officer.SendAsync(await officer.GetAsync(refused), Nothing, "second");
        await inspector.AcceptsAsync($"{refused}/second", new Dictionary<string, string> { ["Agree"] = "no" });
        Assert.Null((await officer.RendersAsync(refused, "The duty inspector did not agree.")).Document.QuerySelector("#services-form"));
        var late = await LookAsync(officer, "Ismene Oyelaran");
        await officer.SendAsync(await officer.GetAsync(late), Nothing, "second");
        area.App.Clock.Advance(Duration.FromHours(4));

        await inspector.RefusesAsync($"{late}/second", new Dictionary<string, string> { ["Agree"] = "yes" }, "This emergency look-up ended at");
        await inspector.AcceptsAsync($"{late}/second", new Dictionary<string, string> { ["Agree"] = "no" });

        Assert.DoesNotContain(await area.OwedAsync(), duty => duty.StartsWith("answer-as-second-person", StringComparison.Ordinal) && duty.EndsWith("Open", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task What_a_council_keeps_is_found_at_once_and_the_council_told_because_being_shown_is_being_opened(Provider provider)
    {
        await using var area = await EmergencyArea.OpenAsync(provider);
        using var officer = area.App.As(area.Officer);
        var ordinary = await officer.SendAsync(await officer.GetAsync("/people"), new Dictionary<string, string> { ["Words"] = KeptByCouncil });
        Assert.DoesNotContain("Quillfeather", ordinary.Text, StringComparison.Ordinal);

        var found = await LookAsync(officer, KeptByCouncil);

        Assert.Contains("hear-of-emergency-look-up: council-northgate, Open", await area.OwedAsync());
        var page = await officer.RendersAsync(found, "Perpetua Quillfeather");
        var person = page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Single(link => link.StartsWith(found, StringComparison.Ordinal));
        await officer.RendersAsync(person, "Kept in confidence by Another agency", $"phone: {KeptByCouncil}");
    }

    /// <summary>It never overrides whom a reader is kept from.</summary>
    [Theory, OnBothDatabases]
    [Source("A-12")]
    public async Task Whoever_is_connected_to_her_gets_in_an_emergency_too_the_answer_an_unknown_person_gives(Provider provider)
    {
        await using var area = await EmergencyArea.OpenAsync(provider);
        using var inspector = area.App.As(area.Inspector);
        var stale = await LookAsync(inspector, "Ismene Oyelaran");
        await area.App.AsAsync(area.Inspector, scope => scope.DeclareAsync(Connection.Relative, Him with { Contact = new ContactDescription() }));

        var pages = new List<string>();
        foreach (var words in new[] { "Ismene Oyelaran", "Torquil Ravenscroft", HerPhone, "Zbigniew Unheard" })
        {
            var found = await LookAsync(inspector, words);
            var before = await inspector.GetAsync(found);
            await area.AgreeAsync(inspector, found);
            pages.Add(Ids().Replace(KeptFromTests.Plain(before) + KeptFromTests.Plain(await inspector.GetAsync(found)), "§"));
        }

        Assert.Single(pages.Distinct());
        Assert.Contains("None in this register", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain(await area.OwedAsync(), duty => duty.StartsWith("hear-of", StringComparison.Ordinal));
        await inspector.SaysNotFoundAsync(stale);
        await inspector.SaysNotFoundAsync($"{stale}/{area.HerRecord}");
        Assert.Equal(2, await area.App.CountOnLedgerAsync(Attempt.KeptBack));
        Assert.Equal(5, await area.App.CountOnLedgerAsync(nameof(EmergencyLookUpOpened)));
    }

    [Theory, OnBothDatabases]
    public async Task It_is_reviewed_by_somebody_who_had_no_part_in_it_and_late_where_nobody_does(Provider provider)
    {
        await using var area = await EmergencyArea.OpenAsync(provider);
        using var officer = area.App.As(area.Officer);
        using var manager = area.App.As(area.Manager);
        var found = await LookAsync(officer, "Ismene Oyelaran");
        await OpenFirstAsync(officer, found);
        var review = found.Replace("/emergency/", "/emergency/reviews/", StringComparison.Ordinal);
        area.App.Clock.Advance(Duration.FromDays(4));
        await area.App.RunWorkerAsync();
        Assert.Equal(1, await LateReviewsAsync(area));

        await manager.RendersAsync("/people/emergency/reviews", "To review", "Test officer");
        await manager.RendersAsync(review, "Was there a reason?", "Test officer", Reason, "Ismene Oyelaran", "Not asked for");
        await manager.RefusesAsync(review, Nothing, "Say what you found.", "Say why.");
        await manager.AcceptsAsync(review, new Dictionary<string, string> { ["Outcome"] = "PassedOn", ["Why"] = "No call came from there." });

        await manager.RendersAsync(review, "Passed on to professional standards, Test manager", "No call came from there.");
        Assert.Equal(["hear-of-emergency-look-up: support-harbour, Open", "look-into-emergency-look-up: police-northgate, Open", "review-emergency-look-up: police-northgate, Discharged"], await area.OwedAsync());
        var id = new EmergencyId(Guid.Parse(found.Split('/')[^1]));
        foreach (var (actor, rule) in new[] { (area.Officer, typeof(People.Rules.ReviewerIsAnother)), (area.Manager, typeof(People.Rules.EmergencyIsReviewedOnce)) })
        {
            var broken = await Assert.ThrowsAsync<Kernel.RulesBrokenException>(() => area.App.AsAsync(actor, scope =>
                scope.GetRequiredService<People.Emergency.ReviewEmergencyAction>().ReviewAsync(id, EmergencyOutcome.Justified, "It was I.", Stop)));
            Assert.Contains(broken.Broken, one => one.GetType() == rule);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_ledger_tells_who_looked_and_what_was_shown_under_which_look_up_and_holds_the_reason_only_sealed(Provider provider)
    {
        await using var area = await EmergencyArea.OpenAsync(provider);
        using var officer = area.App.As(area.Officer);
        var found = await LookAsync(officer, "Ismene Oyelaran");
        await officer.GetAsync(await OpenFirstAsync(officer, found));
        var id = Guid.Parse(found.Split('/')[^1]);

        await area.App.AsAsync(Actor.System("test"), async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            var entries = await db.Set<LedgerEntry>().AsNoTracking()
                .Where(entry => db.Set<LedgerSubject>().Any(subject => subject.Entry == entry.Id && subject.Subject == id)).OrderBy(entry => entry.Sequence).ToListAsync(Stop);
            Assert.All(entries, entry => Assert.Equal((area.Officer.Reference, "protect-life"), (entry.By, entry.Purpose.Value)));
            Assert.Equal([nameof(EmergencyLookUpOpened), EmergencyReadingName, nameof(EmergencyPersonOpened), nameof(EmergencyRecordOpened), EmergencyReadingName],
                entries.Select(entry => entry.Type).Where(type => type.StartsWith("emergency", StringComparison.OrdinalIgnoreCase)));
            Assert.All(await db.Set<LedgerEntry>().AsNoTracking().ToListAsync(Stop), entry => Assert.DoesNotMatch("outside with a knife|Ismene", System.Text.Encoding.UTF8.GetString(entry.Content)));
            var lookUp = await db.Set<People.Model.EmergencyLookUp>().SingleAsync(Stop);
            Assert.All(new[] { lookUp.Why, lookUp.Searched }, sealedText => Assert.DoesNotMatch("knife|Ismene", System.Text.Encoding.UTF8.GetString(sealedText)));
        });
    }

    private const string EmergencyReadingName = "emergency look-up";

    private static Task<int> LateReviewsAsync(EmergencyArea area) => area.App.AsAsync(Actor.System("test"), async scope =>
        (await scope.GetRequiredService<SightlineDb>().Set<Duties.Model.Duty>().AsNoTracking().Where(duty => duty.LateFoundAt != null).ToListAsync(Stop)).Count(duty => duty.Rule.Value == "review-emergency-look-up"));

    [GeneratedRegex("[DO]-[0-9A-F]{6}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
