using System.Text.RegularExpressions;

namespace Sightline.Leaks.Words;

/// <summary>The name of a school, workplace, surgery or service, and the ways people say it.</summary>
internal sealed partial class PlaceName
{
    private static readonly string[] Kinds =
    [
        "primary", "junior", "infant", "infants", "secondary", "high", "school", "academy", "college", "nursery", "preschool", "pre", "playgroup", "kindergarten", "church", "of", "england", "catholic", "roman", "rc", "ce", "c", "e", "cofe", "community",
        "voluntary", "aided", "controlled", "va", "vc", "surgery", "practice", "medical", "health", "centre", "clinic", "hospital", "doctors", "gp", "group", "partnership", "ltd", "limited", "plc", "llp", "cic", "and", "co", "uk", "the", "day", "childcare",
        "leisure", "gym", "fitness", "library", "domestic", "abuse", "violence", "service", "services", "project", "trust", "support", "women", "womens", "aid", "refuge", "association", "company", "store", "stores", "supermarket", "shop", "salon", "cafe",
        "office", "offices", "solicitors", "care", "home", "club", "hall", "sixth", "form", "university", "ysgol", "gynradd", "uwchradd", "feithrin", "meithrinfa", "meddygfa", "coleg", "eglwys", "gwasanaeth", "swimming", "pool", "sports", "temple",
        "mosque", "bakery", "hotel", "pharmacy", "dental", "dentist", "veterinary", "vets", "wales", "in", "chapel", "baptist", "methodist", "grammar", "free", "idva", "idvas", "isva", "isvas", "advocacy", "advocates", "advisers", "cylch", "meithrin", "gymraeg", "children", "childrens", "family", "families", "advice", "counselling", "outreach", "house",
    ];

    private static readonly string[] FaithWords = ["church of england", "c of e", "ce", "cofe", "roman catholic", "rc", "catholic"];

    private static readonly string[] Honours = ["sir", "dame", "lord", "lady", "king", "queen", "prince", "princess", "bishop", "archbishop", "cardinal", "canon", "father", "captain", "admiral", "general", "duke", "earl", "doctor", "dr", "prior", "abbot"];

    private static readonly string[] PetEndings = ["s", "y", "ie", "ies", "ers"];

    private static readonly HashSet<string> KindWords = [.. Kinds];

    private static readonly HashSet<string> Ordinary =
    [
        "park", "green", "hill", "river", "bridge", "castle", "beacon", "rainbow", "sunshine", "sunflower", "haven", "harbour", "hope", "safe", "refuge", "phoenix", "orchard", "meadow", "woodland", "forest", "garden", "gardens", "little", "busy", "happy",
        "central", "city", "town", "village", "north", "south", "east", "west", "old", "new", "king", "kings", "queen", "queens", "victoria", "high", "market", "station", "bath", "reading", "sale", "hove", "deal", "rugby", "battle", "ash", "oak", "elm",
        "lodge", "court", "cross", "bright", "first", "best", "stepping", "stones", "acorn", "acorns", "apple", "star", "stars", "sun", "moon", "angel", "angels", "trinity", "grace", "faith", "unity", "freedom", "choices", "change", "next", "boots",
        "well", "stone", "ford", "wells", "street", "ware", "diss", "eye", "bury", "settle", "hook", "march", "may", "poole", "rye", "sandwich", "seal", "ways", "wash", "bow", "barking", "tring", "epping", "nelson", "crook", "hale", "mold", "flint", "barry",
        "independent", "liberty", "aspire", "empower", "pathways", "pathway", "bridges", "journey", "butterfly", "nest", "cedar", "willow", "willows", "maple", "beech", "birch", "rowan", "holly", "ivy", "rose", "lily", "heather", "robin", "swan", "fox",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june", "july", "august", "september", "october", "november", "december",
    ];

    internal PlaceName(string written)
    {
        Bracket = BracketPattern().Match(written) is { Success: true } match ? match.Groups[1].Value.ToLowerInvariant() : "";
        var plain = Read.Of(WithoutBracket(written)).Plain.Replace("'", "", StringComparison.Ordinal);
        Words = AddressParts.Words(plain);
        var core = Words.Take(LastOwn(Words) + 1).SkipWhile(word => word is "the" or "ysgol" or "meithrinfa" or "coleg" or "meddygfa" or "eglwys" or "gymraeg" or "gynradd" or "cylch" or "meithrin"
            or "canolfan" or "gwasanaeth" or "prosiect" or "cymorth" or "clwb").ToList();
        Core = core.Count == 0 || core.All(KindWords.Contains) ? [] : core;
    }

