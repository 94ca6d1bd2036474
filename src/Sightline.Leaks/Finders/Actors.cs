using System.Text.RegularExpressions;
using Sightline.Leaks.Words;

namespace Sightline.Leaks.Finders;

/// <summary>Of whom a word speaks.</summary>
internal enum Actor
{
    Nobody = 0,
    Hers = 1,
    His = 2,
    Other = 3,
}

/// <summary>Tells of whom a sentence speaks: the nearest word before a place that means a person. Pronouns that could be either go to whom was named last.</summary>
internal sealed partial class Actors
{
    private static readonly string[] Related =
        ["wife", "husband", "partner", "ex-partner", "ex", "girlfriend", "boyfriend", "ex-wife", "ex-husband", "fiance", "fiancee", "spouse", "children", "child", "kids", "daughter", "son", "boys", "girls", "stepson", "stepdaughter", "baby", "family", "twins", "ex-girlfriend", "ex-boyfriend", "former", "estranged"];

    private static readonly string[] Male = ["he", "him", "his", "himself"];
    private static readonly string[] Female = ["she", "her", "hers", "herself"];
    private static readonly string[] Neither = ["they", "them", "their", "theirs", "themself", "themselves"];

    private readonly HashSet<string> hers = ["victim", "victims", "survivor", "survivors", "complainant", "complainants", "applicant", "applicants", "children", "kids", "dioddefwr", "dioddefwraig", "vic", "aggrieved"];
    private readonly HashSet<string> his = ["you", "your", "yours", "yourself", "defendant", "respondent", "offender", "accused", "perpetrator", "diffynnydd"];
    private readonly HashSet<string> hisNamed;
    private readonly HashSet<string> shared;

    /// <summary>Pronouns that may mean him or her.</summary>
    private readonly HashSet<string> either = [];

    private Actor unsaid = Actor.His;
    private string pronoun = "he";
    private readonly bool protectsThem;
    private readonly bool protectsMen;
    private readonly bool protectsWomen;
    private readonly string likelyHim;
    private readonly string hisName;

    internal Actors(Secrets secrets)
    {
        var people = secrets.People.Where(person => person.Part is PartPlayed.Victim or PartPlayed.Child or PartPlayed.Source or PartPlayed.Relative or PartPlayed.NewPartner).ToList();
        var theirs = people.SelectMany(person => person.Names).Select(name => Read.Of(name).Plain.Trim()).ToHashSet();
        var unlikeTheirs = secrets.Known.Names.Where(name => !theirs.Contains(Read.Of(name).Plain.Trim())).ToList();
        var hisNames = unlikeTheirs.SelectMany(name => AddressParts.Words(Read.Of(name).Plain)).ToHashSet();
        foreach (var word in people.SelectMany(person => person.Names).SelectMany(Own))
        {
            hers.Add(word);
        }
        if (secrets.People.Any(person => person.Part is PartPlayed.Source))
        {
            hers.UnionWith(["neighbour", "informant", "source", "caller", "relative"]);
        }
        // A name they share says of neither who is meant: "Mr" and "Mrs" before it do.
        shared = [.. people.SelectMany(person => person.Names).Select(name => AddressParts.Words(Read.Of(name).Plain)).Where(words => words.Count > 1).Select(words =>
            words[^1]).Where(hisNames.Contains)];
        hers.ExceptWith(shared);
        hisNames.ExceptWith(shared);
        HerNames = [.. secrets.People.Where(person => person.Part is PartPlayed.Victim).SelectMany(person => person.Names).Select(name => new Phrase(name))];
        SourceNames = [.. secrets.People.Where(person => person.Part is PartPlayed.Source or PartPlayed.Child or PartPlayed.Relative).SelectMany(person => person.Names).SelectMany(Own)];
        HelperNames = [.. secrets.People.Where(person => person.Part is PartPlayed.Helper).SelectMany(person => person.Names).SelectMany(Own)];
        Victims = [.. secrets.People.Where(person => person.Part is PartPlayed.Victim).SelectMany(person => person.Names.Take(1)).SelectMany(name => Own(name).Take(1))];
        Children = [.. secrets.People.Where(person => person.Part is PartPlayed.Child).SelectMany(person => person.Names).SelectMany(Own)];
        // A child's surname is nobody's in particular: it is hers or his as well.
        HashSet<string> nobodysOwn = [.. shared, .. secrets.People.Where(person => person.Part is PartPlayed.Victim).SelectMany(person => person.Names).SelectMany(Own)];
        SourceNames.ExceptWith(nobodysOwn);
        Children.ExceptWith(nobodysOwn);
        his.UnionWith(hisNames.Where(word => !hers.Contains(word)));
        hisName = unlikeTheirs.Select(name => Read.Of(name).Plain.Trim()).FirstOrDefault() ?? "";
        hisNamed = [.. hisNames.Where(word => !people.SelectMany(person => person.Names).SelectMany(Own).Contains(word)), "defendant", "respondent", "offender", "accused", "perpetrator"];
        protectsMen = people.Exists(person => person is { Part: PartPlayed.Victim, Pronoun: "he" });
        protectsWomen = !protectsMen || people.Exists(person => person.Part is PartPlayed.Victim && person.Pronoun != "he");
        likelyHim = unlikeTheirs.Select(name => GivenNames.PronounOf(AddressParts.Words(Read.Of(name).Plain).FirstOrDefault() ?? "")).FirstOrDefault() ?? "";
        WithPronouns(likelyHim.Length > 0 ? likelyHim : "he");
        protectsThem = people.Exists(person => person is { Part: PartPlayed.Victim, Pronoun: "they" });
    }

