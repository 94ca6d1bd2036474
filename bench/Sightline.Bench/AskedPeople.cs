using System.Globalization;
using NodaTime;
using Sightline.Facts.People;
using Sightline.People.Contracts;

namespace Sightline.Bench;

internal enum AskedFamily
{
    Misspelt,
    SlippedBirth,
    OtherName,
    Moved,

    /// <summary>Right as far as it goes, and not far: not counted among all.</summary>
    LittleSaid,

    /// <summary>As another record of the same person has it.</summary>
    OtherRecord,
}

/// <param name="Said">As somebody on the telephone has it; what is wrong with it is wrong here.</param>
/// <param name="AsWords">Typed in the one box; otherwise filled in the form.</param>
internal sealed record Asked(AskedFamily Family, string Slip, PersonDescription Said, LookUpQuery Query, bool AsWords);

/// <summary>Questions for a known person, wrong in the ways people are wrong.</summary>
internal sealed class AskedPeople(int seed, RegisterPeople others)
{
    private static readonly Dictionary<string, string[]> Short = new(StringComparer.Ordinal)
    {
        ["david"] = ["Dave", "Davy"], ["james"] = ["Jim", "Jimmy", "Jamie"], ["michael"] = ["Mike", "Mick", "Mikey"], ["robert"] = ["Bob", "Rob", "Bobby"], ["thomas"] = ["Tom", "Tommy"],
        ["andrew"] = ["Andy", "Drew"], ["peter"] = ["Pete"], ["william"] = ["Bill", "Will", "Billy"], ["susan"] = ["Sue", "Susie"], ["christopher"] = ["Chris"], ["daniel"] = ["Dan", "Danny"],
        ["matthew"] = ["Matt"], ["richard"] = ["Rick", "Dick", "Rich"], ["stephen"] = ["Steve"], ["margaret"] = ["Maggie", "Peggy", "Meg"], ["elizabeth"] = ["Liz", "Beth", "Lizzie", "Betty"],
        ["joseph"] = ["Joe"], ["jessica"] = ["Jess"], ["patricia"] = ["Pat", "Trish"], ["rebecca"] = ["Becky"], ["alexander"] = ["Alex", "Sandy"], ["anthony"] = ["Tony"], ["charlotte"] = ["Lottie"],
        ["joshua"] = ["Josh"], ["kevin"] = ["Kev"], ["nicola"] = ["Nicky"], ["oliver"] = ["Ollie"], ["samuel"] = ["Sam"], ["steven"] = ["Steve"], ["christine"] = ["Chris"], ["benjamin"] = ["Ben"],
        ["samantha"] = ["Sam"], ["victoria"] = ["Vicky", "Tori"], ["jennifer"] = ["Jen", "Jenny"], ["edward"] = ["Ted", "Ed", "Eddie"], ["katherine"] = ["Kate", "Kathy"], ["catherine"] = ["Cathy", "Kate"],
        ["deborah"] = ["Debbie"], ["barbara"] = ["Babs"], ["philip"] = ["Phil"], ["jonathan"] = ["Jon", "Jonny"], ["amanda"] = ["Mandy"], ["angela"] = ["Angie"], ["kenneth"] = ["Ken"], ["ronald"] = ["Ron"],
        ["raymond"] = ["Ray"], ["nicholas"] = ["Nick"], ["frederick"] = ["Fred"], ["gareth"] = ["Gaz"], ["leonard"] = ["Len"], ["terence"] = ["Terry"], ["mohammed"] = ["Mo"], ["abigail"] = ["Abby"],
    };

    private static readonly (string From, string To)[] ByEar =
    [
        ("ph", "f"), ("ck", "k"), ("ie", "y"), ("ey", "y"), ("ll", "l"), ("nn", "n"), ("tt", "t"), ("c", "k"), ("s", "z"), ("mc", "mac"), ("ee", "ea"), ("ou", "u"), ("th", "t"), ("gh", ""), ("y", "i"), ("ei", "ie"),
        ("ar", "er"), ("on", "en"), ("l", "ll"), ("a", "e"),
    ];

    private static readonly string[] DateForms = ["d/M/uuuu", "d MMMM uuuu", "uuuu-MM-dd", "dd.MM.uuuu"];

    private readonly Random random = new(seed);

