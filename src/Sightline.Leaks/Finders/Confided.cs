using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>Sentences that tell that she or somebody else told, where who told and the telling stand apart or are put as a thing: "there were two calls to us from her", "rang in confidence".</summary>
internal static partial class Confided
{
    private static readonly string[] NobodyInParticular = ["you", "i", "we", "who", "others", "people", "anybody", "anyone", "somebody", "someone", "nobody", "staff", "they", "victims", "survivors", "professionals", "and", "or", "to", "officer", "officers"];

    internal static IEnumerable<Match> All(Actors actors, IReadOnlyList<Sentence> sentences, int at)
    {
        var sentence = sentences[at];
        foreach (var match in ToUs().Matches(sentence.Text).Concat(Passive().Matches(sentence.Text)).Concat(ByAccount().Matches(sentence.Text)).Concat(Noted().Matches(sentence.Text))
            .Concat(AsSheWished().Matches(sentence.Text)).Concat(Seldom().Matches(sentence.Text)))
        {
            if (ToldFinder.Speaks(actors, sentences, at, match) && !sentence.ForbidsBefore(match.Index))
            {
                yield return match;
            }
        }
        foreach (var match in InConfidence().Matches(sentence.Text).Concat(NotNamed().Matches(sentence.Text)))
        {
            if (IsNotHis(actors, sentences, at, match))
            {
                yield return match;
            }
        }
        foreach (var match in Anonymous().Matches(sentence.Text).Concat(CameToUs().Matches(sentence.Text)).Where(match => !sentence.ForbidsBefore(match.Index)))
        {
            yield return match;
        }
        foreach (Match match in SentUs().Matches(sentence.Text))
        {
            if (actors.Before(sentences, at, match.Index) is Actor.Hers)
            {
                yield return match;
            }
        }
        foreach (Match match in AndTold().Matches(sentence.Text))
        {
            if (ToldFinder.Speaks(actors, sentences, at, match) && !sentence.ForbidsBefore(match.Index))
            {
                yield return match;
            }
        }
    }

    /// <summary>Whoever speaks in confidence speaks of him, unless it is he himself or nobody in particular.</summary>
    private static bool IsNotHis(Actors actors, IReadOnlyList<Sentence> sentences, int at, Match match)
    {
        var who = match.Groups["who"].Value;
        return who.Length == 0 || !NobodyInParticular.Contains(who)
            && (actors.IsEither(who) ? actors.Before(sentences, at, match.Groups["who"].Index) is Actor.Hers : actors.Of(who) is not Actor.His);
    }

    private const string Hers = @"(?<who>(?:the |your |his )?(?:victim|survivor|complainant|applicant|aggrieved|protected (?:person|party)|other (?:party|side|parent)|(?:ex-|former |ex |estranged )?(?:partner|wife|husband|girlfriend)|mother|daughter|son|child|children|family|neighbour|person (?:you (?:hurt|harmed|abused|assaulted)|he (?:hurt|harmed|abused|assaulted)|named in the order|the order protects|protected by)|mother of (?:your|his) (?:children|child|son|daughter))|her|she|them|(?:mr |mrs |ms |miss )?[a-z]+(?: [a-z]+)?)";

    private const string Us = "(?:us|me|probation|(?:the |our |this )(?:police|office|service|team|school|department|unit)|social (?:services|care)|police)";

    /// <summary>The telling as a thing, and that it came to an agency.</summary>
    [GeneratedRegex(@"\b(?:calls?|messages?|letters?|e-?mails?|texts?|reports?|disclosures?|visits?|words?|information|accounts?|contacts?|screenshots?|recordings?|requests?|conversations?|representations?) (?:(?:made|sent|given|shared|passed|received|taken|on|was|were|had|been|last|week|month|night|today|direct|directly|in|this) ){0,4}(?:(?:to|with|by) " + Us + @" )(?:(?:on [0-9]{1,2} [a-z]+|last [a-z]+|since then|this week|today|both|made|again) ){0,2}(?:from|by) " + Hers + @"\b")]
    private static partial Regex ToUs();

