using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>Who does what a verb says.</summary>
internal enum Teller
{
    Nobody = 0,

    /// <summary>She, a child, a relative or a source by name or by the part they play.</summary>
    Hers = 1,

    /// <summary>Somebody who is not named: "a neighbour", "a member of the family".</summary>
    Unnamed = 2,

    /// <summary>Who helps her: her adviser, her worker.</summary>
    Helper = 3,
    His = 4,
    Other = 5,
}

/// <param name="Who">Who it is.</param>
/// <param name="From">Where the words that name them begin in the sentence.</param>
internal readonly record struct Subject(Teller Who, int From);

/// <summary>
/// Finds the subject of a verb: back over adverbs, over what stands between commas, over what hangs on "of", "at" and "with", over "who", and over "and" to who did the first thing.
/// A note's dash or colon stands for the verb to be: "t/c Ann - says".
/// </summary>
internal sealed partial class Subjects(Actors actors)
{
    private const int Furthest = 26;

    private static readonly HashSet<string> Prepositions = [.. "of at in from with to by for about against near on between under than like around into over through towards opposite behind outside w re per".Split(' ')];

    private static readonly HashSet<string> Heads = [.. "and but that when as because if after before while since where who so then though although until how what which says said or whom".Split(' ')];

    private static readonly HashSet<string> Determiners = [.. "the a an one another two three several some third her his your their my our this that mr mrs ms miss dr young little other elder older younger eldest youngest oldest former ex estranged adult close local family named protected anonymous concerned same new current next door both elderly school class good old second present alleged male female".Split(' ')];

    private static readonly HashSet<string> Strangers = [.. "neighbour neighbours relative relatives friend friends colleague colleagues caller resident residents source sources informant passer-by bystander tenant lodger cleaner workmate acquaintance onlooker associate insider customer classmate contact whistleblower".Split(' ')];

    private static readonly HashSet<string> Kin = [.. "mother mum mam father dad sister brother uncle aunt aunty auntie nan nana gran granny grandad grandmother grandfather grandparents parents parent cousin niece nephew family relatives relations friend friends employer boss manager colleague colleagues landlord neighbour neighbours teacher gp doctor solicitor sister-in-law brother-in-law mother-in-law housemate flatmate".Split(' ')];

    private static readonly HashSet<string> Own = [.. "wife husband partner ex-partner ex girlfriend boyfriend ex-wife ex-husband fiance fiancee spouse ex-girlfriend ex-boyfriend daughter son daughters sons stepson stepdaughter baby twins boys girls boy girl child children kids grandson granddaughter grandchildren widow".Split(' ')];

    private static readonly HashSet<string> Helpers = [.. "idva isva idvas isvas advocate caseworker keyworker counsellor outreach refuge".Split(' ')];

    /// <summary>Who does what the verb at a place says.</summary>
    internal Subject Of(IReadOnlyList<Sentence> sentences, int at, int verb)
    {
        var text = sentences[at].Text;
        if (Harmed().Match(text[..verb]) is { Success: true } harmed)
        {
            return new(Teller.Hers, harmed.Index);
        }
        var tokens = Token().Matches(text[..verb]);
        var (crossed, noted) = (false, false);
        for (var i = tokens.Count - 1; i >= 0 && i > tokens.Count - Furthest; i--)
        {
            var word = tokens[i].Value;
            if (word == ",")
            {
                // "I cautioned Holt, who replied": the one named last.
                if (i > 0 && i + 1 < tokens.Count && tokens[i + 1].Value == "who" && Who(sentences, at, tokens, i - 1) is (Teller.Hers or Teller.His) and var named)
                {
                    return new(named, tokens[Start(tokens, i - 1)].Index);
                }
                // What stands between two commas is passed over.
                var open = Back(tokens, i, 18, ",");
                i = open > 0 && !crossed ? open : i;
                crossed |= open == 0;
                continue;
            }
            noted |= word is "-" or "–" or ":" or "(" or ")" or ";" or "/" or ">";
            crossed |= word is ";" or "and" or "but" or "or" or "then" or "&" or "+";
            if (!char.IsLetter(word[0]) || word is "and" or "but" or "or" or "then" || Skipped().IsMatch(word))
            {
                continue;
            }
            var start = Start(tokens, i);
            if (NoSubject(tokens, start, (crossed, noted)) is { } hangs)
            {
                i = hangs;
                continue;
            }
            var who = Who(sentences, at, tokens, i);
            // "A neighbour who does not wish to be named told officers…"
            if (who is Teller.Nobody && !crossed && Back(tokens, i, 10, "who") is > 0 and var relative)
            {
                i = relative;
            }
            else if (who is not Teller.Nobody || !crossed)
            {
                return new(who, tokens[start].Index);
            }
        }
        return new(Teller.Nobody, verb);
    }

