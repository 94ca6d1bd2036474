namespace Sightline.Leaks.Words;

/// <summary>How streets are named and shortened, in English and in Welsh.</summary>
internal static class Streets
{
    private static readonly string[][] Types =
    [
        ["street", "st", "str", "stryd"], ["road", "rd", "heol", "ffordd"], ["avenue", "ave", "av", "aven", "rhodfa"], ["lane", "ln", "lon"], ["close", "cl", "clo", "clos"],
        ["drive", "dr", "drv"], ["crescent", "cres", "cr", "cresc", "cilgant"], ["terrace", "terr", "ter", "tce", "teras"], ["court", "ct", "crt", "cwrt", "llys"], ["gardens", "gdns", "gdn", "garden", "gerddi"],
        ["place", "pl", "plas"], ["square", "sq", "sgwar"], ["grove", "gr", "grv", "gro"], ["way", "wy"], ["walk", "wlk"], ["hill", "hl"], ["park", "pk", "parc"], ["mews", "mws"], ["row"],
        ["view", "vw"], ["rise"], ["green", "grn"], ["parade", "pde"], ["croft"], ["bank", "bk"], ["mount", "mt"], ["wharf"], ["quay"], ["yard", "yd"], ["fold"], ["meadow"], ["meadows", "mdws"], ["field"], ["fields"], ["end"],
        ["gate"], ["house", "hse", "ty"], ["lodge"], ["villas"], ["buildings", "bldgs"], ["cottages", "cotts", "cottage"], ["boulevard", "blvd"], ["vale"], ["dale"], ["heights", "hts"], ["bridge"], ["cross"], ["circus"], ["wynd"], ["brow"],
    ];

    private static readonly Dictionary<string, string[]> ByWord = Types.SelectMany(forms => forms.Select(form => (form, forms))).ToDictionary(pair => pair.form, pair => pair.forms);

    private static readonly HashSet<string> Surely = [.. Types.Take(18).SelectMany(forms => forms).Where(form => form.Length > 1)];

    private static readonly Dictionary<string, string[]> OtherWords = new()
    {
        ["saint"] = ["saint", "st"], ["st"] = ["st", "saint"], ["north"] = ["north", "n"], ["south"] = ["south", "s"], ["east"] = ["east", "e"], ["west"] = ["west", "w"],
        ["upper"] = ["upper", "upr"], ["lower"] = ["lower", "lwr"], ["great"] = ["great", "gt"], ["little"] = ["little", "lt"], ["and"] = ["and", ""], ["mount"] = ["mount", "mt"], ["the"] = ["the", ""],
        ["old"] = ["old"], ["church"] = ["church", "ch"],
    };

    private static readonly HashSet<string> Everywhere =
    [
        "high street", "station road", "main street", "park road", "church road", "church street", "church lane", "london road", "victoria road", "green lane", "manor road", "park avenue", "queens road", "new road",
        "grange road", "kings road", "mill lane", "mill road", "school lane", "the green", "the avenue", "the crescent", "north road", "south road", "west street", "east street", "north street", "south street", "queen street", "king street",
        "market street", "market place", "bridge street", "george street", "victoria street", "albert road", "york road", "windsor road", "springfield road", "alexandra road", "broadway", "main road", "chapel street", "chapel lane", "stryd fawr",
    ];

    /// <summary>What Welsh street names are made of, as those who have no Welsh write them.</summary>
    private static readonly Dictionary<string, string> English = new()
    {
        ["derwen"] = "oak", ["deri"] = "oak", ["onnen"] = "ash", ["eglwys"] = "church", ["orsaf"] = "station", ["gorsaf"] = "station", ["bryn"] = "hill", ["capel"] = "chapel", ["ysgol"] = "school", ["afon"] = "river",
        ["felin"] = "mill", ["melin"] = "mill", ["castell"] = "castle", ["bont"] = "bridge", ["pont"] = "bridge", ["newydd"] = "new", ["fawr"] = "high", ["coed"] = "wood", ["parc"] = "park", ["frenhines"] = "queen",
        ["brenin"] = "king", ["ficerdy"] = "vicarage", ["farchnad"] = "market", ["llan"] = "church", ["cei"] = "quay", ["mor"] = "sea", ["mynydd"] = "mountain", ["gogledd"] = "north", ["gorllewin"] = "west", ["dwyrain"] = "east",
        ["gwilym"] = "william", ["dewi"] = "david", ["ioan"] = "john", ["iago"] = "james", ["mair"] = "mary",
    };

    /// <summary>"Ffordd yr Orsaf" as "Station Road"; nothing for a street whose words are not all known.</summary>
    internal static IEnumerable<string> InEnglish(IReadOnlyList<string> words)
    {
        var own = words.Skip(1).Where(word => word is not ("y" or "yr" or "r" or "ar")).ToList();
        return own.Count > 0 && own.TrueForAll(English.ContainsKey) && ByWord.TryGetValue(words[0], out var types) && types[0] != words[0]
            ? types.Where(type => !WelshTypes.Contains(type)).Select(type => string.Join(' ', own.Select(word => English[word])) + " " + type) : [];
    }

    private static readonly HashSet<string> WelshTypes = [.. "stryd heol ffordd rhodfa lon clos cilgant teras cwrt llys gerddi plas sgwar gro parc ty".Split(' ')];

    internal static bool IsType(string word) => ByWord.ContainsKey(word);

    /// <summary>Words that after a place's name make it a street's name and no place.</summary>
    internal static bool IsSurelyType(string word) => Surely.Contains(word);

    internal static bool IsEverywhere(string street) => Everywhere.Contains(street);

    /// <summary>Every way to write a street's name; the first is as given, in small letters.</summary>
    internal static IReadOnlyList<string> Forms(IReadOnlyList<string> words)
    {
        var forms = new List<List<string>> { new() };
        for (var at = 0; at < words.Count; at++)
        {
            var ways = Ways(words, at);
            forms = [.. forms.SelectMany(form => ways.Select(way => way.Length == 0 ? form : (List<string>)[.. form, way])).Take(64)];
        }
        var written = forms.Select(form => string.Join(' ', form)).Distinct().ToList();
        if (words.Count > 1 && ByWord.TryGetValue(words[^1], out var types))
        {
            written.AddRange(types.Select(type => type + " " + string.Join(' ', words.Take(words.Count - 1))));
        }
        if (words.Count > 1 && ByWord.TryGetValue(words[0], out types))
        {
            written.AddRange(types.Select(type => string.Join(' ', words.Skip(1)) + " " + type));
        }
        return written;
    }

    private static string[] Ways(IReadOnlyList<string> words, int at)
    {
        var last = at == words.Count - 1 && at > 0;
        return (last || at == 0 && words.Count > 1 && words[0].Length > 2) && ByWord.TryGetValue(words[at], out var types) ? types : OtherWords.GetValueOrDefault(words[at]) ?? [words[at]];
    }
}
