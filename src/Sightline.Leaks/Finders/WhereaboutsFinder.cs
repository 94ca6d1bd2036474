using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>That she moved, where she lives, stays or works, told in any words, a place named or not. What forbids ("any place where she lives") tells nothing.</summary>
internal sealed partial class WhereaboutsFinder : IFinder
{
    public IEnumerable<Hit> In(Scene scene)
    {
        var sentences = scene.IsHisOwnWords ? [] : scene.Sentences.Value;
        for (var at = 0; at < sentences.Count; at++)
        {
            var sentence = sentences[at];
            var known = OldHome().IsMatch(sentence.Text);
            foreach (var match in Matches(sentence).Where(match => (!known || New().IsMatch(match.Value)) && (!match.Groups["town"].Success || IsTown(scene, sentence, match.Groups["town"]))))
            {
                // With where to, as far as the sentence goes on about it.
                var further = Further().Match(sentence.Text, match.Index + match.Length);
                var length = match.Length + (further.Success && further.Index == match.Index + match.Length ? further.Length : 0);
                var about = scene.Actors.Before(sentences, at, match.Index);
                var whose = match.Groups["whose"];
                var strict = Gone().Match(match.Value) is { Success: true } || Habit().IsMatch(match.Value);
                if (strict && !Acts(scene, sentences, at, match))
                {
                    continue;
                }
                var hers = strict || about is Actor.Hers || whose.Success
                    && whose.Value.Replace("'s", "", StringComparison.Ordinal).TrimEnd('\'').Split(' ').Any(word => scene.Actors.Of(word) is Actor.Hers);
                if (scene.Actors.IsHimAfter(sentence.Text[(match.Index + match.Length)..]) || AsOrdered().IsMatch(sentence.Text)
                    && Children().IsMatch(Ahead(scene, sentence, match)) || HisAccount.Holds(scene.Subjects, sentences, at, match.Index, match.Value))
                {
                    continue;
                }
                if ((hers || about is Actor.Nobody && AtTheBeginning(sentence, match) && !(scene.Part.Kind is PaperPartKind.Body && OfHimself(scene, sentence, match)))
                    && !(whose.Success && scene.Actors.Of(whose.Value) is Actor.His))
                {
                    var (from, end) = Scene.Source(scene.Plain, sentence.From + match.Index, sentence.From + match.Index + match.Length);
                    if (!scene.IsKnown(end, Math.Min(scene.Part.Text.Length, end + 4)) && !KnownFollows(scene, end))
                    {
                        yield return new(FindingKind.Whereabouts, from, Scene.Source(scene.Plain, sentence.From + match.Index, sentence.From + match.Index + length).End);
                    }
                }
            }
        }
    }

    private static IEnumerable<Match> Matches(Sentence sentence)
    {
        foreach (Match match in New().Matches(sentence.Text))
        {
            yield return match;
        }
        foreach (var pattern in sentence.SaidOpenly ? new[] { Lives() } : [Moved(), Left(), Lives(), With(), Near(), NearHouse(), Move(), Home(), Away(), Works(), Gone(), Habit(), Past()])
        {
            foreach (var match in pattern.Matches(sentence.Text).Where(match => !sentence.ForbidsBefore(match.Index)))
            {
                yield return match;
            }
        }
    }

    /// <summary>"Left Fulworth", not "left Dean": a word with a capital, nobody's name, and no day.</summary>
    private static bool IsTown(Scene scene, Sentence sentence, Group town) => char.IsUpper(scene.Part.Text[Scene.Source(scene.Plain, sentence.From + town.Index, sentence.From + town.Index + 1).From])
        && scene.Actors.Of(town.Value) is Actor.Nobody && !NoTown().IsMatch(town.Value);

    /// <summary>She does it, or it is done for her: what others may do as well is looked at more strictly.</summary>
    private static bool Acts(Scene scene, IReadOnlyList<Sentence> sentences, int at, Match match) => scene.Subjects.Of(sentences, at, match.Index).Who is Teller.Hers
        || ForWhom().Matches(sentences[at].Text[match.Index..]).Any(whom => whom.Groups["whose"].Value.Split(' ').Any(word => !scene.Actors.IsEither(word) && scene.Actors.Of(word) is Actor.Hers));

    [GeneratedRegex(@"\b(?:for|belonging to) (?:the |mr |mrs |ms |miss )?(?<whose>[a-z]+(?: [a-z]+)?)")]
    private static partial Regex ForWhom();

