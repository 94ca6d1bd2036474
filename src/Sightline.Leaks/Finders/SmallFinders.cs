using System.Globalization;
using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>That she has somebody new, named or not.</summary>
internal sealed partial class NewPartnerFinder : IFinder
{
    public IEnumerable<Hit> In(Scene scene)
    {
        var sentences = scene.IsHisOwnWords ? [] : scene.Sentences.Value;
        for (var at = 0; at < sentences.Count; at++)
        {
            foreach (Match match in Somebody().Matches(sentences[at].Text))
            {
                var whose = match.Groups["whose"].Value;
                var hers = whose.Length > 0 && !scene.Actors.IsEither(whose)
                    ? whose.Replace("'s", "", StringComparison.Ordinal).Split(' ').Any(word => scene.Actors.Of(word) is Actor.Hers) : IsOfHers(scene, sentences, at, match);
                if (hers && !HisAccount.Holds(scene.Subjects, sentences, at, match.Index, match.Value))
                {
                    var (from, end) = Scene.Source(scene.Plain, sentences[at].From + match.Index, sentences[at].From + match.Index + match.Length);
                    yield return new(FindingKind.NewPartner, from, end);
                }
            }
        }
    }

    /// <summary>By who does it; a note that begins with "new bf" is of her where he has none.</summary>
    private static bool IsOfHers(Scene scene, IReadOnlyList<Sentence> sentences, int at, Match match)
    {
        var who = scene.Subjects.Of(sentences, at, match.Index).Who;
        return who is Teller.Hers || who is Teller.Nobody && (sentences[at].Text[..match.Index].Trim(' ', '-', '*', '•', '\n').Length < 5
            ? OfAMan().IsMatch(match.Value) ? scene.Actors.IsMan : OfAWoman().IsMatch(match.Value) && !scene.Actors.IsMan
            : scene.Actors.Before(sentences, at, match.Index) is Actor.Hers)
            || who is Teller.Nobody or Teller.Other && match.Groups["whose"].Length == 0 && OfHersAlone(scene, sentences[at]);
    }