    /// <summary>What it is, as the record says: "work", "nursery"; empty when not said.</summary>
    internal string Bracket { get; }

    internal IReadOnlyList<string> Words { get; }

    /// <summary>The name without the words for what it is.</summary>
    internal IReadOnlyList<string> Core { get; }

    internal bool CoreIsOrdinary => Core.Count == 0 || Core.All(word => Ordinary.Contains(word) || word.Length < 3);

    internal static bool IsOrdinary(string word) => Ordinary.Contains(word);

    internal static bool IsKindWord(string word) => KindWords.Contains(word);

    internal static string WithoutBracket(string written) => BracketPattern().Replace(written, "").Trim();

    /// <summary>The whole name and its usual shortenings, which nothing else is likely to be called.</summary>
    internal IEnumerable<string> Wholes()
    {
        var whole = string.Join(' ', Words);
        foreach (var text in Saints(whole))
        {
            yield return text;
            foreach (var faith in Faiths(text))
            {
                yield return faith;
            }
        }
        if (Words[0] is "ysgol" && Core.Count > 1 && Core[0].Length > 2)
        {
            // "Ysgol Pen-y-bryn" is "Ysgol Pen" to who goes there.
            yield return $"ysgol {Core[0]}";
        }
        if (Core.Count > 0)
        {
            foreach (var core in Saints(string.Join(' ', Core)))
            {
                foreach (var kind in Words.Except(Core).SelectMany(ShortKinds).Distinct())
                {
                    yield return $"{core} {kind}";
                }
            }
            var kinds = Words.Except(Core).Where(word => word is not ("the" or "of" or "and" or "c" or "e" or "ce" or "rc" or "church" or "england")).Distinct();
            foreach (var core in Saints(string.Join(' ', Core)))
            {
                foreach (var kind in kinds)
                {
                    yield return $"{core} {kind}";
                    yield return $"{kind} {core}";
                }
            }
        }
    }

    internal IEnumerable<string> Cores() => Core.Count == 0 ? [] : Saints(string.Join(' ', Core));

    /// <summary>The first letters of all its words, where they make three or more.</summary>
    internal IEnumerable<string> Initials()
    {
        var letters = Words.Where(word => word is not ("of" or "and" or "the" or "for")).ToList();
        var all = string.Concat(letters.Select(word => word[..1]));
        if (all.Length >= 3)
        {
            yield return all;
        }
        foreach (var some in Shortened())
        {
            yield return some;
        }
        var withSmall = string.Concat(Words.Where(word => word is not "the").Select(word => word[..1]));
        if (withSmall.Length >= 3 && withSmall != all)
        {
            yield return withSmall;
        }
    }

    /// <summary>"SB Primary", "K Juniors": its own words by their letters, what it is in full.</summary>
    internal IEnumerable<string> HalfInitials()
    {
        var own = string.Concat(Core.Where(word => word is not ("of" or "and" or "the" or "for")).Select(word => word[..1]));
        return own.Length < 2 ? [] : Words.Except(Core).Where(word => word.Length > 3).SelectMany(word => ShortKinds(word).Append(word)).Select(kind => $"{own} {kind}");
    }

    /// <summary>The first letters of its own words and of some of the words for what it is, in their order: "SBP", "SBPS", "SBCEPS".</summary>
    private IEnumerable<string> Shortened()
    {
        var own = string.Concat(Core.Where(word => word is not ("of" or "and" or "the" or "for")).Select(word => word[..1]));
        var kinds = Words.Except(Core).Where(word => word is not ("of" or "and" or "the" or "for")).Take(6).ToList();
        for (var chosen = 0; chosen < 1 << kinds.Count && own.Length > 0; chosen++)
        {
            var letters = own + string.Concat(kinds.Where((_, at) => (chosen & (1 << at)) != 0).Select(word => word[..1]));
            if (letters.Length >= 3)
            {
                yield return letters;
            }
        }
    }