    /// <summary>The same for one paper: whether he is a man or a woman is told by it, and pronouns go by that.</summary>
    internal Actors For(Read paper) => new(this, Pronoun(paper)) { WritesIt = HisPaper.Is(paper.Plain, hisName) };

    /// <summary>He himself, or who speaks for him, wrote the paper: what it tells of her he knows.</summary>
    internal bool WritesIt { get; private init; }

    /// <summary>The same for what he is not to see: a pronoun that could be either, with nobody named, means her.</summary>
    internal Actors ForHidden() => new(this, pronoun) { unsaid = Actor.Hers };

    private Actors(Actors other, string pronoun)
    {
        (HerNames, SourceNames, HelperNames, Victims, Children) = (other.HerNames, other.SourceNames, other.HelperNames, other.Victims, other.Children);
        (hisNamed, shared) = (other.hisNamed, other.shared);
        (protectsMen, protectsWomen, protectsThem) = (other.protectsMen, other.protectsWomen, other.protectsThem);
        (likelyHim, hisName, WritesIt) = (other.likelyHim, other.hisName, other.WritesIt);
        hers = [.. other.hers];
        his = [.. other.his];
        WithPronouns(pronoun);
    }

    /// <summary>A pronoun that goes with one of them alone means that one; with both it hangs on who was spoken of last.</summary>
    private void WithPronouns(string him)
    {
        (IsMan, pronoun) = (him != "she", him);
        foreach (var (pronouns, isHis, isHers) in new[] { (Male, him == "he", protectsMen), (Female, him == "she", protectsWomen) })
        {
            hers.ExceptWith(pronouns);
            his.ExceptWith(pronouns);
            (isHis && isHers ? either : isHis ? his : isHers ? hers : []).UnionWith(pronouns);
        }
        if (him == "they" && !protectsThem)
        {
            his.UnionWith(Neither);
        }
        if (hers.Contains("she"))
        {
            hers.Add("hi");
        }
    }

