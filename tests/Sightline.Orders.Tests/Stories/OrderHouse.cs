using Microsoft.Extensions.DependencyInjection;
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
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Orders.Tests.Stories;

/// <summary>The register in the whole house: a real database, the shipped law, and the fictional area.</summary>
internal sealed class OrderHouse(TestHouse house) : IAsyncDisposable
{
    internal static readonly LocalDate Made = new(2026, 11, 2);
    internal static readonly LocalDate Last = new(2027, 5, 1);

    internal TestHouse House { get; } = house;

    internal TestClock Clock => House.Clock;

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Actor OrderDesk { get; } = TestHouse.ActorAt("police-northgate", "order-desk");

    internal static Actor FamilyCourt { get; } = TestHouse.ActorAt("court-northgate-family", "court-order-desk");

    internal static async Task<OrderHouse> OpenAsync(Provider provider)
    {
        var house = await TestHouse.OpenWithAreaAsync(provider);
        return new OrderHouse(house);
    }

    internal Task<NominalId> PersonAsync(string? postcode = null) => House.AsAsync(OrderDesk, scope => PersonAsync(scope, postcode));

    /// <summary>Somebody like nobody else, known by everybody to live at 12 Mill Lane of that postcode, or nowhere known.</summary>
    internal static Task<NominalId> PersonAsync(IServiceProvider scope, string? postcode = null) => RecordAsync(scope, Somebody() with { Contact = HomeAt(postcode) }, null);

    /// <summary>Somebody whose home is a secret: 12 Mill Lane, ZZ1 4AB.</summary>
    internal static Task<NominalId> HerAsync(IServiceProvider scope) => RecordAsync(scope, Somebody(), HomeAt("ZZ1 4AB"));

    private static Task<NominalId> RecordAsync(IServiceProvider scope, PersonDescription details, ContactDescription? confidential) =>
        scope.GetRequiredService<IPeople>().RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = details, Confidential = confidential }, Stop);

    private static ContactDescription HomeAt(string? postcode) => new() { Addresses = postcode is null ? [] : [new AddressDescription(["12 Mill Lane"], postcode)] };

    private static PersonDescription Somebody()
    {
        var number = Interlocked.Increment(ref lastPerson);
        var day = new LocalDate(1950, 1, 1).PlusDays(number * 401 % 20_000);
        return new PersonDescription
        {
            Forenames = "Testname",
            Surname = Surnames[number % Surnames.Length],
            Born = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}"),
        };
    }

    private static readonly string[] Surnames = ["Ashdown", "Birtwell", "Calloway", "Derrington", "Eastlake", "Farrowby", "Gledhill", "Harcombe", "Inskip", "Jellicoe"];

    private static int lastPerson;

    internal Task<T> DoAsync<TAction, T>(Func<TAction, Task<T>> work, Actor? actor = null)
        where TAction : notnull => House.AsAsync(actor ?? OrderDesk, scope => work(scope.GetRequiredService<TAction>()));

    internal Task<T> AskPeopleAsync<T>(Func<IPeople, Task<T>> ask) => House.AsSystemAsync(scope => ask(scope.GetRequiredService<IPeople>()));

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
        var (him, her) = (await PersonAsync(), await House.AsAsync(OrderDesk, HerAsync));
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