    /// <summary>What people call it among themselves: the saint without "St", "St B's", its first own word.</summary>
    internal IEnumerable<string> Nicknames()
    {
        var own = Core.Where(word => word is not ("st" or "saint" or "saints" or "of" or "and" or "the" or "our" or "lady") && word.Length > 3 && !Ordinary.Contains(word) && !KindWords.Contains(word)).ToList();
        if (Core.Count > 1 && Honours.Contains(Core[0]))
        {
            // "Dame Ada Thorne Academy" is "Dame Ada" and "Dame Ada's" to those who go there.
            yield return $"{Core[0]} {Core[1]}";
            yield return $"{Core[0]} {Core[1][..1]}";
            yield return $"{Core[0]} {Core[1][..1]}s";
        }
        if (own.Count > 1 && !Streets.IsSurelyType(own[^1]))
        {
            yield return own[^1];
        }
        foreach (var word in own)
        {
            foreach (var petName in PetNames(word))
            {
                yield return petName;
            }
        }
        // "Thistleton Hall" is "Thistleton" and "T Hall", "Our Lady of Lourdes" "Lourdes": those are above; here two of a kind, "St M and St G".
        if (Core is ["st" or "saint", var first, "and", "st" or "saint", var second, ..])
        {
            yield return $"{first} and {second}";
            yield return $"st {first[..1]} and st {second[..1]}";
            yield return $"st {first[..1]} and {second[..1]}";
        }
        if (Core is ["st" or "saint", ..] && own.Count > 0)
        {
            yield return own[0];
            yield return own[0].TrimEnd('s');
            yield return $"st {own[0][..1]}s";
            yield return $"st {own[0][..1]}";
        }
        else if (Core.Count > 1 && own.Count > 0)
        {
            yield return own[0];
        }
    }

    /// <summary>A long word cut short with an ending hung on: "Bramblehurst" as "Brambles", "Brambly", "Brams".</summary>
    private static IEnumerable<string> PetNames(string word)
    {
        yield return word + "s";
        if (word.Length > 5 && !"aeiou".Contains(word[2], StringComparison.Ordinal))
        {
            yield return word[..3] + word[2] + "y";
            yield return word[..3] + word[2] + "ies";
        }
        if (word.Length > 6 && !Ordinary.Contains(word[..3]) | word[..3] is "oak" or "elm" or "ash" or "fox")
        {
            foreach (var ending in new[] { "y", "ie", "ies", "ers" })
            {
                yield return word[..3] + ending;
            }
        }
        for (var length = 4; length <= word.Length - 2 && word.Length > 6; length++)
        {
            if (!Ordinary.Contains(word[..length]))
            {
                foreach (var ending in PetEndings)
                {
                    yield return word[..length] + ending;
                }
            }
        }
    }

    private static string[] ShortKinds(string kind) => kind switch
    {
        "primary" => ["prim", "pri"],
        "school" => ["sch", "skl"],
        "junior" => ["jnr", "jr", "juniors"],
        "infant" or "infants" => ["inf", "infs"],
        "nursery" => ["nurs"],
        "academy" => ["acad"],
        "surgery" or "practice" => ["surg", "docs", "doctors"],
        "secondary" => ["sec"],
        "college" => ["coll"],
        "leisure" => ["lc"],
        _ => [],
    };

    private static int LastOwn(IReadOnlyList<string> words)
    {
        var last = words.Count - 1;
        while (last >= 0 && KindWords.Contains(words[last]))
        {
            last--;
        }
        // "of" and "the" within a name stay: "Our Lady of the Wayside".
        return last;
    }

    private static IEnumerable<string> Saints(string text)
    {
        yield return text;
        if (text.StartsWith("st ", StringComparison.Ordinal))
        {
            yield return "saint " + text[3..];
            yield return "saints " + text[3..];
        }
        else if (text.StartsWith("saint ", StringComparison.Ordinal))
        {
            yield return "st " + text[6..];
        }
        if (text.StartsWith("the ", StringComparison.Ordinal))
        {
            yield return text[4..];
        }
    }

    private static IEnumerable<string> Faiths(string text)
    {
        foreach (var form in FaithWords.Where(form => text.Contains(" " + form + " ", StringComparison.Ordinal)))
        {
            foreach (var other in form is "roman catholic" or "rc" or "catholic" ? FaithWords[4..] : FaithWords[..4])
            {
                yield return text.Replace(" " + form + " ", " " + other + " ", StringComparison.Ordinal);
            }
            yield return text.Replace(" " + form + " ", " ", StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"\s*[\(\[]([^\)\]]*)[\)\]]")]
    private static partial Regex BracketPattern();
}
