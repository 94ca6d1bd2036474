using System.Text.RegularExpressions;
using Sightline.Leaks.Finders.Passing;

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
        if (scene.IsHisOwnWords)
        {
            yield break;
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
            var said = All(scene.Actors, sentences, at).Concat(Confided.All(scene.Actors, sentences, at))
                .Concat(Traces.In(scene.Actors, sentences, at)).Where(match => !HisAccount.Holds(scene.Subjects, sentences, at, match.Index, match.Value))
                .Select(match => (From: match.Index, match.Length)).Concat(Tellings.In(scene.Subjects, scene.Actors, sentences, at)).Concat(NotForHim.In(scene.Actors, sentence));
            foreach (var (begin, length) in said.Where(one => !Weighed.Passes(new(scene, at, one.Item1, one.Item2))))
            {
                // With what is told: as far as the sentence goes on about it.
                var further = Further().Match(sentence.Text, begin + length).Length;
                var (from, end) = Scene.Source(scene.Plain, sentence.From + begin, sentence.From + begin + length + further);
                yield return new(FindingKind.Told, from, end);
            }
        }
    }

    [GeneratedRegex(@"\G[^.;!?]{0,160}(?![a-z0-9])")]
    private static partial Regex Further();

    private static IEnumerable<Match> All(Actors actors, IReadOnlyList<Sentence> sentences, int at)
    {
        var sentence = sentences[at];
        foreach (Match match in Possessed().Matches(sentence.Text))
        {
            if (!NotShared().IsMatch(sentence.Text[..match.Index]) && !SchoolReport().IsMatch(match.Value + sentence.Text[..match.Index])
                && Speaks(actors, sentences, at, match) && !(sentence.ForbidsBefore(match.Index) && !Views().IsMatch(match.Value)))
            {
                yield return match;
            }
        }
        foreach (Match match in FromHer().Matches(sentence.Text))
        {
            if (!Denied().IsMatch(sentence.Text[..match.Index]) && Speaks(actors, sentences, at, match))
            {
                yield return match;
            }
        }
        foreach (Match match in AtWork().Matches(sentence.Text))
        {
            var before = sentence.Text[..match.Index];
            var his = before.EndsWith("her ", StringComparison.Ordinal) && actors.Of("her") is not Actor.Hers || HisOwnAsking().IsMatch(before);
            if (!his && (!General().IsMatch(sentence.Text) || Happened().IsMatch(sentence.Text)) && TiedToThisCase(actors, sentence))
            {
                yield return match;
            }
        }
        foreach (Match match in ByHer().Matches(sentence.Text))
        {
            if (!Denied().IsMatch(sentence.Text[..match.Index]) && Speaks(actors, sentences, at, match))
            {
                yield return match;
            }
        }
        var fromSomebody = FromSomebody().Matches(sentence.Text).Where(match => Speaks(actors, sentences, at, match));
        foreach (var match in InformationReceived().Matches(sentence.Text).Concat(ByStranger().Matches(sentence.Text)).Concat(fromSomebody)
            .Where(match => !Denied().IsMatch(sentence.Text[..match.Index])))
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
        foreach (var match in Unnamed().Matches(sentence.Text).Where(match => !match.Value.StartsWith("she", StringComparison.Ordinal) && !match.Value.StartsWith("her", StringComparison.Ordinal)
            || actors.Of("she") is Actor.Hers || actors.Before(sentences, at, match.Index + 4) is Actor.Hers))
        {
            yield return match;
        }
    }

    internal static bool Speaks(Actors actors, IReadOnlyList<Sentence> sentences, int at, Match match)
    {
        var who = match.Groups["who"].Value;
        if (TitledPerson.SpokenTo(actors, sentences[at].Text[..match.Index], who))
        {
            return false;
        }
        return who.Length > 0 && !actors.IsEither(who) ? IsHers(actors, who) : actors.Before(sentences, at, who.Length > 0 ? match.Groups["who"].Index : match.Index) is Actor.Hers;
    }

    private static bool IsHers(Actors actors, string who)
    {
        var words = who.Replace("'s", "", StringComparison.Ordinal).Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && actors.OfTitled(words[0], words[1]) is not Actor.Nobody and var titled)
        {
            return titled is Actor.Hers;
        }
        if (words.Length > 1 && words[0] is "your" or "his" or "her" or "my" && actors.Of(words[0]) is not Actor.Hers && words[^1] is "mother")
        {
            return false;
        }
        return words.Length > 0 && words[0] is not ("your" or "his" or "my") | words[^1] is "neighbour" | Relation().IsMatch(who)
            && (Relation().IsMatch(who) || words.Any(word => actors.Of(word) is Actor.Hers || actors.SourceNames.Contains(word) || word is not ("v" or "ip") && Relation().IsMatch(word)));
    }

    /// <summary>It speaks of a person, a date or what was done, not of what such meetings are for.</summary>
    private static bool TiedToThisCase(Actors actors, Sentence sentence) =>
        AboutHim().IsMatch(sentence.Text) || Meeting().IsMatch(sentence.Text) && (Dated().IsMatch(sentence.Text) || ThisCase().IsMatch(sentence.Text))
        || sentence.Text.Split([' ', ',', '.', ';', '\''], StringSplitOptions.RemoveEmptyEntries).Any(word => word is not ("victims" or "survivors" or "children" or "kids") && actors.Of(word) is Actor.Hers)
        || Happened().IsMatch(sentence.Text) && sentence.Text.Split([' ', ',', '.', ';', '\''], StringSplitOptions.RemoveEmptyEntries).Any(word => actors.Of(word) is Actor.His || word is "us" or "we");

    [GeneratedRegex(@"\b(?:told|reported|raised|disclosed|alerted|informed|described|shared|passed on|provided|supplied|given|requested|asked for|expressed|confirmed|supported|contacted|notified|warned|made|sent|recorded)(?: to (?:us|me|police|the police|probation|[a-z]+))?(?: (?:in (?:strict )?confidence|in private|privately|confidentially|by (?:phone|telephone|letter|e-mail)|over the (?:phone|telephone)|yesterday|today|later|again|since|recently|last (?:week|month|night|[a-z]+day)|on [0-9]{1,2} [a-z]+(?: [0-9]{4})?))* by (?<who>(?:the |your |his )?(?:victim|survivor|complainant|(?:ex-|former |ex )?(?:partner|wife|husband|girlfriend)|mother|daughter|son|child|children|family|protected (?:person|party)|other (?:party|side|parent))|her|she|[a-z]+(?: [a-z]+)?)\b")]
    private static partial Regex ByHer();

    /// <summary>That something came to be known, by nobody: he asks himself by whom.</summary>
    [GeneratedRegex(@"\b(?:it (?:has been|was) (?:reported|disclosed) (?:to (?:us|police|the police|this) )?that|concerns (?:have|were|had) (?:been )?(?:raised|expressed|reported)|(?:new|further|recent|this|the) (?:information|intelligence) (?:received|suggests|indicates|has been received|was received|came|comes|was passed|passed)|information (?:received|suggests|indicates|has been received|was received)|(?:has |have )?come to (?:our|my) (?:attention|notice))\b(?! (?:by|from) (?:you\b|your|the court))")]
    private static partial Regex Unsaid();

    [GeneratedRegex(@"\b(?:dywedodd|gofynnodd|datgelodd|soniodd|adroddodd) (?<who>[a-z]+)|\b(?<who>hi)'n (?:ofni|ofnus|dweud|poeni|teimlo)|\bmae (?<who>[a-z]+) (?:yn|wedi) (?:ofni|dweud|gofyn|datgelu|poeni)\b|\bei gweithiwr cymorth\b|\bbarn (?:y )?(?<who>[a-z]+)\b")]
    private static partial Regex InWelsh();

    [GeneratedRegex(@"\b(?:marac|idva|isva|refuge|safety plan|safe ?house|new address|safe address|victim (?:contact|liaison|views|wishes)|victims (?:views|wishes)|women.?s safety|vlo|informant|panel minutes|partner link|perpetrator panel|dash risk|risk conference)\b")]
    private static partial Regex InAName();

    [GeneratedRegex(@"\b(?:marac|m\.a\.r\.a\.c|multi-agency (?:risk|panel|meeting|conference)|perpetrator panel|risk conference|dash|idva|isva|clare's law|dvds|sanctuary|refuge|panic alarm|target hardening)\b")]
    private static partial Regex Meeting();

    /// <summary>A day, an outcome, a flag: it took place.</summary>
    [GeneratedRegex(@"\b[0-9]{1,2}[./-][0-9]{1,2}\b|\b[0-9]{1,2}(?:st|nd|rd|th)?[ -](?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:january|february|march|april|june|july|august|september|october|november|december) [0-9]|\b(?:last|this|next) (?:week|month|tuesday|wednesday|thursday|monday|friday)|\b(?:flag(?:ged)?|outcome|repeat|coordinator|chair|actions? (?:set|from|agreed|due)|minutes|heard|referred|re-?referred|tagged|high[- ]risk victim|score[ds]?|ticks?)\b")]
    private static partial Regex Dated();

    [GeneratedRegex(@"\b(?:(?:the|this|his|your) (?:case|matter|family|couple|address|referral)|case (?:was|is|has)|in place|completed|allocated|open to|is working|installed|fitted)\b")]
    private static partial Regex ThisCase();

    [GeneratedRegex(@"\b(?:your case|about you\b|about your|his case|against you|regarding you|concerning you)")]
    private static partial Regex AboutHim();

    [GeneratedRegex(@"\b(?:not|cannot|can't|don't|do not) (?:share|accept|agree with|adopt) $")]
    private static partial Regex NotShared();

    [GeneratedRegex(@"^[a-z]+'s reports?[^;]*\bschool\b")]
    private static partial Regex SchoolReport();

    [GeneratedRegex(@"\b(?:nothing|none|no part|no information|not|never|nobody|no-one|neither|nor)\b[^.;]{0,60}$")]
    private static partial Regex Denied();

    /// <summary>What was told by somebody who is not named, as a thing.</summary>
    [GeneratedRegex(@"\b(?:(?:given|made|provided|supplied|passed|passed on|reported|raised|received|obtained|shared|volunteered|phoned in|sent|handed in|told|came|comes|come|is|was|were|information|intelligence|intel|reports?|allegations?|concerns?|disclosures?|account|tip-?off|referral|complaint|calls?|messages?|photographs?|recording|screenshots?|evidence|details?|warning)(?: to us| to me| to police| to the police| to officers| to probation| to the office| to the school| in confidence| in strict confidence| anonymously| yesterday| last week)?,? (?:by|from|via|through) (?:(?:a|an|another|one of (?:the|his|her|their|your)|someone|somebody|people|others) (?:(?:close|other|further|former|named|unnamed|concerned|local|family|third|anonymous|confidential|school|next-door) )*(?:member of (?:the|his|her|their|your|[a-z]+'s) (?:[a-z]+ )?(?:family|household|public|staff|community)|neighbours?|relatives?|friends?|colleagues?|resident|tenant|third party|source|informant|caller|person|party|member|witness|cousins?|sisters?|brothers?|parents?|aunts?|uncles?|relation)|someone (?:who|close|in|at|near|else|known|living)|somebody (?:who|close|in|at|near|else|known|living)|an anonymous [a-z]+|(?:the |his |her |their |your )neighbours?(?! (?:'s|in court))|family members?|members? of (?:the|his|her|their|your) (?:[a-z]+ )?family))\b(?! (?:in|on|under) (?:oath|evidence|a statement|open))")]
    private static partial Regex ByStranger();

    /// <summary>"Info from Ann", "per her sister", "source: the neighbour": a note's or a file name's way to say who told.</summary>
    [GeneratedRegex(@"\b(?:info|information|intel|intelligence|word|tip|tip-?off|update|news|call|calls|voicemail|t/c|tc|msg|message|messages|txt|text|texts|note|notes|photos?|pics?|picture|screenshots?|statement|stmt|letter|e-?mail|e-?mails|disclosure|allegation|report|referral|details?|heard|known|knows|learned|learnt|comes?|came|confirmed|verified|corroborated|obtained)(?: (?:rec'?d|received|recd|taken|given|in|only|direct|directly|today|yesterday|privately|in confidence|[0-9./-]+))* (?:from|fr|frm|by|via|through|per) (?:mr |mrs |ms |miss )?(?<who>(?:the |his |her |your )?(?:victim|vic|complainant|survivor|protected person|daughter|son|child|children|ex|ex-partner|[a-z]+)(?: [a-z]+)?)\b(?!'s)|\b(?:source|informant|caller|inft|reported by|told by|info)(?: is| was|:| -|=) ?(?:mr |mrs |ms |miss |the )?(?<who>[a-z]+(?: [a-z]+)?)|^ ?(?:per|from) (?:mr |mrs |ms |miss )?(?<who>[a-z]+(?: [a-z]+)?)[ ,:-]")]
    private static partial Regex FromSomebody();

    [GeneratedRegex(@"\b(?:evidence|statement|account|in it|also|further|she (?:also )?(?:says|said|described)|he (?:also )?(?:says|said|described))\b")]
    private static partial Regex Evidence();

    /// <summary>That something was told, without saying by whom: to him that is who else could have.</summary>
    [GeneratedRegex(@"\b(?:we|police|probation|i|this (?:office|service|agency)|the (?:police|probation service|service|team)|officers|our (?:office|team|service)) (?:have |has |had |were |was )?(?:also |since |recently |now |then )?(?:been (?:told|informed|advised|contacted|made aware)|received (?:information|intelligence|a report|reports|a call|a disclosure|concerns)|become aware|(?<!\bhow (?:i|we) )(?:learned|learnt|heard)(?! (?:it|to|much|a lot|nothing|myself)\b))\b(?! (?:by|from) (?:you\b|your|the court|the magistrates|the judge|hm |his |him|the (?:tutor|tag|hostel|prison|programme|centre|contact centre|job|tagging|monitoring|solicitor|listing)|my colleague|a colleague))(?! (?:of|about) (?:your|the date|the hearing))")]
    private static partial Regex InformationReceived();

    [GeneratedRegex(@"\b(?<who>her|(?:the )?(?:victim|survivor|complainant|applicant|child|children|daughter|son|[a-z]+)(?:'s|s')|their)(?: own)? (?:views?|wish(?:es)?|feelings?|account (?:differs|is that|was that|to)|concerns?|fears?|reports?|phone call|call to|disclosures?|information|allegations? to|safety plan|safety planning|support worker|support workers|advocate|adviser|advisor|idva|isva|caseworker|case worker|key worker|keyworker|outreach worker|refuge worker|counsellor|support service|counselling|therapist|perspective|opinion|request|input|feedback|comments?|anxiety|anxieties|fearfulness|worry|worries|safety worker|partner link worker|link worker)\b")]
    private static partial Regex Possessed();

    [GeneratedRegex("views?|wish|feelings?|concern|fear|request|input|feedback|opinion|perspective|worker|idva|adviser|advocate")]
    private static partial Regex Views();

    [GeneratedRegex(@"\b(?:following|after|because of|based on|due to|as a result of|in response to|acting on|thanks to|further to|in light of|from|on|we (?:have )?(?:received|had|heard)|received|according to|information|intelligence|at the request of|on behalf of|at) (?:(?:a|an|the|some|further|new|recent|fresh|what|hearing|information|contact|words of) )*(?:reports?|calls?|disclosures?|information|complaints?|requests?|tip|contact|allegations?|concerns?|referrals?|conversations?|intelligence|evidence|messages?|update|account|words|hearing|views?)?(?: (?:received|made|given|provided|raised|supplied|shared|passed on|expressed|about this|today|reported|by phone|to us|to police|to the police|this week|last week|we had))*(?: ?(?:from|by|of|with)) (?<who>(?:the |your |his )?(?:victim|survivor|complainant|(?:ex-|former |ex )?(?:partner|wife|husband|girlfriend)|mother|daughter|son|child|children|family|protected (?:person|party)|other (?:party|side|parent))|her(?: [a-z]+)?|she|[a-z]+(?: [a-z]+)?)\b|\b(?:following|after|because of|based on|due to|as a result of|in response to|acting on|thanks to|further to|at) (?<who>her) (?:reports?|calls?|disclosures?|complaint|requests?|referral|contact|allegations?|information)\b|\b(?:views?|wishes|feelings|fears|concerns|opinions?|safety) of (?<who>(?:the |your |his )?(?:victim|survivor|complainant|(?:ex-|former )?(?:partner|wife|husband|girlfriend)|child|children)|[a-z]+(?: [a-z]+)?)\b|\b(?:supporting|speaks? for|spoke (?:to|with)|spoken (?:to|with)|conversation with|(?<!video |contact |weekly |your |his |fortnightly )call with(?![^.]*\b(?:each|every|weekly|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b)) (?<who>her|the victim|the survivor|the complainant|[a-z]+(?: [a-z]+)?)\b|\baccording to (?<who>her|the victim|the complainant|your ex-partner|[a-z]+)\b")]
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

    [GeneratedRegex(@"\b(?:she|her|the victim|vic|the survivor|the protected person|the complainant|they) (?:has|have|had|is|was|are|were) (?:been |being |also |now )*(?:allocated|assigned|offered|given|referred|supported|working|receiving|in contact|in touch|attending|seeing|known|engaged|engaging|open) (?:[a-z]+ ){0,4}(?:support|worker|adviser|advisor|idva|service|services|advocate|counselling|counsellor|refuge|programme|therapy)\b")]
    private static partial Regex Unnamed();

    [GeneratedRegex(@"\b(?:victim|survivor|complainant|ex-partner|former partner|partner|wife|husband|girlfriend|daughter|son|child|children|mother|source|informant|applicant|aggrieved|protected person|protected party|other side|other party|other parent|mother of (?:your|his)|person (?:you|he|she|they) (?:hurt|harmed|abused|assaulted|used to|lived with|was with|left)|person named in|person the order|person protected)\b|^(?:v|ip)$")]
    private static partial Regex Relation();
}