    /// <summary>Who stands before it; a child by name is said to be one.</summary>
    private static string Ahead(Scene scene, Sentence sentence, Match match) =>
        Word().Replace(sentence.Text[..Math.Min(sentence.Text.Length, match.Index + 12)], word => scene.Actors.Children.Contains(word.Value) ? "child" : word.Value);

    /// <summary>A note without a subject in a report is of him, whom the report is about: with an address of his, or nobody's child beside.</summary>
    private static bool OfHimself(Scene scene, Sentence sentence, Match match)
    {
        var (from, end) = Scene.Source(scene.Plain, sentence.From + match.Index, sentence.From + sentence.Text.Length);
        return Enumerable.Range(from, Math.Max(0, end - from - 4)).Any(at => scene.IsKnown(at, at + 4))
            || !WithThem().IsMatch(sentence.Text[match.Index..]) && HisLife().IsMatch(sentence.Text[match.Index..]);
    }

    [GeneratedRegex("[a-z][a-z-]*")]
    private static partial Regex Word();

    /// <summary>With whom a child lives is what the order says.</summary>
    [GeneratedRegex(@"\b(?:lives?|living|live) (?:permanently |mainly |now |to )?with (?:the |his |her |their |each |your |a )?(?:applicant|respondent|mother|father|mum|mam|dad|parents?|other parent|parent named|first|second|local authority|foster|guardians?|grandparents|former wife|former husband|ex-wife|ex-husband|ex-partner|wife|husband)\b(?!'s)")]
    private static partial Regex AsOrdered();

    [GeneratedRegex(@"\b(?:child|children|kids|boys|girls|daughters?|sons?|twins)\b")]
    private static partial Regex Children();

    [GeneratedRegex(@"\b(?:kids|children|daughter|son|baby|refuge|safe|new (?:address|flat|house|place|number|partner)|the (?:north|south|east|west|coast|sea)|undisclosed)\b")]
    private static partial Regex WithThem();

    [GeneratedRegex(@"\b(?:alone|mother|father|mum|dad|parents?|brother|sister|hostel|approved premises|tag|rent|landlord|hostel|single|bedsit|supported|key worker|licence|curfew|probation|weekends|released?|release|prison|custody|wages?|unemployed|benefits|pip|uc|esa|housemates?|friend|studio|room)\b")]
    private static partial Regex HisLife();

    private static bool KnownFollows(Scene scene, int end) => Enumerable.Range(0, 6).Any(step => end + step + 4 < scene.Part.Text.Length && scene.IsKnown(end + step, end + step + 4));

    /// <summary>A note's sentence without a subject: "Now living in the north with the children."</summary>
    private static bool AtTheBeginning(Sentence sentence, Match match) => sentence.Text[..match.Index].Trim(' ', '-', '*', '•').Length < 5 && !match.Value.StartsWith("near", StringComparison.Ordinal)
        && !match.Value.StartsWith("next", StringComparison.Ordinal) && !match.Value.StartsWith("opposite", StringComparison.Ordinal) && !match.Value.StartsWith("behind", StringComparison.Ordinal)
        && !Common().IsMatch(match.Value) && !match.Value.StartsWith("close", StringComparison.Ordinal) && !match.Value.StartsWith("works", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:moved|moving|relocated|relocating|relocate|fled|rehoused|re-housed|resettled|gone back|went back|going back|gone away|transferred|been placed|been moved|upped sticks|resettling|rehousing|escaped|decamped)(?: (?:back|out|away|on|over|up|down|home|again|recently|temporarily|permanently|in|house|address))*(?: (?:to(?! (?:adjourn|strike|dismiss|court|see|speak|bed|work|hospital|sleep|the (?:police|next|left|right|court|kitchen|door|hospital|bedroom|bathroom|car|front|back|window|living)|(?:the )?(?:mon|tue|tues|wed|weds|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|afternoon|weekend)s?|group|court)\b)|into|in with|from the area|out of the area|closer|nearer|abroad|away|with|towards|area)\b)|\bmoved (?:away|house|home|out|on|area|again)\b|\b(?:has |have )?left (?:the area|town|the country|the county|the city|the district)\b|\bgone to (?:live|stay)\b|\bno longer (?:lives?|living|at|in)\b|\bwedi symud\b|\bsymudodd\b")]
    private static partial Regex Moved();

