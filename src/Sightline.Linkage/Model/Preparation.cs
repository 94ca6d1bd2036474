namespace Sightline.Linkage;

/// <summary>Makes the comparable form of a person's details.</summary>
internal static class Preparation
{
    private const int MostForenames = 6;
    private const int LongestName = 40;

    private static readonly KeptNames CommonForenames = new(text => MakeForename(text, NameFrequencies.Common));

    private static readonly KeptNames CommonSurnames = new(text => MakeSurname(text, NameFrequencies.Common));

    internal static PreparedPerson Of(PersonDetails person, NameFrequencies frequencies) => new()
    {
        Names = [.. Names(person, frequencies)],
        Born = Date(person.Born),
        Sex = Sex(person.Sex),
        Addresses = [.. Some(person.Addresses).Select(Address).OfType<PreparedAddress>()],
        Phones = Distinct(Some(person.Phones).Select(ContactText.Phone)),
        Emails = Distinct(Some(person.Emails).Select(ContactText.Email)),
        Identifiers = [.. Some(person.Identifiers).Select(ContactText.Identifier).OfType<Identifier>().Distinct()],
    };

    internal static IEnumerable<T> Some<T>(IReadOnlyList<T>? values) =>
        (values ?? []).Take(PersonDetails.MostOfEach).Where(value => value is not null);

    /// <summary>1 January 1900 and 1970 are what systems write when they know nothing.</summary>
    internal static PreparedDate Date(PartialDate? born) => born switch
    {
        null or { Year: 1 or 1900 or 1970, Month: 1, Day: 1 } or { Year: 9999 } => default,
        { } known => new PreparedDate(known.Year ?? 0, known.Month ?? 0, known.Day ?? 0),
    };

    /// <summary>Every name, and readings of it when all stands in one box.</summary>
    internal static IEnumerable<(List<string> Forenames, List<string> Surname, bool IsAlias, string? Written)> NameWords(
        PersonDetails person)
    {
        var all = Some(person.Aliases).Select(alias => (alias.Forenames, alias.Surname, IsAlias: true))
            .Prepend((person.Forenames, person.Surname, IsAlias: false));
        foreach (var (forenames, surname, isAlias) in all)
        {
            var first = NameText.Forenames(forenames);
            var last = NameText.Surname(surname);
            if (first.Count > 0 || last.Count > 0)
            {
                yield return (first, last, isAlias, surname);
            }

            if (last.Count == 0 && first.Count > 1)
            {
                yield return (first[..^1], NameText.Surname(first[^1]), isAlias, first[^1]);
            }
            else if (first.Count == 0 && last.Count > 1)
            {
                yield return (last[..^1], [last[^1]], isAlias, last[^1]);
            }
        }
    }

    private static IEnumerable<PreparedName> Names(PersonDetails person, NameFrequencies frequencies)
    {
        foreach (var (forenames, surname, isAlias, written) in NameWords(person))
        {
            var whole = string.Concat(surname);
            var bare = NameText.SurnameWithoutSmallWords(written);
            var parts = surname.Count > 1 ? surname : [];
            parts = [.. parts.Concat(bare).Where(part => part != whole && part.Length > 1).Distinct().Take(4)];
            yield return new PreparedName(
                [.. forenames.Take(MostForenames).Select(name => Forename(name, frequencies))],
                whole.Length == 0 ? null : Surname(whole, frequencies),
                [.. parts.Select(part => Surname(part, frequencies))],
                isAlias)
            {
                SurnameWords = surname,
            };
        }
    }

    private static NamePart Forename(string name, NameFrequencies frequencies) =>
        frequencies == NameFrequencies.Common ? CommonForenames.Of(Short(name)) : MakeForename(Short(name), frequencies);

    private static NamePart MakeForename(string text, NameFrequencies frequencies) => new(
        text, -Math.Log2(frequencies.FoldedForename(text)), NameVariants.Table.OfForename(text), PhoneticKeys.OfFolded(text), frequencies.IsCommonForename(text));

    private static NamePart Surname(string name, NameFrequencies frequencies) =>
        frequencies == NameFrequencies.Common ? CommonSurnames.Of(Short(name)) : MakeSurname(Short(name), frequencies);

    private static NamePart MakeSurname(string text, NameFrequencies frequencies) => new(
        text, -Math.Log2(frequencies.FoldedSurname(text)), NameVariants.Table.OfSurname(text), PhoneticKeys.OfFolded(text), IsCommon: false);

    private static string Short(string name) => name.Length > LongestName ? name[..LongestName] : name;

    private static KnownSex Sex(string? sex) => string.Concat(TextFolding.Words(sex)) switch
    {
        "m" or "male" or "man" => KnownSex.Male,
        "f" or "female" or "woman" => KnownSex.Female,
        _ => KnownSex.NotKnown,
    };

    private static PreparedAddress? Address(AddressDetails address)
    {
        UkPostcode? postcode = UkPostcode.TryParse(address.Postcode, out var read) ? read : null;
        var other = postcode is null && address.Postcode is { Length: <= 24 } written ? UkPostcode.Compacted(written) : null;
        other = other is { Length: >= 3 } && !other.StartsWith("ZZ99", StringComparison.Ordinal) && !other.StartsWith("NF1", StringComparison.Ordinal) ? other : null;
        var text = AddressText.Of([.. Some(address.Lines)]);
        return postcode is null && other is null && text.Street is null ? null
            : new PreparedAddress(postcode, other, text) { From = address.From?.DayNumber ?? 0, To = address.To?.DayNumber ?? int.MaxValue };
    }

    private static string[] Distinct(IEnumerable<string?> values) => [.. values.OfType<string>().Distinct()];
}
