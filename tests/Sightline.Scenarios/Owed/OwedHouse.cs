using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Access.RegisterAgency;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Incidents.RecordCallOut;
using Sightline.Kernel;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.RecordBreach;
using Sightline.Orders.RecordBreachOutcome;
using Sightline.Orders.RecordService;
using Sightline.People.Contracts;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Scenarios.Owed;

/// <summary>Every module together, with the rulebook as it is shipped and the area of the tests: what happens is recorded as a person would record it.</summary>
internal sealed class OwedHouse : IAsyncDisposable
{
    internal static readonly LocalDate MadeOn = new(2026, 11, 2);

    /// <summary>A real force of an area that tries domestic abuse protection orders, and a court of it.</summary>
    internal static readonly AgencyCode PilotForce = new("police-greater-manchester");
    internal static readonly AgencyCode PilotCourt = new("court-pilot-family");

    private int people;

    private OwedHouse(TestHouse house) => House = house;

    internal TestHouse House { get; }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Actor OrderDesk { get; } = At(AccessTestData.Northgate, "order-desk");

    internal static Actor Officer { get; } = At(AccessTestData.Northgate, "response-officer");

    internal static Actor Court { get; } = At(AccessTestData.FamilyCourt, "court-order-desk");

    internal static Actor At(AgencyCode agency, string role) => TestHouse.ActorAt(agency.Value, role) with { Purpose = new Purpose("do-duty") };

    /// <summary>Somebody in that role who sits at the desk on which the duty lies.</summary>
    internal static Actor AtDesk(Duty duty, string role) => At(duty.OwedBy, role) with { Desks = new HashSet<DeskCode> { duty.Desk } };

    internal static async Task<OwedHouse> OpenAsync(Provider provider, Action<IServiceCollection>? further = null)
    {
        var house = await TestHouse.OpenWithAreaAsync(provider, further);
        await house.AsSystemAsync(scope => scope.GetRequiredService<RegisterAgencyAction>().RegisterAsync(
            new Registration { Code = PilotCourt, Kind = AgencyKind.FamilyCourt, Name = "The Family Court of the pilot", Area = "greater-manchester", Force = PilotForce }, Stop));
        foreach (var pilot in new[] { PilotForce, PilotCourt })
        {
            await house.AsSystemAsync(scope => AccessTestData.AgreeAsync(scope, [pilot, AccessTestData.Harbour]));
        }
        return new OwedHouse(house);
    }

    internal Task<T> DoAsync<TAction, T>(Actor actor, Func<TAction, Task<T>> work)
        where TAction : notnull => House.AsAsync(actor, scope => work(scope.GetRequiredService<TAction>()));

    internal Task DoAsync<TAction>(Actor actor, Func<TAction, Task> work)
        where TAction : notnull => House.AsAsync(actor, scope => work(scope.GetRequiredService<TAction>()));

