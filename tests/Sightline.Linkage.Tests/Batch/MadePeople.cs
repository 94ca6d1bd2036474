namespace Sightline.Linkage.Tests.Batch;

/// <summary>Records of people made up by fixed chance, with the mistakes people make. The same for the same seed.</summary>
internal sealed class MadePeople
{
    internal static readonly string[] Headings = ["forename", "surname", "born", "sex", "address", "town", "postcode", "nhs"];

    internal static readonly ColumnRole[] Roles =
    [
        ColumnRole.Forename, ColumnRole.Surname, ColumnRole.Born, ColumnRole.Sex, ColumnRole.AddressLine, ColumnRole.Place, ColumnRole.Postcode, ColumnRole.Identifier,
    ];

    private static readonly string[] Forenames =
    [
        "Amina", "Olivia", "Jack", "Mohammed", "Katarzyna", "Rhys", "Siobhan", "Priya", "Grace", "Daniel", "Zofia", "Ibrahim", "Chloe", "Owen", "Fatima", "Lewis",
        "Agnieszka", "Harriet", "Callum", "Yusuf", "Bronwen", "Declan", "Nadia", "Tomasz", "Eleanor", "Marcus", "Joanne", "Stephen", "Margaret", "Dylan",
    ];

    private static readonly string[] Surnames =
    [
        "Threlfall", "Sobczak", "Hussain", "Jones", "Ahmed", "Pugh", "Siddiqui", "Holroyd", "Tierney", "Bankole", "Pinnock", "Kowalski", "Ashworth", "Begum", "Llewellyn",
        "Okafor", "Entwistle", "Patel", "Brennan", "Zielinska", "Crossley", "Mensah", "Haigh", "Rahman", "Sutcliffe", "Nowak", "Griffiths", "Oyelaran", "Marsden", "Whitworth",
    ];

    private static readonly string[] Streets = ["Harbour Row", "Mill Lane", "Station Road", "Quarry Bank", "Chapel Street", "Victoria Terrace", "Alma Close", "The Crescent"];

    private readonly Random _random;

    internal MadePeople(int people, int seed, double mistakes = 0.3)
    {
        _random = new Random(seed);
        for (var person = 0; person < people; person++)
        {
            var whole = Person();
            for (var copy = 1 + _random.Next(3); copy > 0; copy--)
            {
                Records.Add(copy == 1 ? whole : Mistaken(whole, mistakes));
                People.Add(person);
            }
        }
    }

    internal List<string[]> Records { get; } = [];

    /// <summary>By record the person it is of.</summary>
    internal List<int> People { get; } = [];

    internal static RecordSet SetOf(IReadOnlyList<string[]> records, IReadOnlyList<int>? starts = null)
    {
        var columns = Headings.Select((heading, column) =>
        {
            var values = new ValueTable();
            return new ValueColumn(heading, Roles[column], [.. records.Select(record => values.Intern(record[column]))], values);
        });
        return new RecordSet(records.Count, [.. columns], starts);
    }

    internal string[] Person() =>
    [
        Forenames[_random.Next(Forenames.Length)],
        Surnames[_random.Next(Surnames.Length)],
        new DateOnly(1940, 1, 1).AddDays(_random.Next(26_000)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _random.Next(2) == 0 ? "f" : "m",
        $"{1 + _random.Next(120)} {Streets[_random.Next(Streets.Length)]}",
        _random.Next(2) == 0 ? "Northgate" : "Eastmoor",
        $"ZZ{1 + _random.Next(9)} {_random.Next(10)}{(char)('A' + _random.Next(20))}{(char)('A' + _random.Next(20))}",
        (4_000_000_000L + _random.NextInt64(999_999_999)).ToString(System.Globalization.CultureInfo.InvariantCulture),
    ];

    internal string[] Mistaken(string[] person, double mistakes)
    {
        var record = (string[])person.Clone();
        for (var column = 0; column < record.Length; column++)
        {
            if (_random.NextDouble() < mistakes)
            {
                record[column] = _random.Next(3) == 0 || record[column].Length < 2 ? string.Empty : Slip(record[column]);
            }
        }

        return record;
    }

    private string Slip(string value)
    {
        var at = _random.Next(value.Length - 1);
        return _random.Next(2) == 0
            ? value.Remove(at, 1)
            : string.Concat(value.AsSpan(0, at), value.AsSpan(at + 1, 1), value.AsSpan(at, 1), value.AsSpan(at + 2));
    }
}
