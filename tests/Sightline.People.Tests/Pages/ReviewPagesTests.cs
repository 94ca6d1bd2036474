using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Reviews;
using Sightline.People.Rules;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Pages;

public sealed class ReviewPagesTests
{
    private static readonly PersonDescription Kathryn = new() { Forenames = "Kathryn", Surname = "Pemberton", Born = "1990-05" };

    private static readonly PersonDescription Katherine = new() { Forenames = "Katherine", Surname = "Pemberton", Born = "1990" };

    private static readonly PersonDescription Him = new() { Forenames = "Darren", Surname = "Whitlock", Born = "1979-11-21", Contact = new ContactDescription { Phones = ["07700 900555"] } };

    [Theory]
    [OnBothDatabases("yes", 2, 0, "One person")]
    [OnBothDatabases("no", 1, 0, "Two people")]
    [OnBothDatabases("not-known", 1, 1, "Not sure")]
    public async Task A_possible_tie_is_decided_side_by_side(Provider provider, string answer, int together, int possible, string standing)
    {
        await using var app = await StartAsync(provider);
        var one = await RecordAsync(app, AccessTestData.Northgate, Kathryn);
        await RecordAsync(app, AccessTestData.Northgate, Katherine);
        var review = Assert.Single(await AllAsync<TieReview>(app)).Id;
        var path = $"/people/reviews/{review}";
        await app.RefusesEveryRoleWithoutAsync("people.review-ties", "/people/reviews");
        await app.RefusesEveryRoleWithoutAsync("people.review-ties", path);
        using var browser = app.As(Reviewer);
        using var elsewhere = app.As(Reviewer with { Agency = AccessTestData.Eastmoor });

        await elsewhere.SaysNotFoundAsync(path);
        await browser.SaysNotFoundAsync("/people/reviews/0193a1b2-0000-7000-8000-000000000001");
        await browser.RendersAsync("/people/reviews", "P-1002 and P-1001", "All open (1)", "Nothing you may see rests on either");
        var page = await browser.RendersAsync(path, "Side by side", "Kathryn", "Katherine", "How far they agree", "Before anything is compared", "Surname the same", "Not compared");
        Assert.DoesNotContain("Pemberton", page.Document.Title!, StringComparison.Ordinal);
        Assert.Equal(page.Document.QuerySelectorAll(".sl-bar rect").Length + 1, page.Document.QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr").Length);
        Assert.All(page.Document.QuerySelectorAll("svg.sl-bar"), bar => Assert.Equal("true", bar.GetAttribute("aria-hidden")));
        await browser.RefusesAsync(path, new Dictionary<string, string>(), "Say whether they are one person", "Say why");
        var kept = await browser.RefusesAsync(path, new Dictionary<string, string> { ["Why"] = "Seen both." }, "Say whether they are one person");
        Assert.Contains("Seen both.", kept.Text, StringComparison.Ordinal);
        await browser.AcceptsAsync(path, new Dictionary<string, string> { ["Answer"] = answer, ["Why"] = "Seen both." });

        var subject = await app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<IPeople>().SubjectOfAsync(one, Stop));
        Assert.Equal((together, possible), (subject.Nominals.Count, subject.Possible.Count));
        await browser.RendersAsync(path, standing, "What was decided", "Seen both.", "Northgate Police");
        var list = answer == "not-known" ? "not-sure" : "decided";
        await browser.RendersAsync($"/people/reviews?only={list}", "P-1002 and P-1001", standing, "Seen both.");
        Assert.NotEqual(0, await app.CountOnLedgerAsync("tie review"));
        Assert.NotEqual(0, await app.CountOnLedgerAsync("possible ties"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_decision_to_keep_apart_is_taken_back_on_a_page_of_its_own(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await RecordAsync(app, AccessTestData.Northgate, Kathryn);
        await RecordAsync(app, AccessTestData.Northgate, Katherine);
        var review = Assert.Single(await AllAsync<TieReview>(app)).Id;
        var path = $"/people/reviews/{review}/lift";
        await app.RefusesEveryRoleWithoutAsync("people.review-ties", path);
        using var browser = app.As(Reviewer);

        await browser.SaysNotFoundAsync(path);
        await browser.AcceptsAsync($"/people/reviews/{review}", new Dictionary<string, string> { ["Answer"] = "no", ["Why"] = "Two women." });
        await browser.RendersAsync($"/people/reviews/{review}", "Undo: take the decision back");
        await browser.RendersAsync(path, "Two women.");
        await browser.RefusesAsync(path, new Dictionary<string, string>(), "Say why");
        await browser.AcceptsAsync(path, new Dictionary<string, string> { ["Why"] = "One of the births was typed wrongly." });

        await browser.RendersAsync("/people/reviews", "All open (1)");
        await browser.RendersAsync($"/people/reviews/{review}", "Are they one person?", "One of the births was typed wrongly.");
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(TieReviewReopened)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Whoever_decides_is_warned_that_the_person_was_kept_apart_by_another_record(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var one = await RecordAsync(app, AccessTestData.Northgate, Kathryn);
        var other = await RecordAsync(app, AccessTestData.Northgate, Unlike(1));
        await RecordAsync(app, AccessTestData.Northgate, Katherine);
        var open = Assert.Single(await AllAsync<TieReview>(app));
        var apart = await PutAsync(app, other, open.NominalId, 1);
        using var browser = app.As(Reviewer);
        await browser.AcceptsAsync($"/people/reviews/{apart}", new Dictionary<string, string> { ["Answer"] = "no", ["Why"] = "Two women." });
        var before = await browser.RendersAsync($"/people/reviews/{open.Id}");
        Assert.DoesNotContain("were decided to be two people", before.Text, StringComparison.Ordinal);

        await app.AsAsync(Reviewer, scope => scope.GetRequiredService<Ties.TieNominalsAction>().TieAsync(one, other, "She changed her name.", Stop));

        await browser.RendersAsync($"/people/reviews/{open.Id}", "P-1002 and P-1003 were decided to be two people", "takes such a decision back");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_tie_that_the_hard_rule_forbids_is_refused_on_the_page(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var one = await RecordAsync(app, AccessTestData.Northgate, Kathryn);
        var other = await RecordAsync(app, AccessTestData.Northgate, Katherine);
        var review = Assert.Single(await AllAsync<TieReview>(app));
        var tiedToOne = await RecordAsync(app, AccessTestData.Probation, new PersonDescription { Forenames = "Zofia", Surname = "Castleton" });
        await app.AsAsync(Reviewer, scope => scope.GetRequiredService<Ties.TieNominalsAction>().TieAsync(one, tiedToOne, "She changed her name.", Stop));
        await app.AsSystemAsync(scope => scope.GetRequiredService<UnitOfWork>().DoAsync(
            () =>
            {
                scope.GetRequiredService<UnitOfWork>().State(new BreachReported
                {
                    Breach = new BreachId(one.Value), Order = new OrderId(one.Value), Respondent = tiedToOne, Protected = [other], Terms = [],
                });
                return Task.CompletedTask;
            },
            Stop));
        using var browser = app.As(Reviewer);

        await browser.RefusesAsync($"/people/reviews/{review.Id}", new Dictionary<string, string> { ["Answer"] = "yes", ["Why"] = "Alike." }, "stood on different sides of one incident or order");
        Assert.Equal(ReviewState.Open, (await AllAsync<TieReview>(app)).Single(row => row.Id == review.Id).State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_dearest_mistake_stands_first_then_the_likeliest_and_what_nobody_could_tell_last(Provider provider)
    {
        var resting = new RestingHere();
        await using var app = await StartAsync(provider, services => services.AddScoped<IStake>(_ => resting));
        var common = await RecordAsync(app, AccessTestData.Northgate, new PersonDescription { Surname = "Oakley" });
        var cases = new List<(ReviewId Review, NominalId Other)>();
        foreach (var weight in new[] { 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0 })
        {
            var other = await RecordAsync(app, AccessTestData.Northgate, Unlike((int)weight));
            cases.Add((await PutAsync(app, common, other, weight), other));
        }
        resting.On[common] = [new Stake(common, StakeCost.Other, "protected by something", StakeSide.Protected)];
        resting.On[cases[0].Other] = [new Stake(cases[0].Other, StakeCost.Other, "suspected somewhere", StakeSide.Bound)];
        resting.On[cases[1].Other] = [new Stake(cases[1].Other, StakeCost.Danger, "a knife")];
        resting.On[cases[2].Other] = [new Stake(cases[2].Other, StakeCost.Order, "bound by a live order"), new Stake(cases[2].Other, StakeCost.Order, "bound by a live order")];
        resting.On[cases[3].Other] = [new Stake(cases[3].Other, StakeCost.Duty, "something is owed")];
        resting.On[cases[6].Other] = [new Stake(cases[6].Other, StakeCost.Danger, "a gun")];
        using var browser = app.As(Reviewer);
        await browser.AcceptsAsync($"/people/reviews/{cases[6].Review}", new Dictionary<string, string> { ["Answer"] = "not-known", ["Why"] = "Nobody answers." });

        var page = await browser.RendersAsync("/people/reviews", "All open (7)", "An order or a danger rests on it (4)", "Not sure (1)", "bound by a live order (2)", "Nobody answers.");
        Assert.Equal(new[] { 0, 1, 2, 3, 5, 4, 6 }.Select(at => $"/people/reviews/{cases[at].Review}"), LinksOf(page));
        Assert.Equal(new[] { 0, 1, 2, 6 }.Select(at => $"/people/reviews/{cases[at].Review}"), LinksOf(await browser.RendersAsync("/people/reviews?only=dear")));
        Assert.Equal(new[] { 6 }.Select(at => $"/people/reviews/{cases[at].Review}"), LinksOf(await browser.RendersAsync("/people/reviews?only=not-sure")));
        await browser.RendersAsync("/people/reviews?only=decided", "Your agency has decided nothing yet");
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_hundred_questions_stand_on_pages_and_none_is_lost_between_them(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var browser = app.As(Reviewer);
        await browser.RendersAsync("/people/reviews", "Your agency is asked about nobody");
        await browser.RendersAsync("/people/reviews?only=dear", "No order and no danger");
        await browser.RendersAsync("/people/reviews?only=not-sure", "Nobody was unsure");
        var common = await RecordAsync(app, AccessTestData.Northgate, new PersonDescription { Surname = "Oakley" });
        await app.AsSystemAsync(scope => scope.GetRequiredService<UnitOfWork>().DoAsync(
            async () =>
            {
                for (var at = 0; at < 210; at++)
                {
                    var other = await scope.GetRequiredService<IPeople>().RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Unlike(at) }, Stop);
                    Put(scope, common, other, at % 7);
                }
            },
            Stop));

        var seen = new List<string>();
        for (var number = 1; number <= 9; number++)
        {
            seen.AddRange(LinksOf(await browser.RendersAsync($"/people/reviews?number={number}", "All open (210)")));
        }

        Assert.Equal(210, seen.Distinct().Count());
        Assert.Equal(10, LinksOf(await browser.RendersAsync("/people/reviews?number=9999")).Count);
        Assert.Equal(25, LinksOf(await browser.RendersAsync("/people/reviews?number=-3")).Count);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Taking_records_away_climbs_the_ladder(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var one = await RecordAsync(app, AccessTestData.Northgate, Him);
        var other = await RecordAsync(app, AccessTestData.Probation, Him);
        var path = $"/people/{one}/untie";
        await app.RefusesEveryRoleWithoutAsync("people.review-ties", path);
        using var officer = app.As(Officer);
        using var browser = app.As(Reviewer);
        await officer.RendersAsync($"/people/{one}");

        await browser.SaysNotFoundAsync("/people/0193a1b2-0000-7000-8000-000000000001/untie");
        var page = await browser.RendersAsync(path, "P-1001 stands for one person with P-1002", "Page read Northgate Police 1");
        Assert.DoesNotContain("Whitlock", page.Text, StringComparison.Ordinal);
        await browser.RefusesAsync(path, new Dictionary<string, string> { ["Leaving"] = $"{other}" }, "Say why these are not one person");
        await browser.RefusesAsync(path, new Dictionary<string, string> { ["Leaving"] = "nonsense", ["Reason"] = "His cousin." }, "Choose which records are not of this person");
        var done = await browser.AcceptsAsync(path, new Dictionary<string, string> { ["Leaving"] = $"{other}", ["Reason"] = "His cousin gave his name." });

        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(NominalUntied)));
        await browser.SaysNotFoundAsync(path);
        await app.RefusesEveryRoleWithoutAsync("duties.do", done.Location!);
        await browser.RendersAsync(done.Location!, "These are two people", "P-1002 Taken away", "P-1001 Stayed", "Page read Northgate Police 1");
        await browser.RefusesAsync(done.Location!, new Dictionary<string, string>(), "Say what you found");
        await browser.AcceptsAsync(done.Location!, new Dictionary<string, string> { ["Found"] = "Nobody was told anything wrong." });
        await browser.RendersAsync(done.Location!, "Your agency checked this", "Nobody was told anything wrong.");
        using var probation = app.As(TestHouse.ActorAt("probation-northgate", "probation-officer") with { Purpose = new Purpose("do-duty") });
        await probation.SaysNotFoundAsync(done.Location!);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Asking_whoever_holds_the_other_record_climbs_the_ladder(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await RecordAsync(app, AccessTestData.Northgate, Kathryn);
        await RecordAsync(app, AccessTestData.Probation, Katherine);
        var review = Assert.Single(await AllAsync<TieReview>(app)).Id;
        var path = $"/people/reviews/{review}/ask";
        await app.RefusesEveryRoleWithoutAsync("people.review-ties", path);
        using var asker = app.As(Reviewer with { Agency = AccessTestData.Probation });
        using var asked = app.As(Reviewer);

        await asked.SaysNotFoundAsync(path);
        await asker.RendersAsync(path, "Ask whoever holds P-1001");
        await asker.RefusesAsync(path, new Dictionary<string, string>(), "Choose what to tell them");
        await asker.AcceptsAsync(path, new Dictionary<string, string> { ["Given"] = "born" });
        await asker.RefusesAsync(path, new Dictionary<string, string> { ["Given"] = "name" }, "They have been asked already");

        var question = $"/people/questions/{Assert.Single(await AllAsync<HolderQuestion>(app)).Id}";
        await app.RefusesEveryRoleWithoutAsync("people.review-ties", question);
        await asker.SaysNotFoundAsync(question);
        var page = await asked.RendersAsync(question, "Is this the person of your record P-1001?", "Not told", "1990 (about 36)");
        Assert.DoesNotContain("Katherine", page.Text, StringComparison.Ordinal);
        await asked.RefusesAsync(question, new Dictionary<string, string> { ["Why"] = "Seen." }, "Say whether this is your person");
        await asked.RefusesAsync(question, new Dictionary<string, string> { ["Answer"] = "yes" }, "Say how you know");
        await asked.RefusesAsync(question, new Dictionary<string, string>(), "Say whether this is your person", "Say how you know");
        await asked.AcceptsAsync(question, new Dictionary<string, string> { ["Answer"] = "yes", ["Why"] = "Seen on Monday, she said so." });
        await asked.RendersAsync(question, "Your agency has answered this");
        await asker.RendersAsync($"/people/reviews/{review}", "yes, their person", "Seen on Monday, she said so.");
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(HolderAnswered)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nobody_asks_or_answers_in_anothers_place(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await RecordAsync(app, AccessTestData.Northgate, Kathryn);
        await RecordAsync(app, AccessTestData.Northgate, Katherine);
        var own = Assert.Single(await AllAsync<TieReview>(app)).Id;
        await RefusesAsync<SomebodyCanBeAsked>(Reviewer, ask => ask.AskAsync(own, Given.Name, Stop));
        await RefusesAsync<ReviewIsForThisAgency>(Reviewer with { Agency = AccessTestData.Eastmoor }, ask => ask.AskAsync(own, Given.Name, Stop));

        await RecordAsync(app, AccessTestData.Probation, new PersonDescription { Forenames = "Kathrin", Surname = "Pemberton", Born = "1990" });
        var review = (await AllAsync<TieReview>(app)).First(row => row.Agency == AccessTestData.Probation);
        var probation = Reviewer with { Agency = AccessTestData.Probation };
        await RefusesAsync<AskingGivesSomething>(probation, ask => ask.AskAsync(review.Id, Given.None, Stop));
        var question = await app.AsAsync(probation, scope => scope.GetRequiredService<AskHolderAction>().AskAsync(review.Id, Given.Name, Stop));
        await RefusesAsync<TheHolderIsAskedOnce>(probation, ask => ask.AskAsync(review.Id, Given.Name, Stop));
        await RefusesAsync<OnlyWhoIsAskedAnswers>(probation, ask => ask.AnswerAsync(question, Answer.Yes, "Seen.", Stop));
        await app.AsAsync(Reviewer, scope => scope.GetRequiredService<AskHolderAction>().AnswerAsync(question, Answer.No, "Another woman.", Stop));
        await RefusesAsync<QuestionIsNotAnsweredYet>(Reviewer, ask => ask.AnswerAsync(question, Answer.Yes, "Seen.", Stop));

        async Task RefusesAsync<TRule>(Actor actor, Func<AskHolderAction, Task> act)
        {
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => app.AsAsync(actor, scope => act(scope.GetRequiredService<AskHolderAction>())));
            Assert.Contains(refused.Broken, rule => rule is TRule);
            Assert.All(refused.Broken, rule => Assert.True(rule.Refusal is { What.Length: > 0, Instead.Length: > 0 }, rule.ToString()));
        }
    }

    /// <summary>Somebody in whom the engine sees nobody else.</summary>
    private static PersonDescription Unlike(int number) => new() { Identifiers = [new IdentifierDescription("custody", $"X{number * 7919}")] };

    private static List<string> LinksOf(TestPage page) => page.Document.QuerySelectorAll(".sl-review-list > li > a").Select(link => link.GetAttribute("href")!).ToList();

    private static async Task<ReviewId> PutAsync(TestApp app, NominalId one, NominalId other, double weight) => await app.AsAsync(
        Actor.System("test"), scope => scope.GetRequiredService<UnitOfWork>().DoAsync(() => Task.FromResult(Put(scope, other, one, weight)), Stop));

    private static ReviewId Put(IServiceProvider scope, NominalId nominal, NominalId other, double weight)
    {
        var review = new TieReview
        {
            Id = new ReviewId(scope.GetRequiredService<IIdSource>().New()),
            NominalId = nominal,
            OtherId = other,
            Agency = AccessTestData.Northgate,
            Weight = weight,
            State = ReviewState.Open,
            PutAt = scope.GetRequiredService<NodaTime.IClock>().GetCurrentInstant(),
        };
        scope.GetRequiredService<SightlineDb>().Append(review);
        scope.GetRequiredService<UnitOfWork>().State(new TiePutToReview { Review = review.Id, Nominal = nominal, Other = other, Agency = review.Agency, Weight = weight });
        return review.Id;
    }

    private static async Task<TestApp> StartAsync(Provider provider, Action<IServiceCollection>? further = null)
    {
        var app = await TestApp.StartWithAreaAsync(provider, further);
        return app;
    }

    private static Task<NominalId> RecordAsync(TestApp app, AgencyCode holder, PersonDescription details) => app.AsAsync(
        Actor.System("test"), scope => scope.GetRequiredService<IPeople>().RecordAsync(new NewNominal { HeldBy = holder, Details = details }, Stop));

    private static Task<List<T>> AllAsync<T>(TestApp app)
        where T : class => app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Set<T>().AsNoTracking().ToListAsync(Stop));

    /// <summary>What the other modules would say rests on records.</summary>
    private sealed class RestingHere : IStake
    {
        internal Dictionary<NominalId, IReadOnlyList<Stake>> On { get; } = [];

        public Task<IReadOnlyList<Stake>> StakesAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<Stake>>([.. nominals.Where(On.ContainsKey).SelectMany(nominal => On[nominal])]);
    }
}
