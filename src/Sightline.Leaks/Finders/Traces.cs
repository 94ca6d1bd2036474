using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>
/// Sentences in which nobody tells and yet it is told: that the tip was hers, that it was she, that an alarm was fitted for her, what helps her, what worries her; and word that reached an
/// agency from somebody he could guess.
/// </summary>
internal static partial class Traces
{
    internal static IEnumerable<Match> In(Actors actors, IReadOnlyList<Sentence> sentences, int at)
    {
        var sentence = sentences[at];
        var text = sentence.Text;
        foreach (var match in Predicate().Matches(text).Concat(Measure().Matches(text)).Concat(Helped().Matches(text)).Concat(Moves().Matches(text))
            .Concat(HadFrom().Matches(text)).Concat(Plan().Matches(text)))
        {
            if (ToldFinder.Speaks(actors, sentences, at, match) && !sentence.ForbidsBefore(match.Index) && !Denied().IsMatch(text[..match.Index]))
            {
                yield return match;
            }
        }
        foreach (Match match in ItWas().Matches(text))
        {
            var words = match.Groups["who"].Value.Split(' ');
            if (words.Any(actors.SourceNames.Contains) || Telling().IsMatch(text) && ToldFinder.Speaks(actors, sentences, at, match))
            {
                yield return match;
            }
        }
        foreach (var match in Reached().Matches(text).Where(match => !sentence.ForbidsBefore(match.Index) && !Denied().IsMatch(text[..match.Index])))
        {
            yield return match;
        }
    }

    private const string Hers = @"(?<who>(?:the |your |his |her )?(?:victim|survivor|complainant|aggrieved|protected (?:person|party)|(?:ex-|former |ex |estranged )?(?:partner|wife|husband|girlfriend|boyfriend)|person (?:he|she|you|they) (?:used to (?:live|be) with|lived with|hurt|harmed|was with|left|abused|assaulted)|person (?:named in|the order)|neighbour|daughter|son|child|children|family)|her|him|she|he|(?:mr |mrs |ms |miss )?[a-z]+(?: [a-z]+)?)";

    private const string Thing = "(?:call|calls|tip|tip-?off|information|info|concern|concerns|report|reports|complaint|complaints|request|idea|suggestion|message|messages|letter|photo|photos|photographs?|recording|screenshots?|word|intelligence|account|allegation|statement|referral|voice|wish|worry|fear|doubt|objection|diary|note|notes|log|evidence|list|warning|number|e-?mail|evidence)";

    /// <summary>"The tip was Ann's", "the concern about the dog came from her", "the objection is hers".</summary>
    [GeneratedRegex(@"\b(?:the|that|this|every|one|each|another|which) (?:[a-z]+ )?" + Thing + @"(?:,? (?:[a-z]+ ){0,6}?)?(?:was|is|were|are|came|comes|originated|stems?|stemmed|derives?|arose|originates)(?: (?:in fact|all|largely|mainly|originally|directly|only|first|straight))* (?:(?:from|with|by|through|via) )?(?:(?<who>[a-z]+(?: [a-z]+)?)'s|(?<who>hers)|(?:from|with|by|through|via) " + Hers + @")\b(?! (?:solicitors?|counsel|barrister|lawyers?|evidence))")]
    private static partial Regex Predicate();

    [GeneratedRegex(@"\b(?:it (?:was|is)|that (?:was|is|would be)|namely|i\.e\.?|ie|being|(?:source|caller|informant|author|writer|witness)(?: is| was|:| -| =)) (?:(?:mr |mrs |ms |miss )?(?<who>(?!her\b|his\b|their\b|he\b|she\b)(?:[a-z]+ [a-z]+|[a-z]+)))\b|\b(?<who>[a-z]+ [a-z]+|[a-z]+),? (?:was|is|being) (?:the (?:one|person|caller|source|informant|neighbour|witness|author|man|woman|voice)) (?:who|that|behind|on the|in)\b|\b(?:thanks to|rests? on(?: what)?|owes? (?:this|it) to|owed (?:this|it) to|down to|credit to|told by|heard by|seen by|based on what) (?<who>[a-z]+ [a-z]+|[a-z]+)\b|\b(?<who>[a-z]+ [a-z]+|[a-z]+),? in (?:strict |the strictest )?confidence\b")]
    private static partial Regex ItWas();

    [GeneratedRegex(@"\b(?:call|calls|called|rang|phoned|told|tip|tipped|anonymous|source|caller|informant|reported|wrote|said|confidence|between ourselves|heard|message|letter|complained|asked|saw|spotted)\b")]
    private static partial Regex Telling();

