using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;
using Sightline.Testing;
using static Sightline.Risk.Tests.Ranking.Formulas;

namespace Sightline.Risk.Tests.Ranking;

public sealed class RankingPageTests
{
    private static readonly Actor Inspector = TestHouse.ActorAt("police-northgate", "duty-inspector") with { Purpose = new Purpose("do-duty") };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases, Source("Y-99")]
    public async Task Where_no_area_set_a_formula_nobody_is_put_in_order(Provider provider)
    {
        await using var app = await StartAsync(provider, withFormula: false);
        await CallOutAsync(app, 1, await PersonAsync(app, "Tymon", "Wrona"));
        await app.RefusesEveryRoleWithoutAsync("risk.rank", "/risk/ranking");
        using var inspector = app.As(Inspector);
        var page = await inspector.RendersAsync("/risk/ranking", "Your area has set no formula, so nobody is put in order");
        Assert.DoesNotContain("Wrona", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases, Source("G-10"), Source("H-51"), Source("C-05"), Source("Y-73")]
    public async Task The_list_explains_each_place_shows_ties_and_ranges_and_says_that_it_is_local(Provider provider)
    {
        await using var app = await StartAsync(provider, withFormula: true);
        var him = await PersonAsync(app, "Tymon", "Wrona", "1990-05-01");
        var her = await PersonAsync(app, "Aleksandra", "Nowak");
        var his = await PersonAsync(app, "Ida", "Quennell");
        await CallOutAsync(app, 1, him, her);
        await CallOutAsync(app, 2, him, his);
        await RelateAsync(app, her, him);
        await CallOutAsync(app, 3, await PersonAsync(app, "Oluwaseun", "Adeyemi"), her);
        await CallOutAsync(app, 4, await PersonAsync(app, "Beatrix", "Featherstonehaugh"), her);
        await CallOutAsync(app, 5, await PersonAsync(app, "Gethin", "Pryce-Jones"), her, weapon: Answer.NotKnown);
        using var inspector = app.As(Inspector);
        var page = await inspector.RendersAsync(
            "/risk/ranking",
            "local formula of Northgate Police’s area", "not a national formula", "4 suspects", "predicts nothing", "1. Tymon Wrona", "The same points as 1 other", "Judged beside it No PPIT of your force in this register",
            "how they stand to this person is recorded of 1", "Recency 50 points: the last call-out was today", "Frequency 20 points: 2 call-outs in 24 months");
        // Of him it is not known whether a weapon was used: he may stand before those with as many points, and they after him.
        Assert.Contains("2. Gethin Pryce-Jones", page.Words, StringComparison.Ordinal);
        Assert.Contains("2 to 3. Oluwaseun Adeyemi", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Northumbria", page.Text, StringComparison.OrdinalIgnoreCase);

        await RelateAsync(app, his, him);
        await JudgeAsync(app, him);
        await inspector.RendersAsync("/risk/ranking", "Serial Yes: 2 victims in 36 months", "Repeat Yes: 2 call-outs in 12 months", "11 points, judged a priority");
        using var eastmoor = app.As(TestHouse.ActorAt("police-eastmoor", "duty-inspector") with { Purpose = new Purpose("do-duty") });
        Assert.DoesNotContain("Wrona", (await eastmoor.RendersAsync("/risk/ranking")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases, Source("C-05")]
    public async Task Two_records_of_one_person_are_one_place_and_a_child_is_never_called_serial(Provider provider)
    {
        await using var app = await StartAsync(provider, withFormula: true);
        var one = await PersonAsync(app, "Tymon", "Wrona", "2013-05-01", "07700 900123");
        var same = await PersonAsync(app, "Tymon", "Wrona", "2013-05-01", "07700 900123");
        var her = await PersonAsync(app, "Aleksandra", "Nowak");
        var other = await PersonAsync(app, "Ida", "Quennell");
        await CallOutAsync(app, 1, one, her);
        await CallOutAsync(app, 2, same, other);
        await RelateAsync(app, one, her);
        await RelateAsync(app, same, other);
        using var inspector = app.As(Inspector);
        await inspector.RendersAsync("/risk/ranking", "1 suspect in", "2 victims named", "Serial No: under 16 then");
    }

    private static async Task<TestApp> StartAsync(Provider provider, bool withFormula)
    {
        var app = await TestApp.StartAsync(provider, services =>
        {
            if (withFormula)
            {
                services.RemoveAll<RuleBook>();
                services.AddSingleton(FormulaFile.Book.Value);
            }
        });
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        return app;
    }

    private static Task<NominalId> PersonAsync(TestApp app, string forenames, string surname, string? born = null, string? phone = null) => app.AsAsync(Inspector, scope =>
        scope.GetRequiredService<UnitOfWork>().DoAsync(
            () => scope.GetRequiredService<IPeople>().RecordAsync(
                new NewNominal
                {
                    HeldBy = AccessTestData.Northgate,
                    Details = new PersonDescription { Forenames = forenames, Surname = surname, Born = born, Contact = new ContactDescription { Phones = phone is null ? [] : [phone] } },
                },
                Stop),
            Stop));

    private static Task CallOutAsync(TestApp app, int number, NominalId suspect, NominalId? victim = null, Answer weapon = Answer.No) => SayAsync(app, new CallOutRecorded
    {
        Id = new FactId(Id(500 + number)),
        At = Now - Duration.FromHours(6),
        Incident = new IncidentId(Id(600 + number)),
        Force = AccessTestData.Northgate,
        Parties = victim is { } her ? [new Party(suspect, PartyPart.Suspect), new Party(her, PartyPart.Victim)] : [new Party(suspect, PartyPart.Suspect)],
        Abuse = [AbuseKind.Physical],
        ChildrenPresent = Answer.No,
        PowerOfArrest = PowerOfArrestUse.Used,
        WeaponUsed = weapon,
        Injury = Answer.No,
    });

    private static Task RelateAsync(TestApp app, NominalId of, NominalId to) => SayAsync(app, new RelationshipRecorded
    {
        Id = new FactId(TestIdsAfter(of)),
        Relationship = new RelationshipId(TestIdsAfter(of)),
        Of = of,
        To = to,
        Kind = RelationshipKind.FormerPartner,
    });

    private static Guid TestIdsAfter(NominalId of) => new([.. of.Value.ToByteArray().Reverse()]);

    private static Task SayAsync(TestApp app, Fact fact) => app.AsAsync(Inspector, scope =>
        scope.GetServices<IFeedHandler>().Single(handler => handler.FactType == fact.GetType()).HandleAsync(fact, Stop));

    /// <summary>As the assessment’s own page will state it.</summary>
    private static Task JudgeAsync(TestApp app, NominalId him) => app.AsAsync(Inspector, scope => scope.GetRequiredService<UnitOfWork>().DoAsync(
        () =>
        {
            scope.GetRequiredService<UnitOfWork>().State(new RiskAssessed
            {
                Assessment = new AssessmentId(Id(800)),
                By = AccessTestData.Northgate,
                Assessed = him,
                Instrument = new InstrumentCode("ppit"),
                Version = new InstrumentVersion("1"),
                Score = 11,
                Priority = Answer.Yes,
            });
            return Task.CompletedTask;
        },
        Stop));
}
