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
                var hers = whose.Length > 0 && !scene.Actors.IsEither(whose) ? scene.Actors.Of(whose.Replace("'s", "", StringComparison.Ordinal)) is Actor.Hers : IsOfHers(scene, sentences, at, match);
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
            : scene.Actors.Before(sentences, at, match.Index) is Actor.Hers);
    }

    [GeneratedRegex(@"\b(?:bf|boyfriend|husband|bloke|fella|man)\b")]
    private static partial Regex OfAMan();

    [GeneratedRegex(@"\b(?:gf|girlfriend|wife|woman)\b")]
    private static partial Regex OfAWoman();

    [GeneratedRegex(@"\b(?<whose>her|his|their|(?:victim|complainant|survivor|applicant|[a-z]+)'s) (?:new |current |present |latest |live-in )?(?:bf|gf|boyfriend|fiance|fiancee|fiancé|fiancée|other half|partner now|new man|new woman|new chap|intended)\b|\b(?:new|another) (?:bf|gf|boyfriend|girlfriend|fella|bloke|man in (?:her|his) life|woman in (?:her|his) life)\b|\b(?:has|have|had|'s|is|since|now|also|recently|just) (?:since |now |also |recently |just |already |been )*(?:met (?:someone|somebody|a (?:man|woman|new)|another)|found (?:someone|somebody|a new partner|love|another)|moved on with|settled down with|taken up with|got (?:together|engaged|married) (?:with|to)?|shacked up|moved in with (?:a |her |his )?(?:new|man|woman|boyfriend|girlfriend|partner|someone|fianc)|(?:got )?(?:a|an) (?:new )?(?:boyfriend|girlfriend|fella|fiance|fiancee|fiancé|fiancée|bf|gf)|started (?:seeing|dating|going out)|someone (?:else|new) (?:now|in)|in a (?:new |fresh |stable |happy |serious |different )*relationship|with (?:someone|somebody)(?: else| new)?|seeing (?:a (?:man|woman|chap|lad|colleague|new)|another)|dating|courting|going steady|going out with|engaged\b|pregnant|expecting|having a baby|married (?:again|now|to)|wed\b|to (?:be married|marry|wed|remarry)|getting (?:married|engaged)|remarr(?:ied|ying)|re-?partnered|someone (?:new|else) in (?:her|his) life)|\b(?:(?:her|his|their) (?:engagement|wedding|pregnancy|remarriage|fianc[eé]e?|husband-to-be|wife-to-be))\b|\b(?:a|the|another) (?:new )?(?:man|woman|male|chap) (?:(?:now |who is |is |was )?(?:living|lives|staying|stays) (?:with|at)|(?:she|he) (?:is|has been|was) (?:seeing|dating|living with)|in (?:her|his) life)|\b(?:new relationship|relationship with (?:a|an|another|someone|somebody)|someone new|somebody new)\b|\bstays? over (?:with|at) (?:hers|his)\b|\b(?<whose>her|(?:victim|complainant|survivor|applicant|[a-z]+)'s) (?:new|current|present) (?:partner|boyfriend|girlfriend|husband|wife|fiance|fiancee|relationship|man|bloke|baby)\b|\b(?:has|have|had|with|and|in|into|have started|started|began|formed|entered|moved on with) (?:an? )?(?:new|another) (?:partner|boyfriend|girlfriend|husband|relationship|man|bloke|fella)\b|\b(?:seeing|dating|going out with) (?:someone|somebody)(?: (?:else|new))?\b|\b(?:has|is|have) (?:since )?(?:remarried|re-married|engaged to|now engaged|getting married)\b|\bpartner newydd\b|\bcariad newydd\b")]
    private static partial Regex Somebody();
}

/// <summary>When and where a child is handed over, collected, looked after.</summary>
internal sealed partial class ChildDetailsFinder : IFinder
{
    public IEnumerable<Hit> In(Scene scene)
    {
        foreach (var sentence in scene.Sentences.Value.Where(sentence => !sentence.Forbids && !sentence.SaidOpenly && !Yours().IsMatch(sentence.Text)))
        {
            foreach (var match in Collected().Matches(sentence.Text).Concat(Regular().Matches(sentence.Text).Where(match => OfAChild(scene, sentence, match))))
            {
                var (from, end) = Scene.Source(scene.Plain, sentence.From + match.Index, sentence.From + match.Index + match.Length);
                if (!scene.HoldsKnown(from, end))
                {
                    yield return new(FindingKind.ChildDetails, from, end);
                }
            }
        }
    }

    /// <summary>A child is spoken of before it, by name or as one.</summary>
    private static bool OfAChild(Scene scene, Sentence sentence, Match match) =>
        WordPattern().Matches(sentence.Text[..(match.Index + Math.Min(30, match.Length))])
            .Any(word => scene.Actors.Children.Contains(word.Value.Replace("'s", "", StringComparison.Ordinal)) || Child().IsMatch(word.Value));

