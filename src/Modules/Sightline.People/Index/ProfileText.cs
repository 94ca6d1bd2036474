using System.Globalization;
using System.Text;
using Sightline.Linkage;

namespace Sightline.People.Index;

/// <summary>
/// A nominal's ordinary values in one text, for scoring: parted by control characters, which no value may hold. Not JSON, because a look-up
/// reads hundreds of these and an import thousands a second.
/// </summary>
internal static class ProfileText
{
    private const char Field = '\u001d';
    private const char Item = '\u001e';
    private const char Part = '\u001f';

    internal static string Write(string heldBy, PersonDetails person)
    {
        var text = new StringBuilder(160);
        Add(text, heldBy).Append(Field);
        Add(text, person.Forenames).Append(Field);
        Add(text, person.Surname).Append(Field);
        Add(text, person.Born?.ToString()).Append(Field);
        Add(text, person.Sex).Append(Field);
        foreach (var alias in person.Aliases)
        {
            Add(Add(text, alias.Forenames).Append(Part), alias.Surname).Append(Item);
        }
        text.Append(Field);
        foreach (var address in person.Addresses)
        {
            Add(Add(text, string.Join('\n', address.Lines)).Append(Part), address.Postcode);
            if (address.From is not null || address.To is not null)
            {
                text.Append(Part).Append(Written(address.From)).Append(Part).Append(Written(address.To));
            }
            text.Append(Item);
        }
        text.Append(Field);
        AddAll(text, person.Phones).Append(Field);
        AddAll(text, person.Emails).Append(Field);
        foreach (var identifier in person.Identifiers)
        {
            Add(Add(text, identifier.Kind).Append(Part), identifier.Value).Append(Item);
        }
        return text.ToString();
    }

    internal static string HeldBy(string profile) => profile[..profile.IndexOf(Field, StringComparison.Ordinal)];

    internal static PersonDetails Read(string profile)
    {
        var fields = profile.Split(Field);
        return new PersonDetails
        {
            Forenames = Given(fields[1]),
            Surname = Given(fields[2]),
            Born = PartialDate.TryParse(fields[3], out var born) ? born : null,
            Sex = Given(fields[4]),
            Aliases = Pairs(fields[5], (forenames, surname) => new PersonName(forenames, surname)),
            Addresses = [.. Items(fields[6]).Select(Address)],
            Phones = Items(fields[7]),
            Emails = Items(fields[8]),
            Identifiers = Pairs(fields[9], (kind, value) => new Identifier(kind ?? "", value ?? "")),
        };
    }

    private static StringBuilder Add(StringBuilder text, string? value)
    {
        foreach (var letter in value ?? "")
        {
            text.Append(letter is Field or Item or Part ? ' ' : letter);
        }
        return text;
    }

    private static StringBuilder AddAll(StringBuilder text, IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            Add(text, value).Append(Item);
        }
        return text;
    }

    private static AddressDetails Address(string item)
    {
        var parts = item.Split(Part);
        return new AddressDetails { Lines = parts[0].Split('\n'), Postcode = Given(parts[1]), From = Day(parts, 2), To = Day(parts, 3) };
    }

    private static string? Written(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string[] parts, int at) =>
        parts.Length > at && DateOnly.TryParseExact(parts[at], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Given(string value) => value.Length == 0 ? null : value;

    private static string[] Items(string field) => field.Length == 0 ? [] : field.Split(Item, StringSplitOptions.RemoveEmptyEntries);

    private static T[] Pairs<T>(string field, Func<string?, string?, T> make)
    {
        var items = Items(field);
        var pairs = new T[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            var at = items[index].IndexOf(Part, StringComparison.Ordinal);
            pairs[index] = make(Given(items[index][..at]), Given(items[index][(at + 1)..]));
        }
        return pairs;
    }
}
