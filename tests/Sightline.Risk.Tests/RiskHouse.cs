using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.Assess;
using Sightline.Testing;

namespace Sightline.Risk.Tests;

/// <summary>People of the fictional area, and what happens to them, stated by the doors that every agency uses.</summary>
internal static class RiskHouse
{
    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Actor Officer { get; } = TestHouse.ActorAt("police-northgate", "response-officer");

    internal static Actor CallHandler { get; } = TestHouse.ActorAt("police-northgate", "call-handler");

    internal static Actor Worker { get; } = TestHouse.ActorAt("support-harbour", "support-worker") with { Purpose = new Purpose("support-survivor") };

    internal static Actor Probation { get; } = TestHouse.ActorAt("probation-northgate", "probation-officer") with { Purpose = new Purpose("supervise") };

    internal static Instant Now { get; } = new TestClock().GetCurrentInstant();

    internal static async Task<TestHouse> OpenAsync(Provider provider)
    {
        var house = await TestHouse.OpenWithAreaAsync(provider);
        return house;
    }

    internal static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        return app;
    }

    internal static Task<NominalId> PersonAsync(IServiceProvider scope, string forenames, string surname, string born = "1984-03-09", string heldBy = "police-northgate") =>
        scope.GetRequiredService<UnitOfWork>().DoAsync(
            () => scope.GetRequiredService<IPeople>().RecordAsync(
                new NewNominal { HeldBy = new AgencyCode(heldBy), Details = new PersonDescription { Forenames = forenames, Surname = surname, Born = born } }, Stop), Stop);

    internal static Task<NominalId> HerAsync(IServiceProvider scope) => PersonAsync(scope, "Aleksandra", "Nowak");

    internal static Task<NominalId> HimAsync(IServiceProvider scope) => PersonAsync(scope, "Daniel", "Reed", "1981-07-02");

    /// <summary>A Dash RIC of her, by the officer, with the first so many items answered yes and the others no; a story changes what it is about.</summary>
    internal static RiskAssessed Ric(NominalId her, int yes, int no = 0, string by = "police-northgate") => new()
    {
        At = Now - Duration.FromHours(1),
        Assessment = default,
        By = new AgencyCode(by),
        Assessed = her,
        Instrument = new InstrumentCode("dash-ric"),
        Version = new InstrumentVersion("24-items"),
        Answers = [.. Enumerable.Range(1, yes).Select(item => new ItemAnswer(item, "yes", default)), .. Enumerable.Range(yes + 1, no).Select(item => new ItemAnswer(item, "no", default))],
    };

    internal static Task<AssessmentId> AssessAsync(IServiceProvider scope, RiskAssessed stated) => scope.GetRequiredService<AssessRiskAction>().RecordAsync(stated, Stop);

    /// <summary>States a fact as another system would.</summary>
    internal static Task StateAsync(IServiceProvider scope, Fact fact) => scope.GetServices<IFeedHandler>().Single(handler => handler.FactType == fact.GetType()).HandleAsync(fact, Stop);

    internal static CallOutRecorded CallOut(int number, Instant at, params Party[] parties) => new()
    {
        Id = new FactId(Id(500 + number)),
        At = at,
        Incident = new IncidentId(Id(number)),
        Force = AccessTestData.Northgate,
        Parties = parties,
        Abuse = [AbuseKind.Psychological],
        PowerOfArrest = PowerOfArrestUse.NotAvailable,
    };

    internal static OrderMade Order(int number, Instant at, NominalId him, NominalId her) => new()
    {
        Id = new FactId(Id(600 + number)),
        At = at,
        Order = new OrderId(Id(100 + number)),
        Type = new OrderTypeCode("non-molestation-order"),
        MadeBy = AccessTestData.FamilyCourt,
        Respondents = [him],
        Protected = [her],
        Force = AccessTestData.Northgate,
        MadeOn = LondonTime.DayOf(at),
        LastDay = LondonTime.DayOf(at).PlusDays(300),
    };

    internal static BreachReported Breach(int number, Instant at, OrderId order, NominalId him, NominalId her) => new()
    {
        Id = new FactId(Id(700 + number)),
        At = at,
        Breach = new BreachId(Id(200 + number)),
        Order = order,
        Respondent = him,
        Protected = [her],
        Terms = [],
    };

    internal static Guid Id(int number) => new($"0193a1b2-0000-7000-8000-{number:d12}");

    internal static async Task<IReadOnlyList<T>> AllAsync<T>(IServiceProvider scope)
        where T : class => await scope.GetRequiredService<SightlineDb>().Set<T>().AsNoTracking().ToListAsync(Stop);
}