    [GeneratedRegex("[a-z][a-z'-]*")]
    private static partial Regex WordPattern();

    [GeneratedRegex("^(?:child|children|kids|daughter|son|boys|girls|boy|girl|twins|eldest|youngest|baby)(?:'s)?$")]
    private static partial Regex Child();

    private const string Time = @"(?:\b[0-9]{1,2}[.:][0-9]{2}\b|\b[0-9]{1,2} ?(?:am|pm)\b|\b(?:half|quarter|ten|twenty|five|twenty-five) (?:past|to) [a-z]+|\b[a-z]+ o'clock|\bat (?:noon|midday|lunchtime|one|two|three|four|five|six|eight|nine|ten|[0-9]{1,2})\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:weekdays?|weekends?|every (?:day|morning|afternoon|evening|week|other)|each (?:day|morning|afternoon|week)|most (?:days|mornings|afternoons)|after school|before school|term-?time|school run|m/w/f|tu/th|t/th|(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)s?)\b)";

    /// <summary>What a child does at a time or on a day of the week, and from where: enough to wait for them there.</summary>
    [GeneratedRegex(@"(?<![a-z-])(?:(?:is|are|was|gets|being|be) (?:now |usually |always |also )*(?:collected|picked up|dropped(?: off)?|fetched|met|taken|brought|walked|driven|minded|looked after|left)|collects|picks up|is (?:at|with|in) (?:the |a |an |her |his |their )?(?:[a-z-]+ ){0,3}(?:club|nursery|childminder|childminder's|nan|nan's|gran|gran's|grandmother|grandmother's|aunt|aunt's|aunty|class|school|pool|rehearsal|training|lessons?|holiday club|playgroup|crèche|creche)|goes to|goes swimming|goes by|attends|starts at|finishes|comes out|leaves (?:school|nursery|by|at|the)|walks (?:home|to)|gets (?:the|a) (?:bus|minibus|taxi|train|school bus)|catches|takes the (?:bus|train)|rides|travels|plays|trains|swims|sings|dances|sees (?:the|a|her|his) (?:[a-z]+ )?(?:gp|doctor|dentist|therapist|counsellor|health visitor|paediatrician|nurse|psychologist|play therapist|speech)|has (?:a |an |her |his )?(?:[a-z-]+ ){0,2}(?:lessons?|class|classes|club|practice|training|rehearsals?|appointment|appointments|clinic|swimming|football|ballet|karate|gymnastics|tutoring|therapy|violin|piano|guitar|drama))(?![a-z-])[^.]{0,110}?" + Time + @"[^.]{0,60}")]
    private static partial Regex Regular();

    [GeneratedRegex(@"\b(?:collect(?:s|ed)?|pick(?:s|ed)? (?:up )?|drop(?:s|ped)? (?:off )?|picked up|pick-up|pickup|drop-off|dropped off|collection|fetch(?:es|ed)?|takes|finishes|leaves|walks|attends|goes to|is at|handed over|hand-over|handover|registered|sees|swims|plays|trains|has (?:football|swimming|ballet|dance|karate|brownies|cubs|rainbows|gymnastics))\b[^.]{0,90}\b(?:nursery|school|breakfast club|after[- ]school|childminder|playgroup|brownies|rainbows|cubs|beavers|swimming|ballet|football|karate|gymnastics|dance|health visitor|gp|doctor|surgery|clinic|contact centre|pre-?school|speech therapist|paediatrician)\b[^.]{0,60}(?:\b(?:at|from|by|until|on|every|each)\b ?(?:[0-9]{1,2}(?:[.:][0-9]{2})?|half|quarter|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri)|\b[0-9]{1,2}[.:]?[0-9]{0,2} ?(?:am|pm)\b|\bdays?\b)|\b(?:nursery|school|childminder|breakfast club|after[- ]school club|swimming|ballet|football|brownies|rainbows|cubs|gymnastics|health visitor)\b[^.]{0,50}\b(?:pick-?up|drop-?off|collection|collected|finishes|lesson|visits?|club)\b[^.]{0,40}(?:[0-9]{1,2}[.:][0-9]{2}|[0-9] ?(?:am|pm)|half past|quarter|o'clock|monday|tuesday|wednesday|thursday|friday|saturday|sunday)")]
    private static partial Regex Collected();

    [GeneratedRegex(@"\b(?:you|your|programme|probation|tutor|staff|contact centre|as the order|by the order|the court orders|shall|defendant|respondent|supervised|canolfan gyswllt)\b")]
    private static partial Regex Yours();
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

    [GeneratedRegex(@"\b[456]\d ?° ?\d{1,2} ?['’′] ?\d{1,2}(?:\.\d+)? ?[""”″]? ?N[ ,;]+\d{1,2} ?° ?\d{1,2} ?['’′] ?\d{1,2}(?:\.\d+)? ?[""”″]? ?[EW]")]
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