    /// <summary>What the paper says of him: his title, the pronoun that follows his name, his given name, and what pronouns there are at all.</summary>
    private string Pronoun(Read paper)
    {
        var words = Word().Matches(paper.Plain).Select(match => match.Value.Replace("'s", "", StringComparison.Ordinal)).ToList();
        var (he, she, they) = (likelyHim == "he" ? 4 : 0, likelyHim == "she" ? 4 : 0, 0);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] is "dear" && at + 1 < words.Count)
            {
                he += words[at + 1] is "mr" ? 6 : 0;
                she += words[at + 1] is "mrs" or "ms" or "miss" ? 6 : 0;
            }
            if (!hisNamed.Contains(words[at]))
            {
                continue;
            }
            var title = at > 1 && words[at - 1] is not ("mr" or "mrs" or "ms" or "miss" or "mx") ? words[at - 2] : at > 0 ? words[at - 1] : "";
            he += title == "mr" ? 5 : 0;
            she += title is "mrs" or "ms" or "miss" ? 5 : 0;
            they += title is "mx" ? 8 : words.Skip(at + 1).Take(12).FirstOrDefault(IsPronoun) is { } first && Neither.Contains(first) ? 1 : 0;
            var next = words.Skip(at + 1).Take(12).FirstOrDefault(word => Male.Contains(word) || Female.Contains(word)) ?? "";
            she += Female.Contains(next) ? 1 : 0;
            he += Male.Contains(next) ? 1 : 0;
        }
        // A paper full of "she", without one "he" and not written to "you", is about a woman.
        var (women, men) = (words.Count(Female.Contains), words.Count(Male.Contains));
        var toYou = words.Count(word => word is "you" or "your");
        she += men == 0 && women > 4 && toYou * 2 < women && words.Exists(hisNamed.Contains) ? 3 : 0;
        she += men == 0 && women > 1 && likelyHim.Length == 0 && toYou < women && words.Exists(hisNamed.Contains) ? 3 : 0;
        he += women == 0 && men > 4 && toYou * 2 < men ? 3 : 0;
        // "They" of one person: a paper that has no other pronoun for anybody it speaks of, and not few.
        var of = words.Count(Neither.Contains);
        they += of > 2 && of > 2 * Math.Max(women, men) && toYou < 2 && words.Exists(hisNamed.Contains) ? 5 : 0;
        return they > Math.Max(he, she) ? "they" : she > he ? "she" : "he";
    }

    private static bool IsPronoun(string word) => Male.Contains(word) || Female.Contains(word) || Neither.Contains(word);

    internal bool IsMan { get; private set; }

    internal IReadOnlyList<Phrase> HerNames { get; }

    internal HashSet<string> SourceNames { get; }

    internal HashSet<string> HelperNames { get; }

    /// <summary>The given names of those who are protected.</summary>
    internal HashSet<string> Victims { get; }

    /// <summary>The names of children.</summary>
    internal HashSet<string> Children { get; }

    /// <summary>Who is meant by the nearest person's word before a place in a sentence.</summary>
    internal Actor Before(IReadOnlyList<Sentence> sentences, int sentence, int at)
    {
        var found = Nearest(sentences[sentence].Text[..at], 14);
        if (found is Actor.Nobody && Word().Matches(sentences[sentence].Text[Math.Max(0, at - 30)..Math.Min(sentences[sentence].Text.Length, at + 12)]).Any(word => IsEither(word.Value)))
        {
            return LastNamed(sentences, sentence);
        }
        for (var back = sentence - 1; found is Actor.Nobody && back >= Math.Max(0, sentence - 1); back--)
        {
            if (at > 24 && !EitherWord().IsMatch(sentences[sentence].Text[..at]))
            {
                return Actor.Nobody;
            }
            found = Nearest(sentences[back].Text, 40);
        }
        return found;
    }

    /// <summary>Whether what follows a place names him: "told Mr Holt", "living with Dean".</summary>
    internal bool IsHimAfter(string text)
    {
        var words = Word().Matches(text.Length > 60 ? text[..60] : text).Select(match => match.Value.Replace("'s", "", StringComparison.Ordinal))
            .SkipWhile(word => word is "to" or "mr" or "mrs" or "ms" or "miss" or "the").Take(1).ToList();
        return words.Count == 1 && (hisNamed.Contains(words[0]) || words[0] is "him" or "himself" && !hers.Contains(words[0]) || words[0] is "her" && his.Contains("her") && HerAlone().IsMatch(text));
    }

    /// <summary>The word may mean either of them.</summary>
    internal bool IsEither(string words) => words.Split(' ').Any(either.Contains);

    /// <summary>"Mrs Holt", where both are called Holt.</summary>
    internal Actor OfTitled(string title, string name) => !shared.Contains(name) ? Actor.Nobody
        : title == "mr" ? protectsMen && !IsMan ? Actor.Hers : IsMan && !protectsMen ? Actor.His : Actor.Nobody
        : title is "mrs" or "ms" or "miss" ? protectsWomen && IsMan ? Actor.Hers : !IsMan && !protectsWomen ? Actor.His : Actor.Nobody : Actor.Nobody;

    /// <summary>"His girlfriend", where she whom the paper protects is none of his: a man's boyfriend, a woman's girlfriend are hers all the same.</summary>
    internal bool HisNewPartner(string owner, string word) => owner == "his" && IsMan && word is "girlfriend" && !protectsWomen || owner == "her" && !IsMan && word is "boyfriend" && !protectsMen;

    internal Actor Of(string word) => hers.Contains(word) ? Actor.Hers : his.Contains(word) ? Actor.His : Actor.Nobody;

    private Actor Nearest(string text, int most)
    {
        var words = Word().Matches(text);
        for (var at = words.Count - 1; at >= Math.Max(0, words.Count - most); at--)
        {
            var word = words[at].Value.TrimEnd('\'');
            word = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("'d", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("'ve", StringComparison.Ordinal)
                || word.EndsWith("'re", StringComparison.Ordinal) ? word[..^3] : word;
            var before = at > 0 ? words[at - 1].Value : "";
            var beforeThat = at > 1 ? words[at - 2].Value : "";
            if (Related.Contains(word) && (before is "your" or "his" or "the" or "her" or "their" || before is "former" or "ex" or "estranged" or "new" or "youngest" or "eldest" or "two" or "three"))
            {
                return before == "new" && (beforeThat is "your" || beforeThat is "his" && word is "partner") ? Actor.Other : Actor.Hers;
            }
            // The names an order, and the paper of a case, have for her.
            if (word is "person" or "party" or "people" or "parties" && before == "protected" || word is "side" or "party" or "parent" && before == "other" && beforeThat is "the")
            {
                return Actor.Hers;
            }
            if (Kin().IsMatch(word) && before is "your" or "his")
            {
                return Actor.Other;
            }
            if (OtherActor().IsMatch(word) && Of(word) is Actor.Nobody)
            {
                return Actor.Other;
            }
            if (either.Contains(word))
            {
                continue;
            }
            if (OfTitled(before, word) is not Actor.Nobody and var titled)
            {
                return titled;
            }
            if (Of(word) is not Actor.Nobody and var actor)
            {
                return actor;
            }
        }
        return Actor.Nobody;
    }

    /// <summary>Whom a pronoun means that could be either: whom the sentences before speak of first, as what acts. Nobody named: a paper about him speaks of him.</summary>
    internal Actor LastNamed(IReadOnlyList<Sentence> sentences, int sentence)
    {
        for (var back = sentence - 1; back >= Math.Max(0, sentence - 3) && !sentences[back + 1].BeginsParagraph; back--)
        {
            var text = sentences[back].Text;
            foreach (Match match in Word().Matches(text))
            {
                var word = match.Value.Replace("'s", "", StringComparison.Ordinal);
                if (either.Contains(word))
                {
                    // "I put it to her": who is asked is he; "she" goes on about whom the sentence before was.
                    if (word is "her" or "him")
                    {
                        return Actor.His;
                    }
                    break;
                }
                // "Protected person: Ann Ogden" heads a paper and acts in nothing.
                if (Of(word) is not Actor.Nobody and var actor && word is not ("children" or "kids" or "you" or "your") && !text[..match.Index].Contains(':', StringComparison.Ordinal))
                {
                    return actor;
                }
            }
        }
        return unsaid;
    }

    private static IEnumerable<string> Own(string name) => AddressParts.Words(Read.Of(name).Plain.Replace("'", "", StringComparison.Ordinal)) is { Count: > 0 } words ? words.Count > 1
        ? [words[0], words[^1], .. Pieces(name)] : words : [];

    /// <summary>"o'neill" and "quill-jones" are read in pieces.</summary>
    private static IEnumerable<string> Pieces(string name) => Read.Of(name).Plain.Split([' ', '\'', '-'], StringSplitOptions.RemoveEmptyEntries).Where(piece => piece.Length > 2);

    [GeneratedRegex("[a-z][a-z'-]*|[^\\s\\x00-\\x7f]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^ ?her(?: (?:that|to|not|about|what|how|he|she|it|when|on|in|of|so|this|by|at|and)\b|[.,;]|$)")]
    private static partial Regex HerAlone();

    [GeneratedRegex("\\b(?:they|them|their|he|she)\\b")]
    private static partial Regex EitherWord();

    [GeneratedRegex("^(?:mother|mum|mam|father|dad|sister|brother|uncle|aunt|aunty|auntie|nan|nana|gran|grandmother|parents|friend|cousin|employer|solicitor|mate|landlord|manager)$")]
    private static partial Regex Kin();

    [GeneratedRegex("^(?:i|we|officer|officers|police|magistrates|judge|court|neighbour|witness|landlord|clerk|tutor|manager|solicitor|counsel|prosecutor|hearing|case|appointment|programme|office|group|session|team|bench)$")]
    private static partial Regex OtherActor();
}