    /// <summary>Whether the last word of some can mean him, whoever else it might.</summary>
    internal bool MayBeHim(string words)
    {
        var word = Bare(words.Split(' ')[^1]);
        return word is "you" or "your" || actors.Of(word) is Actor.His || actors.IsEither(word);
    }

    internal bool MayBeEither(string word) => actors.IsEither(word);

    /// <summary>The place of the nearest such word before one, not further than some; 0 when there is none.</summary>
    private static int Back(MatchCollection tokens, int from, int most, string word) =>
        Enumerable.Range(1, most).Select(back => from - back).FirstOrDefault(place => place > 0 && tokens[place].Value == word);

    /// <summary>Where to go on from words that hang on a preposition, or that are what another verb is done to; null when they can be a subject.</summary>
    private static int? NoSubject(MatchCollection tokens, int start, (bool Crossed, bool Noted) gone)
    {
        var before = start > 0 ? tokens[start - 1].Value : "";
        if (Prepositions.Contains(before) && !(gone.Noted && before is "from" or "fr" or "with" or "w" or "to"))
        {
            return start - 1;
        }
        return gone.Crossed && start > 0 && !Heads.Contains(before) && char.IsLetter(before[0]) && !Skipped().IsMatch(before) ? start : null;
    }

    /// <summary>Where the words that name somebody begin, given the last of them.</summary>
    private int Start(MatchCollection tokens, int last)
    {
        var start = last;
        while (start > 0 && last - start < 5 && !(tokens[start - 1].Value == "that" && (IsPronoun(tokens[last].Value)
            || actors.Of(Bare(tokens[last].Value)) is not Actor.Nobody)) && (Determiners.Contains(Bare(tokens[start - 1].Value)) || IsOwner(tokens[start - 1])
            || start == last && IsFirstHalf(tokens[start - 1].Value) && !IsPronoun(tokens[last].Value) && !IsPronoun(tokens[start - 1].Value)))
        {
            start--;
        }
        return start;
    }

    private static bool IsOwner(Match token) => token.Value.EndsWith("'s", StringComparison.Ordinal);

    /// <summary>A given name, or what kind of worker.</summary>
    private bool IsFirstHalf(string word) => actors.Of(Bare(word)) is not Actor.Nobody || actors.HelperNames.Contains(Bare(word)) || word is "support" or "social" or "link" or "outreach";

    private static bool IsPronoun(string word) => word is "she" or "he" or "they" or "i" or "we" or "you" or "it";

    private Teller Who(IReadOnlyList<Sentence> sentences, int at, MatchCollection tokens, int i)
    {
        var word = Bare(tokens[i].Value);
        var before = i > 0 ? Bare(tokens[i - 1].Value) : "";
        var owner = i > 1 && !IsOwner(tokens[i - 1]) && IsOwner(tokens[i - 2]) ? Bare(tokens[i - 2].Value) : before;
        if (word is "you" or "i" or "we" or "it" or "nobody" or "anyone" or "everyone" or "anybody" or "people" or "this" or "which" or "what" or "police" or "officers")
        {
            return word is "you" ? Teller.His : Teller.Other;
        }
        if (word is "they" or "both")
        {
            return actors.LastNamed(sentences, at) is Actor.Hers && at > 0 && Several().IsMatch(sentences[at - 1].Text) ? Teller.Hers : actors.Of(word) is Actor.His ? Teller.His : Teller.Other;
        }
        if (word is "she" or "he")
        {
            return Pronoun(sentences, at, tokens[i]);
        }
        // "The lady downstairs", "a man who works with you": somebody whom he could guess.
        if (word is "downstairs" or "upstairs" or "opposite" or "door" or "road" or "six" && i > 1 && NearBy().IsMatch(sentences[at].Text[..(tokens[i].Index + tokens[i].Length)])
            || word is "man" or "woman" or "lady" or "bloke" or "lad" or "girl" or "gentleman" or "chap" or "couple" && before is "a" or "an" or "another" or "one" or "some" or "old" or "young")
        {
            return Teller.Unnamed;
        }
        if (word is "one" && i + 1 < tokens.Count && tokens[i + 1].Value == "of")
        {
            return Teller.Unnamed;
        }
        if (word is "someone" or "somebody")
        {
            return Teller.Unnamed;
        }
        return Role(tokens, i, word, (before, owner)) is not Teller.Nobody and var role ? role : Named(word, i > 0 && tokens[i - 1].Value.EndsWith("'s", StringComparison.Ordinal) ? "" : before);
    }

