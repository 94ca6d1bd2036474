using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>What he says himself of her, he knows: "you wrote that she had moved away", "in his words: she told everybody". What turns ("but she told us…") is no longer his account.</summary>
internal static partial class HisAccount
{
    /// <summary>Whether what a match tells is his own account, as far as the words before it show.</summary>
    internal static bool Holds(Actors actors, Sentence sentence, Match match)
    {
        var last = Says().Matches(sentence.Text[..match.Index]).LastOrDefault();
        // What came to an agency he was not there to hear.
        if (last is null || ToAnAgency().IsMatch(match.Value) || Turns().IsMatch(sentence.Text[(last.Index + last.Length)..(match.Index + match.Length)]))
        {
            return false;
        }
        var who = last.Groups["who"].Value;
        return who is "your" or "you" || !actors.IsEither(who) && (actors.Of(who) is Actor.His || who == "his" && actors.Of("he") is Actor.His);
    }

    [GeneratedRegex(@"\b(?:us|me|probation|police)$")]
    private static partial Regex ToAnAgency();

    [GeneratedRegex(@"\bin (?<who>his|your) (?:own )?words\b|\b(?<who>you|he|she|[a-z]+)(?:'ve|'d|'s| also| then| now| have| has| had| only| again| once| simply)* (?:(?:says?|said|claims?|claimed|believes?|believed|thinks?|thought|suspects?|suspected|writes?|wrote|written|heard|hear|maintains?|insists?|insisted|guess(?:es|ed)?|suppose[sd]?|assume[sd]?)(?: to (?:me|us))?(?: that| from|,|:| ""| “)|(?:tells?|told) (?:me|us|the (?:officer|group|tutor))\b|asked (?:me |us |her |them |staff |the [a-z]+ )?(?:if|whether)\b)")]
    private static partial Regex Says();

    [GeneratedRegex(@"; |[,.] (?:but|though|yet|and)\b|\b(?:but|however|although|whereas|while|because|since we|in fact|who told)\b")]
    private static partial Regex Turns();
}
