using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>
/// Clauses in which somebody tells, comes to an agency, fears or wishes: the verb is found by its class, its subject by <see cref="Subjects"/>, and what follows says to whom.
/// Told to him, told by him, asked of a stranger or done to somebody ("was told", "were informed") is no telling of hers.
/// </summary>
internal static partial class Tellings
{
    internal static IEnumerable<(int From, int Length)> In(Subjects subjects, Actors actors, IReadOnlyList<Sentence> sentences, int at)
    {
        var sentence = sentences[at];
        var told = Verb().Matches(sentence.Text).Where(match => !IsUndergone(sentence.Text, match)).Select(match => (match, Feels: false));
        foreach (var (match, feels) in told.Concat(Feeling().Matches(sentence.Text).Select(match => (match, Feels: true))).OrderBy(pair => pair.match.Index))
        {
            if (sentence.ForbidsBefore(match.Index) || KnowsNotWhere().IsMatch(sentence.Text[match.Index..].TrimStart()) || ToInfinitive().IsMatch(sentence.Text[..match.Index]))
            {
                continue;
            }
            var rest = sentence.Text[(match.Index + match.Length)..];
            if (ToHim().IsMatch(rest) || Addressing().IsMatch(match.Value) && ToYou().IsMatch(rest) || Addressing().IsMatch(match.Value) && actors.IsHimAfter(rest) && !WithHim().IsMatch(rest))
            {
                continue;
            }
            var subject = subjects.Of(sentences, at, match.Index);
            if (sentence.Supposes(subject.From) || ForHim().IsMatch(rest))
            {
                continue;
            }
            if (Tells(actors, subject.Who, match.Value, (sentence.Text, rest), feels) && !HisAccount.Holds(subjects, sentences, at, match.Index, match.Value + Agency().Match(rest).Value))
            {
                yield return (subject.From, match.Index + match.Length - subject.From);
            }
        }
    }

    private static bool IsUndergone(string text, Match match) =>
        Undergone().IsMatch(match.Value) || text[..match.Index].EndsWith("'s ", StringComparison.Ordinal) && Done().IsMatch(text[match.Index..]);

    private static bool Tells(Actors actors, Teller who, string verb, (string Whole, string After) said, bool feels) => who switch
    {
        Teller.Hers => !(feels && OfAChild().IsMatch(said.After) && !FearVerb().IsMatch(verb)),
        Teller.Helper => !feels,
        Teller.Unnamed => !feels && (ToAnAgency().IsMatch(said.After) || Coming().IsMatch(verb) || Secret().IsMatch(said.Whole)),
        // A pronoun that could be either, and what he would hardly say of himself: "in confidence she described…", "he does not want him told".
        Teller.His => EitherPronoun(actors, said.Whole) && !OnlyHis().IsMatch(said.Whole)
            && (Secret().IsMatch(said.Whole) || Secrecy().IsMatch(verb + said.After) || OfTheProtected().IsMatch(verb + said.After)),
        _ => false,
    };

    private static bool EitherPronoun(Actors actors, string text) => Pronoun().Match(text) is { Success: true } match && actors.IsEither(match.Value);

    private const string Between = @"(?:(?:has|have|had|also|then|since|later|again|already|still|now|only|even|first|herself|himself|themselves|recently|[a-z]+ly|never|not|did|does|often|twice|once|both|all|is|was|were|been|being|are|be|remains|remained|seems|seemed|became|sounded|looked|gets|got) )*";

