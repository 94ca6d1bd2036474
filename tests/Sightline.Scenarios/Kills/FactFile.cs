using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Testing;

namespace Sightline.Scenarios.Kills;

/// <summary>A file of facts of every shape an import meets: people, their ties, orders, services, breaches, call-outs. The same seed gives the same file.</summary>
internal sealed class FactFile(int seed)
{
    private static readonly string[] Forenames = ["Aleksandra", "Rhys", "Amina", "Grace", "Tomasz", "Nia", "Kwame", "Priya", "Owen", "Fatima", "Jade", "Callum", "Mei", "Ivan", "Siân", "Yusuf"];
    private static readonly string[] Surnames = ["Nowak", "Ng", "Okafor", "Bevan", "Hussain", "O’Dowd", "Patel-Jones", "Mensah", "Kaur", "Llewellyn", "Szczepański", "Adeyemi", "Popescu", "Begum", "Carver", "Thorne"];
    private static readonly Instant Start = Instant.FromUtc(2026, 10, 1, 8, 0);

    /// <summary>The kinds of fact such a file holds.</summary>
    internal static IReadOnlyList<string> Kinds { get; } =
        [nameof(NominalRecorded), nameof(RelationshipRecorded), nameof(OrderMade), nameof(OrderServed), nameof(CallOutRecorded), nameof(BreachReported)];

    private readonly Random random = new(seed);
    private int lastId;
    private int lastMinute;

    /// <returns>How many facts were written.</returns>
    internal async Task<int> WriteAsync(string path, int facts)
    {
        await using var file = new StreamWriter(path);
        var written = 0;
        while (written < facts)
        {
            foreach (var fact in Household())
            {
                if (written++ < facts)
                {
                    await file.WriteLineAsync(Line(fact));
                }
            }
        }
        return Math.Min(written, facts);
    }

    private IEnumerable<Fact> Household()
    {
        var respondent = Person(out var first);
        var protectedPerson = Person(out var second);
        yield return first;
        yield return second;
        yield return new RelationshipRecorded
        {
            Relationship = new RelationshipId(NewId()),
            Of = respondent,
            To = protectedPerson,
            Kind = RelationshipKind.FormerPartner,
            At = Next(),
            Id = new FactId(NewId()),
        };
        var order = Order(respondent, protectedPerson);
        yield return order;
        if (random.Next(3) > 0)
        {
            yield return new OrderServed
            {
                Id = new FactId(NewId()),
                At = Next(),
                Order = order.Order,
                Service = new ServiceId(NewId()),
                Respondent = respondent,
                Method = ServiceMethod.InPersonByOfficer,
                ProofHeld = Answer.Yes,
                ServedBy = "PC at Northgate",
            };
        }
        if (random.Next(2) == 0)
        {
            var callOut = CallOut(respondent, protectedPerson);
            yield return callOut;
            yield return new BreachReported
            {
                Id = new FactId(NewId()),
                At = Next(),
                Breach = new BreachId(NewId()),
                Order = order.Order,
                Respondent = respondent,
                Protected = [protectedPerson],
                Terms = [order.Terms[0].Term],
                Incident = callOut.Incident,
                What = "Came to the door and shouted.",
            };
        }
    }

    private NominalId Person(out NominalRecorded fact)
    {
        var nominal = new NominalId(NewId());
        var born = new LocalDate(1950 + random.Next(55), 1 + random.Next(12), 1 + random.Next(28));
        fact = new NominalRecorded
        {
            Id = new FactId(NewId()),
            At = Next(),
            Nominal = nominal,
            HeldBy = AccessTestData.Northgate,
            Details = new PersonDescription
            {
                Forenames = Forenames[random.Next(Forenames.Length)],
                Surname = Surnames[random.Next(Surnames.Length)],
                Born = random.Next(10) == 0 ? null : born.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                Contact = new ContactDescription
                {
                    Addresses = [new AddressDescription([$"{1 + random.Next(90)} Harbour Row"], $"ZZ{1 + random.Next(9)} {random.Next(10)}AB")],
                    Phones = random.Next(2) == 0 ? [$"07700 900{random.Next(1000):000}"] : [],
                },
            },
            Confidential = random.Next(4) == 0 ? new ContactDescription { Phones = [$"07700 900{random.Next(1000):000}"] } : null,
        };
        return nominal;
    }

    private OrderMade Order(NominalId respondent, NominalId protectedPerson)
    {
        var at = Next();
        return new OrderMade
        {
            Id = new FactId(NewId()),
            At = at,
            Order = new OrderId(NewId()),
            Type = new OrderTypeCode("non-molestation-order"),
            MadeBy = AccessTestData.FamilyCourt,
            Force = AccessTestData.Northgate,
            Respondents = [respondent],
            Protected = [protectedPerson],
            CourtReference = $"ZZ26F{lastId:00000}",
            MadeOn = LondonTime.DayOf(at),
            LastDay = LondonTime.DayOf(at).PlusMonths(12),
            Terms =
            [
                new TermDescription { Term = new TermId(NewId()), Number = 1, Kind = "no-contact", Plain = "Must not contact her by any means." },
                new TermDescription { Term = new TermId(NewId()), Number = 2, Kind = "no-violence", Plain = "Must not use or threaten violence." },
            ],
        };
    }

    private CallOutRecorded CallOut(NominalId respondent, NominalId protectedPerson) => new()
    {
        Id = new FactId(NewId()),
        At = Next(),
        Incident = new IncidentId(NewId()),
        Force = AccessTestData.Northgate,
        Parties = [new Party(protectedPerson, PartyPart.Victim), new Party(respondent, PartyPart.Suspect)],
        Abuse = [AbuseKind.Harassment],
        ChildrenPresent = (Answer)random.Next(3),
        PowerOfArrest = PowerOfArrestUse.Used,
        WeaponUsed = Answer.NotKnown,
        Place = "Outside her home",
    };

    private static string Line(Fact fact)
    {
        var data = JsonSerializer.SerializeToNode(fact, fact.GetType(), HouseJson.Options)!.AsObject();
        data.Remove("id");
        data.Remove("at");
        return new JsonObject
        {
            ["id"] = fact.Id.Value.ToString(),
            ["type"] = fact.GetType().Name,
            ["at"] = JsonSerializer.SerializeToNode(fact.At, HouseJson.Options),
            ["agency"] = AccessTestData.Northgate.Value,
            ["by"] = "records system",
            ["data"] = data,
        }.ToJsonString();
    }

    private Instant Next() => Start + Duration.FromMinutes(lastMinute++);

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        bytes[0] = 1;
        bytes[6] = 0x70;
        bytes[8] = 0x80;
        BinaryPrimitives.WriteInt32BigEndian(bytes[10..], seed);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], ++lastId);
        return new Guid(bytes, bigEndian: true);
    }
}