    private Teller Pronoun(IReadOnlyList<Sentence> sentences, int at, Match token)
    {
        if (actors.IsEither(token.Value))
        {
            // Who is named in what is told is not the one who tells it: "he says that he does not know where Ann lives".
            if (Token().Matches(sentences[at].Text[(token.Index + token.Length)..]).Select(next => Bare(next.Value)).Any(word => actors.Victims.Contains(word)))
            {
                return Teller.His;
            }
            // "When asked how Ann must have felt, she said…": who is asked is the one whom the paper is about.
            if (IsAsked().IsMatch(sentences[at].Text[..token.Index]))
            {
                return Teller.His;
            }
            return Within(sentences[at].Text[..token.Index]) is not Teller.Nobody and var within ? within : actors.LastNamed(sentences, at) is Actor.Hers ? Teller.Hers : Teller.His;
        }
        if (HisKin().Match(sentences[at].Text[..token.Index]) is { Success: true } kin && Within(sentences[at].Text[kin.Index..token.Index]) is not Teller.Hers
            && (kin.Groups["whose"].Value is "your" or "my" || actors.Of(kin.Groups["whose"].Value) is Actor.His
                || kin.Groups["whose"].Value is var whose && !(whose is "his" or "her" or "their") && !actors.IsEither(whose) && actors.Of(whose) is Actor.Nobody))
        {
            return Teller.Other;
        }
        if (at > 0 && actors.Of(token.Value) is not Actor.Nobody && IsSomebodyElse(sentences, at, token))
        {
            return Teller.Other;
        }
        return actors.Of(token.Value) switch
        {
            Actor.Hers => Teller.Hers,
            Actor.His => ChildSpokenOf(sentences, at, token.Index) ? Teller.Hers : Teller.His,
            _ => actors.LastNamed(sentences, at) is Actor.Hers ? Teller.Hers : Teller.Other,
        };
    }

    /// <summary>The pronoun goes on about whom the sentence before brought in, and that is none of the protected.</summary>
    private bool IsSomebodyElse(IReadOnlyList<Sentence> sentences, int at, Match token)
    {
        // "Seren hides. She says…", "His sister came. She said…": the one spoken of just before, where the pronoun fits.
        if (actors.Of(token.Value) is not Actor.Hers || First(sentences[at - 1].Text) is Teller.Other && Kinswoman().IsMatch(sentences[at - 1].Text))
        {
            return actors.Of(token.Value) is Actor.Hers;
        }
        // "Your officer asked whether… She explained": she who was spoken of, unless somebody protected was.
        return TitledPerson.Means(actors, sentences, at, token.Index, token.Value) || Professional().IsMatch(sentences[at - 1].Text) && !sentences[at].BeginsParagraph
            && !Token().Matches(sentences[at - 1].Text + sentences[at].Text[..token.Index]).Select(word => Bare(word.Value))
                .Any(word => !(word is "she" or "he" or "her" or "him" or "his") && actors.Of(word) is Actor.Hers);
    }

    /// <summary>"Jac told me that he hides": the child named before in the sentence, or as the head of the one before it.</summary>
    private bool ChildSpokenOf(IReadOnlyList<Sentence> sentences, int at, int index)
    {
        var here = Token().Matches(sentences[at].Text[..index]).Select(token => Bare(token.Value)).ToList();
        var last = at == 0 ? null : Token().Matches(sentences[at - 1].Text).Select(token => Bare(token.Value))
            .FirstOrDefault(word => actors.Of(word) is not Actor.Nobody || word is "father" or "mother");
        if (last is "father" or "mother" && !here.Exists(word => actors.Of(word) is not Actor.Nobody))
        {
            // "The father asked Ivo. He said it was a joke."
            return false;
        }
        if (here.Exists(word => actors.Of(word) is not Actor.Nobody))
        {
            return here.FindLast(word => actors.Of(word) is not Actor.Nobody) is { } named && actors.Children.Contains(named);
        }
        return at > 0 && Token().Matches(sentences[at - 1].Text).Select(token => Bare(token.Value)).FirstOrDefault(word => actors.Of(word) is not Actor.Nobody) is { } first
            && actors.Children.Contains(first);
    }

    private Teller Within(string text)
    {
        var named = Token().Matches(text).Select(token => Bare(token.Value)).FirstOrDefault(word => !actors.IsEither(word) && actors.Of(word) is not Actor.Nobody);
        return named is null ? Teller.Nobody : actors.Of(named) is Actor.Hers ? Teller.Hers : Teller.His;
    }

