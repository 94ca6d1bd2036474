using System.Globalization;
using Sightline.Linkage.Tests.Batch;

namespace Sightline.Linkage.Tests.Register;

/// <summary>People of a register made up by fixed chance, several records of each, with phones, mailboxes and numbers of several kinds.</summary>
internal static class RegisterPeople
{
    internal static IReadOnlyList<PersonDetails> Of(int people, int seed, double mistakes = 0.2)
    {
        var made = new MadePeople(people, seed, mistakes);
        var random = new Random(seed + 1);
        return [.. made.Records.Select((record, at) => Details(record, made.People[at], random))];
    }

    /// <summary>As somebody on the telephone says it: a nickname, an initial, half a birth, half a postcode, a second forename.</summary>
    internal static PersonDetails Said(PersonDetails person, int how) => (how % 6) switch
    {
        0 => person with { Forenames = person.Forenames?[..1] },
        1 => person with { Born = person.Born is { Year: { } year } ? new PartialDate(year, null, null) : null },
        2 => person with { Addresses = [.. person.Addresses.Select(address => address with { Lines = [], Postcode = address.Postcode?.Split(' ')[0] })] },
        3 => person with { Forenames = $"Ada {person.Forenames}" },
        4 => person with { Aliases = [new PersonName("Zuzanna", "Wrzesniewska")] },
        _ => person with { Phones = [.. person.Phones, "07700 900999"], Emails = [.. person.Emails, "someone@example.org"] },
    };

    private static PersonDetails Details(string[] record, int person, Random random) => new()
    {
        // All names in one box are read either way, and so as two: a run reads them one way.
        Forenames = Given(record[0]) is { } first && record[1].Length > 0 && random.Next(3) == 0 ? $"{first} Rose" : Given(record[0]),
        Surname = random.Next(20) == 0 && record[0].Length > 0 ? $"{record[1]}-Marsden" : Given(record[1]),
        Born = PartialDate.TryParse(record[2], out var born) ? born : null,
        Sex = Given(record[3]),
        Addresses = record[4].Length + record[6].Length == 0 ? [] : [new AddressDetails { Lines = record[4].Length == 0 ? [] : [record[4]], Postcode = Given(record[6]) }],
        Phones = random.Next(2) == 0 ? [string.Create(CultureInfo.InvariantCulture, $"077009{person % 100000:00000}")] : [],
        Emails = random.Next(3) == 0 ? [string.Create(CultureInfo.InvariantCulture, $"p{person}@example.org")] : [],
        Identifiers = [.. Numbers(person, random)],
    };

    private static IEnumerable<Identifier> Numbers(int person, Random random)
    {
        if (random.Next(4) == 0)
        {
            yield return new Identifier("custody", string.Create(CultureInfo.InvariantCulture, $"A{1000 + person}BC"));
        }

        if (random.Next(4) == 0)
        {
            yield return new Identifier("crn", string.Create(CultureInfo.InvariantCulture, $"X{400_000 + person}"));
        }
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
