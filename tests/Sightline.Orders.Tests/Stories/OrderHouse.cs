using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Orders.Enforceability;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.RecordService;
using Sightline.Orders.Register;
using Sightline.People.Contracts;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.Orders.Tests.Stories;

/// <summary>The register in its own house: a real database, the shipped law, the fictional area, and people as the test says.</summary>
internal sealed class OrderHouse : IAsyncDisposable
{
    internal static readonly LocalDate Made = new(2026, 11, 2);
    internal static readonly LocalDate Last = new(2027, 5, 1);

    private OrderHouse(TestHouse house, PeopleBook people)
    {
        House = house;
        People = people;
    }

    internal TestHouse House { get; }

    internal PeopleBook People { get; }

    internal TestClock Clock => House.Clock;

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Actor OrderDesk { get; } = TestHouse.ActorAt("police-northgate", "order-desk");

    internal static Actor FamilyCourt { get; } = TestHouse.ActorAt("court-northgate-family", "court-order-desk");

    internal static async Task<OrderHouse> OpenAsync(Provider provider)
    {
        var people = new PeopleBook();
        var house = await TestHouse.OpenAsync(provider, services => Replace(services, people));
        await house.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        return new OrderHouse(house, people);
    }

    internal static void Replace(IServiceCollection services, PeopleBook people)
    {
        services.RemoveAll<RuleBook>();
        services.AddSingleton(TestRulebook.Law);
        services.RemoveAll<IPeople>();
        services.AddSingleton(people);
        services.AddScoped<IPeople, FakePeople>();
        services.TryAddScoped<IStatementRules, PoliceMayStateEverything>();
    }

    internal Task<NominalId> PersonAsync() => House.AsAsync(OrderDesk, PersonAsync);

    internal static Task<NominalId> PersonAsync(IServiceProvider scope) => scope.GetRequiredService<IPeople>().RecordAsync(
        new NewNominal { HeldBy = new AgencyCode("police-northgate"), Details = new PersonDescription { Surname = "Testname" } }, Stop);

    internal Task<T> DoAsync<TAction, T>(Func<TAction, Task<T>> work, Actor? actor = null)
        where TAction : notnull => House.AsAsync(actor ?? OrderDesk, scope => work(scope.GetRequiredService<TAction>()));

    internal static NewOrder Order(NominalId him, NominalId her, string type = "non-molestation-order") => new()
    {
        Type = new OrderTypeCode(type),
        MadeBy = AccessTestData.FamilyCourt,
        Respondents = [OrderParty.Of(him)],
        Protected = [OrderParty.Of(her)],
        CourtReference = "NG26P00001",
        MadeOn = Made,
        LastDay = Last,
        Terms = [Term(1, "no-contact", "Must not contact her by any means"), Term(2, "keep-away-place", "Must not come within 100 metres of her home", 100)],
    };

    internal static TermDescription Term(int number, string kind, string plain, int? metres = null) => new()
    {
        Term = new TermId(Terms.New()),
        Number = number,
        Kind = kind,
        Plain = plain,
        Metres = metres,
    };

    private static readonly TestIds Terms = new();

    internal async Task<(MadeOrder Order, NominalId Him, NominalId Her)> MadeAsync(Func<NewOrder, NewOrder>? change = null)
    {
        var (him, her) = (await PersonAsync(), await PersonAsync());
        var order = Order(him, her);
        return (await DoAsync<MakeOrderAction, MadeOrder>(make => make.MakeAsync(change?.Invoke(order) ?? order, Stop)), him, her);
    }

    internal Task<FactId> ServeAsync(MadeOrder order) => DoAsync<RecordServiceAction, FactId>(record => record.RecordAsync(
        new NewService { Order = order.Order, Respondent = order.Respondents[0], Method = ServiceMethod.InPersonByOfficer, ProofHeld = Answer.Yes }, Stop));

    internal Task<OrderAnswer> AnswerAsync(OrderId order) => House.AsAsync(OrderDesk, async scope =>
    {
        var reader = scope.GetRequiredService<OrderReader>();
        var held = (await reader.FindAsync(order, Stop))!;
        return await reader.AnswerAsync(held, held.Respondents[0], false, Stop);
    });

    internal Task<HeldOrder> HeldAsync(OrderId order) => House.AsAsync(OrderDesk, async scope => (await scope.GetRequiredService<OrderReader>().FindAsync(order, Stop))!);

    public ValueTask DisposeAsync() => House.DisposeAsync();
}

/// <summary>Where the directory's own rules are not in this house: the police state everything, others are held.</summary>
internal sealed class PoliceMayStateEverything : IStatementRules
{
    public Task<MayState> MayStateAsync(AgencyCode agency, Type fact, CancellationToken stop) =>
        Task.FromResult(agency.Value.StartsWith("police-", StringComparison.Ordinal) ? MayState.Yes : MayState.HeldForConfirmation);
}
