using System.Globalization;

namespace Sightline.Linkage;

/// <summary>The blocking keys of a person: two records that share one are worth comparing.</summary>
/// <remarks>Every kind of slip leaves some key whole: a misspelling keeps how the name sounds, or its start, or its end; a wrong birth date
/// keeps the names; a swapped pair of names keeps its key, which has no order; a new surname keeps forename and birth month.</remarks>
public static class LookUpKeys
{
    /// <summary>Rises whenever the same details would give other keys: an index made by another version must be rebuilt.</summary>
    public const int Version = 3;

    private const int MostKeys = 160;

    /// <summary>The keys under which a person is put in the index, strongest kind first.</summary>
    public static IReadOnlyList<LookUpKey> Of(PersonDetails person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var keys = new HashSet<LookUpKey>();
        AddExact(keys, person);
        var born = Preparation.Date(person.Born);
        AddBorn(keys, born);
        var places = Places(person);
        AddPlaces(keys, places);
        foreach (var name in Names(person))
        {
            AddNames(keys, name, born);
            foreach (var (district, forename) in places.SelectMany(_ => name.ForenameSounds, (place, sound) => (place.District, sound)))
            {
                Add(keys, KeyKind.ForenameAndDistrict, district is null ? null : $"{forename}|{district}");
            }
        }

        return InOrder(keys);
    }

    /// <summary>The keys to look up for a query, strongest (rarest) first. Beside its own keys: the birth date with day and month swapped, and
    /// where the birthday cannot help (a year alone, a first of January) the names in the years that a slip makes of this one.
    /// The surname alone is asked only when the query says nothing stronger; a caller stops when it has enough candidates.</summary>
    public static IReadOnlyList<LookUpKey> Probes(PersonDetails query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var keys = new HashSet<LookUpKey>(Of(query));
        var born = Preparation.Date(query.Born);
        if (born.IsFull && born.Day <= 12)
        {
            var swapped = new PreparedDate(born.Year, born.Day, born.Month);
            AddBorn(keys, swapped);
            foreach (var name in Names(query))
            {
                AddDated(keys, name, swapped);
            }
        }

        AddOtherYears(keys, query, born);
        if (keys.Any(key => key.Kind != KeyKind.Surname))
        {
            keys.RemoveWhere(key => key.Kind == KeyKind.Surname);
        }

        return InOrder(keys);
    }

    private static void AddOtherYears(HashSet<LookUpKey> keys, PersonDetails query, PreparedDate born)
    {
        if (born.Year == 0 || born is { IsFull: true, IsFirstOfJanuary: false })
        {
            return;
        }

        foreach (var name in Names(query))
        {
            foreach (var surname in name.SurnameSounds)
            {
                foreach (var forename in name.ForenameSounds)
                {
                    foreach (var year in (int[])[born.Year - 1, born.Year + 1, born.Year - 10, born.Year + 10])
                    {
                        Add(keys, KeyKind.NamesAndBirthYear, $"{Pair(forename, surname)}|{Number(year)}");
                    }
                }
            }
        }
    }

    private sealed record NameSounds(string Forename, string Surname, string[] ForenameSounds, string[] SurnameSounds);

    private readonly record struct Place(string? House, string? Street, string? Postcode, string? District);

    private static IEnumerable<NameSounds> Names(PersonDetails person)
    {
        foreach (var (forenames, surname, _, _) in Preparation.NameWords(person))
        {
            // The second forename stands in the index too: many are known by it.
            var whole = string.Concat(surname);
            var sounds = surname.Count > 1 ? surname.Append(whole) : surname;
            yield return new NameSounds(
                forenames.FirstOrDefault() ?? string.Empty,
                whole,
                [.. forenames.Take(2).SelectMany(ForenameSounds).Distinct().Take(8)],
                [.. sounds.Take(4).SelectMany(SurnameSounds).Distinct().Take(8)]);
        }
    }

    /// <summary>Bob is found under Robert: the name that leads each of its groups sounds along.</summary>
    private static IEnumerable<string> ForenameSounds(string name) =>
        NameVariants.Table.OfForename(name).Leaders.Prepend(name).SelectMany(Sounds);

    private static IEnumerable<string> SurnameSounds(string name) =>
        NameVariants.Table.OfSurname(name).Leaders.Prepend(name).SelectMany(Sounds);

    private static string[] Sounds(string name) => name.Length > 1 ? PhoneticKeys.OfFolded(name) : [];

    private static void AddExact(HashSet<LookUpKey> keys, PersonDetails person)
    {
        foreach (var identifier in Preparation.Some(person.Identifiers).Select(ContactText.Identifier).OfType<Identifier>())
        {
            Add(keys, KeyKind.Identifier, $"{identifier.Kind}|{identifier.Value}");
        }

        foreach (var email in Preparation.Some(person.Emails))
        {
            Add(keys, KeyKind.Email, ContactText.Email(email));
        }

        foreach (var phone in Preparation.Some(person.Phones))
        {
            Add(keys, KeyKind.Phone, ContactText.Phone(phone));
        }
    }

