using System.Globalization;
using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>That she has somebody new, named or not.</summary>
internal sealed partial class NewPartnerFinder : IFinder
{
    public IEnumerable<Hit> In(Scene scene)
    {
        var sentences = scene.Sentences.Value;
        for (var at = 0; at < sentences.Count; at++)
        {
            foreach (Match match in Somebody().Matches(sentences[at].Text))
            {
                var whose = match.Groups["whose"].Value;
                if (whose.Length > 0 && !scene.Actors.IsEither(whose)
                    ? scene.Actors.Of(whose.Replace("'s", "", StringComparison.Ordinal)) is Actor.Hers : scene.Actors.Before(sentences, at, match.Index) is Actor.Hers)
                {
                    var (from, end) = Scene.Source(scene.Plain, sentences[at].From + match.Index, sentences[at].From + match.Index + match.Length);
                    yield return new(FindingKind.NewPartner, from, end);
                }
            }
        }
    }

    [GeneratedRegex(@"\b(?<whose>her|(?:victim|complainant|survivor|applicant|[a-z]+)'s) (?:new|current|present) (?:partner|boyfriend|girlfriend|husband|wife|fiance|fiancee|relationship|man|bloke|baby)\b|\b(?:has|have|had|with|and|in|into|have started|started|began|formed|entered|moved on with) (?:an? )?(?:new|another) (?:partner|boyfriend|girlfriend|husband|relationship|man|bloke|fella)\b|\b(?:seeing|dating|going out with) (?:someone|somebody)(?: (?:else|new))?\b|\b(?:has|is|have) (?:since )?(?:remarried|re-married|engaged to|now engaged|getting married)\b|\bpartner newydd\b|\bcariad newydd\b")]
    private static partial Regex Somebody();
}

/// <summary>When and where a child is handed over, collected, looked after.</summary>
internal sealed partial class ChildDetailsFinder : IFinder
{
    public IEnumerable<Hit> In(Scene scene)
    {
        foreach (var sentence in scene.Sentences.Value.Where(sentence => !sentence.Forbids && !sentence.SaidOpenly && !Yours().IsMatch(sentence.Text)))
        {
            foreach (Match match in Collected().Matches(sentence.Text))
            {
                var (from, end) = Scene.Source(scene.Plain, sentence.From + match.Index, sentence.From + match.Index + match.Length);
                yield return new(FindingKind.ChildDetails, from, end);
            }
        }
    }

    [GeneratedRegex(@"\b(?:collect(?:s|ed)?|pick(?:s|ed)? (?:up )?|drop(?:s|ped)? (?:off )?|picked up|pick-up|pickup|drop-off|dropped off|collection|fetch(?:es|ed)?|takes|finishes|leaves|walks|attends|goes to|is at|handed over|hand-over|handover|registered|sees|swims|plays|trains|has (?:football|swimming|ballet|dance|karate|brownies|cubs|rainbows|gymnastics))\b[^.]{0,90}\b(?:nursery|school|breakfast club|after[- ]school|childminder|playgroup|brownies|rainbows|cubs|beavers|swimming|ballet|football|karate|gymnastics|dance|health visitor|gp|doctor|surgery|clinic|contact centre|pre-?school|speech therapist|paediatrician)\b[^.]{0,60}(?:\b(?:at|from|by|until|on|every|each)\b ?(?:[0-9]{1,2}(?:[.:][0-9]{2})?|half|quarter|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri)|\b[0-9]{1,2}[.:]?[0-9]{0,2} ?(?:am|pm)\b|\bdays?\b)|\b(?:nursery|school|childminder|breakfast club|after[- ]school club|swimming|ballet|football|brownies|rainbows|cubs|gymnastics|health visitor)\b[^.]{0,50}\b(?:pick-?up|drop-?off|collection|collected|finishes|lesson|visits?|club)\b[^.]{0,40}(?:[0-9]{1,2}[.:][0-9]{2}|[0-9] ?(?:am|pm)|half past|quarter|o'clock|monday|tuesday|wednesday|thursday|friday|saturday|sunday)")]
    private static partial Regex Collected();

    [GeneratedRegex(@"\b(?:you|your|he|his|programme|appointment|probation|tutor|staff)\b")]
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
        foreach (var match in Degrees().Matches(scene.Part.Text).Concat(ThreeWords().Matches(scene.Part.Text)))
        {
            yield return new(FindingKind.Position, match.Index, match.Index + match.Length);
        }
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    [GeneratedRegex(@"(?<![\d.])([456]\d\.\d{3,8})\s*(?:,|;|\s|%2C|&lo?ng?=|N,?)+\s*(-?\d{1,2}\.\d{3,8})")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\b[456]\d ?° ?\d{1,2} ?['’′] ?\d{1,2}(?:\.\d+)? ?[""”″]? ?N[ ,;]+\d{1,2} ?° ?\d{1,2} ?['’′] ?\d{1,2}(?:\.\d+)? ?[""”″]? ?[EW]")]
    private static partial Regex Degrees();

    [GeneratedRegex(@"///[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,}|what3words\.com/[a-z]{3,}\.[a-z]{3,}\.[a-z]{3,}")]
    private static partial Regex ThreeWords();
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