    [GeneratedRegex(@"\b(?:(?:now|currently|presently|still|temporarily|since been|has been|have been|is|are|was|were|been|and)? ?(?:living|staying|residing|based|housed|lodging|renting|hiding|sofa-surfing|sleeping|settled|accommodated|placed)|(?:now |currently )(?:lives|live|stays|stay|resides|rents|based|at|in|with)|lives|stays|resides) (?:now |currently |temporarily |down |up |over |out |back |just |about |only |alone )*(?:in|at|with|near|on|by|close|round|around|opposite|behind|next|above|across|not far|five|ten|two|minutes|there|a)\b|\byn byw\b|\byn aros\b|\bmae (?:hi|hi'n|o|e) (?:nawr |bellach )?yn byw\b")]
    private static partial Regex Lives();

    [GeneratedRegex(@"\b(?:back|staying|living|stopping|moved|gone|home|over|round|up|down|off|now|she is|she's|are|is) (?:at|with|in with|to|round|round at) (?:the (?:children's )?)?(?<whose>[a-z']+) (?:mum|mam|mother|dad|father|parents|sister|brother|aunt|auntie|uncle|nan|gran|grandmother|grandparents|friend|cousin|daughter|son|family)(?:'s|')?\b")]
    private static partial Regex With();

    private const string Beside = @"\b(?:near|opposite|next to|next door to|close to|(?:a )?(?:short|few|five|ten|two|three)[ -]?(?:minute|minutes|walk|doors|streets|miles|stops)?(?:'s|s')?(?: walk| drive)? (?:walk )?(?:from|away from|to)|walking distance (?:of|from|to)|(?:round|around) the corner (?:from|to)|behind|across (?:the (?:road|street|river) )?from|beside|not far from|within sight of|facing|backs? (?:on)?to|overlooks|overlooking|visible from|a stone.s throw from|(?:two|three|a few|four) doors (?:down |up |along |away )?from|the same (?:bus|street|road|estate|village) as|in the same (?:street|road|town|village|area|block|building) as|adjacent to|gyferbyn |ger |wrth ymyl |tu ol i )";

    [GeneratedRegex(Beside + @" ?(?:where |to )?(?:(?<whose>she|her|hers|they|the victim's|the victim|the complainant's|the complainant|victim's|the children's|the survivor's) )(?:(?:new |current |present |temporary |own )?(?:home|house|flat|address|place|accommodation|school|nursery|work|workplace|office|refuge|hostel|property|street)|(?:is |are )?(?:now |currently )?(?:lives?|living|stays?|staying|works?|working|moved|rents?|renting|sleeps))\b")]
    private static partial Regex Near();

    /// <summary>The move as a thing, a home taken, made or offered.</summary>
    [GeneratedRegex(@"\b(?<whose>her|their|the (?:victim|complainant|family|children)'s|[a-z]+'s) (?:recent |sudden |own |planned |coming )?(?:move|relocation|removal|house move|resettlement) (?:to|from|away|up|down|out|north|south|back|into|was|has|in)\b|\b(?:has|have|had|and|been|she|they) (?:just |now |since |recently |been )*(?:taken|took|found|got|rented|signed for|bought|given|offered|allocated) (?:on )?(?:a|another|the (?:keys|tenancy) (?:to|of|on) (?:a|the)) (?:[a-z]+ ){0,2}?(?:flat|house|room|tenancy|bungalow|caravan|bedsit|maisonette|council house)\b|\b(?:made|making|building|built|begun|started|starting) (?:a |her |their )(?:new |fresh )?(?:home|life|start) (?:in|at|with|by|near|there|away|up|down|elsewhere)\b|\b(?:been )?(?:put up|taken in) (?:by|at|with)\b|\bgone (?:north|south|east|west|home) (?:to|with|for)\b|\bsettled (?:in|with|at|near|down in|well in)\b")]
    private static partial Regex Move();

    /// <summary>"Across the road from the house that she rents": the home first, whose it is after.</summary>
    [GeneratedRegex(Beside + @" ?the (?:[a-z]+ )?(?:house|flat|home|place|room|bungalow|property|building|block|street|hostel|refuge|caravan|school|nursery|office|shop) (?:that |which |where |in which )?(?<whose>she|they|the victim|the complainant|the protected person|the children|the family) (?:now |currently |has |have |is |are |was |were |had )*(?:rents?|rented|renting|lives?|lived|living|stays?|stayed|staying|took|taken|bought|owns|shares?|sharing|sleeps?|works?|working|goes|go|moved|given|housed|placed|calls? home|uses?|attends?|in)\b")]
    private static partial Regex NearHouse();

