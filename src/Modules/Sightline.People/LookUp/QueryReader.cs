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

    /// <summary>One name alone may be either: "Ola, ZZ1 4AB" is no surname, whatever box it stands in.</summary>
    internal IReadOnlyList<PersonDetails> Readings => (Details.Forenames, Details.Surname) switch
    {
        (null, { } name) => [Details, Details with { Forenames = name, Surname = null }],
        ({ } name, null) => [Details, Details with { Forenames = null, Surname = name }],
        _ => [Details],
    };

    /// <summary>The keys under which somebody sought may stand, each once. The surname alone comes last: a rare one finds whose forename is past recognition.</summary>
    internal IReadOnlyList<LookUpKey> Probes() =>
    [
        .. Readings.SelectMany(LookUpKeys.Probes)
            .Concat(YearsOfAge().SelectMany(year => LookUpKeys.Of(Details with { Born = new PartialDate(year, null, null) })))
            .Concat(Readings.SelectMany(LookUpKeys.Of).Where(key => key.Kind == KeyKind.Surname))
            .Distinct().Take(MostProbes),
    ];

    /// <summary>More than anybody's names and addresses need; a page of aliases pasted into the box asks no more.</summary>
    private const int MostProbes = 120;

    private IEnumerable<int> YearsOfAge()
    {
        var about = Age is { IsAbout: true } ? 4 : 0;
        return Age is null ? [] : Enumerable.Range(ThisYear - Age.Years - 1 - about, 2 + 2 * about);
    }
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
