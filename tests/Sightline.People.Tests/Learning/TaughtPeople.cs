using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Linkage;
using Sightline.People.Index;
using Sightline.People.Learning;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.People.Tests.Learning;

/// <summary>Made-up people of a register, most of them held by two or three agencies with what goes wrong between these: enough of them to learn from.</summary>
internal static class TaughtPeople
{
    private static readonly string[] Forenames =
    [
        "Amina", "Olivia", "Jack", "Mohammed", "Katarzyna", "Rhys", "Siobhan", "Priya", "Grace", "Daniel", "Zofia", "Ibrahim", "Chloe", "Owen", "Fatima", "Lewis", "Agnieszka", "Harriet",
        "Callum", "Yusuf", "Bronwen", "Declan", "Nadia", "Tomasz", "Eleanor", "Marcus", "Joanne", "Stephen", "Margaret", "Dylan",
    ];

    private static readonly string[] Starts = ["Thr", "Sob", "Ash", "Holl", "Pin", "Ban", "Ent", "Cross", "Whit", "Sut", "Grif", "Mens", "Zel", "Kow", "Tier", "Brad"];

    private static readonly string[] Ends = ["elfall", "czak", "worth", "royd", "nock", "kole", "wistle", "ley", "field", "ham", "fiths", "ford", "insky", "alski", "nan", "shaw"];

    private static readonly string[] Streets = ["Harbour Row", "Mill Lane", "Station Road", "Quarry Bank", "Chapel Street", "Victoria Terrace", "Alma Close", "Orchard Way"];

    private static readonly Lazy<LearnedModel> Model = new(() => RegisterLearning.Learn(RegisterTable.Of(Records(1_200, 3).Select(record => record.Details)))!.Model);

    internal static IEnumerable<(AgencyCode HeldBy, PersonDetails Details)> Records(int people, int seed)
    {
        var random = new Random(seed);
        AgencyCode[] agencies = [AccessTestData.Northgate, AccessTestData.Probation, AccessTestData.Eastmoor];
        for (var person = 0; person < people; person++)
        {
            var whole = Person(random, person);
            for (var copy = 1 + random.Next(3); copy > 0; copy--)
            {
                yield return (agencies[copy % agencies.Length], copy == 1 ? whole : Mistaken(random, whole));
            }
        }
    }

    /// <summary>Puts them in the tables that a look-up reads, as recording would leave them, without ties.</summary>
    internal static Task FillAsync(TestHouse house, IEnumerable<(AgencyCode HeldBy, PersonDetails Details)> records, long from = 10_000) => house.AsSystemAsync(async scope =>
    {
        var (db, ids, clock) = (scope.GetRequiredService<SightlineDb>(), scope.GetRequiredService<IIdSource>(), scope.GetRequiredService<IClock>());
        var (service, index) = (scope.GetRequiredService<Ties.IsWithService>(), scope.GetRequiredService<LookUpIndex>());
        await using var transaction = await db.Database.BeginTransactionAsync(Register.Stop);
        var number = from;
        foreach (var (heldBy, details) in records)
        {
            number++;
            var id = new NominalId(ids.New());
            db.Add(new Nominal
            {
                Id = id, HeldBy = heldBy, Number = number, Forenames = details.Forenames, Surname = details.Surname, Born = details.Born?.ToString(), Sex = details.Sex,
                RecordedAt = clock.GetCurrentInstant(),
            });
            await index.AddAsync(number, KeyHash.Of(LookUpKeys.Of(details), await service.Async(heldBy, Register.Stop)), Register.Stop);
            db.Add(new LookUpProfile { Number = number, NominalId = id, Profile = ProfileText.Write(heldBy.Value, details) });
        }
        await db.SaveChangesAsync(Register.Stop);
        await transaction.CommitAsync(Register.Stop);
    });

    /// <summary>Lets a register weigh by what others of the same kind taught, however few it holds itself.</summary>
    internal static Task TeachAsync(TestHouse house) => house.AsSystemAsync(async scope =>
    {
        var db = scope.GetRequiredService<SightlineDb>();
        db.Add(new RegisterModelRow
        {
            LearnedAt = scope.GetRequiredService<IClock>().GetCurrentInstant(),
            Records = 1,
            OnePerson = 1,
            State = RegisterModelState.Standing,
            Model = Model.Value.ToJson(),
            Commonness = Model.Value.Commonness!.ToBytes(),
        });
        await scope.GetRequiredService<UnitOfWork>().DoAsync(() => db.SaveChangesAsync(Register.Stop), Register.Stop);
        scope.GetRequiredService<ModelKept>().Known = null;
    });

    internal static Task<RegisterModelRow> LearnAsync(TestHouse house, bool replace = false) =>
        house.AsSystemAsync(scope => scope.GetRequiredService<LearnFromRegister>().LearnAsync(replace, Register.Stop));

    internal static Task<IPersonModel> ModelAsync(TestHouse house) => house.AsSystemAsync(scope => scope.GetRequiredService<ModelInUse>().Async(Register.Stop));

    private static PersonDetails Person(Random random, int person) => new()
    {
        Forenames = Forenames[random.Next(Forenames.Length)],
        Surname = Starts[random.Next(Starts.Length)] + Ends[random.Next(Ends.Length)],
        Born = Day(random.Next(24_000)),
        Sex = random.Next(8) == 0 ? null : random.Next(2) == 0 ? "female" : "male",
        Addresses = [Home(random)],
        Phones = random.Next(2) == 0 ? [Mobile(person)] : [],
        Emails = random.Next(4) == 0 ? [string.Create(CultureInfo.InvariantCulture, $"person{person}@example.org")] : [],
        Identifiers = random.Next(5) == 0 ? [new Identifier("custody", string.Create(CultureInfo.InvariantCulture, $"A{10_000 + person}BC"))] : [],
    };

    private static PersonDetails Mistaken(Random random, PersonDetails person) => person with
    {
        Forenames = random.Next(12) == 0 ? Slip(random, person.Forenames!) : person.Forenames,
        Surname = random.Next(8) == 0 ? Slip(random, person.Surname!) : person.Surname,
        Born = random.Next(10) == 0 ? null : random.Next(10) == 0 ? new PartialDate(person.Born!.Value.Year, person.Born.Value.Month, 1 + random.Next(28)) : person.Born,
        Addresses = random.Next(4) == 0 ? [Home(random)] : random.Next(8) == 0 ? [] : person.Addresses,
        Phones = random.Next(3) == 0 ? [] : person.Phones,
    };

    private static PartialDate Day(int days) => new DateOnly(1940, 1, 2).AddDays(days) is var day && day is { Month: 1, Day: 1 } ? Day(days + 1) : new PartialDate(day.Year, day.Month, day.Day);

    private static AddressDetails Home(Random random) => new()
    {
        Lines = [$"{1 + random.Next(90)} {Streets[random.Next(Streets.Length)]}"],
        Postcode = $"ZZ{1 + random.Next(5)} {random.Next(10)}{(char)('A' + random.Next(2))}{(char)('P' + random.Next(4))}",
    };

    private static string Mobile(int person) => string.Create(CultureInfo.InvariantCulture, $"07700 9{person % 100_000:00000}");

    private static string Slip(Random random, string name)
    {
        var at = random.Next(1, name.Length - 1);
        return random.Next(2) == 0 ? name.Remove(at, 1) : string.Concat(name.AsSpan(0, at), name.AsSpan(at + 1, 1), name.AsSpan(at, 1), name.AsSpan(at + 2));
    }
}