    /// <summary>A thing told, given or made by her, whatever stands between.</summary>
    [GeneratedRegex(@"\b(?:disclosures?|reports?|account|information|calls?|referrals?|requests?) (?:[a-z]+ ){0,3}?(?:made|given|provided|volunteered|offered|passed on|shared|supplied) (?:[a-z0-9]+ ){0,6}?by " + Hers + @"\b")]
    private static partial Regex Passive();

    [GeneratedRegex(@"\b(?:by|on|in|from|according to) (?:what )?(?<who>her|(?:the )?(?:victim|survivor|complainant|protected person|child|children|daughter|son|mother|[a-z]+)(?:'s|s'))(?: own)? (?:account|version|telling|words)\b|\b(?:from|by|on) what (?<who>she|the victim|the survivor|the protected person|the children|[a-z]+) (?:has |have |had )?(?:says?|said|tells?|told|told us|reports?|describes?|described|shared|shows?|showed)\b|\bwe (?:understand|know|gather|learn|learned|learnt|hear) (?:this |that |it )?(?:from|through|via) " + Hers + @"\b")]
    private static partial Regex ByAccount();

    /// <summary>What she felt about it, and that something was done as she wished.</summary>
    [GeneratedRegex(@"\b(?:at|on|with|by|to|for|because of|out of) (?<who>her|(?:the )?(?:victim|survivor|complainant|protected person|child|children|daughter|son|mother|[a-z]+)(?:'s|s')) (?:own )?(?:request|wish|asking|insistence|suggestion|instigation|agreement|consent|behalf|say-so)\b|\b(?:came|comes|learned|learnt|heard|know|known|knew|got|had|obtained|taken|gathered|understood) (?:of |about )?(?:this|that|it|so) (?:only |straight |directly )?(?:from|through|via) " + Hers + @"\b|\bit was " + Hers + @" who (?:told|said|rang|asked|called|phoned|wrote|let|gave|reported|sent|showed)\b")]
    private static partial Regex AsSheWished();

    /// <summary>"She emailed us", "she begged that": telling by words less common.</summary>
    [GeneratedRegex(@"\b" + Hers + @"(?:'s|'ve| has| have| had| also| then| since| later| now| again| already| still| twice| often)* (?:(?:wrote|written|emailed|e-mailed|messaged|texted|complained|spoke|spoken|talked|come|came|turned) (?:to |in to )?" + Us + @"|begged (?!you|him)|pleaded (?!guilty|not|you|him)|urged (?:us|me|that)|dreads|hopes (?:that|never|not|you|he)|is (?:dreading|terrified|petrified|uneasy|wary|nervous) |(?:spoke|speaks|spoken|talked|talks) (?:of|about) (?:you|your|his|him|what|how|being|feeling)|keeps a (?:log|diary|record|note)|kept a (?:log|diary|record|note)|insists? (?:that|on)|sleeps badly|cannot sleep|can't sleep)")]
    private static partial Regex Seldom();

    /// <summary>A note's short form: "V contacted: does not support bail".</summary>
    [GeneratedRegex(@"\b(?<who>v|ip|(?:the )?(?:victim|survivor|complainant|aggrieved|protected person)|her|she|[a-z]+(?: [a-z]+)?)(?: was| has been| been)? (?:contacted|spoken to|rung|phoned|called|seen|visited|consulted|asked|updated)(?: (?:by phone|today|again|on [0-9]{1,2} [a-z]+|this morning|yesterday))?(?: ?[:;,-]+ | and | who )(?:is |was |she |they |he |still |also |very )*(?:does not|doesn't|did not|didn't|do not|would|wants?|wanted|wishes|supports?|supported|opposes?|opposed|objects?|objected|fears?|afraid|scared|frightened|worried|not|said|says|reports?|reported|states?|stated|asks?|asked|told|feels?|unhappy|happy|content|no contact)\b")]
    private static partial Regex Noted();

    [GeneratedRegex(@"\b(?<who>[a-z]+),? (?:has |had |have |also |then |again |since |later )*(?:rang|phoned|telephoned|called|wrote|written|spoke|spoken|told|said|says|came|come|visited|contacted|e-?mailed|reported|informed|approached|disclosed|confided|shared|mentioned|made contact|got in touch|been in touch)\b[^.;]{0,70}\b(?:in (?:strict |complete |the strictest |total )?confidence|confidentially|anonymously)\b")]
    private static partial Regex InConfidence();

