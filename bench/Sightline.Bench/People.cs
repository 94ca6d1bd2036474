using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Linkage;
using Sightline.People.Details;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.People.RecordNominal;
using Sightline.Platform.Storage;

namespace Sightline.Bench;

/// <summary>Invented people in the shape of a force's register: names with a long tail, several records of some, phones of half.</summary>
internal sealed class InventedPeople(int seed)
{
    private static readonly string[] Starts = ["Ka", "Mar", "Jo", "An", "El", "Sha", "Ro", "Da", "Li", "Ta", "Ni", "Ha", "Be", "Fa", "Ow", "Gw", "Ab", "Zo", "Pri", "Kwa", "Ste", "Mi", "Chi", "Ade"];
    private static readonly string[] Ends = ["n", "ra", "la", "na", "id", "son", "en", "ly", "ta", "ma", "is", "el", "ka", "sh", "yn", "ette", "ul", "me", "wen", "ski", "ford", "ley", "ton", "well"];

    private readonly Random random = new(seed);

    internal PersonDescription Next()
    {
        var born = new LocalDate(1940 + random.Next(65), 1 + random.Next(12), 1 + random.Next(28));
        return new PersonDescription
        {
            Forenames = Name(2),
            Surname = Name(3),
            Born = random.Next(12) == 0 ? null : born.ToString("uuuu-MM-dd", null),
            Sex = random.Next(2) == 0 ? "female" : "male",
            Contact = new ContactDescription
            {
                Addresses = [new AddressDescription([$"{1 + random.Next(180)} {Name(2)} Street"], $"Z{(char)('A' + random.Next(26))}{1 + random.Next(30)} {random.Next(10)}{(char)('A' + random.Next(20))}{(char)('A' + random.Next(20))}")],
                Phones = random.Next(2) == 0 ? [$"07700{random.Next(1_000_000):000000}"] : [],
            },
        };
    }

    private string Name(int most)
    {
        // Squaring the draw makes some names common and most rare, as names are.
        var parts = 1 + random.Next(most);
        var text = Starts[Skewed(Starts.Length)];
        for (var part = 0; part < parts; part++)
        {
            text += Ends[Skewed(Ends.Length)];
        }
        return text;
    }

    private int Skewed(int most)
    {
        var draw = random.NextDouble();
        return (int)(draw * draw * most);
    }

    /// <summary>Puts people straight into the tables a look-up reads, in the shape recording would leave them; ties and the ledger are left out.</summary>
    /// <param name="house">Where to.</param>
    /// <param name="count">How many there are to be.</param>
    /// <param name="next">Who comes next, in the order of their numbers.</param>
    /// <param name="holder">Who holds the one of a number; null: one police force holds all.</param>
    internal static async Task LoadAsync(BenchHouse house, int count, Func<PersonDescription> next, Func<long, AgencyCode>? holder = null)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SightlineDb>();
        if (await db.Set<Nominal>().LongCountAsync() >= count)
        {
            await MarkAsync(db);
            return;
        }
        var ids = scope.ServiceProvider.GetRequiredService<IIdSource>();
        var now = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant();
        for (var number = 1; number <= count;)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            for (var batch = 0; batch < 5_000 && number <= count; batch++, number++)
            {
                var said = next();
                var agency = holder?.Invoke(number) ?? new AgencyCode("police-cumbria");
                var nominal = new NominalId(ids.New());
                var details = Described.Of(said, agency);
                db.Append(new Nominal { Id = nominal, HeldBy = agency, Number = number, Forenames = said.Forenames, Surname = said.Surname, Born = said.Born, Sex = said.Sex, RecordedAt = now });
                db.AppendDetails(nominal, said, now);
                foreach (var hash in KeyHash.Of(LookUpKeys.Of(details)).Distinct())
                {
                    db.Append(new LookUpKeyRow { Hash = hash, Number = number });
                }
                db.Append(new LookUpProfile { Number = number, NominalId = nominal, Profile = ProfileText.Write(agency.Value, details) });
            }
            await db.WriteAppendedAsync(CancellationToken.None);
            await transaction.CommitAsync();
            Console.Error.Write($"\r{number - 1:N0} nominals");
        }
        await MarkAsync(db);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;");
        Console.Error.WriteLine();
    }

    /// <summary>What was loaded stands under the keys of this version: the worker of a running program has nothing to bring up to date.</summary>
    private static async Task MarkAsync(SightlineDb db)
    {
        if (await db.Set<LookUpKeyRow>().AnyAsync(row => row.Hash == KeysOfThisVersion.Mark))
        {
            return;
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Append(new LookUpKeyRow { Hash = KeysOfThisVersion.Mark, Number = 0 });
        await db.WriteAppendedAsync(CancellationToken.None);
        await transaction.CommitAsync();
    }

    /// <summary>A look-up as somebody on the telephone would make it: a slip in the name, sometimes the birthday, sometimes only the number.</summary>
    internal PersonDescription AsAsked(PersonDescription known)
    {
        var surname = known.Surname!;
        var slip = random.Next(1, surname.Length);
        var misspelt = surname[..slip] + (char)('a' + random.Next(26)) + surname[(slip + 1 > surname.Length ? surname.Length : slip + 1)..];
        return random.Next(4) switch
        {
            0 => new PersonDescription { Forenames = known.Forenames, Surname = misspelt, Born = known.Born },
            1 => new PersonDescription { Forenames = known.Forenames, Surname = surname, Contact = new ContactDescription { Addresses = known.Contact.Addresses } },
            2 when known.Contact.Phones.Count > 0 => new PersonDescription { Contact = new ContactDescription { Phones = known.Contact.Phones } },
            _ => new PersonDescription { Forenames = surname, Surname = known.Forenames, Born = known.Born },
        };
    }
}
