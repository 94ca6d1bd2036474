using Sightline.Leaks.Words;

namespace Sightline.Leaks.Finders;

/// <summary>A secret postcode whole, its sector, its outward half where it stands for a place, its inward half.</summary>
internal sealed class PostcodeFinder : IFinder
{
    private static readonly string[] PlaceBefore =
        ["in", "near", "around", "area", "to", "from", "postcode", "district", "of", "at", "the", "within", "outside", "into", "town", "codes", "code", "yn", "yng", "ardal", "through", "enter", "entering", "and", "or", "postcodes"];

    private static readonly string[] PlaceAfter = ["area", "postcode", "district", "postal", "part", "side", "end", "code", "address", "region", "postcodes", "way", "neighbourhood", "estate"];
    private static readonly string[] OtherThing = ["motorway", "junction", "road", "form", "roundabout", "exhibit", "vitamin", "paper", "size", "bus", "route", "trunk", "eastbound", "westbound", "northbound", "southbound", "corridor", "bypass", "interchange", "services"];

    private readonly Phrase? whole;
    private readonly string outward;
    private readonly Phrase? outwardPhrase;
    private readonly Phrase? sector;
    private readonly Phrase? inwardPhrase;
    private readonly bool outwardKnown;
    private readonly List<Phrase> masked = [];

    internal PostcodeFinder(AddressParts parts, KnownPhrases known)
    {
        outward = parts.Outward;
        if (outward.Length == 0)
        {
            return;
        }
        whole = new(outward + " " + parts.Inward);
        outwardPhrase = new(outward);
        masked.AddRange([new($"{outward} {parts.Inward[0]}xx"), new($"{outward} xxx"), new($"{outward}xxx")]);
        sector = new(outward + " " + parts.Inward[0]);
        inwardPhrase = new(parts.Inward);
        outwardKnown = known.Places.Contains(outward);
    }

    public IEnumerable<Hit> In(Scene scene)
    {
        if (whole is null)
        {
            yield break;
        }
        foreach (var hit in scene.In(whole))
        {
            yield return new(FindingKind.Postcode, hit.From, hit.End);
        }
        foreach (var hit in scene.In(sector!).Where(hit => Upper(scene, hit) && !scene.IsKnown(hit.From, hit.End) && Cut(scene, hit)))
        {
            yield return new(FindingKind.PostcodePart, hit.From, hit.End);
        }
        foreach (var hit in masked.SelectMany(phrase => scene.In(phrase)).Where(hit => !scene.IsKnown(hit.From, hit.End)))
        {
            yield return new(FindingKind.PostcodePart, hit.From, hit.End);
        }
        foreach (var hit in scene.In(outwardPhrase!).Where(hit => !outwardKnown && (Upper(scene, hit) || IsArea(scene, hit) || IsSmall(scene, hit)) && StandsForPlace(scene, hit)))
        {
            yield return new(FindingKind.PostcodePart, hit.From, hit.End);
        }
        foreach (var hit in scene.In(inwardPhrase!).Where(hit => (Upper(scene, hit) || PostcodeSpoken(scene, hit)) && IsInward(scene, hit)))
        {
            yield return new(FindingKind.PostcodePart, hit.From, hit.End);
        }
    }

    private static bool Upper(Scene scene, (int From, int End) hit) => !scene.Part.Text[hit.From..hit.End].Any(char.IsAsciiLetterLower)
        || scene.Part.Kind is PaperPartKind.FileName or PaperPartKind.Metadata;

    /// <summary>"ZZ1 2**", "ZZ1 2xx", "ZZ1 2": the whole one is found by itself.</summary>
    private static bool Cut(Scene scene, (int From, int End) hit) => (scene.Part.Text[hit.From..hit.End].Contains(' ', StringComparison.Ordinal)
        || scene.After(hit.End, 1) is "*" or "x" or "X" or "#" or "_" or "?" or "•")
        && (scene.After(hit.End, 1) is not { Length: > 0 } next || !char.IsAsciiDigit(next[0]));