    internal Asked? Of(PersonDescription known, AskedFamily family, int number)
    {
        if (known.Born is null or { Length: < 10 } || known.Contact.Addresses.Count == 0)
        {
            return null;
        }
        var first = known.Forenames!.Split(' ')[0];
        var bare = new PersonDescription { Forenames = random.Next(4) == 0 ? known.Forenames : first, Surname = known.Surname };
        var made = family switch
        {
            AskedFamily.Misspelt => Misspelt(bare, known, number),
            AskedFamily.SlippedBirth => SlippedBirth(bare, known, number),
            AskedFamily.OtherName => OtherName(bare, known, number),
            AskedFamily.Moved => Moved(bare, known),
            _ => LittleSaid(bare, known, number),
        };
        if (made is not var (slip, said))
        {
            return null;
        }
        var asWords = number % 2 == 0;
        return new Asked(family, slip, said, asWords ? new LookUpQuery { Words = WordsOf(said) } : Form(said), asWords);
    }

    private (string, PersonDescription)? Misspelt(PersonDescription bare, PersonDescription known, int number)
    {
        var said = (number / 4 % 3) switch
        {
            0 => bare with { Surname = Slip(bare.Surname!) },
            1 => bare with { Forenames = Slip(bare.Forenames!) },
            _ => bare with { Surname = Slip(bare.Surname!), Forenames = Slip(bare.Forenames!) },
        };
        return random.Next(100) switch
        {
            < 55 => ("name misspelt, birth", said with { Born = known.Born }),
            < 75 => ("name misspelt, year of birth, home", said with { Born = known.Born![..4], Contact = HomeOf(known) }),
            < 88 => ("name misspelt, home", said with { Contact = HomeOf(known) }),
            _ when known.Contact.Phones.Count > 0 => ("name misspelt, phone", said with { Contact = PhoneOf(known) }),
            _ => ("name misspelt, birth", said with { Born = known.Born }),
        };
    }

