using System.Globalization;
using System.Text.RegularExpressions;

namespace Sightline.Leaks.Words;

/// <summary>Numbers and letters spelled out: "fourteen" as 14, "oh seven seven double nought" as 07700, "Yankee" as y.</summary>
internal static partial class NumberWords
{
    private static readonly Dictionary<string, int> Units = Numbered("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
    private static readonly Dictionary<string, int> Ordinals =
        Numbered("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth");

    private static readonly Dictionary<string, int> Tens = new()
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly Dictionary<string, string> Spoken = "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu"
        .Split(' ').Append("ray").ToDictionary(word => word, word => word == "ray" ? "" : word[..1]);

    private static readonly Dictionary<string, int> Welsh = new()
    {
        ["dim"] = 0, ["un"] = 1, ["dau"] = 2, ["dwy"] = 2, ["tri"] = 3, ["tair"] = 3, ["pedwar"] = 4, ["pedair"] = 4, ["pump"] = 5, ["chwech"] = 6, ["saith"] = 7, ["wyth"] = 8, ["naw"] = 9,
    };

    internal static Read Digits(Read read)
    {
        var words = WordPattern().Matches(read.Plain);
        var changes = new List<(int, int, string)>();
        for (var at = 0; at < words.Count;)
        {
            var used = Take(words, at, out var instead);
            if (used > 0)
            {
                var end = words[at + used - 1].Index + words[at + used - 1].Length;
                changes.Add((words[at].Index, end - words[at].Index, instead));
            }
            at += Math.Max(1, used);
        }
        return read.Rewritten(changes);
    }

    private static int Take(MatchCollection words, int at, out string instead)
    {
        var word = words[at].Value;
        var next = at + 1 < words.Count && words[at + 1].Index - (words[at].Index + words[at].Length) <= 1 ? words[at + 1].Value : "";
        instead = "";
        if (word is "double" or "treble" or "triple" && Digit(next) is { } repeated)
        {
            instead = new string(repeated, word == "double" ? 2 : 3);
            return 2;
        }
        if (word is "a" or "one" && next == "hundred")
        {
            return Hundred(words, at, out instead);
        }
        if (Tens.TryGetValue(word, out var tens))
        {
            var unit = Units.TryGetValue(next, out var value) && value is > 0 and < 10 ? value : Ordinals.TryGetValue(next, out value) && value is > 0 and < 10 ? value : 0;
            instead = Text(tens + unit);
            return unit > 0 ? 2 : 1;
        }
        if (Units.TryGetValue(word, out var number) || Welsh.TryGetValue(word, out number) || Ordinals.TryGetValue(word, out number))
        {
            instead = Text(number);
            return 1;
        }
        if (word is "oh" or "nought" or "naught" or "nil")
        {
            instead = "0";
            return 1;
        }
        return Letter(words, at, out instead);
    }

    /// <summary>One alphabet word is a word ("Golf"); two beside each other are spelling.</summary>
    private static int Letter(MatchCollection words, int at, out string instead)
    {
        instead = "";
        var before = at > 0 && Spelling(words[at - 1].Value);
        var after = at + 1 < words.Count && Spelling(words[at + 1].Value);
        if (Spoken.TryGetValue(words[at].Value, out var letter) && (before || after))
        {
            instead = letter;
            return 1;
        }
        return 0;
    }

    private static bool Spelling(string word) => Spoken.ContainsKey(word) || word == "x" || Digit(word) is not null;

    private static int Hundred(MatchCollection words, int at, out string instead)
    {
        var total = 100;
        var used = 2;
        var next = at + 2;
        if (next < words.Count && words[next].Value == "and" && next + 1 < words.Count && IsNumber(words[next + 1].Value))
        {
            next++;
            used++;
        }
        if (next < words.Count && IsNumber(words[next].Value))
        {
            used += Take(words, next, out var rest);
            total += int.Parse(rest, CultureInfo.InvariantCulture) % 100;
        }
        instead = Text(total);
        return used;
    }

    private static bool IsNumber(string word) => Tens.ContainsKey(word) || Units.ContainsKey(word);

    private static char? Digit(string word) => Units.TryGetValue(word, out var value) && value < 10 ? (char)('0' + value)
        : word is "oh" or "nought" or "naught" or "o" ? '0' : word.Length == 1 && char.IsAsciiDigit(word[0]) ? word[0] : null;

    private static Dictionary<string, int> Numbered(string words) => words.Split(' ').Select((word, at) => (word, at)).ToDictionary(pair => pair.word, pair => pair.at);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("[a-z]+|[0-9]")]
    private static partial Regex WordPattern();
}