    /// <summary>Verbs of telling and of coming to somebody with it.</summary>
    [GeneratedRegex(@"(?<![a-z-])" + Between + @"(?:told|tells|disclos(?:ed|es)|report(?:ed|s)(?! to (?:prison|custody|the office|probation each))|confid(?:ed|es)|informed|informs|advised|alleg(?:ed|es)|complain(?:ed|s)|request(?:ed|s)|asked|asks|said|says|stated|states|stating|express(?:ed|es)|raised|raises|explain(?:ed|s)|describ(?:ed|es)|confirm(?:ed|s)|reveal(?:ed|s)|mention(?:ed|s)|claim(?:ed|s)|recount(?:ed|s)|recall(?:ed|s)(?! to prison)|warn(?:ed|s)|alert(?:ed|s)|notif(?:ied|ies)|believ(?:ed|es)|suspect(?:ed|s)|wrote|writes|written|e-?mailed|e-?mails|messaged|texted|rang|rings|phoned|phones|telephoned|telephones|called (?:us|in|the|police|999|101|back|again|her|on|to|from|this)|calls (?:us|in|the|police|999)|contacted|contacts|spoke|spoken|speaks|talked|talks|let (?:us|me|the [a-z]+|probation|police) know|(?:got|been|is|are|was) in (?:touch|contact) with|came forward|come forward|came (?:in to|into|to) (?:us|the|see|tell|say|our|probation)|turned to|approached|confess(?:ed|es) to (?:us|me|the)|(?:gave|given|gives|provided|provides|supplied|handed|sent|sends|forwarded|show(?:ed|n|s)|played|shared|shares|passed|submitted|produced|brought) (?:on |over |in )?(?:us|me|the (?:police|officer|officers|office|court officer|team|worker|social worker)|police|officers|probation|her |an account|information|details|a (?:statement|diary|log|recording|copy|photo|photograph|list|description|note|letter)|screenshots|photographs|photos|recordings|copies|messages|this|it|them|that|evidence)|made (?:a|an|another|further|several|new|two|three|more) (?:new |further |fresh |formal |second |third |full |anonymous )*(?:report|reports|disclosure|disclosures|complaint|complaints|statement|statements|referral|allegation|allegations|call|calls|request|comment|comments|remark)|made (?:contact|it (?:clear|plain|known)|known)|put in (?:a|an) (?:complaint|request|report|call)|lodged|withdrew|withdraws|withdrawn|retract(?:ed|s)|drew (?:a|us|me|his|her|pictures)|named (?:him|you|the|his)|identified (?:him|you|the)|insist(?:ed|s)|begged|begs|pleaded (?!guilty|not guilty)|urged|urges|signed (?:a|the)|pointed out|reckons|puts it|engag(?:ed|es|ing) with|working with|works with (?:us|the|an?|her)|supported by|helped us|blames|opened up|broke down|answered (?:that|us|the)|replied that|picked up the phone|(?:put|puts) (?:us|me|police|the police|officers) on ?to|identified (?:your|his|her)|let (?:it )?slip|(?:got|came|come|comes|get|getting) (?:back )?(?:in touch|in contact|on to (?:us|me|the)|on the phone|to us|clean about|to (?:see|talk to|speak to|tell) (?:us|me|the|her|his|an?))|been (?:on|on to|in to|round to|on the phone to|in touch|through to|back to) ?(?:see |tell )?(?:us|me|the (?:police|office|school|council|station|phone)|police|probation|about|again)?|dialled (?:999|101)|hung up|left (?:us |me |a |the office |several |two |three )*(?:voicemails?|messages?|notes?) (?:for us|with|saying|about|on our|on the|that|to say)|came across (?:you|him|her|them)|(?:filmed|recorded|photographed|videoed|taped|noted down|logged|wrote down|copied) (?:it|you|him|her|the|every|each|what|all)|(?:kept|keeps|keeping|has kept) (?:a |her |his |the |every |all )?(?:log|diary|record|note|notes|journal|list|messages?|screenshots?|letters?)|(?:drew|drawn|painted|made) (?:you|him|her|them|us|me|a (?:picture|house|monster|man|woman|figure)|pictures)|passed (?:it|this|that|them|word|the [a-z]+) (?:on|over|to)|(?:sends?|sent|gave|given|lent|dropped|posted|dropped off|handed) (?:in |us |me |the |over |on |off )*(?:the |a |her |his |some |more |two |three )*(?:photos?|phone|letters?|cards?|notes?|screenshots?|printouts?|recordings?|messages?|diary|key)|(?:point(?:ed|s) (?:to|at|us)|picked (?:you|him|her) out|recogni[sz]ed (?:you|him|her|the)|(?:saw|spotted|seen|noticed|heard) (?:you|him|your|his) (?:car|van|bike|voice|outside|near|at|in|on|again|walk|driv|stand|wait|sit|loiter|hang)[a-z]*)|had enough|gone to (?:the police|her solicitor|his solicitor|court)|(?:applied|applying|apply) (?:for|to) (?:a|an|the|vary|have|extend)(?! (?:to|for)?(?:you|him))|(?:put|puts|putting) (?:it to us|us in the picture|pen to paper)|spill(?:ed|t) the beans|blew the whistle|grassed|tipp?(?:ed)? (?:us|me|the police|police|off)|vouch(?:es|ed)|corroborat(?:es|ed)|back(?:s|ed) (?:that|this|it) up|filled (?:us|me) in|kept us (?:informed|posted|updated|up to date)|mutter(?:ed|s)|whisper(?:ed|s)|hint(?:ed|s)|admit(?:ted|s) to (?:us|me|the)|consent(?:ed|s)|vetoed|asked not|ask not|wanted it known|signed up (?:for|to)|enrolled (?:on|in)|(?:sees|seeing|saw|has seen) (?:a|her|his|the|an) (?:counsellor|therapist|psychologist|psychiatrist|doctor|gp|solicitor|advocate|idva|support worker|nurse|victim liaison officer|specialist))(?![a-z-])")]
    private static partial Regex Verb();

