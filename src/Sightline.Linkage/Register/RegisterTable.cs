using System.Globalization;

namespace Sightline.Linkage;

/// <summary>People as the table a run reads: what a register learns from, and what its weights are the same as a run's over.</summary>
/// <remarks>
/// Of several names, addresses, phones and mailboxes of a person the table has one. Not in it, because whole values cannot teach what they are worth: a name that is but an
/// initial, half a birth, half a postcode, a code of another country, and a number that its own check says nobody issued.
/// </remarks>
public static class RegisterTable
{
    private static readonly (string Name, ColumnRole Role)[] Columns =
    [
        ("forename", ColumnRole.Forename), ("surname", ColumnRole.Surname), ("born", ColumnRole.Born), ("sex", ColumnRole.Sex), ("house", ColumnRole.House), ("street", ColumnRole.Street),
        ("postcode", ColumnRole.Postcode), ("identifiers", ColumnRole.Identifiers), ("phone", ColumnRole.Phone), ("e-mail", ColumnRole.Email),
    ];

    // One record that says everything: it brings every field about, in the order a run has them.
    private static readonly PersonDetails Whole = new()
    {
        Forenames = "Anna Maria",
        Surname = "Example",
        Born = new PartialDate(1980, 2, 3),
        Sex = "F",
        Addresses = [new AddressDetails { Lines = ["1 High Street"], Postcode = "ZZ1 1AA" }],
        Phones = ["07700900123"],
        Emails = ["anna@example.org"],
        Identifiers = [new Identifier("custody", "A1234AA")],
    };

    /// <summary>The table, a record for each person in their order.</summary>
    public static RecordSet Of(IEnumerable<PersonDetails> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        var tables = Array.ConvertAll(Columns, _ => new ValueTable());
        var codes = Array.ConvertAll(Columns, _ => new List<int>());
        foreach (var person in people)
        {
            var row = RowOf(person);
            for (var column = 0; column < row.Length; column++)
            {
                codes[column].Add(row[column] is { Length: > 0 } value ? tables[column].Intern(value) : 0);
            }
        }

        return new RecordSet(codes[0].Count, [.. Columns.Select((column, at) => new ValueColumn(column.Name, column.Role, [.. codes[at]], tables[at]))]);
    }

    /// <summary>One record: by column its value, null where it is not known.</summary>
    public static string?[] RowOf(PersonDetails person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return RowOf(LinkageModel.Default.Prepare(person));
    }

    internal static Fields Fields() => FieldMaker.Of(Of([Whole]), threads: 1);

    internal static string Identifiers(PreparedPerson person) => person.Identifiers.Length == 0
        ? string.Empty
        : string.Join(';', person.Identifiers.Where(one => !PersonForm.Fails(one)).Select(one => $"{one.Kind} {one.Value}").Order(StringComparer.Ordinal));

    private static string?[] RowOf(PreparedPerson person)
    {
        var name = Array.FindLast(person.Names, one => !one.IsAlias) ?? (person.Names.Length > 0 ? person.Names[0] : null);
        var place = Array.FindLast(person.Addresses, one => one.Text.House is not null || one.Text.Street is not null || one.Postcode is { IsFull: true });
        return
        [
            name is null ? null : NameForm.WrittenOf(name),
            name?.Surname is null || NameForm.IsInitial(name.Surname) ? null : string.Join(' ', name.SurnameWords),
            person.Born.IsFull ? string.Create(CultureInfo.InvariantCulture, $"{person.Born.Year:0000}-{person.Born.Month:00}-{person.Born.Day:00}") : null,
            person.Sex switch { KnownSex.Male => "m", KnownSex.Female => "f", _ => null },
            place is null ? null : PlaceForm.HouseOf(place),
            place?.Text.Street,
            place?.Postcode is { IsFull: true } postcode ? postcode.Compact : null,
            Identifiers(person),
            Array.Find(person.Phones, ContactText.IsMobile) ?? (person.Phones.Length > 0 ? person.Phones[0] : null),
            person.Emails.Length > 0 ? person.Emails[0] : null,
        ];
    }
}