    private static Teller First(string text)
    {
        var tokens = Token().Matches(text);
        for (var i = 0; i < Math.Min(4, tokens.Count); i++)
        {
            if (Kin.Contains(Bare(tokens[i].Value)))
            {
                return Teller.Other;
            }
        }
        return Teller.Nobody;
    }

    private Teller Role(MatchCollection tokens, int i, string word, (string Before, string Owner) said)
    {
        var (before, owner) = said;
        var indefinite = before is "a" or "an" or "one" or "another" or "two" or "three" or "several" or "some" or "third" or "anonymous" || i > 1 && tokens[i - 2].Value is "a" or "an" or "another" or "one";
        if (word is "person" or "party" or "side" or "parent" or "people")
        {
            return before is "protected" or "other" ? Teller.Hers : before is "third" || indefinite ? Teller.Unnamed : Teller.Other;
        }
        if (word is "solicitor" or "solicitors" or "counsel" or "barrister" or "lawyer" or "lawyers")
        {
            return Teller.Other;
        }
        // "What a victim would feel": nobody's victim.
        if (word is "victim" or "survivor" or "complainant" or "applicant" && (indefinite || before is "any" or "each" or "every" or "no" or "such" or "many" or "most" or "other"))
        {
            return Teller.Other;
        }
        if (word is "member" && indefinite || word is "public" && before is "the")
        {
            return Teller.Unnamed;
        }
        if (Helpers.Contains(word) || word is "worker" or "adviser" or "advisor" && before is "support" or "outreach" or "refuge" or "link" or "abuse" or "violence" or "her" or "family")
        {
            var whose = word is "worker" or "adviser" or "advisor" && i > 1 ? Bare(tokens[i - 2].Value) : owner;
            return actors.Of(whose) is Actor.His || actors.IsEither(whose) || word.EndsWith('s') && actors.Of(whose) is not Actor.Hers ? Teller.Other : Teller.Helper;
        }
        if (Own.Contains(word))
        {
            var somebodys = !indefinite && (Determiners.Contains(before) || actors.Of(owner) is not Actor.Nobody);
            return somebodys && !(before is "new" && owner is not "her") && !actors.HisNewPartner(before, word) ? Teller.Hers : Teller.Other;
        }
        if (Strangers.Contains(word) && indefinite || word is "neighbours" or "caller" or "informant" or "source" && before is "the" or "neighbours" or "")
        {
            return Teller.Unnamed;
        }
        if (Kin.Contains(word))
        {
            return OfKin(word, owner);
        }
        return word is "victims" or "survivors" or "complainants" or "applicants" ? Teller.Other
            : word is "v" or "ip" or "ap" && before.Length == 0 ? Teller.Hers : Teller.Nobody;
    }

    private Teller OfKin(string word, string owner) => owner is "the" && word is "family" ? Teller.Hers : owner is "the" or "children" or "child" or "maternal"
        ? word is "mother" or "mum" ? actors.IsMan ? Teller.Hers : Teller.Other
            : word is "father" or "dad" ? actors.IsMan ? Teller.Other : Teller.Hers
            : owner is "maternal" && actors.IsMan ? Teller.Hers : owner is "the" && word is "neighbour" && actors.Of("neighbour") is Actor.Hers ? Teller.Helper : Teller.Other
        : !actors.IsEither(owner) && actors.Of(owner) is Actor.Hers ? Teller.Hers : Teller.Other;

    private Teller Named(string word, string before)
    {
        if (actors.OfTitled(before, word) is not Actor.Nobody and var titled)
        {
            return titled is Actor.Hers ? Teller.Hers : Teller.His;
        }
        if (actors.HelperNames.Contains(word))
        {
            return Teller.Helper;
        }
        // A surname that is hers and his says who is meant by the given name before it.
        var actor = actors.Of(word) is Actor.Nobody ? actors.Of(before) : actors.Of(word);
        return actor is Actor.Hers ? Teller.Hers : actor is Actor.His ? Teller.His : Teller.Nobody;
    }

    private static string Bare(string token) => token.EndsWith("'s", StringComparison.Ordinal) || token.EndsWith("'d", StringComparison.Ordinal) ? token[..^2]
        : token.EndsWith("'ve", StringComparison.Ordinal) ? token[..^3] : token.TrimEnd('\'');

    [GeneratedRegex(@"[a-z0-9][a-z0-9'-]*|[,:;()&+/>–-]|[^\s\x00-\x7f]+")]
    private static partial Regex Token();