    private const string NotWant = @"(?:does not|did not|doesn't|doesnt|didn't|didnt|don't|do not|dont|would not|wouldn't|wouldnt|no longer|not|never|cannot|can't|cant|could not|couldn't|will not|won't|wont) (?:really |yet |now |ever |currently |at all )*(?:want|wants|wanted|wish|wishes|feel|feels|felt|trust|think|like|believe|support|supports|agree|accept|intend|mind|cope|sleep|face|go (?:to|out|home|back|near)|attend|press|give (?:a|evidence|us|her)|make a|sign|be told|settle|eat|speak (?:of|about|to)|talk (?:of|about|to)|see (?:him|you|her|his)|consent|co-?operate|engage)";

    /// <summary>What somebody fears, wishes, feels; how a child bears it.</summary>
    [GeneratedRegex(@"(?<![a-z-])" + Between + @"(?:" + NotWant + @"|(?:very |so |too |really |quite |still |extremely |genuinely |increasingly |more |a bit |clearly |now )*(?:afraid|frightened|scared|terrified|petrified|worried|anxious|fearful|nervous|wary|uneasy|in fear|upset|distressed|tearful|reluctant|unwilling|dreading|adamant|concerned|relieved|content (?:for|with|that|to)|happy (?:for|with|to|that)|opposed to|(?<=\b(?:is|was|are|were|be|been|remains?|still|dead|strongly|firmly|very|now|quite|[-–:,]) )against (?:any|bail|contact|a|his|the)|hoping|in two minds|struggling|minded to|desperate|intimidated|traumatised|unhappy|ashamed)|fears|feared|worries|dreads|dreaded|wants|wanted|wishes|wished|would (?:really |much |also |still |very much )*(?:like|rather|sooner|prefer|want|feel|welcome|be (?:happy|willing|afraid|frightened|worried|relieved))|'d (?:like|rather|sooner|prefer)|hopes|hoped|prefers|preferred|feels|felt|thinks|thought|supports|supported|opposes|opposed|objects|objected|agrees|agreed|declines|declined|refuses|refused|regrets|expects|hides|hid|flinches|flinched|clings|clung|finds (?:it|the|him|you|that|this)|found (?:it|him|the [a-z]+) (?:hard|frightening|a relief|difficult|upsetting|threatening)|(?:has |have )?(?:decided|chosen|elected|opted) (?:to|not|against|out|in)|cries|cried|wets|wetting|wet (?:the|her|his)|has (?:nightmares|bad dreams|been (?:wetting|hiding|crying|waking|asking))|has (?:concerns|fears|doubts|worries|reservations)|having nightmares|wakes|woke|screams|panics|sleeps (?:badly|with)|shakes|bites|stopped eating|self-harm[a-z]*|(?:is|was|were|are|has been|remains|still) (?:now |still |often |always |never |clearly |visibly |quite |very |again |back )*(?:in (?:tears|pieces|bits|shock|a state|fear|hiding|a bad way|terror|dread)|on (?:edge|tablets|medication|antidepressants|anti-depressants|sleeping pills|sick leave|the sick)|off (?:sick|work|her food|his food)|at (?:the|her|his) (?:end|wits|limit)|looking over|unwilling|mortified|shaking|shaken|trembling|crying|sobbing|weeping|jumpy|nervy|low|suicidal|hypervigilant|exhausted|beside (?:her|him)self|not (?:coping|sleeping|eating|happy|well|ready|safe|willing|sure|keen|convinced)|depressed|signed off|living in fear|scared stiff|worn down|at risk|a wreck|distraught|hysterical|furious|livid|pleased|grateful|reassured|glad)|(?:burst|broke|dissolved) (?:into tears|down)|wept|weeps|sobbed|sobs|sobbing|shook|trembled|trembles|froze|freezes|jumps|jumped|startles|startled|(?:checks|bolts|locks|barricades) (?:the|her|his|every|all)|sleeps? (?:badly|with|in|on)|(?:is|was|are) sleeping (?:with|in|on|badly|at)|(?:has|had|have) (?:not |hardly |barely |never )(?:slept|eaten|been out|left the house|felt safe|settled|recovered|forgiven|got over)|lives in (?:fear|dread|terror)|(?:does|do|did)(?:n't| not) (?:dare|go out|sleep|eat|feel safe|recognise|know (?:what|if|how|whether|that))|is down as|(?:been |was |is )?(?:assessed|scored|graded|flagged|rated|classed) (?:as |at )?(?:high|medium|standard|[0-9]+)|would be (?:mortified|devastated|in danger|at risk|lost|crushed)|trusts? (?:no|nobody|no-one)|(?:cannot|can't|could not|couldn't) (?:bear|stand|face|forgive|forget|get over|look at|go past|go near|be in the same)|calls (?:it|him|you|the) (?:a |an )?(?:nightmare|monster|hell|bully|liar)|has (?:bad|panic|anxiety|night|trouble sleeping|flashbacks|ptsd)|had (?:a panic|nightmares|flashbacks)|(?:has|had|have|suffers?|suffered|gets?) (?:from )?(?:panic attacks?|flashbacks|nightmares|ptsd|anxiety)|minds?\b(?! (?:the|her|him|me|you))|is (?:against|for) |was (?:against|for) (?:any|the|a|it)|(?:is|was|are|were) (?:receiving|getting|having|attending|seeing) (?:support|help|counselling|a (?:counsellor|therapist|support)))(?![a-z-])")]
    private static partial Regex Feeling();

