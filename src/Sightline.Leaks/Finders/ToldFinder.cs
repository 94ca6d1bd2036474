using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>
/// That she, a child or somebody else told, asked, feared or wished; that a service or a meeting is at work because of her. What was said to him, in court or in a statement
/// served on him is no secret, and general words about services tied to nobody tell nothing.
/// </summary>
internal sealed partial class ToldFinder : IFinder
{
    /// <summary>A name that every area has, MARAC or IDVA: it gives away only where it is tied to somebody.</summary>
    internal static bool IsOfTheField(string name) => AtWork().Match(Words.Read.Of(name).Plain.Trim()) is { Success: true } match && match.Length >= name.Trim().Length - 1;

    public IEnumerable<Hit> In(Scene scene)
    {
        if (scene.Part.Kind is PaperPartKind.FileName or PaperPartKind.Metadata)
        {
            foreach (Match match in InAName().Matches(scene.Plain.Plain.Replace('_', ' ').Replace('-', ' ')))
            {
                var (from, end) = Scene.Source(scene.Plain, match.Index, match.Index + match.Length);
                yield return new(FindingKind.Told, from, end);
            }
        }
        var sentences = scene.Sentences.Value;
        for (var at = 0; at < sentences.Count; at++)
        {
            var sentence = sentences[at];
            // "Her statement was served on you. In it she says…"
            if (sentence.SaidOpenly || at > 0 && sentences[at - 1].SaidOpenly && Evidence().IsMatch(sentence.Text))
            {
                continue;
            }
            foreach (var match in All(scene.Actors, sentences, at).Concat(Confided.All(scene.Actors, sentences, at)).Where(match => !HisAccount.Holds(scene.Actors, sentence, match)))
            {
                var (from, end) = Scene.Source(scene.Plain, sentence.From + match.Index, sentence.From + match.Index + match.Length);
                yield return new(FindingKind.Told, from, end);
            }
        }
    }

    private static IEnumerable<Match> All(Actors actors, IReadOnlyList<Sentence> sentences, int at)
    {
        var sentence = sentences[at];
        foreach (Match match in Telling().Matches(sentence.Text))
        {
            if (!actors.IsHimAfter(sentence.Text[(match.Index + match.Length)..]) && !IsACase(match) && !ToHim().IsMatch(sentence.Text[(match.Index + match.Length)..])
                && !sentence.ForbidsBefore(match.Index)
                && Speaks(actors, sentences, at, match))
            {
                yield return match;
            }
        }
        foreach (Match match in Possessed().Matches(sentence.Text))
        {
            if (Speaks(actors, sentences, at, match) && !(sentence.ForbidsBefore(match.Index) && !Views().IsMatch(match.Value)))
            {
                yield return match;
            }
        }
        foreach (Match match in FromHer().Matches(sentence.Text))
        {
            if (Speaks(actors, sentences, at, match))
            {
                yield return match;
            }
        }
        foreach (Match match in AtWork().Matches(sentence.Text))
        {
            if (!HisOwnAsking().IsMatch(sentence.Text[..match.Index]) && (!General().IsMatch(sentence.Text) || Happened().IsMatch(sentence.Text)) && TiedToThisCase(actors, sentence))
            {
                yield return match;
            }
        }
        foreach (Match match in ByHer().Matches(sentence.Text))
        {
            if (Speaks(actors, sentences, at, match))
            {
                yield return match;
            }
        }
        foreach (Match match in InformationReceived().Matches(sentence.Text))
        {
            yield return match;
        }
        foreach (Match match in Unsaid().Matches(sentence.Text))
        {
            if (!sentence.Forbids)
            {
                yield return match;
            }
        }
        foreach (Match match in InWelsh().Matches(sentence.Text))
        {
            if (Speaks(actors, sentences, at, match))
            {
                yield return match;
            }
        }
        foreach (Match match in Unnamed().Matches(sentence.Text))
        {
            yield return match;
        }
    }

    /// <summary>An applicant's case is put in her application, which he has.</summary>
    private static bool IsACase(Match match) => match.Groups["who"].Value.EndsWith("applicant", StringComparison.Ordinal) && Put().IsMatch(match.Value);

    internal static bool Speaks(Actors actors, IReadOnlyList<Sentence> sentences, int at, Match match)
    {
        var who = match.Groups["who"].Value;
        return who.Length > 0 && !actors.IsEither(who) ? IsHers(actors, who) : actors.Before(sentences, at, who.Length > 0 ? match.Groups["who"].Index : match.Index) is Actor.Hers;
    }