    /// <summary>Who told and is not to be known to have.</summary>
    [GeneratedRegex(@"\b(?<who>[a-z]+)(?:,? who)? (?:must not|must never|should not|is not to|are not to|cannot) be (?:known|seen|shown|thought|told|understood) to have (?:rung|called|told|spoken|said|written|phoned|reported|been in touch|come|helped|contacted)\b|\b(?<who>[a-z]+)(?:,? who)? (?:has |have |had |also )*(?:asked not|wishes not|does not (?:want|wish)|doesn't (?:want|wish)|did not (?:want|wish)|didn't (?:want|wish)|would (?:rather|prefer) not|is afraid) to be (?:named|identified|quoted|known as)\b|\b(?<who>[a-z]+)(?:,? who)? (?:has |have |had |also )*(?:asked|wishes|wants|wanted|wished|prefers?|preferred) to (?:remain|stay|be kept) (?:anonymous|unnamed|nameless)\b")]
    private static partial Regex NotNamed();

    [GeneratedRegex(@"\banonymous (?:call|caller|report|letter|informant|tip|tip-off|note|message|source|referral|information)\b")]
    private static partial Regex Anonymous();

    /// <summary>That something reached us, and nobody says from whom.</summary>
    [GeneratedRegex(@"\b(?:a|an|another|further|two|three|several|some|more|new|recent|fresh) (?:[a-z]+ )?(?:disclosures?|tip-?offs?|intelligence|pieces? of information|reports?) (?:[a-z]+ ){0,3}?(?:made|given|passed(?: on)?|came|reached) (?:in )?(?:to )?" + Us + @"\b(?! (?:by|from) (?:you\b|your|the court|the prison|the police|custody|the tag|the gp|a gp|another))")]
    private static partial Regex CameToUs();

    [GeneratedRegex(@"\b(?:sent|forwarded|handed|showed|played|gave|passed|brought|supplied|copied|read) (?:it |them |this )?(?:on )?(?:to )?" + Us + @" (?:what|copies|screenshots?|the (?:messages?|texts?|letters?|cards?|recordings?|voicemails?|e-?mails?|posts?|photos?|photographs?|pictures?)|your (?:messages?|texts?|letters?|cards?|voicemails?|e-?mails?|posts?)|messages|recordings?|photos?|photographs?|some|a (?:copy|message|text|recording|picture|photo|photograph|screenshot|list|note|letter|log|diary|voicemail))\b")]
    private static partial Regex SentUs();

    private const string Tell = @"(?:told (?:us|me|probation|the police|police|her [a-z]+|this office)|let (?:us|me) know|asked (?:us|me|that|for (?:the|a|your|his|more|it|no|an)|whether)|said (?:that|she|it)|says (?:that|she|it)|disclosed|reported|confided|fears|is (?:afraid|frightened|scared|terrified|worried)|was (?:afraid|frightened|scared|terrified|worried)|(?:does|did) not (?:want|wish|feel)|would like|wants|raised (?:concerns?|it|this))";

    /// <summary>She, something between commas or another thing she did, and then that she told.</summary>
    [GeneratedRegex(@"(?:^|[.:;] ?|\b(?:that|as|because|when|since|after|and|but) )(?<who>she|(?:the |your |his )(?:victim|survivor|complainant|aggrieved|protected (?:person|party)|(?:ex-|former |ex |estranged )?(?:partner|wife|husband|girlfriend)|daughter|son|child|children)|(?:mr |mrs |ms |miss )?[a-z]+(?: [a-z]+)?)(?:,[^,.;:]{2,90}, (?:has |had |also |then )*| (?:has |had |also )*(?:rang|phoned|called|wrote|came|met|spoke|emailed|visited|attended|got in touch|made contact|telephoned|cried|replied)\b[^.;:]{0,90}? (?:and|to say(?: that)?|when|where|in which) (?:she |they |also |then |has |had )*)" + Tell + @"\b")]
    private static partial Regex AndTold();
}