    private bool StandsForPlace(Scene scene, (int From, int End) hit)
    {
        var before = scene.WordBefore(hit.From);
        var after = scene.WordAfter(hit.End);
        if (OtherThing.Contains(after) || OtherThing.Contains(before) || Numbered(after))
        {
            return false;
        }
        if (scene.Part.Kind is PaperPartKind.FileName or PaperPartKind.Metadata)
        {
            return true;
        }
        var lineEnds = scene.Before(hit.From, 2).TrimEnd(' ') is { Length: > 0 } mark && mark[^1] is ',' or '(' or '\n';
        return PlaceAfter.Contains(after) || lineEnds || (char.IsAsciiLetter(outward[1]) && !IsReference(scene, hit, before)) || (PlaceBefore.Contains(before) && !(before == "the"
            && !PlaceAfter.Contains(after)));
    }

    /// <summary>Two letters and a figure are a place's more often than not; behind "ref", or tied to more by a stroke, they are a number of some paper.</summary>
    private static bool IsReference(Scene scene, (int From, int End) hit, string before) => before is "ref" or "reference" or "exhibit" or "urn" or "room" or "form" or "no" or "number" or "case" or "code" or "version" or "page" or "appendix"
        || scene.Before(hit.From, 1) is "/" or "-" or "_" or "." || scene.After(hit.End, 2) is { Length: > 0 } next && (next[0] is '/' or '_' || next.Length > 1 && next[0] is '-' or '.' or ' '
            && char.IsAsciiDigit(next[^1]));

    /// <summary>Another inward half behind it: another home's postcode.</summary>
    private static bool Numbered(string after) => after.Length == 3 && char.IsAsciiDigit(after[0]) && char.IsAsciiLetter(after[1]) && char.IsAsciiLetter(after[2]);

    private bool IsInward(Scene scene, (int From, int End) hit)
    {
        var before = scene.WordBefore(hit.From);
        if (scene.Part.Text[hit.From..hit.End].Any(char.IsWhiteSpace) || before is "ref" or "reference" or "exhibit" or "urn" or "room" or "form" || scene.Before(hit.From, 1) is "/" or "-" && !Masked(scene, hit.From))
        {
            return false;
        }
        var ordinal = scene.Part.Text[hit.From..hit.End].ToUpperInvariant() is var text
            && (text.EndsWith("ST", StringComparison.Ordinal) || text.EndsWith("ND", StringComparison.Ordinal) || text.EndsWith("RD", StringComparison.Ordinal)
            || text.EndsWith("TH", StringComparison.Ordinal) || text.EndsWith("AM", StringComparison.Ordinal) || text.EndsWith("PM", StringComparison.Ordinal));
        var code = PostcodeSpoken(scene, hit);
        // Behind another outward half it belongs to another postcode.
        var other = before.Length is >= 2 and <= 4 && char.IsAsciiLetter(before[0]) && before.Any(char.IsAsciiDigit) && before != outward;
        return !other && (!ordinal || code);
    }

    private static bool IsArea(Scene scene, (int From, int End) hit) => scene.Part.Text[hit.From..hit.End].Any(char.IsAsciiDigit) && char.IsAsciiLetter(scene.Part.Text[hit.From + 1])
        && (PlaceAfter.Contains(scene.WordAfter(hit.End)) || scene.WordBefore(hit.From) is "in" or "near" or "to" or "from" or "around" or "postcode" or "area");

    /// <summary>Two letters and a figure in small letters, a word for itself: nothing else is written so.</summary>
    private static bool IsSmall(Scene scene, (int From, int End) hit) => hit.End - hit.From > 2 && scene.Part.Kind is PaperPartKind.Body && !scene.Part.Text[hit.From..hit.End].Any(char.IsWhiteSpace)
        && char.IsAsciiLetter(scene.Part.Text[hit.From + 1]) && scene.Before(hit.From, 1) is "" or " " or "\n" or "(" or "'" or "\"" && scene.After(hit.End, 1) is "" or " " or "\n" or "\r" or "." or "," or ")" or ";" or ":" or "'" or "\"";

    private static bool PostcodeSpoken(Scene scene, (int From, int End) hit) =>
        scene.Before(hit.From, 40).Contains("post", StringComparison.OrdinalIgnoreCase) || scene.After(hit.End, 24).Contains("postcode", StringComparison.OrdinalIgnoreCase);

    private static bool Masked(Scene scene, int from) => scene.Before(from, 4).Contains('*') || scene.Before(from, 4).Contains("--", StringComparison.Ordinal);
}