    [GeneratedRegex(@"\b(?:now |currently |recently |just |has )*(?:works|working|worked|started work|starting work|started a (?:new )?job|got a (?:new )?job|employed|volunteers|studying|studies|enrolled|trains|attends|goes to|go to|has started|have started|started|starts) (?:as [a-z ]{3,24} )?(?:at|in|for|with|a new|the|an?) ?(?:[a-z' ]{0,30}?)(?:school|nursery|college|job|gym|church|mosque|shop|cafe|office|university|surgery|hospital|salon|library|class|course|centre)\b")]
    private static partial Regex Works();

    [GeneratedRegex(@"\b(?<whose>she|her|their|victim's|complainant's|survivor's|children's|kids'|[a-z]+'s|child's) (?:new|changed|current|present|temporary|safe) (?:address|home|house|flat|town|area|school|nursery|job|workplace|place of work|accommodation|number|phone|mobile|surname|name|gp|doctor|location|tenancy|landlord|car|neighbour|neighbours|neighbourhood)\b")]
    private static partial Regex New();

    /// <summary>Gone from a place by name, or from what they shared, to nobody says where.</summary>
    [GeneratedRegex(@"\b(?:has |have |had |since |now |'s |already )+(?:left|quit|fled) (?:for )?(?<town>[a-z][a-z'-]{3,})\b|\b(?:has |have |had |since |now |'s )+(?:left|fled) (?:home|her home|the house|the flat|the family home|the village|the region|wales|england|scotland|for good|her old|the old|that address|the address|the property)\b|\bleft (?:the area|the county|the country|town|the district)\b|\b(?:is|are|has|have|living|moved|now|gone) (?:well )?(?:out of (?:the )?(?:area|county|town|region|district|reach)|abroad|overseas|out of the country)\b")]
    private static partial Regex Left();

    [GeneratedRegex(@"^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|court|prison|hospital|school|work|home|hm|hmp|on|at|in|the|a|him|her|after|before|when|with|without|message|messages|voicemail|that|this|for|early|mr|mrs|ms)$")]
    private static partial Regex NoTown();

    /// <summary>What is said in every letter, of nobody in particular.</summary>
    [GeneratedRegex("^(?:change|housing|homeless|redirect|managed|removal|house|mutual|with|in|of|living)")]
    private static partial Regex Common();

    [GeneratedRegex(@"\b(?:living|moved|now|is|are|gone|settled|been|was) (?:now |well |far |away )*(?:down south|up north|by the (?:sea|coast)|on the coast|(?:on |at )?the other (?:side|end) of (?:the [a-z]+|town)|miles away|hours away|in (?:another|a different|the next|a neighbouring) (?:town|county|village|part|city|area|country)|somewhere (?:else|safe|new|near|by|in))\b|\b(?:not|isn't|isnt|aren't|no longer|doesn't|doesnt|don't) (?:living |live |staying |stay )?(?:at|in|there)\b[^.,;]{0,40}\b(?:any ?more|now|these days)\b|\b(?:went|gone|going|go) (?:off |back |up |down |over |out )?to (?:live|stay|be) (?:with|at|in|near)\b|\b(?:changed|has changed|had changed|changing) (?:her|his|their) (?:name|surname|number|phone|mobile|job|school|gp|doctor|car|locks|routine|route|address)\b|\b(?:taken|took|got|started|starts|has|offered) (?:up )?(?:a |an |her |his )?(?:new |another )?(?:job|post|position|work|placement|apprenticeship|shifts?|transfer) (?:at|in|with|near|to|elsewhere)\b|\b(?:transferred|transfer|redeployed) to (?:the |a |another )")]
    private static partial Regex Away();

