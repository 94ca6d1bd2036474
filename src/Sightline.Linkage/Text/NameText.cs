using System.Collections.Frozen;

namespace Sightline.Linkage;

/// <summary>Names as comparable words: titles and "not known" dropped, small words joined to the name they belong to.</summary>
internal static class NameText
{
    private static readonly FrozenSet<string> Titles = Set(
        "mr mrs ms miss mx dr prof professor sir dame rev revd reverend master mstr cllr mister madam");

    private static readonly FrozenSet<string> Suffixes = Set("jr jnr junior sr snr senior esq ii iii");

    private static readonly FrozenSet<string> NotNames = Set(
        "unknown notknown unk unkn nk nfn unnamed none anon anonymous refused withheld notgiven notprovided notrecorded notstated "
        + "nofirstname noname tbc tba baby infant unborn male female xx xxx xxxx null blank test");

    private static readonly FrozenSet<string> JoinedInForenames = Set("de la le da ja");

    private static readonly FrozenSet<string> JoinedInSurnames = Set(
        "mc mac o d de da di do dos du del della der den van von la le el al bin bint ibn ap ab ferch st abu ould ait ten ter te");

    /// <summary>The forenames in order, each one word.</summary>
    internal static List<string> Forenames(string? value) => Joined(WithoutTitles(Known(value)), JoinedInForenames);

    /// <summary>The parts of a surname in order ("smith", "jones"), each with its small words joined on ("vandenberg") and Mac
    /// as Mc.</summary>
    internal static List<string> Surname(string? value)
    {
        var parts = Joined(WithoutTitles(Known(value)), JoinedInSurnames);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i] = WithMc(parts[i]);
        }

        return parts;
    }

    /// <summary>The surname without the small words in front of it, for a part given alone ("hassan" of "al-Hassan").</summary>
    internal static List<string> SurnameWithoutSmallWords(string? value)
    {
        var words = WithoutTitles(Known(value));
        words.RemoveAll(word => JoinedInSurnames.Contains(word) && words.Count > 1);
        return words;
    }

    /// <summary>MacDonald and McDonald are one name; Macey and Machin are not of that kind.</summary>
    private static string WithMc(string name) =>
        name.Length >= 6 && name.StartsWith("mac", StringComparison.Ordinal) && !"aeiouh".Contains(name[3], StringComparison.Ordinal)
            ? string.Concat("mc", name.AsSpan(3))
            : name;

    private static List<string> Known(string? value)
    {
        var words = TextFolding.Words(value);
        return words.Count is > 0 and <= 3 && NotNames.Contains(string.Concat(words)) ? [] : words;
    }

    private static List<string> WithoutTitles(List<string> words)
    {
        while (words.Count > 1 && Titles.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && Suffixes.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    private static List<string> Joined(List<string> words, FrozenSet<string> small)
    {
        for (var i = words.Count - 2; i >= 0; i--)
        {
            if (small.Contains(words[i]))
            {
                words[i] += words[i + 1];
                words.RemoveAt(i + 1);
            }
        }

        return words;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
