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

    private readonly HashSet<string> hers = ["victim", "victims", "survivor", "survivors", "complainant", "complainants", "applicant", "applicants", "she", "her", "hers", "herself", "children", "kids", "dioddefwr", "dioddefwraig", "hi"];
    private readonly HashSet<string> his = ["you", "your", "yours", "yourself", "defendant", "respondent", "offender", "he", "him", "his", "himself", "accused", "perpetrator", "diffynnydd"];
    private static readonly string[] Male = ["he", "him", "his", "himself"];
    private static readonly string[] Female = ["she", "her", "hers", "herself"];

    private readonly HashSet<string> hisNamed;
    private readonly HashSet<string> shared;
    private readonly bool byName;

    internal Actors(Secrets secrets)
    {
        var people = secrets.People.Where(person => person.Part is PartPlayed.Victim or PartPlayed.Child or PartPlayed.Source or PartPlayed.Relative or PartPlayed.NewPartner).ToList();
        var theirs = people.SelectMany(person => person.Names).Select(name => Read.Of(name).Plain.Trim()).ToHashSet();
        var hisNames = secrets.Known.Names.Where(name => !theirs.Contains(Read.Of(name).Plain.Trim())).SelectMany(name => AddressParts.Words(Read.Of(name).Plain)).ToHashSet();
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
        his.UnionWith(hisNames.Where(word => !hers.Contains(word)));
        hisNamed = [.. hisNames.Where(word => !people.SelectMany(person => person.Names).SelectMany(Own).Contains(word)), "defendant", "respondent", "offender", "accused", "perpetrator"];
        if (people.Any(person => person is { Part: PartPlayed.Victim, Pronoun: "he" }))
        {
            hers.UnionWith(Male);
            his.ExceptWith(Male);
        }
    }

    /// <summary>The same for one paper: whether he is a man or a woman is told by it, and pronouns go by that.</summary>
    internal Actors For(Read paper)
    {
        var words = Word().Matches(paper.Plain).Select(match => match.Value.Replace("'s", "", StringComparison.Ordinal)).ToList();
        var she = 0;
        var he = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (!hisNamed.Contains(words[at]))
            {
                continue;
            }
            var title = at > 1 && words[at - 1] is not ("mr" or "mrs" or "ms" or "miss") ? words[at - 2] : at > 0 ? words[at - 1] : "";
            he += title == "mr" ? 5 : 0;
            she += title is "mrs" or "ms" or "miss" ? 5 : 0;
            var next = words.Skip(at + 1).Take(12).FirstOrDefault(word => Male.Contains(word) || Female.Contains(word)) ?? "";
            she += Female.Contains(next) ? 1 : 0;
            he += Male.Contains(next) ? 1 : 0;
        }
        // A paper full of "she", without one "he" and not written to "you", is about a woman.
        var all = words.Count(Female.Contains);
        var only = all > 4 && !words.Exists(Male.Contains) && words.Count(word => word is "you" or "your") * 2 < all && words.Exists(hisNamed.Contains);
        return she > he || only && he == 0 ? new Actors(this) : this;
    }

    /// <summary>He is a woman. Whether "she" is she or he then hangs on whom was named last.</summary>
    private Actors(Actors other)
    {
        (HerNames, SourceNames, hisNamed, shared) = (other.HerNames, other.SourceNames, other.hisNamed, other.shared);
        hers = [.. other.hers.Except(Female), .. Male];
        his = [.. other.his.Except(Male)];
        byName = true;
    }

    internal IReadOnlyList<Phrase> HerNames { get; }

    internal HashSet<string> SourceNames { get; }

    /// <summary>Who is meant by the nearest person's word before a place in a sentence.</summary>
    internal Actor Before(IReadOnlyList<Sentence> sentences, int sentence, int at)
    {
        var found = Nearest(sentences[sentence].Text[..at], 14);
        if (byName && found is Actor.Nobody && OfFemale().IsMatch(sentences[sentence].Text[Math.Max(0, at - 30)..Math.Min(sentences[sentence].Text.Length, at + 12)]))
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
        return words.Count == 1 && (hisNamed.Contains(words[0]) || !byName && words[0] is "him" or "himself");
    }

    /// <summary>The word may mean either of them.</summary>
    internal bool IsEither(string words) => byName && words.Split(' ').Any(Female.Contains);

    /// <summary>"Mrs Holt", where both are called Holt.</summary>
    internal Actor OfTitled(string title, string name) => !shared.Contains(name) ? Actor.Nobody
        : title == "mr" ? byName ? Actor.Hers : Actor.His : title is "mrs" or "ms" or "miss" ? byName ? Actor.His : Actor.Hers : Actor.Nobody;

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
                return beforeThat is "his" && word is "partner" && before == "new" ? Actor.Other : Actor.Hers;
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
            if (byName && Female.Contains(word))
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

    /// <summary>Whom the sentences before begin with: of two women the one a passage is about is its "she". Nobody named: the paper is about her who is "he".</summary>
    private Actor LastNamed(IReadOnlyList<Sentence> sentences, int sentence)
    {
        for (var back = sentence - 1; back >= Math.Max(0, sentence - 2); back--)
        {
            foreach (var word in Word().Matches(sentences[back].Text).Select(match => match.Value.Replace("'s", "", StringComparison.Ordinal)))
            {
                if (Of(word) is not Actor.Nobody and var actor && word is not ("children" or "kids" or "you" or "your"))
                {
                    return actor;
                }
            }
        }
        return Actor.His;
    }

    private static IEnumerable<string> Own(string name) => AddressParts.Words(Read.Of(name).Plain.Replace("'", "", StringComparison.Ordinal)) is { Count: > 0 } words ? words.Count > 1
        ? [words[0], words[^1], .. Pieces(name)] : words : [];

    /// <summary>"o'neill" and "quill-jones" are read in pieces.</summary>
    private static IEnumerable<string> Pieces(string name) => Read.Of(name).Plain.Split([' ', '\'', '-'], StringSplitOptions.RemoveEmptyEntries).Where(piece => piece.Length > 2);

    [GeneratedRegex("[a-z][a-z'-]*|[^\\s\\x00-\\x7f]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:she|her|hers|herself)\b")]
    private static partial Regex OfFemale();

    [GeneratedRegex("\\b(?:they|them|their|he|she)\\b")]
    private static partial Regex EitherWord();

    [GeneratedRegex("^(?:mother|mum|mam|father|dad|sister|brother|uncle|aunt|aunty|auntie|nan|nana|gran|grandmother|parents|friend|cousin|employer|solicitor|mate|landlord|manager)$")]
    private static partial Regex Kin();

    [GeneratedRegex("^(?:i|we|officer|officers|police|magistrates|judge|court|neighbour|witness|landlord|clerk|tutor|manager|solicitor|counsel|prosecutor|hearing|case|appointment|programme|office|group|session|team|bench)$")]
    private static partial Regex OtherActor();
}