    /// <summary>Done to the subject: "was told", "have been informed", "is called".</summary>
    [GeneratedRegex(@"\b(?:is|was|were|been|being|are|be) (?:[a-z]+ly |also |then |since |later |again |first |now |not |only )*(?:told|asked|informed|advised|contacted|rung|phoned|telephoned|called|described|reported|warned|alerted|notified|said|alleged|approached|named|identified|given|provided|supplied|handed|sent|forwarded|shown|mentioned|written|claimed|requested|urged|raised|confirmed|stated|believed|suspected|disclosed|recalled|played|shared|passed|submitted|produced|brought|signed|lodged|withdrawn|spoken|talked)\b")]
    private static partial Regex Undergone();

    [GeneratedRegex(@"^(?:told|asked|called|informed|advised) (?:how|to|what|not|when|by|where|off)\b")]
    private static partial Regex Done();

    /// <summary>Who says that he does not know where somebody lives is the one she keeps it from.</summary>
    [GeneratedRegex(@"^(?:said|says|told|tells|stated|states|claimed|claims)\b[^.;]{0,40}\b(?:not|n't|no idea|never) (?:know |known |knew |found out |been told |asked )?where\b")]
    private static partial Regex KnowsNotWhere();

    [GeneratedRegex(@"\b(?:to|will|must|shall|may|should|can|if)(?: [a-z]+ly)? $")]
    private static partial Regex ToInfinitive();

    [GeneratedRegex(@"^,? ?(?:that )?(?:to|with) (?:you|your|the defendant|the respondent)\b")]
    private static partial Regex ToHim();

    /// <summary>"Drew this for you", "was glad to see you": what he was given or was there for.</summary>
    [GeneratedRegex(@"^(?: (?:this|it|that|one|a|an|the) ?(?:[a-z]+ )?for you\b| to (?:see|meet|show|play with|be with|talk to) you\b| (?:that |if |whether )?you (?:can |could |may |might |should )?(?:have|keep|like|liked) (?:it|this|one)\b)")]
    private static partial Regex ForHim();

    /// <summary>"Told you that", "asked you for": said to his own ears.</summary>
    [GeneratedRegex(@"^ (?:both )?you\b(?! (?:be|not be|have been|had been|were seen|are)\b)")]
    private static partial Regex ToYou();

