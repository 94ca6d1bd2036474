using Sightline.Facts.People;

namespace Sightline.Bench;

/// <summary>Records of known people out of a CSV with a cluster column, one of those beside the clone or any other of that shape.</summary>
internal static class TruthFile
{
        /// <summary>Of the other records of a person the first is in the register too, as another agency holds it; the rest ask.</summary>
    internal static (List<PersonDescription> Register, List<(long Number, Asked Asked, PersonDescription Known)> Asked) Read(string file, int most)
    {
        var register = new List<PersonDescription>();
        var twice = new HashSet<string>(StringComparer.Ordinal);
        Persons.Clear();
        var others = new List<(long Number, PersonDescription Said, string Slip)>();
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        using var reader = new StreamReader(file);
        var columns = Cells(reader.ReadLine()!).Select((name, place) => (name.Trim(), place)).ToDictionary(pair => pair.Item1, pair => pair.place, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = Cells(line);
            var said = Said(name => columns.TryGetValue(name, out var place) && cells[place].Length > 0 ? cells[place] : null);
            var cluster = cells[columns["cluster"]];
            if (numbers.TryAdd(cluster, register.Count + 1) || twice.Add(cluster))
            {
                register.Add(said);
                Persons.Add(numbers[cluster]);
            }
            else
            {
                others.Add((numbers[cluster], said, columns.TryGetValue("err", out var err) ? cells[err] : ""));
            }
        }
        var every = Math.Max(1, others.Count / most);
        var asked = others.Where((_, place) => place % every == 0).Take(most)
            .Where(other => other.Said is not { Forenames: null, Surname: null })
            .Select(other => (other.Number, new Asked(AskedFamily.OtherRecord, other.Slip, other.Said, AskedPeople.Form(other.Said), AsWords: false), register[(int)other.Number - 1]));
        return (register, asked.ToList());
    }

    /// <summary>By number less one: the number of the first record of the same person.</summary>
    internal static List<long> Persons { get; } = [];

    /// <summary>All records of a file with the person each is of.</summary>
    internal static IEnumerable<(string Cluster, PersonDescription Said)> All(string file)
    {
        using var reader = new StreamReader(file);
        var columns = Cells(reader.ReadLine()!).Select((name, place) => (name.Trim(), place)).ToDictionary(pair => pair.Item1, pair => pair.place, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = Cells(line);
            yield return (cells[columns["cluster"]], Said(name => columns.TryGetValue(name, out var place) && cells[place].Length > 0 ? cells[place] : null));
        }
    }

    private static PersonDescription Said(Func<string, string?> cell)
    {
        var address = cell("street") is { } street ? street : null;
        var postcode = cell("postcode") ?? cell("postcode_fake");
        return new PersonDescription
        {
            Forenames = cell("first_name"),
            Surname = cell("surname"),
            Born = cell("dob"),
            Sex = cell("gender") switch { "m" or "male" => "male", "f" or "female" => "female", _ => null },
            Contact = new ContactDescription { Addresses = address is null && postcode is null ? [] : [new AddressDescription(address is null ? [] : [address], postcode)] },
            Identifiers = cell("national_id") is { } id ? [new IdentifierDescription("pnc", id)] : [],
        };
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
