using System.Globalization;
using NodaTime;
using Sightline.Facts.People;
using Sightline.Linkage;

namespace Sightline.Bench;

/// <summary>
/// Invented people with as many namesakes as a register of England and Wales has: the shares of the embedded name table, and for the rest a long tail
/// of names (taken, where that file stands beside the clone, from shared/data/linkage/names.tsv). They live in households: couples, children of the same
/// surname, now and then a son of his father's name, twins, shared lines.
/// </summary>
internal sealed class RegisterPeople
{
    private readonly Random random;
    private readonly Pool forenames;
    private readonly Pool surnames;
    private readonly int streets;
    private readonly Queue<PersonDescription> household = new();

    internal RegisterPeople(int seed, int nominals)
    {
        random = new Random(seed);
        streets = Math.Max(40, nominals / 25);
        var tail = Tail();
        forenames = Pool.Of("forename", [.. Made(400)]);
        surnames = Pool.Of("surname", [.. tail, .. Made(4_000)]);
    }

    internal static string? NamesFile => Path.Combine(Environment.CurrentDirectory, "..", "shared", "data", "linkage", "names.tsv") is { } file && File.Exists(file) ? file : null;

    internal PersonDescription Next()
    {
        if (household.Count == 0)
        {
            Settle();
        }
        return household.Dequeue();
    }

    internal AddressDescription Home()
    {
        var street = random.Next(streets);
        // Streets of one name stand in many towns; each stretch has a postcode of its own.
        var name = $"{surnames.At(street * 31)} {StreetWords[street % StreetWords.Length]}";
        var (area, district) = (Areas[street % Areas.Length], 1 + street / Areas.Length % 24);
        var unit = street / (Areas.Length * 24);
        var letters = "ABDEFGHJLNPQRSTUWXYZ";
        var postcode = $"{area}{district} {unit % 10}{letters[unit / 10 % 20]}{letters[(unit / 200 + street) % 20]}";
        return new AddressDescription([$"{1 + random.Next(120)} {Title(name)}"], postcode);
    }

    internal string Mobile() => $"07{random.Next(400, 1000):000}{random.Next(1_000_000):000000}";

    internal string AnySurname() => Title(surnames.Draw(random));

    internal LocalDate AnyBirth(int from, int to) => new LocalDate(from, 1, 1).PlusDays(random.Next(365 * Math.Max(1, to - from)));

    private static readonly string[] StreetWords = ["road", "street", "lane", "close", "avenue", "drive", "gardens", "grove", "terrace", "way", "court", "crescent"];

    private static readonly string[] Areas = ["ZA", "ZB", "LS", "WF", "BD", "HX", "HD", "YO", "DN", "S"];

    private void Settle()
    {
        var home = Home();
        var line = random.Next(5) == 0 ? $"01{random.Next(132, 990):000}{random.Next(1_000_000):000000}" : null;
        var surname = AnySurname();
        var first = AnyBirth(1938, 2004);
        var head = Person(surname, first, home, line);
        household.Enqueue(head);
        if (random.Next(100) < 55)
        {
            household.Enqueue(Person(random.Next(100) < 55 ? surname : AnySurname(), first.PlusDays(random.Next(-2500, 2500)), home, line));
        }
        var children = first.Year > 1990 ? 0 : Math.Max(0, random.Next(5) - 2);
        for (var child = 0; child < children; child++)
        {
            var born = first.PlusYears(20 + random.Next(18)).PlusDays(random.Next(365));
            var next = Person(surname, born.Year > 2014 ? born.PlusYears(-8) : born, home, line);
            household.Enqueue(random.Next(60) == 0 ? next with { Forenames = head.Forenames, Sex = head.Sex } : next);
            if (random.Next(70) == 0)
            {
                household.Enqueue(Person(surname, born, home, line) with { Born = next.Born });
            }
        }
    }

