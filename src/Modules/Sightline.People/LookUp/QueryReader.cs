using Sightline.Facts;
using Sightline.Linkage;
using Sightline.People.Contracts;
using Sightline.People.Details;

namespace Sightline.People.LookUp;

/// <summary>What is looked for, as linkage compares it.</summary>
/// <param name="Number">A reference of this register ("P-4821") that was given whole.</param>
internal sealed record Sought(PersonDetails Details, long? Number)
{
    /// <summary>How old they are said to be; only where no birth was given.</summary>
    internal SaidAge? Age { get; init; }

    internal int ThisYear { get; init; }

    internal bool IsEmpty => Number is null && LookUpKeys.Probes(Details).Count == 0;
}

internal static class QueryReader
{
    /// <summary>An identifier given without its kind is looked for under each of these.</summary>
    private static readonly string[] Kinds = ["pnc", "cro", "nhs", "ndelius", "custody"];

    internal static Sought Read(LookUpQuery query, AgencyCode agency, int thisYear)
    {
        var words = WordsReader.Read(query.Words, thisYear);
        var identifier = Given(query.Identifier) ?? words.Identifier;
        var lines = Given(query.Address) ?? words.AddressLine;
        var postcode = Given(query.Postcode) ?? words.Postcode;
        var details = new PersonDetails
        {
            Forenames = Given(query.Forenames) ?? words.Forenames,
            Surname = Given(query.Surname) ?? words.Surname,
            Aliases = words.OtherName is { } other ? [other] : [],
            Born = BornOf(query.Born, thisYear) ?? words.Born,
            Addresses = lines is null && postcode is null ? [] : [new AddressDetails { Lines = lines is null ? [] : Lines(lines), Postcode = postcode }],
            Phones = All(Given(query.Phone) ?? words.Phone),
            Emails = All(words.Email),
            Identifiers = identifier is null ? [] : Identifiers(identifier, agency),
        };
        return new Sought(details, words.Reference) { Age = details.Born is null ? words.Age ?? AgeOf(query.Born) : null, ThisYear = thisYear };
    }

    private static SaidAge? AgeOf(string? born)
    {
        var text = $" {born?.Trim()} ";
        return SaidAge.Take(ref text);
    }

    private static PartialDate? BornOf(string? born, int thisYear) =>
        PartialDate.TryParse(born, out var date) ? date : WordsReader.Read(born, thisYear).Born;

    private static IReadOnlyList<string> Lines(string text) => text.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IReadOnlyList<string> All(string? value) => value is null ? [] : [value];

    private static List<Identifier> Identifiers(string value, AgencyCode agency) =>
    [
        .. Kinds.Select(kind => new Identifier(kind, value)),
        Described.Identifier(new Facts.People.IdentifierDescription(Described.OwnReference, value), agency),
    ];

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