    [GeneratedRegex(@"\b(?:told|tells|asked|asks|contacted|contacts|rang|rings|phoned|phones|telephoned|texted|messaged|e-?mailed|called|informed|informs|advised|warned|approached|gave|given|sent|shown|showed|begged|urged)$")]
    private static partial Regex Addressing();

    /// <summary>"Asked him to be kept away" asks of others; "asked for him".</summary>
    [GeneratedRegex(@"^ (?:for|that|about|if|whether) ")]
    private static partial Regex WithHim();

    [GeneratedRegex(@"^[^.;]{0,60}?\b(?:us|me|police|officers|an officer|the officer|probation|social (?:services|care|worker|workers)|the (?:school|office|council|nursery|department|team|prison|court office|helpline|duty [a-z]+)|this (?:office|service|department)|crimestoppers|in confidence|999|101|the force|childrens services|children's services|anonymously|the landlord|safeguarding|on to (?:us|me)|the head(?:teacher)?\b|gave it|handed it|(?:seen|saw|heard) (?:you|him|your|his|a|the)|tipped|your (?:car|van|visits?|comings)|shouting|banging|crying)\b")]
    private static partial Regex ToAnAgency();

    [GeneratedRegex("^ (?:us|me|probation|police|the police)\\b")]
    private static partial Regex Agency();

    [GeneratedRegex(@"\b(?:came forward|come forward|rang|phoned|telephoned|alerted|disclosed|confided|raised (?:a |an |some |her |his |their )?(?:[a-z]+ )?(?:worry|worries|concerns?|fears?|alarm)|made (?:a|an) .*(?:report|disclosure|referral|call))")]
    private static partial Regex Coming();

    [GeneratedRegex(@"\b(?:in (?:strict |complete |total |the strictest )?confidence|confidentially|anonymously|privately|not (?:to be|wish to be|want to be) (?:named|identified|told)|asked not to be named|(?:he|she) (?:must not|is not to|mustn't|should not) (?:be told|know|learn|find out)|behind (?:his|her|your) back|without (?:his|her|your) knowledge)\b")]
    private static partial Regex Secret();

    [GeneratedRegex(@"\b(?:(?:not|never|doesn't|doesnt|didn't|didnt|don't|dont) (?:want|wants|wish|like) (?:him|her|them) (?:to (?:know|be told|hear|find|learn|see)|told|knowing|informed)|(?:afraid|frightened|scared|terrified|in fear|fearful) of (?:him|her)\b|to know that (?:he|she) said)")]
    private static partial Regex Secrecy();

    /// <summary>What only somebody who is protected asks for or bears.</summary>
    [GeneratedRegex(@"\b(?:victim liaison|vlo\b|victim contact|(?:zone|order|tag|curfew|condition|conditions) (?:to be |made |be |is )?(?:widened|wider|made bigger|bigger|larger|longer|extended|kept|to stay|stays on|stayed)|locks? (?:changed|done|replaced)|(?:to support|support) (?:a|the|any) prosecution|press charges|never reported|panic alarm|frightened of what|afraid of what|when (?:he|she) (?:comes|gets|is let|is released) ?(?:out)?\b|(?:he|she) (?:stayed|stays|was kept|is kept) (?:inside|in prison|away)|new number|screen(?:s)? in court|(?:him|her) to (?:do the (?:programme|course|group)|stay away|be kept away|get help))")]
    private static partial Regex OfTheProtected();

    [GeneratedRegex(@"\b(?:denies|denied|lifted|reduced|removed|smaller|varied|shorter|dogs|not afraid|no longer afraid|(?:not|never|n't|cannot|refuses to|will not) (?:accept|believe|think|agree|understand|see)|(?:accepts?|admits?|believes?|thinks?|convinced|sure|certain|claims?|aware|sorry) that)\b")]
    private static partial Regex OnlyHis();

    [GeneratedRegex(@"\b(?:she|he)\b")]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^ (?:a|an|the|new|her|his|some) (?:[a-z]+ )?(?:bike|bicycle|book|lego|toy|toys|story|drink|trainers|phone|tablet|present|birthday|football|puppy|dog|cat|games?)\b")]
    private static partial Regex OfAChild();

    [GeneratedRegex(@"\b(?:afraid|frightened|scared|terrified|fears|worried|dread)")]
    private static partial Regex FearVerb();
}
