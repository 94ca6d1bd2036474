using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Oversight.Draw;
using Sightline.People.Contracts;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Oversight.Tests;

/// <summary>The area of the tests, with records put there as the register's own doors would.</summary>
internal static class SampleHouse
{
    internal const string NoArrest = "no-arrest-with-power";

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Actor Manager { get; } = At(AccessTestData.Northgate, "desk-manager");

    internal static Actor Officer { get; } = At(AccessTestData.Northgate, "response-officer");

    internal static Actor Outside { get; } = At(AccessTestData.Harbour, "support-manager");

    internal static LocalDate First { get; } = new(2026, 11, 1);

    internal static LocalDate Last { get; } = new(2026, 11, 3);

    internal static Actor At(AgencyCode agency, string role) => TestHouse.ActorAt(agency.Value, role) with { Purpose = new Purpose("do-duty") };

    internal static Guid Id(int number) => new($"01970000-0000-7000-8000-{number:D12}");

    internal static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        return app;
    }

    internal static Task<NominalId> PersonAsync(IServiceProvider scope, int number) => scope.GetRequiredService<UnitOfWork>().DoAsync(
        () => scope.GetRequiredService<IPeople>().RecordAsync(
            new NewNominal { HeldBy = AccessTestData.Northgate, Details = new PersonDescription { Forenames = $"Aleksandra{number}", Surname = "Nowak", Born = $"19{60 + number}-01-0{number}" } }, Stop),
        Stop);

    internal static Task CallOutAsync(TestApp app, int number, PowerOfArrestUse use) => app.AsAsync(Officer, async scope =>
    {
        var her = await PersonAsync(scope, number);
        await HandleAsync(scope, new CallOutRecorded
        {
            Id = new FactId(Id(100 + number)),
            At = Instant.FromUtc(2026, 11, 2, 20, number),
            Incident = IncidentOf(number),
            Force = AccessTestData.Northgate,
            Parties = [new Party(her, PartyPart.Victim)],
            Abuse = [AbuseKind.Physical],
            PowerOfArrest = use,
            WhyNotArrested = use == PowerOfArrestUse.AvailableNotUsed ? "He had gone to Nowak’s sister." : null,
        });
    });

    internal static IncidentId IncidentOf(int number) => new(Id(200 + number));

    internal static CrimeId CrimeOf(int number) => new(Id(300 + number));

    /// <summary>A crime of a call-out that was recorded before.</summary>
    internal static Task CrimeAsync(TestApp app, int number) => app.AsAsync(Officer, scope => HandleAsync(scope, new CrimeRecorded
    {
        Id = new FactId(Id(400 + number)),
        At = Instant.FromUtc(2026, 11, 2, 20, number),
        Crime = CrimeOf(number),
        Incident = IncidentOf(number),
        Force = AccessTestData.Northgate,
        Offence = new OffenceCode("common-assault"),
    }));

    internal static Task EndAsync(TestApp app, int number, string outcome, Instant at) => app.AsAsync(Officer, scope => HandleAsync(scope, new CrimeOutcomeRecorded
    {
        At = at,
        Crime = CrimeOf(number),
        Incident = IncidentOf(number),
        Force = AccessTestData.Northgate,
        Outcome = new CrimeOutcomeCode(outcome),
        WhyNotCharged = outcome == "caution" ? "Nowak would not go to court." : null,
    }));

    internal static Task<SampleId> DrawAsync(TestApp app, string kind, int size = 25, Actor? by = null, params IReadOnlyList<AgencyCode> reviewers) => app.AsAsync(
        by ?? Manager,
        scope => scope.GetRequiredService<DrawSampleAction>().DrawAsync(
            new NewSample { Kind = kind, First = First, Last = Last, Seed = "seven magpies", Size = size, Reviewers = reviewers }, Stop));

    internal static Task HandleAsync(IServiceProvider scope, Fact fact) => scope.GetServices<IFeedHandler>().Single(handler => handler.FactType == fact.GetType()).HandleAsync(fact, Stop);
}