    /// <summary>Somebody like nobody else, known to Northgate's force, and to each of these agencies too, tied for certain.</summary>
    internal async Task<NominalId> PersonAsync(string? postcode, params AgencyCode[] alsoKnownTo)
    {
        var details = Names.Person(people++);
        var home = new ContactDescription { Addresses = postcode is null ? [] : [new AddressDescription(["12 Mill Lane"], postcode)] };
        var first = await RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = details, Confidential = home });
        foreach (var agency in alsoKnownTo)
        {
            await RecordAsync(new NewNominal { HeldBy = agency, Details = details });
        }
        return first;
    }

    internal Task<NominalId> RecordAsync(NewNominal nominal) => House.AsSystemAsync(scope => scope.GetRequiredService<IPeople>().RecordAsync(nominal, Stop));

    internal static NewOrder Order(IReadOnlyList<NominalId> bound, IReadOnlyList<NominalId> kept, string type = "non-molestation-order", AgencyCode? by = null) => new()
    {
        Type = new OrderTypeCode(type),
        MadeBy = by ?? AccessTestData.FamilyCourt,
        Respondents = [.. bound.Select(OrderParty.Of)],
        Protected = [.. kept.Select(OrderParty.Of)],
        MadeOn = MadeOn,
        LastDay = MadeOn.PlusDays(200),
        Terms = [],
    };

    internal Task<MadeOrder> MakeAsync(NewOrder order, Actor? by = null) => DoAsync<MakeOrderAction, MadeOrder>(by ?? OrderDesk, make => make.MakeAsync(order, Stop));

    internal Task<FactId> ServeAsync(MadeOrder order, NominalId? him = null) => DoAsync<RecordServiceAction, FactId>(OrderDesk, record => record.RecordAsync(
        new NewService { Order = order.Order, Respondent = him ?? order.Respondents[0], Method = ServiceMethod.InPersonByOfficer, ProofHeld = Answer.Yes }, Stop));

    internal async Task<BreachId> BreachAsync(MadeOrder order, NominalId? him = null, Actor? by = null) => (await DoAsync<RecordBreachAction, RecordedBreach>(
        by ?? Officer, record => record.RecordAsync(new NewBreach { Order = order.Order, Respondent = him ?? order.Respondents[0] }, Stop))).Breach;

    internal Task<FactId> OutcomeAsync(BreachId breach, BreachOutcome outcome) =>
        DoAsync<RecordBreachOutcomeAction, FactId>(Officer, record => record.RecordAsync(new NewBreachOutcome(breach, outcome), Stop));

    internal Task<IncidentId> CallOutAsync(NominalId her, NominalId him, Answer children) => DoAsync<RecordCallOutAction, IncidentId>(Officer, record => record.RecordAsync(
        new NewCallOut
        {
            Force = AccessTestData.Northgate,
            At = House.Clock.GetCurrentInstant(),
            People = [new CallOutPerson { Nominal = her, Parts = [PartyPart.Victim] }, new CallOutPerson { Nominal = him, Parts = [PartyPart.Suspect] }],
            Abuse = [AbuseKind.Physical],
            ChildrenPresent = children,
            PowerOfArrest = PowerOfArrestUse.Used,
            WeaponUsed = Answer.No,
            Injury = Answer.No,
        },
        Stop));

    /// <summary>Sends one line by machine and says what became of it.</summary>
    internal async Task<LineResult> SendAsync(AgencyCode agency, string type, string data, int id = 1)
    {
        var at = NodaTime.Text.InstantPattern.ExtendedIso.Format(House.Clock.GetCurrentInstant());
        var line = $$"""{"id":"01930000-0000-7000-8000-{{id.ToString("D12", CultureInfo.InvariantCulture)}}","type":"{{type}}","at":"{{at}}","agency":"{{agency}}","by":"system 1","data":{{data}}}""";
        LineResult? result = null;
        using var source = new MemoryStream(Encoding.UTF8.GetBytes(line));
        await DoAsync<FactReceiver>(At(agency, "feed"), receiver => receiver.ReceiveAsync(FactLines.ReadAsync(source, Stop), line => result = line, Stop));
        return result!;
    }

    internal Task<List<T>> AllAsync<T>()
        where T : class => House.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<T>().AsNoTracking().ToListAsync(Stop));

    /// <summary>What a rule has raised so far, oldest first.</summary>
    internal async Task<IReadOnlyList<Duty>> DutiesAsync(string rule) =>
        [.. (await AllAsync<Duty>()).Where(duty => duty.Rule.Value == rule).OrderBy(duty => duty.Id)];

    internal async Task<IReadOnlyList<string>> OpenAsync(AgencyCode agency) =>
        [.. (await AllAsync<Duty>()).Where(duty => duty.OwedBy == agency && duty.State == DutyState.Open).Select(duty => duty.Rule.Value).Order(StringComparer.Ordinal)];

    public ValueTask DisposeAsync() => House.DisposeAsync();
}

/// <summary>People who do not exist, each unlike every other in name, birth and telephone.</summary>
internal static class Names
{
    private static readonly string[] Surnames =
        ["Ashdown", "Birtwell", "Calloway", "Derrington", "Eastlake", "Farrowby", "Gledhill", "Harcombe", "Inskip", "Jellicoe", "Kettering", "Longbourne", "Mowbray", "Nowicki", "Oakenfull", "Pemberton", "Quennell"];

    private static readonly string[] Forenames = ["Adaeze", "Callum", "Bronwen", "Dafydd", "Farida", "Gethin", "Hollie", "Imran", "Jolanta", "Kwame", "Niamh", "Owain", "Priya"];

    internal static PersonDescription Person(int number)
    {
        var born = new LocalDate(1948, 2, 3).PlusDays(number * 1_009 % 20_000);
        return new PersonDescription
        {
            Forenames = Forenames[number % Forenames.Length],
            Surname = Surnames[number % Surnames.Length],
            Born = string.Create(CultureInfo.InvariantCulture, $"{born.Year:0000}-{born.Month:00}-{born.Day:00}"),
            Contact = new ContactDescription { Phones = [string.Create(CultureInfo.InvariantCulture, $"07700 900{number % 1000:000}")] },
        };
    }
}