    private (string, PersonDescription)? SlippedBirth(PersonDescription bare, PersonDescription known, int number)
    {
        var born = NodaTime.Text.LocalDatePattern.Iso.Parse(known.Born!).Value;
        LocalDate? wrong = (number / 4 % 4) switch
        {
            0 => Digit(known.Born!),
            1 when born.Day <= 12 && born.Day != born.Month => new LocalDate(born.Year, born.Day, born.Month),
            1 => null,
            2 => born.PlusYears(random.Next(2) == 0 ? 1 : -1),
            _ => born.PlusYears(random.Next(2) == 0 ? 10 : -10),
        };
        if (wrong is null || wrong == born)
        {
            return null;
        }
        var kind = new[] { "digit", "day and month", "year by one", "year by ten" }[number / 4 % 4];
        var said = bare with { Born = wrong.Value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) };
        return random.Next(100) switch
        {
            < 40 => ($"birth slipped ({kind})", said),
            < 75 => ($"birth slipped ({kind}), home", said with { Contact = HomeOf(known) }),
            < 88 => ($"birth slipped ({kind}), postcode", said with { Contact = new ContactDescription { Addresses = [new AddressDescription([], known.Contact.Addresses[0].Postcode)] } }),
            _ when known.Contact.Phones.Count > 0 => ($"birth slipped ({kind}), phone", said with { Contact = PhoneOf(known) }),
            _ => ($"birth slipped ({kind})", said),
        };
    }

    private (string, PersonDescription)? OtherName(PersonDescription bare, PersonDescription known, int number)
    {
        switch (number / 4 % 3)
        {
            case 0:
                var swapped = bare with { Forenames = bare.Surname, Surname = bare.Forenames!.Split(' ')[0] };
                return random.Next(3) == 0 ? ("names swapped, home", swapped with { Contact = HomeOf(known) }) : ("names swapped, birth", swapped with { Born = known.Born });
            case 1:
                if (!Short.TryGetValue(bare.Forenames!.Split(' ')[0].ToLowerInvariant(), out var forms))
                {
                    return null;
                }
                var nick = bare with { Forenames = forms[random.Next(forms.Length)] };
                return random.Next(3) == 0 ? ("short name, home", nick with { Contact = HomeOf(known) }) : ("short name, birth", nick with { Born = known.Born });
            default:
                if (known.Sex == "male")
                {
                    return null;
                }
                var married = bare with { Surname = random.Next(5) == 0 ? $"{known.Surname}-{others.AnySurname()}" : others.AnySurname(), Born = known.Born };
                return known.Contact.Phones.Count > 0 && random.Next(2) == 0
                    ? ("married name, birth, phone", married with { Contact = PhoneOf(known) })
                    : ("married name, birth, home", married with { Contact = HomeOf(known) });
        }
    }

    private (string, PersonDescription)? Moved(PersonDescription bare, PersonDescription known)
    {
        var said = bare with { Contact = new ContactDescription { Addresses = [others.Home()] } };
        return random.Next(100) < 12 && known.Contact.Phones.Count > 0
            ? ("moved, phone", said with { Contact = said.Contact with { Phones = PhoneOf(known).Phones } })
            : ("moved, birth", said with { Born = known.Born });
    }

    private (string, PersonDescription)? LittleSaid(PersonDescription bare, PersonDescription known, int number)
    {
        var lines = known.Contact.Addresses[0].Lines;
        var postcode = known.Contact.Addresses[0].Postcode;
        return (number % 6) switch
        {
            0 => ("name misspelt, year of birth", bare with { Surname = Slip(bare.Surname!), Born = known.Born![..4] }),
            1 => ("name, house and street", bare with { Contact = new ContactDescription { Addresses = [new AddressDescription(lines, null)] } }),
            2 => ("forename, postcode", bare with { Surname = null, Contact = new ContactDescription { Addresses = [new AddressDescription([], postcode)] } }),
            3 => ("name misspelt, district", bare with { Surname = Slip(bare.Surname!), Contact = new ContactDescription { Addresses = [new AddressDescription([], postcode!.Split(' ')[0])] } }),
            4 => ("surname, birth", bare with { Forenames = null, Born = known.Born }),
            _ => ("initial, surname, year of birth, postcode", bare with { Forenames = bare.Forenames![..1], Born = known.Born![..4], Contact = new ContactDescription { Addresses = [new AddressDescription([], postcode)] } }),
        };
    }

    private static ContactDescription HomeOf(PersonDescription known) => new() { Addresses = known.Contact.Addresses };

    private static ContactDescription PhoneOf(PersonDescription known) => new() { Phones = [known.Contact.Phones[0]] };

    private LocalDate? Digit(string born)
    {
        var place = new[] { 3, 6, 8, 9 }[random.Next(4)];
        var text = born[..place] + (char)('0' + random.Next(10)) + born[(place + 1)..];
        var parsed = NodaTime.Text.LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? parsed.Value : null;
    }

    private string Slip(string name)
    {
        var at = random.Next(name.Length - 1);
        var lower = name.ToLowerInvariant();
        switch (random.Next(6))
        {
            case 0 when name.Length > 3:
                return name.Remove(at, 1);
            case 1:
                return name.Insert(at, name[at].ToString());
            case 2:
                return name[..at] + (char)('a' + random.Next(26)) + name[(at + 1)..];
            case 3:
                return name[..at] + name[at + 1] + name[at] + name[(at + 2)..];
            default:
                var heard = ByEar.Where(pair => lower.IndexOf(pair.From, 1, StringComparison.Ordinal) > 0).ToList();
                if (heard.Count == 0)
                {
                    goto case 1;
                }
                var (from, to) = heard[random.Next(heard.Count)];
                var place = lower.IndexOf(from, 1, StringComparison.Ordinal);
                return lower[..place] + to + lower[(place + from.Length)..];
        }
    }

    internal static LookUpQuery Form(PersonDescription said) => new()
    {
        Forenames = said.Forenames,
        Surname = said.Surname,
        Born = said.Born is { Length: 10 } ? DateWords(said.Born, 0) : said.Born,
        Address = said.Contact.Addresses.Count > 0 && said.Contact.Addresses[0].Lines.Count > 0 ? said.Contact.Addresses[0].Lines[0] : null,
        Postcode = said.Contact.Addresses.Count > 0 ? said.Contact.Addresses[0].Postcode : null,
        Phone = said.Contact.Phones.Count > 0 ? said.Contact.Phones[0] : null,
    };

    private string WordsOf(PersonDescription said)
    {
        var name = random.Next(3) == 0 && said is { Forenames: not null, Surname: not null } ? $"{said.Surname}, {said.Forenames}" : $"{said.Forenames} {said.Surname}".Trim();
        var born = said.Born is { Length: 10 } ? DateWords(said.Born, random.Next(4)) : said.Born is { } year ? $"born {year}" : "";
        var home = said.Contact.Addresses.Count > 0 ? string.Join(' ', [.. said.Contact.Addresses[0].Lines, said.Contact.Addresses[0].Postcode]).Trim() : "";
        var phone = said.Contact.Phones.Count > 0 ? said.Contact.Phones[0].Insert(5, " ") : "";
        var rest = new[] { born, home, phone }.Where(part => part.Length > 0).ToArray();
        random.Shuffle(rest);
        return random.Next(5) == 0 && !name.Contains(',', StringComparison.Ordinal) ? string.Join(" ", [.. rest, name]) : string.Join(" ", [name, .. rest]);
    }

    private static string DateWords(string iso, int form)
    {
        // A date that never was is asked as it stands.
        return NodaTime.Text.LocalDatePattern.Iso.Parse(iso).TryGetValue(default, out var date) ? date.ToString(DateForms[form], CultureInfo.InvariantCulture) : iso;
    }
}