    /// <summary>A home as a thing held, sought or given up.</summary>
    [GeneratedRegex(@"\b(?:has|have|had|with|got|signed|taken|took|found|given|offered|starts?|started|holds?|accepted|awarded|viewed|viewing|moves? into|moved into|moving into|moving in to) (?:(?:up|on|for|now|just|since|a|an|the|her|their|to|of|own|keys|into) ){0,4}(?:new |private |council |joint |sole |emergency |temporary |supported |permanent |secure |different |first |housing association |small |own |two-bed |three-bed |one-bed )*(?:tenancy|tenancies|flat|house|bungalow|bedsit|studio|hostel place|refuge place|room of her own|place of (?:her|his|their) own|accommodation|home of (?:her|his|their) own|council house|new place|new home|let|lodgings|digs|bed and breakfast|b&b)\b(?! (?:you|he shared|in the order))|\b(?:given up|gave up|giving up|ended|surrendered|handed back|handed in|served notice on|put up for sale) (?:the |her |their |his )?(?:tenancy|flat|house|keys|lease|notice on)\b|\b(?:bidding|bids|bid) (?:for|on) (?:a |properties|houses|flats)|\b(?:housing|homelessness|homeless) (?:application|list|register|duty|officer|options|priority|band|transfer)\b(?! (?:officers?|advisers?|manager|department)\b)|\b(?:managed move|house move|housing transfer|house swap|mutual exchange|removal van|removals? firm|change of address|redirected (?:her|their|his) post)\b|\b(?:sofa[- ]surfing|of no fixed (?:abode|address)|in (?:temporary|emergency|supported|sheltered|safe|dispersed) (?:accommodation|housing)|in (?:a )?(?:refuge|hostel|b&b|bed and breakfast|safe house))\b|\bgone to (?:ground|(?:her|his|their|a|an|the) [a-z]+(?:'s)?)\b")]
    private static partial Regex Home();

    /// <summary>Gone, housed, or about to be, in plain words.</summary>
    [GeneratedRegex(@"\b(?:upped and (?:left|went)|(?:has|have|had|'s)(?: now| since| also| already| recently| just)* moved\b(?! (?:the|your|his|her|that|for|it|to (?:adjourn|strike|dismiss)))|moved (?:in|last|on|this) (?:january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:is|are|was|were|been) (?:being |been |now )*(?:rehoused|relocated|resettled|moved|re-housed)|lives? elsewhere|(?:bought|rented|rents|renting) (?:a|an|the) (?:[a-z]+ )?(?:house|flat|home|cottage|bungalow|place|caravan|room)|drives a (?:different|new)|works? (?:nights|days|shifts|weekends|part-time|full-time|earlies|lates)|(?:has|have) a new phone|started at (?:the|a|an) (?:[a-z]+ )?(?:primary|school|nursery|college|academy|infants|juniors|secondary|salon|shop|office|pre-?school)|(?:has|have|had|'s) (?:left|gone|fled|cleared out|got out)(?: (?:with|in|by|at|on|last|for)\b| and\b|, | in the night|$|\.)|(?:cleared|shipped) out|did a (?:flit|bunk)|flitted|(?:found|got|given|offered|has|have|had|secured|allocated|waiting for|won) (?:a |an |the |her |his |their |another )?(?:new |own |secure |permanent |council |temporary |emergency |first )*(?:place (?:through|in|at|of|to live|near|with|by)|keys? (?:on|to|for|last|yesterday|today)|keys$|somewhere|room at|hostel bed|refuge bed|bed in|property|accommodation|lodgings)|(?:swapped|exchanged) (?:homes? |houses? |flats? |tenanc(?:y|ies) )?with|(?:been )?(?:put|placed|housed|lodged|booked|sent|taken|moved|accommodated|sleeping|stayed|staying|lives?|living) (?:up |in|into|at|to|on) ?(?:in |into |at |to )?(?:a|an|the) (?:hotel|b&b|bed and breakfast|hostel|refuge|caravan|guest ?house|travelodge|premier inn|shelter|flat|bungalow|lodge|cottage|annexe|holiday let|motel|houseboat|farm|village|town|city|next county)|(?:will not|won't|is not|isn't|not) (?:be |live |living |to be found )?(?:at|in) (?:the |her |his |their |that )(?:old |former )?(?:house|flat|address|place|home)|gone from (?:the|her|his|that)|(?:removal|removals|moving) (?:van|firm|company|men|lorry|people)|(?:post|mail|letters) (?:for [a-z ]{2,30} |to [a-z ]{2,30} )?(?:is|are|now|to be|has been|goes|should be|being) (?:now |to be |being )*(?:sent on|redirected|forwarded|sent care of|sent to|held|collected|sent via)|(?:handed|given|gave|put|worked) (?:in |out )?(?:her |his |their |in )*(?:notice)|starts? (?:work )?(?:somewhere (?:new|else)|elsewhere|at a new|a new)|(?:changed|changing|moved|moving|swapped) (?:schools?|nurser(?:y|ies)|jobs?|doctors?|surger(?:y|ies)|gp|banks?|churches)|off (?:the|its|her|his) roll|place at (?:a|another|the) (?:new |different |local )?(?:school|nursery|college|academy)|(?:at|to|in) (?:a|another|the) (?:new|different|other) (?:school|nursery|college|job|branch|depot|shop|gym|church|surgery|hospital|office|town|city|area|county|address)|(?:has|have) (?:a )?new (?:number|surname|name|job|home|address|place|identity|car)|changed (?:her|his|their)(?: or (?:her|his))? (?:name|surname|number|phone|job|car|locks|routine|address)|(?:signing|signed|sign|signs) (?:for|on) (?:a|an|the|her|his) (?:new )?(?:flat|house|tenancy|place|lease|bungalow)|(?:withheld|changed|kept back|not given|confidential|protected|secret|hidden)(?:,)? (?:as|because|since|now that) (?:it|she|he|they|the family) (?:has |have |is |was )?(?:changed|moved|new|gone))")]
    private static partial Regex Gone();

