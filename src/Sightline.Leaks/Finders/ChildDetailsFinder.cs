using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>When and where a child is handed over, collected, looked after.</summary>
internal sealed partial class ChildDetailsFinder : IFinder
{
    public IEnumerable<Hit> In(Scene scene)
    {
        foreach (var sentence in (scene.IsHisOwnWords ? [] : scene.Sentences.Value).Where(sentence => !sentence.Forbids && !sentence.SaidOpenly && !Yours().IsMatch(sentence.Text)))
        {
            foreach (var (begin, length) in Collected().Matches(sentence.Text).Where(_ => !OfHim(scene, sentence))
                .Concat(Regular().Matches(sentence.Text).Where(match => OfAChild(scene, sentence, match)))
                .Select(match => (match.Index, match.Length)).Concat(Days(scene, sentence)))
            {
                var further = Further().Match(sentence.Text, begin + length).Length;
                var (from, end) = Scene.Source(scene.Plain, sentence.From + begin, sentence.From + begin + length);
                if (!scene.HoldsKnown(from, end))
                {
                    yield return new(FindingKind.ChildDetails, from, Scene.Source(scene.Plain, sentence.From + begin, sentence.From + begin + length + further).End);
                }
            }
        }
    }

    /// <summary>In any order: a child, what a child does or is seen for, and when; or a child and the way it goes.</summary>
    private static IEnumerable<(int From, int Length)> Days(Scene scene, Sentence sentence)
    {
        var children = WordPattern().Matches(sentence.Text).Where(word => IsChild(scene, word.Value) && !InGeneral().IsMatch(sentence.Text[..word.Index])).ToList();
        var words = WordPattern().Matches(sentence.Text);
        if (children.Count == 0 || words.Any(word => scene.Actors.Of(word.Value.Replace("'s", "", StringComparison.Ordinal)) is Actor.His))
        {
            yield break;
        }
        foreach (var what in Activity().Matches(sentence.Text).Concat(Ways().Matches(sentence.Text)))
        {
            var times = When().Matches(sentence.Text).Where(time => Math.Abs(time.Index - what.Index) < 110).ToList();
            if (times.Count > 0 || Ways().IsMatch(what.Value))
            {
                var from = Math.Min(what.Index, times.Concat(children).Min(match => match.Index));
                yield return (from, Math.Max(what.Index + what.Length, times.Append(what).Max(match => match.Index + match.Length)) - from);
                yield break;
            }
        }
    }

    /// <summary>He acts in it, and no child.</summary>
    private static bool OfHim(Scene scene, Sentence sentence)
    {
        var words = WordPattern().Matches(sentence.Text).Select(word => word.Value.Replace("'s", "", StringComparison.Ordinal)).ToList();
        return words.Exists(word => scene.Actors.Of(word) is Actor.His) && !words.Exists(word => IsChild(scene, word));
    }

    private static bool IsChild(Scene scene, string word) => scene.Actors.Children.Contains(word.Replace("'s", "", StringComparison.Ordinal)) || Child().IsMatch(word);

    [GeneratedRegex(@"\b(?:as an?|an?|any|every|each|no|other|his own|young|many|most|some|all) (?:only |small |young |little )?$")]
    private static partial Regex InGeneral();

    /// <summary>What a child goes to, is taken to or seen for.</summary>
    [GeneratedRegex(@"\b(?:beavers|cubs|scouts|brownies|guides|rainbows|squirrels|cadets|drama|choir|band|orchestra|chess|coding|art club|pottery|football|rugby|netball|hockey|cricket|tennis|badminton|basketball|athletics|judo|karate|taekwondo|boxing|jiu-?jitsu|swimming|swim(?:s|ming)? (?:club|lessons?|class)|diving|gym(?:nastics)?|trampolin(?:e|ing)|ballet|tap|dance|dancing|street dance|ballroom|cheerleading|skating|skiing|climbing|riding|stables|pony|piano|violin|cello|guitar|drums?|trumpet|flute|recorder (?:lesson|group)|singing|lessons?|class(?:es)?|rehearsals?|practice|training|matches|club|youth (?:club|group)|sunday school|messy church|mosque school|madrasa|cheder|kumon|tutor(?:ing)?|tuition|homework club|breakfast club|after[- ]school(?: club| care)?|wraparound|holiday club|nursery|pre-?school|playgroup|toddler group|stay and play|soft play|childminder|nanny|au pair|dentist|dental|orthodontist|optician|doctor|gp|surgery|clinic|hospital|paediatrician|consultant|eye (?:test|clinic)|hearing test|health visitor|school nurse|vaccinations?|jabs?|speech (?:and language|therap[a-z]+)|physio(?:therap[a-z]+)?|play therap[a-z]+|therap(?:y|ist)|counsell(?:ing|or)|camhs|psychologist|appointment|blood test|check-?up|birthday party|sleepover|school (?:trip|gate|bus|run|play|fair|disco)|sports day|nativity|assembly|gwersi|clwb|ymarfer|nofio)\b")]
    private static partial Regex Activity();

    /// <summary>The way it goes by itself, or who fetches it from where: that needs no hour.</summary>
    [GeneratedRegex(@"\b(?:walks?|cycles?|bikes?|scoots?|rides?|runs?|goes|gets|comes|makes (?:her|his|their) way|is (?:walked|driven|taken|dropped|collected|fetched|met|brought)|travels?) (?:back |in |there |alone |home |to and from school |to school |from school |to nursery |from nursery |on foot |off )+(?:alone|along|past|through|across|over|by|down|up|via|round|with (?:a|two|three|the|her|his|friends?)|on (?:the|a|her|his) (?:bus|bike|scooter|number|[0-9]+)|from the|at the|at [0-9]|in (?:a|the) (?:taxi|minibus|car))\b|\b(?:gets|takes|catches|rides) the (?:[0-9]+[a-z]?|number [0-9]+|school bus|bus|train|tram|minibus) (?:to|from|home|at|outside|by|every|each)\b|\bgets off (?:the|at|outside|by)\b|\b(?:fetch(?:es)?|collects?|meets?|picks? up|drops?(?: off)?|has|minds?|looks after) (?:[a-z]+ )?(?:from|at|outside|by) (?:the|school|nursery)(?: school)? ?(?:gates?|bus stop|corner|lane|side door|office|playground)?\b")]
    private static partial Regex Ways();

    [GeneratedRegex(Time + @"|\b(?:from|till|until|by|at|ends?|finish(?:es)?|starts?|begins?|and) (?:about )?(?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|half)\b|\b[0-9]{1,2} (?:till|to|until|-) [0-9]{1,2}\b|\b[0-9]{1,2}[.:][0-9]{2}\b|\b[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\b(?:nos|dydd|bob) (?:sul|lun|fawrth|fercher|iau|wener|sadwrn|llun|mawrth|mercher|gwener)\b")]
    private static partial Regex When();

    /// <summary>A child is spoken of before it, by name or as one.</summary>
    private static bool OfAChild(Scene scene, Sentence sentence, Match match) =>
        WordPattern().Matches(sentence.Text[..(match.Index + Math.Min(30, match.Length))])
            .Any(word => scene.Actors.Children.Contains(word.Value.Replace("'s", "", StringComparison.Ordinal)) || Child().IsMatch(word.Value));

    [GeneratedRegex(@"\G[^.;!?]{0,80}(?![a-z0-9])")]
    private static partial Regex Further();

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
