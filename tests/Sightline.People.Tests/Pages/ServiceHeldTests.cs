using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Pages;

/// <summary>
/// That a survivors' service holds her is told by no tie, possible tie, list, count, duty, notice or time. Each story is played twice, once where the service holds her and
/// once where it holds somebody else entirely: every other agency is shown the same, word for word.
/// </summary>
public sealed partial class ServiceHeldTests
{
    private static readonly AgencyCode OtherService = new("support-eastmoor");

    private static readonly Actor ServiceReviewer = TestHouse.ActorAt("support-harbour", "support-manager") with { Purpose = new Purpose("review-records") };

    private static readonly PersonDescription Her = new() { Forenames = "Aleksandra", Surname = "Nowak", Born = "1984-03-09" };

    private static readonly PersonDescription Likely = new() { Forenames = "Aleksandra", Surname = "Nowak", Born = "1984" };

    private static readonly PersonDescription Kathryn = new() { Forenames = "Kathryn", Surname = "Pemberton", Born = "1990-05" };

    private static readonly PersonDescription Katherine = new() { Forenames = "Katherine", Surname = "Pemberton", Born = "1990" };

    private static readonly PersonDescription Stranger = new() { Forenames = "Moira", Surname = "Castleton", Born = "1951-07-01", Sex = "female" };

    private static readonly ContactDescription Hidden = new() { Addresses = [new AddressDescription(["2 Hidden Row"], "ZY9 9ZZ")], Phones = ["07700 900321"] };

    public static IEnumerable<TheoryDataRow<Provider, bool, bool>> Ways() =>
        from provider in new[] { Provider.Sqlite, Provider.PostgreSql }
        from isCertain in new[] { true, false }
        from isServiceFirst in new[] { true, false }
        select new TheoryDataRow<Provider, bool, bool>(provider, isCertain, isServiceFirst);

    [Theory]
    [MemberData(nameof(Ways))]
    [Source("C-14")]
    public async Task Police_and_probation_are_shown_the_same_whether_or_not_a_service_holds_her(Provider provider, bool isCertain, bool isServiceFirst)
    {
        var held = isCertain ? Her with { Sex = "female" } : Likely;
        var with = await ToldAsync(provider, held, isServiceFirst);
        var without = await ToldAsync(provider, Stranger, isServiceFirst);

        Assert.Equal(without, with);
        Assert.DoesNotContain(with, words => words.Contains("Harbour", StringComparison.Ordinal) || words.Contains("Another agency", StringComparison.Ordinal));
    }

    [Theory]
    [OnBothDatabases]
    [Source("C-14")]
    public async Task An_automatic_tie_shows_neither_side_a_value_it_did_not_see_before(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var police = await RecordAsync(app, AccessTestData.Northgate, Her, new ContactDescription { Phones = ["07700 900111"] });
        var service = await RecordAsync(app, AccessTestData.Harbour, Her with { Contact = new ContactDescription { Phones = ["07700 900222"] } }, Hidden);
        var subject = await app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<IPeople>().SubjectOfAsync(police, Stop));
        Assert.Equal([police, service], subject.Nominals);
        using var officer = app.As(Officer);
        using var worker = app.As(Register.Worker);