    /// <summary>Where somebody can be met: what is done week by week, and by which way.</summary>
    [GeneratedRegex(@"\b(?:shops?|worships?|prays?|trains?|swims?|volunteers?|banks|jogs|runs|parks|catches|commutes?|drinks|studies|walks (?:the dog|home|to work|back|there|past|along)|drives (?:to|past|home)|cycles|travels|goes (?:to (?:the|a|her|his)|swimming|dancing|running|by|past|through|every|each|there)|plays (?:darts|bingo|netball|football|badminton|hockey|bowls)|sings|dances|gets (?:the|her hair|his hair)|takes (?:the (?:bus|train|tram|dog|children|kids|number|[0-9]+)|her|his)|uses the|visits (?:the|her|his)|meets (?:friends|her|his)|eats (?:at|in)|is (?:at|on) (?:nights|days|earlies|lates|shift)|(?:has )?joined (?:it|the|a|an)|is a (?:member|regular)|registered (?:at|with)|on the (?:books|rota|early shift|late shift|checkout)) ?(?:[a-z']+ ){0,3}?(?:at|in|on|by|near|from|past|along|through|to|there|with|every|each|next|it|home|there)\b")]
    private static partial Regex Habit();

    /// <summary>Hers the place, after a word for beside or past: "goes past her gate", "on the road that she takes to work".</summary>
    [GeneratedRegex(@"\b(?:past|by|near|outside|opposite|behind|onto|on to|overlook(?:s|ing)|faces|facing|from|beside|below|above|along|at|(?:backs?|backing) (?:on )?to|(?:in|within) (?:sight|view|reach|earshot) of|minutes? from|yards from|metres from|miles? from|doors? from|end of|same (?:street|road|building|block|estate|town|village|bus|train|school|gym) as|way to|route to|walk to|between (?:here|it|this|the [a-z]+) and) (?<whose>her|their|the (?:victim|complainant|survivor|protected person|children|family)'s|(?:[a-z]+ )?[a-z]+'s) (?:new |own |current |present |back |front |garden |bedroom )?(?:door|doorstep|gate|garden|window|windows|drive|road|street|stop|bus stop|estate|block|bus|shop|work|job|office|school|nursery|house|home|flat|place|gym|church|surgery|salon|shift|parking space|allotment)\b(?!'s)|\bon (?<whose>her|their|(?:[a-z]+ )?[a-z]+'s) (?:bus route|route|street|road|estate|way to work|way home|school run|round)\b|\b(?:road|street|bus|route|path|way|train|lane|stop|gym|shop|pub|cafe|church|park|pool|car park) (?:that |which |where )?(?<whose>she|they|the victim|the complainant|the children|[a-z]+(?: [a-z]+)?) (?:now |usually |always |also |often )*(?:takes|uses|walks|drives|cycles|parks|catches|goes|shops|swims|trains|drinks|works|lives|stays|waits|gets off)\b|\b(?:from|near|to|by|of|past) where (?<whose>she|they|the (?:victim|complainant|survivor|children|family|protected person)|[a-z]+(?: [a-z]+)?) (?:now |currently |is |are |has )*(?:lives?|living|stays?|staying|works?|working|moved|sleeps?|goes|settled|shops|parks|been housed|rents?)\b")]
    private static partial Regex Past();

    [GeneratedRegex(@"[^,.;:!?]{1,40}")]
    private static partial Regex Further();

    [GeneratedRegex(@"\b(?:(?:family|former|shared|marital|matrimonial|old|joint|previous) (?:home|address|house|flat)|(?:home|address|house|flat) (?:that )?you (?:both )?shared|same address|lived together|living together|living with (?:you|him|the defendant|the respondent)|lived with (?:you|him))\b")]
    private static partial Regex OldHome();
}
