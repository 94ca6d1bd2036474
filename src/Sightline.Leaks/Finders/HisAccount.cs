using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>What he says himself of her, he knows: "you wrote that she had moved away", "he denies that she was afraid". What turns ("but she told us…") is no longer his account.</summary>
internal static partial class HisAccount
{
    /// <summary>Whether what a match tells is his own account, as far as the words before it show.</summary>
    internal static bool Holds(Subjects subjects, IReadOnlyList<Sentence> sentences, int at, int index, string value)
    {
        var text = sentences[at].Text;
        var last = Says().Matches(text[..index]).LastOrDefault();
        // What came to an agency he was not there to hear.
        return last is not null && !ToAnAgency().IsMatch(value) && !Turns().IsMatch(text[(last.Index + last.Length)..Math.Min(text.Length, index + value.Length)])
            && (last.Value.EndsWith("words", StringComparison.Ordinal) ? InHisWords().IsMatch(last.Value) : subjects.Of(sentences, at, last.Index).Who is Teller.His);
    }

    [GeneratedRegex(@"\b(?:us|me|probation|police)$")]
    private static partial Regex ToAnAgency();

    [GeneratedRegex(@"\bin (?:his|her|your) (?:own )?words\b|(?<![a-z-])(?:says?|said|claims?|claimed|believes?|believed|thinks?|thought|suspects?|suspected|writes?|wrote|written|heard|hears?|maintains?|maintained|insists?|insisted|guess(?:es|ed)?|suppose[sd]?|assume[sd]?|den(?:y|ies|ied)|accepts?|accepted|admits?|admitted|disputes?|disputed|alleges?|alleged|complains?|complained|recalls?|recalled|adds|added|knows?|knew|understands?|understood|concedes?|conceded|acknowledge[sd]?|recognises?|recognised|realises?|realised|sees|regrets?|fears?|feared|imagines?|states?|stated|describe[sd]?|asserts?|asserted|asked (?:me |us |her |them |staff |the [a-z]+ )?(?:if|whether)|tells?|told)(?![a-z-])")]
    private static partial Regex Says();

    [GeneratedRegex(@"\b(?:his|your)\b")]
    private static partial Regex InHisWords();

    [GeneratedRegex(@"; |[,.] (?:but|though|yet|and)\b|\b(?:but|however|although|whereas|while|because|since we|in fact|who told)\b")]
    private static partial Regex Turns();
}