    /// <summary>"The person you harmed", as letters about a sentence call her.</summary>
    [GeneratedRegex(@"\b(?:person|party|man|woman|people|family|one|lady|individual) (?:named|protected|shown|mentioned|referred to|covered|listed) (?:in|by|under|on|at) (?:the |this |your |his |her )?(?:[a-z]+ )?(?:order|condition|conditions|licence|injunction|zone|paragraph [0-9]+|schedule|charge|above|overleaf)(?: (?:has|have|also|since|then|recently))* ?$|\b(?:person|man|woman|people|family|one|lady|party|household) (?:that |who |whom )?(?:(?:the|this|your|his|her) (?:order|zone|condition|licence|injunction) (?:protects|is for|is about|covers|names)|(?:you|he|she|they) (?:used to|once|formerly) (?:live with|lived with|be with|know|go out with|was with)|(?:you|he|she|they) (?:lived|were|was) (?:with|married to)|(?:you|he|she) left|in question|concerned)(?: (?:has|have|also|since|then|recently))* ?$|\b(?:person|man|woman|people|family|one) (?:that |who |whom )?(?:you|he|she|they) (?:hurt|harmed|abused|assaulted|attacked|injured|stalked)(?: (?:has|have|also|since|then|recently))* ?$")]
    private static partial Regex Harmed();

    /// <summary>Adverbs, helping verbs and times: they stand between who does and what is done.</summary>
    [GeneratedRegex(@"^(?:has|have|had|having|also|not|did|does|do|didn't|doesn't|don't|didnt|doesnt|is|was|were|are|been|being|be|would|will|could|can|still|all|each|very|too|quite|really|always|never|just|first|last|once|twice|only|even|now|again|already|later|recently|herself|himself|themselves|since|today|yesterday|tonight|who|that|recently|week|month|morning|evening|night|afternoon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|often|since|both|said|says|hasn't|hadn't|wasn't|isn't|since|[a-z]+ly|no|longer|more|than|further|then|t|c|tc|call|close|else)$")]
    private static partial Regex Skipped();

    /// <summary>"Your brother told me, and I have seen the list that he sent."</summary>
    [GeneratedRegex(@"\b(?<whose>your|his|her|their|my|[a-z]+(?='s))(?:'s)? (?:own |older |younger |elder |new |late |ex-|best )?(?:mother|mum|mam|sister|aunt|aunty|auntie|nan|nana|gran|grandmother|niece|cousin|boss|solicitor|officer|father|dad|brother|uncle|grandfather|nephew|friend|mate|employer|landlord|landlady|manager|tutor|doctor|gp|girlfriend|boyfriend)\b(?!'s (?:house|flat|home|place))[^;]*$", RegexOptions.RightToLeft)]
    private static partial Regex HisKin();

    /// <summary>Whom a sentence begins with, where it is somebody at work who asks, says or does, and visits nobody.</summary>
    [GeneratedRegex(@"^\W*(?:your|his|her|the|a|my|our) (?:[a-z]+ ){0,2}?(?:officer|tutor|facilitator|judge|supervisor|teacher|manager|nurse|psychologist|psychiatrist|chair|magistrate|solicitor|barrister|counsel|chaplain|doctor|gp|guardian|clerk|usher|reviewer|recorder|inspector|sergeant|employer|landlady|key worker|social worker)\b(?! (?:rang|called|visited|spoke|saw|met|went|phoned|telephoned|attended|contacted))")]
    private static partial Regex Professional();

    [GeneratedRegex(@"\b(?:when |on being |being |if )?(?:asked|pressed|challenged|questioned) (?:about|how|what|why|whether|if|when|on)\b[^.;]*$")]
    private static partial Regex IsAsked();

    [GeneratedRegex(@"\b(?:person|man|woman|lady|bloke|lad|girl|gentleman|chap|couple|people|family|folk|neighbours?|tenants?) (?:who lives |who live |living )?(?:downstairs|upstairs|opposite|next door|(?:over|across) the road|at number [a-z0-9]+)$")]
    private static partial Regex NearBy();

    [GeneratedRegex(@"\b(?:children|kids|both|twins|boys|girls|daughters|sons|neighbours|parents|family)\b")]
    private static partial Regex Several();

    [GeneratedRegex(@"\b(?:mother|mum|mam|sister|aunt|aunty|auntie|nan|nana|gran|grandmother|niece|cousin|boss|solicitor|officer|daughter-in-law|father|dad|brother|uncle|grandfather|nephew)\b")]
    private static partial Regex Kinswoman();
}