    /// <summary>What is fitted, put or given for her safety.</summary>
    [GeneratedRegex(@"\b(?:alarms?|cameras?|doorbell|locks?|marker|flag|panic (?:button|alarm)|tecsos|sanctuary|safe room|letterbox|fire[- ]?proof[a-z]*|spyhole|chain|lights?|cctv|device|phone|safety plan|escape plan|patrols?|panel|app|visits?|check(?:s|-ups?)?)\b[^.;]{0,30}\b(?:fitted|put|placed|installed|given|issued|changed|set up|agreed|arranged|made|in place|supplied|lent|doubled|offered|renewed)(?: [a-z]+){0,2} (?:at|on|for|to|in|round|by|with|near) " + Hers + @"(?:'s)?\b(?! (?:has|have) been served)|\b" + Hers + @"(?:'s (?:home|house|flat|address|phone|door|car|number))?(?: has| have| had| now| also| still| already| been| was| is| being| got| carries| wears| keeps| uses| given| lent| issued| offered| fitted| with| provided| waiting| for| on| allocated)+ (?:an? |the |her |his |new |extra |police |personal |council |additional |stronger |two )*(?:panic (?:button|alarm)|alarm|marker|tecsos|safe room|doorbell camera|cameras?|cctv|locks|personal alarm|mobile alarm|safety (?:plan|phone|app)|police flag|priority (?:marker|response)|urgent marker|tracker|hollie guard)\b")]
    private static partial Regex Measure();

    /// <summary>Who helps her, unnamed.</summary>
    [GeneratedRegex(@"\b" + Hers + @"(?: is| was| has| have| had| now| also| been| being| still| since| getting| receiving| gets| got)+ (?:helped|supported|advised|accompanied|seen|visited|counselled|safeguarded|referred|put in touch|linked|looked after|represented|assisted|protected) (?:by|through|with|to|at) (?:a|an|the|her|his|our|two|someone|somebody|local|specialist|women's|men's|staff|people|victim|independent|domestic)\b|\b" + Hers + @"(?:'s| has| is| had| was| now| also| still| since| been| just)* (?:(?:started|starts|joined|attends?|attending|completed|completing|finished|doing|on|signed up (?:for|to)|enrolled on|booked on(?:to)?|goes to|in|opted in ?to|opted into|part of|a member of|registered with|registered on) (?:the |a |her |his |an )?(?:[a-z]+ )?(?:[a-z]+ )?(?:freedom programme|recovery toolkit|own my life|pattern changing|gateway|survivors?'? (?:group|course)|support group|contact scheme|victim contact scheme|victims' scheme|notification scheme|counselling|therapy|power to change|course for|drop-in|coffee morning))\b|\b" + Hers + @" (?:is|was|has been|will be|wants|asked|wishes|has asked)(?: to be| been| now| also| being)* (?:told|informed|consulted|notified|warned|kept informed|updated|advised|asked) (?:first |in advance |again |separately )?(?:of|about|when|before|on|if) (?:your|his|the|any|this) (?:release|zone|tag|licence|bail|move|date|conditions?|whereabouts|sentence|hostel|parole|change|breach|you)\b|\b" + Hers + @" (?:came|attended|arrived|was accompanied|sat|is accompanied|comes|attends) (?:with|by) (?:a|an|her|his|the) (?:[a-z]+ )?(?:adviser|advisor|advocate|worker|idva|isva|supporter|caseworker)\b")]
    private static partial Regex Helped();

    /// <summary>What worries, pleases, keeps awake.</summary>
    [GeneratedRegex(@"\b(?:what|nothing|it|this|that|the [a-z]+|which|all that|something)(?: [a-z]+){0,2}? (?:worries|worried|frightens|frightened|scares|scared|terrifies|terrified|troubles|upsets|upset|distresses|bothers|pleases|please|haunts|hurts|reassures|reassured|relieves|suits|unnerves|unsettles|alarms|alarmed|unnerved|shook|shakes|keeps awake) " + Hers + @"\b(?! (?:at|when|in) court)|\bfor " + Hers + @"(?:'s)? (?:own )?(?:sake|safety|protection|peace of mind)\b")]
    private static partial Regex Moves();

    /// <summary>"Had it from her", "we have it from the neighbour that…", "with thanks to".</summary>
    [GeneratedRegex(@"\b(?:i|we|police|probation|officers|the (?:school|office|team|council|landlord))(?: have| had| has|'ve|'d| got| were| was)+ (?:it|this|that|these|those|them|word|(?:the |some |more |two |a )?[a-z]+)? ?(?:straight |direct |directly |only )?(?:from|through|via|off|by way of|courtesy of|thanks to) " + Hers + @"(?:,|$| that| who| on| in| last| about| and| this| when|\.| herself| himself)|\b(?:took|taken|taking|obtained|got|gathered|recorded) (?:[a-z]+ ){0,3}(?:account|statement|version|details|information|photographs?|notes?|update) (?:straight |direct )?from " + Hers + @"\b")]
    private static partial Regex HadFrom();