    /// <summary>She is named in it, and he in no way.</summary>
    private static bool OfHersAlone(Scene scene, Sentence sentence)
    {
        var words = sentence.Text.Split([' ', ',', '.', ';', '\'', '"'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(scene.Actors.Victims.Contains) && !words.Any(word => scene.Actors.Of(word) is Actor.His);
    }

    [GeneratedRegex(@"\b(?:bf|boyfriend|husband|bloke|fella|man)\b")]
    private static partial Regex OfAMan();

    [GeneratedRegex(@"\b(?:gf|girlfriend|wife|woman)\b")]
    private static partial Regex OfAWoman();

    [GeneratedRegex(@"\b(?<whose>her|his|their|(?:victim|complainant|survivor|applicant|[a-z]+)'s) (?:new |current |present |latest |live-in )?(?:bf|gf|boyfriend|fiance|fiancee|fiancé|fiancée|other half|partner now|new man|new woman|new chap|intended)\b|\b(?:new|another) (?:bf|gf|boyfriend|girlfriend|fella|bloke|man in (?:her|his) life|woman in (?:her|his) life)\b|\b(?:has|have|had|'s|is|since|now|also|recently|just) (?:since |now |also |recently |just |already |been )*(?:met (?:someone|somebody|a (?:man|woman|new)|another)|found (?:someone|somebody|a new partner|love|another)|moved on with|settled down with|taken up with|got (?:together|engaged|married) (?:with|to)?|shacked up|moved in with (?:a |her |his )?(?:new|man|woman|boyfriend|girlfriend|partner|someone|fianc)|(?:got )?(?:a|an) (?:new )?(?:boyfriend|girlfriend|fella|fiance|fiancee|fiancé|fiancée|bf|gf)|started (?:seeing|dating|going out)|someone (?:else|new) (?:now|in)|in a (?:new |fresh |stable |happy |serious |different )*relationship|with (?:someone|somebody)(?: else| new)?|seeing (?:a (?:man|woman|chap|lad|colleague|new)|another)|dating|courting|going steady|going out with|engaged\b|pregnant|expecting|having a baby|married (?:again|now|to)|wed\b|to (?:be married|marry|wed|remarry)|getting (?:married|engaged)|remarr(?:ied|ying)|re-?partnered|someone (?:new|else) in (?:her|his) life)|\b(?:(?:her|his|their) (?:engagement|wedding|pregnancy|remarriage|fianc[eé]e?|husband-to-be|wife-to-be))\b|\b(?:a|the|another) (?:new )?(?:man|woman|male|chap) (?:(?:now |who is |is |was )?(?:living|lives|staying|stays) (?:with|at)|(?:she|he) (?:is|has been|was) (?:seeing|dating|living with)|in (?:her|his) life)|\b(?:new relationship|relationship with (?:a|an|another|someone|somebody)|someone new|somebody new)\b|\bstays? over (?:with|at) (?:hers|his)\b|\b(?<whose>her|(?:victim|complainant|survivor|applicant|[a-z]+)'s) (?:new|current|present) (?:partner|boyfriend|girlfriend|husband|wife|fiance|fiancee|relationship|man|bloke|baby)\b|\b(?:has|have|had|with|and|in|into|have started|started|began|formed|entered|moved on with) (?:an? )?(?:new|another) (?:partner|boyfriend|girlfriend|husband|relationship|man|bloke|fella)\b|\b(?:seeing|dating|going out with) (?:someone|somebody)(?: (?:else|new))?\b|\b(?:has|is|have) (?:since )?(?:remarried|re-married|engaged to|now engaged|getting married)\b|\b(?:person|man|woman|one|chap|lad|girl|fella|bloke|lady|somebody|someone|partner) (?:that |who |whom )?(?<whose>she|he|they|[a-z]+(?: [a-z]+)?)(?:'s| is| was| has| lives| had) (?:now |since |been |just |started |taken up |moved in |living )*(?:with|seeing|dating|going out with|courting|engaged to|married to|marrying|settled with|expecting with|met)\b|\b(?:has|is|have|'s) (?:now |just |recently |got |since |going to (?:be|get) |to (?:be|get) )*(?:engaged|married|remarried|betrothed)\b(?! (?:you|to (?:you|him|the (?:defendant|respondent))|in (?:[0-9]|conversation|talks|work|the (?:group|session|programme|discussion))|with\b))|\b(?:a baby|twins|another child|first child|little one) (?:is |are )?(?:on the way|due)\b|\b(?:is|are|baby|child) due (?:in|on|at) (?:january|february|march|april|may|june|july|august|september|october|november|december|the (?:spring|summer|autumn|winter|new year)|christmas|easter)\b|\b(?:is|has) (?:[0-9]+|three|four|five|six|seven|eight|some) (?:weeks|months) (?:gone|pregnant)\b|\b(?:someone|somebody|a man|a woman) (?:new |else |now )*in (?:her|his|their)(?: or (?:her|his))? life\b|\b(?:somebody|someone) (?:new|else) (?:at home|in the house|living|in the picture|on the scene|about)\b|\b(?:walked out with|stepping out with|smitten|in love|loved up|found happiness|found love|has company|not on (?:her|his) own now|on (?:her|his) arm|arm in arm|hand in hand|moved (?:him|her|them|a man|a woman) in|share[sd]? (?:the|a|her|his) (?:house|home|flat|bed|bills|rent|life) with (?:a|an|another|someone|somebody)|dating app|tinder|civil partnership|honeymoon|wedding ring|engagement ring)\b|\bpartner newydd\b|\bcariad newydd\b")]
    private static partial Regex Somebody();
}

/// <summary>A position: map references a machine wrote, pairs of degrees, three-word places.</summary>
internal sealed partial class PositionFinder : IFinder
{
    public IEnumerable<Hit> In(Scene scene)
    {
        if (scene.Part.Kind is PaperPartKind.ImagePosition)
        {
            yield return new(FindingKind.Position, 0, scene.Part.Text.Length);
            yield break;
        }
        foreach (Match match in Pair().Matches(scene.Part.Text))
        {
            if (Number(match.Groups[1].Value) is > 49 and < 61 && Number(match.Groups[2].Value) is > -9 and < 2.5)
            {
                yield return new(FindingKind.Position, match.Index, match.Index + match.Length);
            }
        }
        var seen = scene.Part.Kind is PaperPartKind.Body or PaperPartKind.HeaderOrFooter or PaperPartKind.Comment or PaperPartKind.Deleted or PaperPartKind.AltText;
        foreach (var match in Degrees().Matches(scene.Part.Text).Concat(ThreeWords().Matches(scene.Part.Text)).Concat(Grid().Matches(scene.Part.Text)).Concat(MapLink().Matches(scene.Part.Text))
            .Concat(seen ? Bare().Matches(scene.Part.Text).Where(match => !Endings().IsMatch(match.Value)) : []))
        {
            yield return new(FindingKind.Position, match.Index, match.Index + match.Length);
        }
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    [GeneratedRegex(@"(?<![\d.])([456]\d\.\d{3,8})[^\d\n-]{1,20}?(-?\d{1,2}\.\d{3,8})(?!\d)")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\b[456]\d ?° ?\d{1,2} ?['’′] ?\d{1,2}(?:\.\d+)? ?[""”″]? ?N[ ,;]+\d{1,2} ?° ?\d{1,2} ?['’′] ?\d{1,2}(?:\.\d+)? ?[""”″]? ?[EW]|\b[456]\d,[0-5]?\d(?:\.\d+|,\d{1,2}(?:\.\d+)?) ?N\b|\b\d{1,3},[0-5]?\d\.\d{2,} ?[EW]\b")]
    private static partial Regex Degrees();

    [GeneratedRegex(@"///[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,}|(?i:what ?(?:3|three) ?words?(?:\.com)?|w3w(?:\.co)?|three[- ]words?)[^\n]{0,30}?[/ :""'“‘(][a-z]{3,}[.·•][a-z]{3,}[.·•][a-z]{3,}")]
    private static partial Regex ThreeWords();

    /// <summary>Three words tied by stops and nothing else: no sentence, no address of a site.</summary>
    [GeneratedRegex(@"(?<![\w./@-])[a-z]{4,}\.[a-z]{4,}\.[a-z]{4,}(?![\w/@-]|\.[a-z])")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\.(?:docx|html|json|info|test|gov|example|invalid|office|xlsx|jpeg|local|mail)$|^www\.|\.(?:example|service|police|gov|justice|court|nhs)\.")]
    private static partial Regex Endings();

    /// <summary>A reference of the national grid, an open location code.</summary>
    [GeneratedRegex(@"(?i:grid(?: ref(?:erence)?)?|os ref|ngr)\W{1,4}[A-Za-z]{2} ?\d{2,5} ?\d{2,5}\b|\b[HNST][A-HJ-Z] \d{3,5} \d{3,5}\b|\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b")]
    private static partial Regex Grid();

    [GeneratedRegex(@"\b(?:maps\.app\.goo\.gl|goo\.gl/maps|maps\.apple\.com|google\.[a-z.]+/maps|maps\.google\.[a-z.]+|bing\.com/maps|streetmap\.co\.uk|osm\.org/go)\S*[/?=][^\s""<>]+|\bgeo:-?\d[\d.,-]+")]
    private static partial Regex MapLink();
}

/// <summary>Her own name as the one who wrote, saved or commented: no secret in the text, a secret there.</summary>
internal sealed class WrittenByFinder : IFinder
{
    private static readonly string[] Writers = ["creator", "author", "lastmodifiedby", "last-modified-by", "artist", "copyright", "owner", "company", "manager", "xpauthor", "source"];

    public IEnumerable<Hit> In(Scene scene)
    {
        if (scene.Part.Kind is not PaperPartKind.Metadata || !Writers.Any(writer => scene.Part.Name.Contains(writer, StringComparison.OrdinalIgnoreCase)))
        {
            return [];
        }
        return scene.Actors.HerNames.SelectMany(name => scene.In(name)).Select(hit => new Hit(FindingKind.WrittenBy, hit.From, hit.End));
    }
}

/// <summary>Things from which the place could be told: named, and not as somewhere of his own.</summary>
internal sealed class NearFinder : IFinder
{
    private readonly PlaceFinder places;

    internal NearFinder(string near, KnownPhrases known) => places = new(near, FindingKind.Place, known);

    public IEnumerable<Hit> In(Scene scene) => places.In(scene);
}
