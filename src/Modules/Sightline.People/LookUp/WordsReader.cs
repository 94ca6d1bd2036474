using System.Globalization;
using System.Text.RegularExpressions;
using Sightline.Linkage;

namespace Sightline.People.LookUp;

/// <summary>What was understood of the one box: each part taken out of the words in turn, and what is left is the name.</summary>
internal sealed record UnderstoodWords
{
    public long? Reference { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Postcode { get; init; }

    public string? AddressLine { get; init; }

    public PartialDate? Born { get; init; }

    public string? Identifier { get; init; }

    public string? Forenames { get; init; }

    public string? Surname { get; init; }

    /// <summary>Another name they are said to go by, or went by: "aka Dee Marsh", "née Ridley".</summary>
    public PersonName? OtherName { get; init; }

    /// <summary>An age, where no birth was given.</summary>
    public SaidAge? Age { get; init; }
}

/// <summary>Reads names, a date, a postcode, a street, a phone number, an e-mail and an identifier out of one line, in any order.</summary>
internal static partial class WordsReader
{
    private const int LongestRead = 300;

    /// <summary>Of so short a line every part is found in far less: only a machine that stands still for a while takes longer, and must not cost somebody the look-up.</summary>
    private const int MostMilliseconds = 5_000;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Words about the parts, not parts themselves.</summary>
    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "born", "dob", "d.o.b.", "tel", "telephone", "phone", "mobile", "mob", "email", "e-mail", "lives", "living", "at", "in", "of", "on", "name", "ref", "reference",
        "pnc", "cro", "nhs", "crn", "address", "postcode", "aged", "age", "b.", "d.o.b",
    };

