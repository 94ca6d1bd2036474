using System.Text.RegularExpressions;
using Sightline.Leaks.Words;

namespace Sightline.Leaks.Finders;

/// <summary>The town, village or quarter of a secret address where it stands for a place, unless he knows it as one of his.</summary>
internal sealed partial class TownFinder : IFinder
{
    private static readonly string[] Institution =
    [
        "crown", "magistrates", "county", "family", "combined", "court", "police", "probation", "city", "borough", "prison", "hmp", "hospital", "university", "station", "railway", "justice", "civil", "law", "civic", "town",
        "constabulary", "cps", "district", "rugby", "united", "rovers", "road", "youth", "central", "registry", "social", "building", "airport",
    ];

    private static readonly string[] Places =
    [
        "in", "to", "near", "from", "at", "around", "outside", "of", "into", "towards", "for", "through", "within", "enter", "visit", "leave", "area", "called", "between", "and", "or", "reach", "round", "yn", "yng", "i", "o", "ger", "ym", "ngh", "toward", "by", "via", "town", "village", "city",
        "the", "north", "south", "east", "west", "central", "avoid", "entering", "visiting", "wider", "greater", "new", "move", "edge", "back", "up", "down", "over", "across", "s",
    ];

    private static readonly string[] Titles = ["mr", "mrs", "ms", "miss", "dr", "pc", "dc", "ds", "sgt", "judge", "hhj", "di", "insp", "pcso", "recorder", "supt", "rev", "lord", "lady", "sir", "dame", "prof"];

    private readonly List<Phrase> phrases = [];
    private readonly string town;
    private readonly string outward;

    internal TownFinder(string town, string outward, KnownPhrases known)
    {
        this.town = town;
        this.outward = outward;
        if (town.Length > 2 && !known.HasTown(town) && !known.NameWords.Contains(town))
        {
            phrases.Add(new(town));
        }
    }

    public IEnumerable<Hit> In(Scene scene) => phrases.SelectMany(phrase => scene.In(phrase)).Where(hit => IsPlace(scene, hit)).Select(hit => new Hit(FindingKind.Town, hit.From, hit.End));

    private bool IsPlace(Scene scene, (int From, int End) hit)
    {
        if (scene.Part.Kind is PaperPartKind.FileName or PaperPartKind.Metadata)
        {
            return !PlaceName.IsOrdinary(town) || scene.IsCapital(hit.From) && !Institution.Contains(scene.WordAfter(hit.End));
        }
        var after = scene.WordAfter(hit.End);
        var before = scene.WordBefore(hit.From);
        if (!scene.IsCapital(hit.From) || Institution.Contains(after) || after is "council" && PlaceName.IsOrdinary(town) || Streets.IsSurelyType(after)
            || Titles.Contains(before) || Surname(scene, hit) || OtherAddress(scene, hit))
        {
            return false;
        }
        if (IsMonth().IsMatch(town) && !(PlaceSpokenOf().IsMatch(scene.Before(hit.From)) && !Dated().IsMatch(scene.Before(hit.From)) && !Year().IsMatch(scene.After(hit.End, 8))))
        {
            return false;
        }
        return Places.Contains(before) || !PlaceName.IsOrdinary(town) && !scene.BeginsSentence(hit.From)
            && scene.Before(hit.From, 2).TrimEnd(' ') is not { Length: > 0 } || AfterMark(scene, hit, before);
    }

    [GeneratedRegex("^(?:march|may|april|june|august)$")]
    private static partial Regex IsMonth();

    /// <summary>Before a town that is a month besides stands a word for being or going somewhere.</summary>
    [GeneratedRegex(@"(?i)\b(?:liv\w+|moved|moving|stay\w*|flat|house|home|address|school|work\w*|based|shop\w*|street|road|town|area|seen|hous\w+|enter\w*|near|outside|visit\w*|go(?:es|ne|ing)? (?:in)?to|travel\w*|avoid\w*|from|to|zone|rent\w*|settled|tenancy|collect\w*|train|bus|deliver\w*|parcel\w*|driv\w+|parked|station|hospital|surgery|nursery|college|church|place|sister'?s?|mother'?s?|mum'?s?|family|cousin'?s?|friends?|aunt'?s?)\b[^.\n]{0,24}$|[,(/]\s*$")]
    private static partial Regex PlaceSpokenOf();

    [GeneratedRegex(@"(?i)\b(?:date|dates|hearing|review|next|last|since|until|till|by|due|begin\w*|start\w*|end\w*|expires?|early|late|mid|from \w+ to|ordered|made|listed|\d{1,2}(?:st|nd|rd|th)?|term|season|began|between)\s*(?:\w+\s+)?(?:in|on|of|to|from)?\s*$")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^,? ?(?:\d|of)")]
    private static partial Regex Year();

    private bool AfterMark(Scene scene, (int From, int End) hit, string before)
    {
        var mark = scene.Before(hit.From, 3).TrimEnd(' ');
        return mark.Length > 0 && (mark[^1] is '(' or '/' or ',' || (!PlaceName.IsOrdinary(town) && before.Length > 0 && char.IsLetter(mark[^1])));
    }

    /// <summary>Behind a name with a capital and before no mark it is somebody's surname: "PC Ann Preston".</summary>
    private static bool Surname(Scene scene, (int From, int End) hit)
    {
        var before = scene.Before(hit.From, 24).TrimEnd(' ');
        var at = before.Length;
        while (at > 0 && (char.IsLetter(before[at - 1]) || before[at - 1] is '.' or '-'))
        {
            at--;
        }
        var word = before[at..];
        return word.Length > 0 && char.IsUpper(word[0]) && !Places.Contains(word.ToLowerInvariant()) && !Streets.IsType(word.ToLowerInvariant()) && scene.Before(hit.From, 1) == " "
            && !word.EndsWith('.');
    }

    /// <summary>In an address that ends with another postcode, or that he knows, it is where somebody else is.</summary>
    private bool OtherAddress(Scene scene, (int From, int End) hit)
    {
        var after = scene.After(hit.End, 60).Replace('\n', ' ');
        foreach (var word in after.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Take(4))
        {
            if (word.Length is >= 2 and <= 4 && char.IsUpper(word[0]) && char.IsAsciiDigit(word[^1]) | char.IsAsciiDigit(word[Math.Min(1, word.Length - 1)]))
            {
                return !string.Equals(word, outward, StringComparison.OrdinalIgnoreCase);
            }
        }
        return false;
    }
}