    private PersonDescription Person(string surname, LocalDate born, AddressDescription home, string? line)
    {
        var first = forenames.Draw(random);
        var own = random.Next(100) < 55 ? Mobile() : null;
        var written = random.Next(33) == 0 ? new LocalDate(born.Year, 1, 1) : born;
        return new PersonDescription
        {
            Forenames = Title(random.Next(3) == 0 ? $"{first} {forenames.Draw(random)}" : first),
            Surname = surname,
            Born = random.Next(14) == 0 ? null : written.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            Sex = random.Next(12) == 0 ? null : "aey".Contains(first[^1], StringComparison.Ordinal) ? "female" : "male",
            Contact = new ContactDescription { Addresses = random.Next(12) == 0 ? [] : [home], Phones = [.. new[] { own, line }.OfType<string>()] },
            Identifiers = random.Next(7) == 0 ? [new IdentifierDescription("pnc", Pnc(random.Next(26), random.Next(10_000_000)))] : [],
        };
    }

    private static string Pnc(int year, int serial) => $"20{year:00}/{serial:0000000}{"ZABCDEFGHJKLMNPQRTUVWXY"[((year * 10_000_000) + serial) % 23]}";

    private static string Title(string name) => string.Join(' ', name.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static IEnumerable<string> Tail() => NamesFile is not { } file
        ? []
        : File.ReadLines(file).Select(line => line.Split('\t')).Where(row => row[0] == "surname" && row[1].Length > 2 && row[1].All(char.IsAsciiLetterLower)).Select(row => row[1]);

    private static IEnumerable<string> Made(int count)
    {
        string[] starts = ["ash", "brad", "bur", "cal", "den", "east", "fair", "gar", "hol", "hart", "ken", "lang", "mar", "nor", "os", "pen", "rad", "shel", "stan", "thorn", "tre", "wal", "whit", "win", "yar"];
        string[] middles = ["", "", "", "ing", "er", "en", "a", "le"];
        string[] ends = ["by", "combe", "den", "field", "ford", "gate", "ham", "ington", "land", "ley", "low", "mere", "more", "sall", "shaw", "ton", "ward", "well", "wick", "worth"];
        return Enumerable.Range(0, count).Select(place => starts[place % 25] + middles[place / 25 % 8] + ends[place / 200 % 20]);
    }

    /// <summary>The names of the table by their share; what is left of a hundred thousand is spread over the tail, its first names commoner than its last.</summary>
    private sealed class Pool
    {
        private readonly string[] names;
        private readonly double[] ends;

        private Pool(List<(string Name, double Share)> shares)
        {
            names = [.. shares.Select(share => share.Name)];
            ends = new double[names.Length];
            var sum = 0.0;
            for (var place = 0; place < ends.Length; place++)
            {
                ends[place] = sum += shares[place].Share;
            }
        }

        internal static Pool Of(string kind, List<string> tail)
        {
            using var stream = typeof(LinkageModel).Assembly.GetManifestResourceStream("Sightline.Linkage.Data.name-frequencies.tsv")!;
            using var reader = new StreamReader(stream);
            var shares = reader.ReadToEnd().Split('\n').Select(line => line.Split('\t')).Where(row => row[0] == kind)
                .SelectMany(row => row[2].Trim().Split(' '), (row, name) => (name, double.Parse(row[1], CultureInfo.InvariantCulture))).ToList();
            var known = shares.Select(share => share.name).ToHashSet();
            tail = [.. tail.Where(name => !known.Contains(name)).Distinct()];
            var left = Math.Max(4_000, 100_000 - shares.Sum(share => share.Item2));
            var weights = tail.Select((_, place) => 1 / Math.Sqrt(place + 20.0)).ToList();
            var total = weights.Sum();
            shares.AddRange(tail.Select((name, place) => (name, left * weights[place] / total)));
            return new Pool(shares);
        }

        internal string Draw(Random random)
        {
            var found = Array.BinarySearch(ends, random.NextDouble() * ends[^1]);
            return names[Math.Min(names.Length - 1, found < 0 ? ~found : found)];
        }

        internal string At(int place) => names[place % names.Length];
    }
}