    private static bool IsHers(Actors actors, string who)
    {
        var words = who.Replace("'s", "", StringComparison.Ordinal).Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && actors.OfTitled(words[0], words[1]) is not Actor.Nobody and var titled)
        {
            return titled is Actor.Hers;
        }
        return words.Length > 0 && words[0] is not ("your" or "his" or "my") | words[^1] is "neighbour" | Relation().IsMatch(who)
            && (Relation().IsMatch(who) || words.Any(word => actors.Of(word) is Actor.Hers || actors.SourceNames.Contains(word) || word is not ("v" or "ip") && Relation().IsMatch(word)));
    }

    /// <summary>It speaks of a person, a date or what was done, not of what such meetings are for.</summary>
    private static bool TiedToThisCase(Actors actors, Sentence sentence) =>
        AboutHim().IsMatch(sentence.Text)
        || sentence.Text.Split([' ', ',', '.', ';', '\''], StringSplitOptions.RemoveEmptyEntries).Any(word => word is not ("victims" or "survivors" or "children" or "kids") && actors.Of(word) is Actor.Hers)
        || Happened().IsMatch(sentence.Text) && sentence.Text.Split([' ', ',', '.', ';', '\''], StringSplitOptions.RemoveEmptyEntries).Any(word => actors.Of(word) is Actor.His || word is "us" or "we");

    [GeneratedRegex(@"\b(?:says|said|states|stated|describes|described|alleged|seeks|complained|requested|asked|wants|wishes|supports?|opposes|objects?|feels|fears|believes) ?$")]
    private static partial Regex Put();

    [GeneratedRegex(@"\b(?:told|reported|raised|disclosed|alerted|informed|described|shared|passed on|provided|supplied|given|requested|asked for|expressed|confirmed|supported|contacted|notified|warned|made|sent|recorded)(?: to (?:us|me|police|the police|probation|[a-z]+))?(?: (?:in (?:strict )?confidence|in private|privately|confidentially|by (?:phone|telephone|letter|e-mail)|over the (?:phone|telephone)|yesterday|today|later|again|since|recently|last (?:week|month|night|[a-z]+day)|on [0-9]{1,2} [a-z]+(?: [0-9]{4})?))* by (?<who>(?:the |your |his )?(?:victim|survivor|complainant|(?:ex-|former |ex )?(?:partner|wife|husband|girlfriend)|mother|daughter|son|child|children|family|protected (?:person|party)|other (?:party|side|parent))|her|she|[a-z]+(?: [a-z]+)?)\b")]
    private static partial Regex ByHer();

    /// <summary>That something came to be known, by nobody: he asks himself by whom.</summary>
    [GeneratedRegex(@"\b(?:it (?:has been|was) (?:reported|disclosed) (?:to (?:us|police|the police|this) )?that|concerns (?:have|were|had) (?:been )?(?:raised|expressed|reported)|(?:new|further|recent|this|the) (?:information|intelligence) (?:received|suggests|indicates|has been received|was received|came|comes|was passed|passed)|information (?:received|suggests|indicates|has been received|was received)|(?:has |have )?come to (?:our|my) (?:attention|notice))\b(?! (?:by|from) (?:you\b|your|the court))")]
    private static partial Regex Unsaid();

    [GeneratedRegex(@"\b(?:dywedodd|gofynnodd|datgelodd|soniodd|adroddodd) (?<who>[a-z]+)|\b(?<who>hi)'n (?:ofni|ofnus|dweud|poeni|teimlo)|\bmae (?<who>[a-z]+) (?:yn|wedi) (?:ofni|dweud|gofyn|datgelu|poeni)\b|\bei gweithiwr cymorth\b|\bbarn (?:y )?(?<who>[a-z]+)\b")]
    private static partial Regex InWelsh();

    [GeneratedRegex(@"\b(?:marac|idva|isva|refuge|safety plan|safe ?house|new address|safe address|victim (?:contact|liaison|views|wishes)|victims (?:views|wishes)|women.?s safety|vlo|informant|panel minutes|partner link|perpetrator panel|dash risk|risk conference)\b")]
    private static partial Regex InAName();

    [GeneratedRegex(@"\b(?:your case|about you\b|about your|his case|against you|regarding you|concerning you)")]
    private static partial Regex AboutHim();

    [GeneratedRegex(@"\b(?:evidence|statement|account|in it|also|further|she (?:also )?(?:says|said|described)|he (?:also )?(?:says|said|described))\b")]
    private static partial Regex Evidence();

    /// <summary>That something was told, without saying by whom: to him that is who else could have.</summary>
    [GeneratedRegex(@"\b(?:we|police|probation|i|this (?:office|service|agency)|the (?:police|probation service|service|team)|officers|our (?:office|team|service)) (?:have |has |had |were |was )?(?:also |since |recently |now |then )?(?:been (?:told|informed|advised|contacted|made aware)|received (?:information|intelligence|a report|reports|a call|a disclosure|concerns)|become aware|learned|learnt|heard)\b(?! (?:by|from) (?:you\b|your|the court|the magistrates|the judge|hm |his |him))(?! (?:of|about) (?:your|the date|the hearing))")]
    private static partial Regex InformationReceived();

    private const string Who = @"(?<who>(?:the |your |his )?(?:victim|survivor|complainant|applicant|aggrieved|person (?:you|he) (?:hurt|harmed|abused|assaulted)|mother of (?:your|his) (?:children|child|son|daughter)|protected (?:person|party)|other (?:party|side|parent)|(?:ex-|former |ex |estranged )?(?:partner|wife|husband|girlfriend)|mother|daughter|son|child|children|kids|neighbour|sister|brother|source|informant)|she|he|they|[a-z]+(?: [a-z]+)?)";

    [GeneratedRegex(@"\b" + Who + @"(?:,? (?:herself|himself|themselves))?,?(?:'s|'ve| has| have| had| also| then| since| later| recently| now| again| already| repeatedly| clearly| still| both| only| first| told us that she| is| was| did| does| would| bravely| privately| openly)* (?:told (?!you\b|him\b|the respondent|the defendant)|disclosed|reported|confided|informed|alleged|complained|requested|asked (?!you\b|him\b)|contacted (?!you\b|him\b)|rang (?!you\b|him\b)|phoned (?!you\b|him\b)|texted (?!you\b|him\b)|said (?!to you|to him)|says|stated|states|expressed|raised (?:concerns?|fears?|this|it|the)|explained|describes|described|confirmed|revealed|mentioned|feels|fears|worries|wants|wishes|would like|does not want|did not want|doesn't want|not want|afraid|frightened|scared|worried|anxious|terrified|fearful|called (?:the police|999|us|her)|spoke (?:to|with) (?:us|me|the|her|a)|spoken (?:to|with) (?:us|me|the|her|a)|supports?|opposes|objects?|remains (?:afraid|frightened|fearful|scared|in fear)|believes|reports|engag(?:es|ed|ing) with|working with|supported by|in touch with|let us know|let me know|given us|gave us|showed us|shown us|sent us|provided us|provided (?:information|details|an account)|handed|alerted|warned|came forward|helped us|made (?:it )?clear|does not feel|did not feel|doesn't feel|would prefer|prefers|has (?:concerns|fears)|gave (?:an|her|his) account|passed on|shared (?:with|her|that|this)|made a (?:report|disclosure|complaint|statement to us|referral))\b")]
    private static partial Regex Telling();

    /// <summary>"Told Mr Holt" was said to him; "said that Mr Holt rang" was said of him.</summary>
    private static bool SaidToHim(Actors actors, Match match, string rest) => ToHim().IsMatch(rest) || Addressing().IsMatch(match.Value) && actors.IsHimAfter(rest);

    [GeneratedRegex(@"\b(?:told|asked|contacted|rang|phoned|texted|called|informed) ?$")]
    private static partial Regex Addressing();

    [GeneratedRegex(@"^ ?to (?:you|him|the defendant|the respondent|your)\b")]
    private static partial Regex ToHim();

    [GeneratedRegex(@"\b(?<who>her|(?:the )?(?:victim|survivor|complainant|applicant|child|children|daughter|son|[a-z]+)(?:'s|s')|their)(?: own)? (?:views?|wish(?:es)?|feelings?|account to|concerns?|fears?|reports?|phone call|call to|disclosures?|information|allegations? to|safety plan|safety planning|support worker|support workers|advocate|adviser|advisor|idva|isva|caseworker|case worker|key worker|keyworker|outreach worker|refuge worker|counsellor|support service|counselling|therapist|perspective|opinion|request|input|feedback|comments?|anxiety|anxieties|fearfulness|worry|worries|safety worker|partner link worker|link worker)\b")]
    private static partial Regex Possessed();

    [GeneratedRegex("views?|wish|feelings?|concern|fear|request|input|feedback|opinion|perspective|worker|idva|adviser|advocate")]
    private static partial Regex Views();

    [GeneratedRegex(@"\b(?:following|after|because of|based on|due to|as a result of|in response to|acting on|thanks to|further to|in light of|from|on|we (?:have )?(?:received|had|heard)|received|according to|information|intelligence|at the request of|on behalf of|at) (?:(?:a|an|the|some|further|new|recent|fresh|what|hearing|information|contact|words of) )*(?:reports?|calls?|disclosures?|information|complaints?|requests?|tip|contact|allegations?|concerns?|referrals?|conversations?|intelligence|evidence|messages?|update|account|words|hearing|views?)?(?: (?:received|made|given|provided|raised|supplied|shared|passed on|expressed|about this|today|reported|by phone|to us|to police|to the police|this week|last week|we had))*(?: ?(?:from|by|of|with)) (?<who>(?:the |your |his )?(?:victim|survivor|complainant|(?:ex-|former |ex )?(?:partner|wife|husband|girlfriend)|mother|daughter|son|child|children|family|protected (?:person|party)|other (?:party|side|parent))|her(?: [a-z]+)?|she|[a-z]+(?: [a-z]+)?)\b|\b(?:following|after|because of|based on|due to|as a result of|in response to|acting on|thanks to|further to|at) (?<who>her) (?:reports?|calls?|disclosures?|complaint|requests?|referral|contact|allegations?|information)\b|\b(?:views?|wishes|feelings|fears|concerns|opinions?|safety) of (?<who>(?:the |your |his )?(?:victim|survivor|complainant|(?:ex-|former )?(?:partner|wife|husband|girlfriend)|child|children)|[a-z]+(?: [a-z]+)?)\b|\b(?:supporting|speaks? for|spoke (?:to|with)|spoken (?:to|with)|conversation with|call with) (?<who>her|the victim|the survivor|the complainant|[a-z]+(?: [a-z]+)?)\b|\baccording to (?<who>her|the victim|the complainant|your ex-partner|[a-z]+)\b")]
    private static partial Regex FromHer();

    [GeneratedRegex(@"\b(?:marac|maracs|m\.a\.r\.a\.c|multi-agency risk assessment conference|idvas?|isvas?|independent (?:domestic|sexual) (?:violence|abuse) (?:adviser|advisor|advocate)s?|clare's law|dvds|domestic violence disclosure scheme|dash (?:form|risk|assessment|checklist)|women's aid|womens aid|women's refuge|the refuge|a refuge|refuge worker|refuge place|in refuge|safe house|safe accommodation|sanctuary scheme|target hardening|panic alarm|domestic abuse (?:service|support|advocate|worker|charity|team)|domestic violence (?:service|support|advocate|worker|charity)|outreach worker|perpetrator panel|multi-agency (?:panel|meeting)|(?<!parole )(?:the|a|this|our) panel|(?<!your |his )support worker|(?<!your |his )(?:support|advocacy|specialist) (?:service|agency)|partner link worker|victim support|safety plan|cynhadledd asesu risg amlasiantaethol)\b")]
    private static partial Regex AtWork();

    [GeneratedRegex(@"\b(?:(?:informed|told|contacted|updated|advised|reported|rang|phoned|confirmed|raised|shared|asked|said|recommended|agreed|decided|considered|identified|requested) (?:us|me|that|this|your|his|probation|police|to|the)|case was|case is|case has been|was (?:heard|discussed|referred|raised|considered)|were (?:heard|discussed|referred|raised|considered)|referred (?:to|by)|discussed at|heard at|attended by|agreed at|has been (?:discussed|referred|heard)|minutes of|actions? from|advised by|informed by|liais\w*|spoke|flagged|report(?:ed|s) by|according to|copied to|cc)\b")]
    private static partial Regex Happened();

    /// <summary>He asks for "a" meeting's papers: that says of none that it was.</summary>
    [GeneratedRegex(@"\byou(?:'ve|'d| have| had| also)* (?:asked|ask|wrote|applied|enquired|inquired) (?:us |me )?(?:for|about|whether|if)\b[^.;]{0,60}\b(?:a|an|any) $")]
    private static partial Regex HisOwnAsking();

    [GeneratedRegex(@"\b(?:if you (?:are|have been|or)|anyone (?:who|affected|experiencing)|such as|for example|in general|generally|services for|help is available|leaflet|are meetings|is a meeting|are held|helpline|national|for victims of|people who|information about|victims of domestic|victims can|some (?:areas|victims)|nationally|across the country|every (?:area|force|borough)|explains what|the role of|all (?:areas|forces|agencies)|hypothetical|in england and wales|a marac is|an idva is|the public|website|poster)\b")]
    private static partial Regex General();

    [GeneratedRegex(@"\b(?:she|her|the victim|the complainant|they) (?:has|have|had|is|was|are|were) (?:been |being |also |now )*(?:allocated|assigned|offered|given|referred|supported|working|receiving|in contact|in touch|attending|seeing|known|engaged|engaging|open) (?:[a-z]+ ){0,4}(?:support|worker|adviser|advisor|idva|service|services|advocate|counselling|counsellor|refuge|programme|therapy)\b")]
    private static partial Regex Unnamed();

    [GeneratedRegex(@"\b(?:victim|survivor|complainant|ex-partner|former partner|partner|wife|husband|girlfriend|daughter|son|child|children|mother|source|informant|applicant|aggrieved|protected person|protected party|other side|other party|other parent|mother of (?:your|his)|person (?:you|he) (?:hurt|harmed|abused|assaulted)|person named in|person the order|person protected)\b|^(?:v|ip)$")]
    private static partial Regex Relation();
}
