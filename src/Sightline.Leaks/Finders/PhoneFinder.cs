using System.Text.RegularExpressions;
using Sightline.Leaks.Words;

namespace Sightline.Leaks.Finders;

/// <summary>A secret telephone number in any writing, and its last three or four figures where they stand for it.</summary>
internal sealed partial class PhoneFinder : IFinder
{
    private const int FarthestApart = 14;
    private readonly string national;
    private readonly IReadOnlyList<string> knownPhones;

    internal PhoneFinder(string phone, KnownPhrases known)
    {
        national = National(phone);
        knownPhones = known.Phones;
    }

    /// <summary>The figures without 0 or 44 before them; empty when it is no number of at least seven figures.</summary>
    internal static string National(string phone)
    {
        var digits = string.Concat(Read.Of(phone).Plain.Where(char.IsAsciiDigit));
        digits = digits.StartsWith("0044", StringComparison.Ordinal) ? digits[4..] : digits.StartsWith("44", StringComparison.Ordinal) && digits.Length > 10 ? digits[2..] : digits;
        digits = digits.TrimStart('0');
        return digits.Length >= 7 ? digits : "";
    }

    public IEnumerable<Hit> In(Scene scene)
    {
        if (national.Length == 0 || knownPhones.Contains(national))
        {
            yield break;
        }
        foreach (var read in new[] { scene.Plain, scene.Numbers })
        {
            foreach (var hit in Whole(read))
            {
                yield return hit;
            }
            foreach (var hit in Endings(read))
            {
                yield return hit;
            }
        }
    }

    private IEnumerable<Hit> Whole(Read read)
    {
        foreach (var wanted in Wanted())
        {
            for (var at = read.Tight.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = read.Tight.IndexOf(wanted, at + 1, StringComparison.Ordinal))
            {
                if (Close(read, at, wanted.Length) && Stands(read, at, wanted.Length))
                {
                    var (from, end) = Scene.Source(read, read.PlainOf(at), read.PlainOf(at + wanted.Length - 1) + 1);
                    yield return new(FindingKind.Phone, from, end);
                }
            }
        }
    }

    /// <summary>The whole number; or all but its area or network code, when that is long enough to be nobody else's.</summary>
    private IEnumerable<string> Wanted() => national.Length >= 10 ? [national, national[^7..], national[^6..]] : [national];

    /// <summary>Not within a longer row of figures that is no number of hers: a reference, a card.</summary>
    private bool Stands(Read read, int at, int length)
    {
        if (read.Joined(at + length) && char.IsAsciiDigit(read.Plain[read.PlainOf(at + length)]))
        {
            return false;
        }
        var before = at;
        while (before > 0 && at - before < 8 && char.IsAsciiDigit(read.Plain[read.PlainOf(before - 1)]) && read.PlainOf(before) - read.PlainOf(before - 1) <= 3)
        {
            before--;
        }
        var prefix = string.Concat(Enumerable.Range(before, at - before).Select(place => read.Plain[read.PlainOf(place)]));
        if (length == national.Length)
        {
            return prefix is "" or "0" or "44" or "440" or "0044" or "00440" || !read.Joined(at);
        }
        var missing = national[..^length];
        return prefix.Length == 0 && length >= 6 && !read.Joined(at) && !knownPhones.Any(known => known.EndsWith(national[^length..], StringComparison.Ordinal)) && missing.Length > 0
            && Spoken(read, at);
    }

    /// <summary>Part of a number counts only where a number is spoken of.</summary>
    private static bool Spoken(Read read, int at)
    {
        var from = Math.Max(0, read.PlainOf(at) - 60);
        return NumberTalk().IsMatch(read.Plain[from..read.PlainOf(at)]);
    }

    private static bool Close(Read read, int at, int length)
    {
        for (var place = at + 1; place < at + length; place++)
        {
            if (read.PlainOf(place) - read.PlainOf(place - 1) > FarthestApart)
            {
                return false;
            }
        }
        return true;
    }

    private IEnumerable<Hit> Endings(Read read)
    {
        foreach (Match match in Ending().Matches(read.Plain))
        {
            var digits = string.Concat(match.Groups[1].Value.Where(char.IsAsciiDigit));
            if (digits.Length is >= 3 and <= 7 && national.EndsWith(digits, StringComparison.Ordinal) && !knownPhones.Any(known => known.EndsWith(digits, StringComparison.Ordinal)))
            {
                var (from, end) = Scene.Source(read, match.Index, match.Index + match.Length);
                yield return new(FindingKind.PhoneEnding, from, end);
            }
        }
        foreach (Match match in TheNumber().Matches(read.Plain).Where(match => national.EndsWith(match.Groups[1].Value, StringComparison.Ordinal)
            && !knownPhones.Any(known => known.EndsWith(match.Groups[1].Value, StringComparison.Ordinal))))
        {
            var (from, end) = Scene.Source(read, match.Index, match.Index + match.Length);
            yield return new(FindingKind.PhoneEnding, from, end);
        }
    }

    [GeneratedRegex(@"(?:\bend(?:s|ing|ed)?\b[^.\n]{0,30}?\n?[^.\n]{0,8}?|\blast (?:three|four|five|six|3|4|5|6|few)?[^.\n]{0,40}?|\bfinal (?:three|four|3|4)?[^.\n]{0,40}?|\bfinishing\b[^.\n]{0,20}?|\b(?:terfynu|gorffen|diweddu)\b[^.\n]{0,20}?|[x*#•…;]{2,}[ -]?|\.{3,} ?|\b(?:tail|closing|closes) [^.\n]{0,20}?|\b(?:number|phone|mobile|tel|ffon|mob|sim|handset|texts?|voicemails?|whatsapp|calls?|digits)[^.\n0-9]{0,30}?|(?<![a-z0-9;])[;x] ?-?)((?:[0-9][ \n-]?){2,6}[0-9])(?![0-9])")]
    private static partial Regex Ending();

    [GeneratedRegex(@"(?<![0-9])([0-9]{3,4})[""')]?,? (?:(?:which|that|and that|it) (?:is|was)|being|is|was)? ?(?:the |her |his |their |a |your )?(?:new |own |usual |victim's )?(?:number|phone|mobile|at the end|is how it ends|on the end)\b")]
    private static partial Regex TheNumber();

    [GeneratedRegex("phone|mobile|number|ring|call|text|tel|contact|landline|whatsapp|ff[oô]n|ext")]
    private static partial Regex NumberTalk();
}