    private static void AddBorn(HashSet<LookUpKey> keys, PreparedDate born)
    {
        if (born is { IsFull: true, IsFirstOfJanuary: false })
        {
            Add(keys, KeyKind.Born, Number(born.Digits));
        }
    }

    private static void AddNames(HashSet<LookUpKey> keys, NameSounds name, PreparedDate born)
    {
        foreach (var surname in name.SurnameSounds)
        {
            Add(keys, KeyKind.Surname, surname);
            foreach (var forename in name.ForenameSounds)
            {
                Add(keys, KeyKind.Names, Pair(forename, surname));
            }
        }

        AddDated(keys, name, born);
        if (name.Forename.Length == 0 || name.Surname.Length == 0)
        {
            return;
        }

        AddInitials(keys, name, born);
        if (name.Surname.Length <= 3)
        {
            Add(keys, KeyKind.ShortSurname, $"{name.Surname}|{name.Forename[0]}");
        }

        if (name.Forename.Length >= 2 && name.Surname.Length >= 3)
        {
            Add(keys, KeyKind.NameStarts, $"{name.Surname[..3]}|{name.Forename[..2]}");
            Add(keys, KeyKind.SurnameEnd, $"{name.Surname[^3..]}|{name.Forename[..2]}");
        }
    }

    private static void AddDated(HashSet<LookUpKey> keys, NameSounds name, PreparedDate born)
    {
        foreach (var surname in name.SurnameSounds)
        {
            Add(keys, KeyKind.SurnameAndBirthYear, born.Year == 0 ? null : $"{surname}|{Number(born.Year)}");
            Add(
                keys,
                KeyKind.SurnameAndBirthday,
                born.Month == 0 || born.Day == 0 || born.IsFirstOfJanuary ? null : $"{surname}|{Number((born.Month * 100) + born.Day)}");
            foreach (var forename in name.ForenameSounds)
            {
                Add(keys, KeyKind.NamesAndBirthYear, born.Year == 0 ? null : $"{Pair(forename, surname)}|{Number(born.Year)}");
            }
        }

        foreach (var forename in name.ForenameSounds)
        {
            var isKnown = born.Year != 0 && born.Month != 0 && !born.IsFirstOfJanuary;
            Add(keys, KeyKind.ForenameAndBirthYear, born.Year == 0 ? null : $"{forename}|{Number(born.Year)}");
            Add(keys, KeyKind.ForenameAndBirthMonth, isKnown ? $"{forename}|{Number((born.Year * 100) + born.Month)}" : null);
        }
    }

    /// <summary>Nobody slips at the first letter as often as further on.</summary>
    private static void AddInitials(HashSet<LookUpKey> keys, NameSounds name, PreparedDate born)
    {
        if (born.Year != 0 && name.Surname.Length >= 2)
        {
            Add(keys, KeyKind.InitialsAndBirthYear, $"{name.Surname[..2]}|{name.Forename[0]}|{Number(born.Year)}");
        }
    }

    private static Place[] Places(PersonDetails person) =>
    [
        .. Preparation.Some(person.Addresses).Select(address =>
        {
            var text = AddressText.Of([.. Preparation.Some(address.Lines)]);
            var isUk = UkPostcode.TryParse(address.Postcode, out var postcode);
            return new Place(text.House, text.Street, isUk && postcode.IsFull ? postcode.Compact : null, isUk ? postcode.Outward : null);
        }),
    ];

    private static void AddPlaces(HashSet<LookUpKey> keys, Place[] places)
    {
        foreach (var place in places)
        {
            Add(keys, KeyKind.Postcode, place.Postcode);
            if (place.House is null)
            {
                continue;
            }

            Add(keys, KeyKind.HousePostcode, place.Postcode is null ? null : $"{place.Postcode}|{place.House}");
            var sounds = PhoneticKeys.Of(place.Street?.Split(' ')[0]);
            Add(keys, KeyKind.HouseStreet, sounds.Count == 0 ? null : $"{place.House}|{sounds[0]}");
        }
    }

    private static string Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? $"{a}|{b}" : $"{b}|{a}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Add(HashSet<LookUpKey> keys, KeyKind kind, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            keys.Add(new LookUpKey(kind, text));
        }
    }

    /// <summary>Strongest kind first, then by text; what is beyond the bound is of the weakest kinds.</summary>
    private static LookUpKey[] InOrder(HashSet<LookUpKey> keys) =>
        [.. keys.OrderBy(key => key.Kind).ThenBy(key => key.Text, StringComparer.Ordinal).Take(MostKeys)];
}