    [GeneratedRegex(@"\b(?:plan|measures|steps|arrangements|precautions|provision|place|(?<!(?:child protection|family group|review|initial) )conference|meeting|risk assessment|patrols?) (?:was|were|is|are|has been|have been|being) (?:made|put in place|agreed|taken|drawn up|held|found|offered|set|written|reviewed|arranged) (?:for|to protect|to keep|about|with|to safeguard) " + Hers + @"\b(?! (?:safe at|to (?:see|come|attend|give)))|\b(?:consultation|liaison|discussions?|referral|dash|risk assessment|assessment|safety planning|home visit|interview) (?:[a-z]+ ){0,2}?(?:with|for|of|on) " + Hers + @"\b(?!'s (?:solicitors?|counsel))|\b(?:actions?|meeting|(?<!(?:child protection|family group|review|initial) )conference|referral|marker|flag|alert) (?:[a-z]+ ){0,3}?(?:about|for|concerning|on) " + Hers + @"\b|\b(?:spoke|spoken|speaking|rang|called|visited|saw|met|met with|t/c|tc|phone call|call|visit|home visit|hv|text|emails?) (?:w|with|to|from|frm|fr|by|of) (?<who>(?:the )?(?:victim|vic|complainant|survivor)|[a-z]+(?: [a-z]+)?)(?: (?:today|again|by phone|at home|alone))? ?[-–:;,]+ ?[a-z]+")]
    private static partial Regex Plan();

    /// <summary>That word came to us, from nobody or from somebody he could guess.</summary>
    [GeneratedRegex(@"\b(?:we|police|probation|i|officers|the (?:office|team|council|school|landlord)) (?:have |has |had |were |was |have since |has since )?(?:been )?(?:tipped off|tipped the wink|given to understand|made aware|put wise|told in confidence|(?:alerted|informed|warned)(?! (?:us|me|him|her|them|you|probation|police|the|mr|mrs|ms|miss|all|both|each|every|my|our|his|your|its|custody|social)\b)|given information|passed information|sent (?:a|some|several) (?:photo|picture|recording|screenshot)s?)\b(?! (?:by|from|of|to) (?:you\b|your|the court|the judge|the prison|hm|his|the date|the hearing|the change))|\b(?:word|news|rumour|a whisper|a tip|something|it) (?:has |have |had )?(?:reached|got back to|got to|come to|came to|come back to|came back to|been passed to) (?:us|me|this office|probation|police|the police|our (?:office|team|ears)|my ears)\b|\b(?:it|this|that|something|matters?|concerns?) (?:was|were|has been|have been) (?:brought to|drawn to|raised with|reported to|passed to|flagged (?:to|with|up to)) (?:our|my|us|me|this office|police|the police|probation)\b(?! (?:by|from) (?:you|the court|the prison|your))|(?:^|[.;:,] ?)(?:intelligence|intel|information|info|sources?|a source) (?:suggests?|indicates?|says?|shows?|has it|received|rec'?d|came in|puts you|points)\b|\b(?:know|known|knew|learn(?:ed|t)?|hear|heard|aware) (?:of|about|that)?[^.;]{0,60}\b(?:through|from|thanks to|via) (?:somebody|someone|a (?:member|friend|relative|neighbour|relation|mate|colleague|cousin)|people|one) (?:in|of|close to|near|who|from|at) (?:your|his|her|the|you|him)\b|\ban? (?:unnamed|anonymous|concerned|unidentified|unknown) (?:caller|person|source|member|neighbour|resident|informant|man|woman|party|relative|friend) (?:said|says|told|rang|reported|has|reports|claims|wrote|phoned|called|saw|contacted|states|stated)|\b(?:a|an|one|another|some|two) (?:[a-z]+ )?(?:man|woman|lad|girl|lady|chap|bloke|person|mate|colleague|people|couple|friend|relative|customer|driver|member of [a-z]+) (?:who|that|from|at|in|of|you|he)\b[^.;]{0,50}?\b(?:has |have |had )?(?:been on to|told|rung|rang|written to|wrote to|spoken to|spoke to|contacted|been in touch with|reported (?:it |this )?to|let|sent|shown|showed|approached|tipped off|phoned|alerted|came to) (?:us|me|probation|police|the (?:police|office|council|school))\b|\b(?:two|three|four|several|some|separate|other|more than one|various)(?: separate| different| other)? people (?:have |had |also )*(?:told|rung|reported|contacted|said|written|spoken|come forward|raised)|\b(?:cannot|can't|may not|will not|not able to|unable to|won't) (?:say|tell you|name|reveal|disclose) (?:who|the person who) (?:told|rang|reported|said|gave|saw)|\b(?:seen|heard|spotted|recognised|noticed|reported)\b[^.;]{0,50}\bby (?:someone|somebody|(?:a|an|another) (?:[a-z]+ )?(?:neighbour|friend|relative|member|passer-by|person|woman|man|resident|cousin|colleague))\b|\b(?:somebody|someone) (?:close to|near|who knows|who loves|in|at|from) (?:you|your|him|his|her|the)\b[^.;]{0,40}\b(?:worried|concerned|afraid|told|rang|has|says|said|saw|wrote|reported)\b|\b(?:not|n't) (?:want|wish) (?:you|him|her) to (?:know|be told|find out|hear|learn)\b|\baccording to (?:the |a |one |your |his |her )?(?:neighbours?|relatives?|friends?|sources?|informants?|residents?|tenants?|(?:man|woman|lady|people|family|couple) (?:upstairs|downstairs|next door|opposite))\b")]
    private static partial Regex Reached();

    [GeneratedRegex(@"\b(?:none|no part|not|never|nobody|no-one|neither|nor|no information)\b[^.;]{0,60}$")]
    private static partial Regex Denied();
}
