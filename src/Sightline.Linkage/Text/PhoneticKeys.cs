using System.Text;

namespace Sightline.Linkage;

/// <summary>How a name sounds, as one or more short keys; two names that share a key may sound alike.</summary>
/// <remarks>
/// An algorithm of our own for the names met in England and Wales. Vowels count only at the start; t and d, and f, v, ph and w are one
/// sound each (Ahmed/Ahmet, Stephen/Steven, Wasim/Vasim, Nowak/Novak, Dafydd/David); h is silent inside a name (Mohammed/Muhamad,
/// Khan/Kan);
/// sz, sh and s, cz and ch, rz and zh fall together (Polish, Bengali); ll and dd are Welsh or doubled. Where a spelling has two sounds
/// there is a second key: soft or hard g, j as y, nasal before a consonant (Mbeki, Ng'ombe), a closing s (Roberts).
/// </remarks>
public static class PhoneticKeys
{
    /// <summary>At most this many keys per name.</summary>
    public const int MostKeys = 4;

    private const int LongestKey = 8;

    private static readonly (string Spelling, string Sound)[] Several =
    [
        ("szcz", "SC"), ("tsch", "C"), ("owsk", "vsk"), ("ewsk", "vsk"), ("eaux", "o"), ("ough", "o"), ("augh", "a"), ("eigh", "a"),
        ("tch", "C"), ("sch", "S"), ("dge", "j"), ("dzh", "j"), ("ght", "t"), ("cia", "Ca"), ("cio", "Co"),
        ("ph", "v"), ("bh", "b"), ("dh", "t"), ("th", "t"), ("kh", "k"), ("jh", "j"), ("sh", "S"), ("sz", "S"), ("zh", "j"), ("rz", "j"),
        ("ch", "C"), ("cz", "C"), ("ck", "k"), ("cq", "k"), ("dj", "j"), ("dz", "j"), ("qu", "kv"), ("gw", "gv"), ("rh", "r"), ("ts", "s"),
        ("wh", "v"), ("sc", "sk"), ("mps", "ms"), ("mpt", "mt"), ("mb", "m"),
    ];

    private static readonly (string Spelling, string Sound)[] AtTheStart =
    [
        ("kn", "n"), ("gn", "n"), ("pn", "n"), ("wr", "r"), ("ps", "s"), ("pf", "v"), ("ng", "n"), ("gh", "g"), ("x", "s"), ("mb", "mb"),
    ];

    /// <summary>The keys of one name; none when it holds no letter. A name outside a–z is its own key.</summary>
    public static IReadOnlyList<string> Of(string? name)
    {
        var words = TextFolding.Words(name);
        return words.Count == 0 ? [] : OfFolded(string.Concat(words));
    }

    internal static string[] OfFolded(string name)
    {
        if (name.Length > 40)
        {
            name = name[..40];
        }

        if (name.Any(c => c is < 'a' or > 'z'))
        {
            return [name];
        }

        var keys = new List<string>(MostKeys) { Key(name, default) };
        Add(keys, name, new Reading(HardG: true, JAsY: false));
        if (name.Contains('j', StringComparison.Ordinal))
        {
            Add(keys, name, new Reading(HardG: false, JAsY: true));
        }

        if (name.Length > 3 && name[0] is 'm' or 'n' && !IsVowel(name[1]))
        {
            Add(keys, name[1..], default);
        }

        if (name.Length >= 6 && name[^1] == 's' && name[^2] != 's')
        {
            Add(keys, name[..^1], default);
        }

        return [.. keys];
    }

    private readonly record struct Reading(bool HardG, bool JAsY);

    private static void Add(List<string> keys, string name, Reading reading)
    {
        var key = Key(name, reading);
        if (keys.Count < MostKeys && !keys.Contains(key))
        {
            keys.Add(key);
        }
    }

    private static string Key(string name, Reading reading)
    {
        var key = new StringBuilder(LongestKey + 2);
        var last = '\0';
        for (var at = 0; at < name.Length && key.Length < LongestKey;)
        {
            var (sound, length) = SoundAt(name, at, reading);
            foreach (var letter in sound)
            {
                if (IsVowel(letter))
                {
                    // A vowel parts two like consonants, and itself counts only at the start.
                    last = 'a';
                    key.Append(key.Length == 0 ? "a" : string.Empty);
                }
                else if (letter != last)
                {
                    key.Append(letter);
                    last = letter;
                }
            }

            at += length;
        }

        return key.Length == 0 ? name : key.ToString();
    }

    private static (string Sound, int Length) SoundAt(string name, int at, Reading reading)
    {
        var rest = name.AsSpan(at);
        if (at == 0)
        {
            foreach (var (spelling, sound) in AtTheStart)
            {
                if (rest.Length > spelling.Length && rest.StartsWith(spelling, StringComparison.Ordinal))
                {
                    return (sound, spelling.Length);
                }
            }
        }

        foreach (var (spelling, sound) in Several)
        {
            if (rest.StartsWith(spelling, StringComparison.Ordinal) && (spelling != "mb" || rest.Length == 2))
            {
                return (sound.Replace('S', 's'), spelling.Length);
            }
        }

        return (One(name, at, reading), 1);
    }

    private static string One(string name, int at, Reading reading)
    {
        var next = at + 1 < name.Length ? name[at + 1] : '\0';
        var afterVowel = at > 0 && IsVowel(name[at - 1]);
        return name[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => "a",
            'y' => at == 0 && IsVowel(next) ? "y" : "a",
            'h' => at == 0 ? "h" : string.Empty,
            'c' => next is 'e' or 'i' or 'y' ? "s" : "k",
            'g' when next == 'h' && afterVowel => string.Empty,
            'g' => next is 'e' or 'i' or 'y' && !reading.HardG ? "j" : "g",
            'j' => reading.JAsY ? (at == 0 ? "y" : string.Empty) : "j",
            'd' => "t",
            'f' or 'v' => "v",
            // Silent in Brown and Lawson, a consonant in Kowal and Wasim.
            'w' => afterVowel && !IsVowel(next) && next != '\0' ? string.Empty : "v",
            'q' => "k",
            'x' => "ks",
            'z' => "s",
            var letter => letter.ToString(),
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
