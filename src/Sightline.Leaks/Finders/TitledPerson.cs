using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>
/// "The officer who called was Ms Gaskarth. She asked…": a pronoun goes on about somebody titled or at work whom the sentence before brought in, when nobody protected is named there or before it.
/// </summary>
internal static partial class TitledPerson
{
    internal static bool Means(Actors actors, IReadOnlyList<Sentence> sentences, int at, int pronoun, string word)
    {
        if (sentences[at].BeginsParagraph)
        {
            return false;
        }
        var (last, here) = (sentences[at - 1].Text, sentences[at].Text[..pronoun]);
        if (Spoken(last + " " + here).Any(actor => actor is Actor.Hers) || Hers().IsMatch(last + " " + here) || ToHer().IsMatch(last))
        {
            return false;
        }
        return Named(actors, last, word) || AtWork().IsMatch(last);

        IEnumerable<Actor> Spoken(string text) => Word().Matches(text).Select(match => match.Value.Replace("'s", "", StringComparison.Ordinal))
            .Where(spoken => !(spoken is "she" or "he" or "her" or "him" or "his" or "hers" or "herself" or "himself")).Select(actors.Of);
    }

    /// <summary>"The officer could have been more patient, and I have spoken with her about it."</summary>
    internal static bool SpokenTo(Actors actors, string before, string word) => word is "her" or "him" && OwnStaff().IsMatch(before)
        && !Hers().IsMatch(before) && !Word().Matches(before).Select(match => actors.Of(match.Value.Replace("'s", "", StringComparison.Ordinal))).Contains(Actor.Hers);

    /// <summary>A name after a title that goes with the pronoun, and is neither his nor hers.</summary>
    private static bool Named(Actors actors, string text, string word) => Titled().Matches(text).Any(match => actors.Of(match.Groups["name"].Value) is Actor.Nobody
        && !actors.HelperNames.Contains(match.Groups["name"].Value)
        && actors.OfTitled(match.Groups["title"].Value, match.Groups["name"].Value) is Actor.Nobody && match.Groups["title"].Value switch
        {
            "mr" => word == "he",
            "mrs" or "ms" or "miss" => word == "she",
            _ => true,
        });

    [GeneratedRegex(@"\b(?<title>mr|mrs|ms|miss|dr|pc|dc|ds|sgt|sergeant|inspector|constable|judge)\.? (?<name>[a-z]+)")]
    private static partial Regex Titled();

    /// <summary>Somebody who does a piece of work, at the head of the sentence or behind a number.</summary>
    [GeneratedRegex(@"^[^a-z]*(?:the|a|an|your|our|my) (?:[a-z]+ ){0,2}?(?:engineer|installer|surveyor|inspector|clerk|usher|interpreter|driver|electrician|plumber|locksmith|courier|receptionist|tutor|facilitator|court officer|estate officer|housing officer|duty officer|responsible officer|field officer)\b(?! (?:rang|visited|spoke|saw|met|phoned|telephoned|contacted) )")]
    private static partial Regex AtWork();

    [GeneratedRegex(@"^[^a-z]*(?:the|your|our|my) (?:[a-z]+ ){0,2}?(?:officer|engineer|tutor|facilitator|clerk|worker|colleague|manager|adviser|receptionist|operator|call handler|supervisor|installer|surveyor)\b(?! (?:rang|visited|spoke|saw|met|phoned|telephoned|contacted|called)\b)[^;]*,? (?:and|but|so) (?:i|we) (?:have |had |also |since |then )*(?:spoke|spoken|talked|had a word|been)? ?$")]
    private static partial Regex OwnStaff();

    /// <summary>Somebody protected by the part they play.</summary>
    [GeneratedRegex(@"\b(?:victim|survivor|complainant|applicant|protected (?:person|party)|wife|husband|partner|ex-partner|ex|girlfriend|boyfriend|daughter|son|child|children|mother|mum|mam|other (?:party|parent|side)|neighbour|source|informant|caller|witness)\b")]
    private static partial Regex Hers();

    /// <summary>The worker spoke to somebody: the pronoun may go on about her.</summary>
    [GeneratedRegex(@"\b(?:spoke|spoken|talked|met|visited|rang|called on|saw|interviewed|contacted|telephoned|phoned|took a statement|listened|went)(?: with| to| from| of| on)? (?:her|him|them)\b")]
    private static partial Regex ToHer();

    [GeneratedRegex("[a-z][a-z'-]*")]
    private static partial Regex Word();
}