    /// <summary>Small words that begin a surname: "van der Berg", "ap Rhys", "al-Hassan".</summary>
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "der", "den", "de", "da", "do", "dos", "del", "della", "di", "la", "le", "el", "al", "bin", "bint", "ibn", "ap", "ab", "ferch", "st", "mac", "mc", "o", "ter", "te", "ten",
    };

    internal static UnderstoodWords Read(string? words, int thisYear)
    {
        var left = BornShort().Replace($" {(words ?? "").Trim()} ", " ");
        left = left.Length > LongestRead ? left[..LongestRead] + " " : left;
        var reference = Take(ref left, Reference());
        var email = Take(ref left, Email());
        var identifier = Take(ref left, PoliceIdentifier()) ?? Take(ref left, CaseIdentifier());
        var born = TakeDate(ref left, thisYear);
        var phone = TakePhone(ref left);
        identifier ??= Take(ref left, HealthNumber());
        var postcode = TakePostcode(ref left);
        var line = Take(ref left, Street());
        born ??= TakeYear(ref left, thisYear);
        var age = SaidAge.Take(ref left);
        var (name, otherName) = NamesIn(left);
        var (forenames, surname) = name;
        return new UnderstoodWords
        {
            Reference = reference is null ? null : long.Parse(reference.Trim()[1..].TrimStart('-', ' '), CultureInfo.InvariantCulture),
            Email = email,
            Phone = phone,
            Postcode = postcode,
            AddressLine = line,
            Born = born,
            Identifier = identifier,
            Forenames = forenames,
            Surname = surname,
            OtherName = otherName,
            Age = born is null ? age : null,
        };
    }

    /// <summary>"Dee Marsh aka Deborah Pike"; after "née" a surname alone is of the same forenames.</summary>
    private static ((string? Forenames, string? Surname) Name, PersonName? Other) NamesIn(string left)
    {
        var parted = AlsoKnownAs().Match(left);
        var name = NamesOf(parted.Success ? left[..parted.Index] : left);
        var (forenames, surname) = parted.Success ? NamesOf(left[(parted.Index + parted.Length)..]) : default;
        if (name is (null, null))
        {
            return ((forenames, surname), null);
        }
        return (name, forenames is null && surname is null ? null : new PersonName(forenames ?? name.Forenames, surname));
    }

    private static string? Take(ref string left, Regex part)
    {
        var found = part.Match(left);
        if (!found.Success)
        {
            return null;
        }
        left = left.Remove(found.Index, found.Length).Insert(found.Index, " ");
        return found.Value.Trim().Trim(',');
    }

    private static PartialDate? TakeDate(ref string left, int thisYear)
    {
        foreach (var found in NumberDate().Matches(left).Concat(WordDate().Matches(left)).Concat(MonthAndYear().Matches(left)))
        {
            if (DateOf(found, thisYear) is { } date)
            {
                left = left.Remove(found.Index, found.Length).Insert(found.Index, " ");
                return date;
            }
        }
        return null;
    }

    private static PartialDate? DateOf(Match found, int thisYear)
    {
        var year = YearOf(found.Groups["y"].Value, thisYear);
        var month = MonthOf(found.Groups["m"].Value);
        int? day = found.Groups["d"].Success ? int.Parse(found.Groups["d"].Value, CultureInfo.InvariantCulture) : null;
        var text = day is null
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        return month is not null && PartialDate.TryParse(text, out var date) ? date : null;
    }

    /// <summary>"84" is 1984 and "04" is 2004: nobody is looked up who is not born yet.</summary>
    private static int YearOf(string text, int thisYear)
    {
        var year = int.Parse(text, CultureInfo.InvariantCulture);
        return text.Length > 2 ? year : year + (year > thisYear % 100 ? 1900 : 2000);
    }

    private static int? MonthOf(string text)
    {
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 12 ? number : null;
        }
        var place = text.Length < 3 ? -1 : Array.FindIndex(Months, month => month.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? null : place + 1;
    }

    private static PartialDate? TakeYear(ref string left, int thisYear)
    {
        foreach (Match found in Year().Matches(left))
        {
            var year = int.Parse(found.Value, CultureInfo.InvariantCulture);
            if (year <= thisYear)
            {
                left = left.Remove(found.Index, found.Length);
                return new PartialDate(year, null, null);
            }
        }
        return null;
    }

    private static string? TakePhone(ref string left)
    {
        foreach (Match found in PhoneNumber().Matches(left))
        {
            var digits = found.Value.Count(char.IsAsciiDigit);
            if (digits is >= 9 and <= 15 && ContactText.Phone(found.Value) is not null)
            {
                left = left.Remove(found.Index, found.Length).Insert(found.Index, " ");
                return found.Value.Trim();
            }
        }
        return null;
    }

    private static string? TakePostcode(ref string left)
    {
        foreach (Match found in PostcodeLike().Matches(left))
        {
            if (UkPostcode.TryParse(found.Value, out var postcode))
            {
                left = left.Remove(found.Index, found.Length).Insert(found.Index, " ");
                return postcode.ToString();
            }
        }
        return null;
    }

    private static (string? Forenames, string? Surname) NamesOf(string left)
    {
        var comma = left.IndexOf(',', StringComparison.Ordinal);
        var before = WordsOf(comma < 0 ? left : left[..comma]);
        var after = comma < 0 ? [] : WordsOf(left[(comma + 1)..]);
        if (before.Count > 0 && after.Count > 0)
        {
            return (string.Join(' ', after), string.Join(' ', before));
        }
        var all = before.Count > 0 ? before : after;
        if (all.Count == 0)
        {
            return (null, null);
        }
        var from = all.Count - 1;
        while (from > 1 && Particles.Contains(all[from - 1]))
        {
            from--;
        }
        return (from == 0 ? null : string.Join(' ', all.Take(from)), string.Join(' ', all.Skip(from)));
    }

    private static List<string> WordsOf(string text) => text.Split([' ', '\t', ',', ';', ':', '(', ')', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => !Labels.Contains(word) && word.Any(char.IsLetter) && !word.Any(char.IsAsciiDigit)).ToList();

    /// <summary>"b. 1984", "b 9/3/84": a B before a figure is no initial.</summary>
    [GeneratedRegex(@"(?<=\s)b(\.\s*|\s+)(?=\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex BornShort();

    [GeneratedRegex(@"\bP-\d{3,12}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Reference();

    [GeneratedRegex(@"[^\s,;@]{1,64}@[^\s,;@]{1,190}", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Email();

    /// <summary>PNC: year / number and a letter. CRO: number / year and a letter.</summary>
    [GeneratedRegex(@"\b(\d{2}|\d{4})/\d{1,7}[A-Z]\b|\b\d{1,6}/\d{2}[A-Z]\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex PoliceIdentifier();

    [GeneratedRegex(@"\b[A-Z]\d{6}\b|\b[A-Z]{2,4}[-/]?\d{5,10}\b|\b[A-Z]\d{4}[A-Z]{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex CaseIdentifier();

    [GeneratedRegex(@"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex HealthNumber();

    [GeneratedRegex(@"\b(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})\b|\b(?<d>\d{1,2})[-/. ](?<m>\d{1,2})[-/. ](?<y>\d{4}|\d{2})(?![\d/])", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex NumberDate();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(st|nd|rd|th)?[ -](?<m>[A-Za-z]{3,9})[ -](?<y>\d{4}|\d{2})\b", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex WordDate();

    [GeneratedRegex(@"\b(?<m>[A-Za-z]{3,9}) (?<y>\d{4})\b", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"(?<!\d)(19|20)\d{2}(?!\d)", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(@"(\+|\b0|\b44|\b7)[\d ()-]{8,18}\d\b", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]?( ?\d[A-Z]{2})?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex PostcodeLike();

    [GeneratedRegex(@"[(\s](aka|a\.k\.a\.?|a/k/a|also known as|known as|alias|formerly|previously|née|nee|maiden name|maiden)[\s:]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex AlsoKnownAs();

    /// <summary>A house number and what follows, to a word that streets end in.</summary>
    [GeneratedRegex(@"\b((flat|apartment|apt|unit|room) ?\w{1,5},? )?\d{1,4}[a-z]?,? [\w'.-]+( [\w'.-]+){0,3}? (street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|way|court|crescent|terrace|place|grove|gardens|square|walk|row|hill|park|mews|view|rise|green|parade|wharf|yard|cottages?|buildings|villas|passage|quay|heights|meadows?|approach)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Street();
}