        foreach (var opened in new[] { police, service })
        {
            var seen = await officer.RendersAsync($"/people/{opened}", "Record P-1001");
            Assert.DoesNotMatch("900222|900321|Hidden Row|P-1002|Another agency", seen.Text);
            var own = await worker.RendersAsync($"/people/{opened}", "Harbour IDVA Service (P-1002)", "Northgate Police (P-1001)", "07700 900222");
            Assert.DoesNotMatch("900111", own.Text);
        }
    }

    [Theory]
    [OnBothDatabases]
    [Source("C-14")]
    public async Task One_service_does_not_learn_by_a_tie_that_another_holds_her_and_neither_is_asked_about_the_other(Provider provider)
    {
        var told = new List<IReadOnlyList<string>>();
        foreach (var held in new[] { Her, Likely, Stranger })
        {
            await using var app = await StartAsync(provider);
            await RecordAsync(app, OtherService, held, Hidden);
            var own = await RecordAsync(app, AccessTestData.Harbour, Her, null);
            using var worker = app.As(Register.Worker);
            using var reviewer = app.As(ServiceReviewer);
            var record = await worker.RendersAsync($"/people/{own}", "Harbour IDVA Service (P-1002)");
            var list = await reviewer.RendersAsync("/people/reviews");
            told.Add([record.Words, list.Words, .. await NoticesAsync(app)]);
            Assert.Empty(await AllAsync<TieReview>(app));
        }

        Assert.Equal(told[2], told[0]);
        Assert.Equal(told[2], told[1]);
    }

    [Theory]
    [OnBothDatabases]
    [Source("C-14")]
    public async Task The_service_alone_reviews_the_pair_and_sees_what_it_holds_in_confidence_weighed(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await RecordAsync(app, AccessTestData.Harbour, Katherine, Hidden);
        await RecordAsync(app, AccessTestData.Northgate, Kathryn with { Contact = new ContactDescription { Phones = ["07700 900321"] } }, null);
        var review = Assert.Single(await AllAsync<TieReview>(app));
        Assert.Equal((AccessTestData.Harbour, ReviewState.OpenWithService), (review.Agency, review.State));
        using var reviewer = app.As(ServiceReviewer);
        using var police = app.As(Reviewer);

        await reviewer.RendersAsync("/people/reviews", "All open (1)", "P-1002 and P-1001");
        await reviewer.RendersAsync($"/people/reviews/{review.Id}", "Held in confidence by your agency", "2 Hidden Row", "Same mobile number");
        await police.SaysNotFoundAsync($"/people/reviews/{review.Id}");
        await police.SaysNotFoundAsync($"/people/reviews/{review.Id}/ask");
        await reviewer.AcceptsAsync($"/people/reviews/{review.Id}", new Dictionary<string, string> { ["Answer"] = "yes", ["Why"] = "She showed me." });

        var seen = await police.RendersAsync($"/people/{review.NominalId}");
        Assert.DoesNotMatch("P-1001|Another agency|Hidden Row", seen.Text);
        await police.SaysNotFoundAsync($"/people/{review.NominalId}/untie");
        await reviewer.RendersAsync($"/people/{review.NominalId}/untie", "P-1001");
    }

    [Theory]
    [OnBothDatabases]
    [Source("C-14")]
    public async Task Being_asked_is_this_your_person_reads_the_same_whoever_asks(Provider provider)
    {
        var asked = new List<IReadOnlyList<string>>();
        foreach (var asker in new[] { AccessTestData.Harbour, AccessTestData.Probation })
        {
            await using var app = await StartAsync(provider);
            await RecordAsync(app, AccessTestData.Northgate, Kathryn, null);
            await RecordAsync(app, asker, Katherine, null);
            var review = Assert.Single(await AllAsync<TieReview>(app));
            Assert.Equal(asker, review.Agency);
            using var reviewer = app.As(ServiceReviewer with { Agency = asker, Roles = new HashSet<string> { "records-reviewer" } });
            using var police = app.As(Reviewer);
            await reviewer.AcceptsAsync($"/people/reviews/{review.Id}/ask", new Dictionary<string, string> { ["Given"] = "name" });

            var question = Assert.Single(await AllAsync<HolderQuestion>(app));
            var page = await police.RendersAsync($"/people/questions/{question.Id}", "Another agency asks", "P-1001");
            var duties = await police.RendersAsync("/duties?of=team", "You are asked whether somebody is the person of a record that you hold");
            Assert.DoesNotMatch("Harbour|Probation|ervice|P-1002|Katherine Pemberton 1990", page.Words);
            asked.Add([page.Words, .. duties.Words.Split("D-")[0].Split(' '), .. (await NoticesAsync(app)).Where(notice => notice.StartsWith("police", StringComparison.Ordinal))]);
        }

        Assert.Equal(asked[1], asked[0]);
    }

    [Theory]
    [OnBothDatabases]
    [Source("C-14")]
    public async Task A_split_counts_and_asks_no_service_by_name_and_the_service_checks_its_own(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var police = await RecordAsync(app, AccessTestData.Northgate, Her, null);
        var probation = await RecordAsync(app, AccessTestData.Probation, Her, null);
        await RecordAsync(app, AccessTestData.Harbour, Her, Hidden);
        using var worker = app.As(Register.Worker);
        using var officer = app.As(Officer);
        using var reviewer = app.As(Reviewer);
        await worker.RendersAsync($"/people/{police}");
        await worker.RendersAsync($"/people/{probation}");
        await officer.RendersAsync($"/people/{police}");

        var before = await reviewer.RendersAsync($"/people/{police}/untie", "P-1001", "P-1002", "Page read Northgate Police 1");
        var done = await reviewer.AcceptsAsync($"/people/{police}/untie", new Dictionary<string, string> { ["Leaving"] = $"{probation}", ["Reason"] = "Two women." });
        var after = await reviewer.RendersAsync(done.Location!, "Page read Northgate Police 1");

        Assert.All([before, after], page => Assert.DoesNotMatch("P-1003|Harbour|Another agency", page.Words));
        Assert.Equal([AccessTestData.Northgate, AccessTestData.Harbour], (await AllAsync<SplitOwner>(app)).Select(owner => owner.Agency).OrderBy(code => code.Value));
        var own = await worker.RendersAsync(done.Location!, "P-1003", "What your agency did meanwhile");
        Assert.DoesNotContain("Northgate Police 1", own.Words, StringComparison.Ordinal);
        // The decision about the service's record stays with the service.
        Assert.DoesNotContain(await AllAsync<TieReview>(app), row => row.Agency == AccessTestData.Northgate && row.State == ReviewState.Different && row.OtherId != police && row.NominalId != police);
    }

    [Theory]
    [OnBothDatabases]
    [Source("C-14")]
    public async Task That_a_relationship_makes_them_two_stands_on_the_services_list_alone(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var mother = await RecordAsync(app, AccessTestData.Northgate, Stranger, null);
        var her = await RecordAsync(app, AccessTestData.Harbour, Her, null);
        await app.AsSystemAsync(scope => scope.GetRequiredService<Relationships.RecordRelationshipAction>().RecordAsync(
            new RelationshipRecorded { Relationship = new RelationshipId(her.Value), Of = mother, To = her, Kind = RelationshipKind.Parent }, Stop));
        using var police = app.As(Reviewer);
        using var service = app.As(ServiceReviewer);

        var seen = await police.RendersAsync("/people/reviews?only=decided", "Your agency has decided nothing yet");
        Assert.DoesNotContain("P-1002", seen.Text, StringComparison.Ordinal);
        await service.RendersAsync("/people/reviews?only=decided", "Two people", "Recorded as related to each other, so two people");
    }

    /// <summary>Everything police and probation are shown and sent after the service, and then or before that they, recorded somebody.</summary>
    private static async Task<IReadOnlyList<string>> ToldAsync(Provider provider, PersonDescription heldByService, bool isServiceFirst)
    {
        await using var app = await StartAsync(provider);
        if (isServiceFirst)
        {
            await RecordAsync(app, AccessTestData.Harbour, heldByService, Hidden);
        }
        var police = await RecordAsync(app, AccessTestData.Northgate, Her, null);
        var probation = await RecordAsync(app, AccessTestData.Probation, Her with { Born = null, Sex = "female" }, null);
        if (!isServiceFirst)
        {
            await RecordAsync(app, AccessTestData.Harbour, heldByService, Hidden);
        }
        var told = new List<string>();
        foreach (var (reader, reviewer) in new[]
        {
            (Officer, Reviewer),
            (TestHouse.ActorAt("probation-northgate", "probation-officer") with { Purpose = new Purpose("supervise") }, Reviewer with { Agency = AccessTestData.Probation }),
        })
        {
            using var reading = app.As(reader);
            using var reviewing = app.As(reviewer);
            foreach (var nominal in new[] { police, probation })
            {
                told.Add((await reading.RendersAsync($"/people/{nominal}")).Words);
                told.Add((await reviewing.GetAsync($"/people/{nominal}/untie")).Words);
            }
            foreach (var list in new[] { "", "?only=dear", "?only=not-sure", "?only=decided" })
            {
                told.Add((await reviewing.RendersAsync($"/people/reviews{list}")).Words);
            }
            told.Add((await reviewing.RendersAsync("/duties?of=team")).Words);
        }
        told.AddRange((await NoticesAsync(app)).Where(notice => !notice.StartsWith("support", StringComparison.Ordinal)));
        // A duty's reference is its own id, drawn anew in each house.
        return told.ConvertAll(words => DutyReference().Replace(words, "D-"));
    }

    [GeneratedRegex("D-[0-9A-F]{6}")]
    private static partial Regex DutyReference();

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        await app.AsSystemAsync(scope => AccessTestData.RegisterServiceAsync(scope, OtherService, "Eastmoor Refuge"));
        return app;
    }

    private static Task<NominalId> RecordAsync(TestApp app, AgencyCode holder, PersonDescription details, ContactDescription? confidential) => app.AsAsync(
        Actor.System("test"), scope => scope.GetRequiredService<IPeople>().RecordAsync(new NewNominal { HeldBy = holder, Details = details, Confidential = confidential }, Stop));

    private static Task<List<T>> AllAsync<T>(TestApp app)
        where T : class => app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Set<T>().AsNoTracking().ToListAsync(Stop));

    /// <summary>To which desk each notice goes and when it was queued.</summary>
    private static Task<List<string>> NoticesAsync(TestApp app) => app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Database
        .SqlQuery<string>($"SELECT \"Agency\" || ' ' || \"Desk\" || ' ' || \"QueuedAt\" AS \"Value\" FROM platform_outbox ORDER BY 1").ToListAsync(Stop));
}
