using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>
/// What he says, thinks or doubts of her, he knows: "you wrote that she had moved away", "he does not accept that she was afraid", "his belief is that she…"; before it or after ("…, he said").
/// What turns ("but she told us…") is no longer his account.
/// </summary>
internal static partial class HisAccount
{
    /// <summary>Whether what a match tells is his own account, as far as the words before it and the ones that end it show.</summary>
    internal static bool Holds(Subjects subjects, IReadOnlyList<Sentence> sentences, int at, int index, string value)
    {
        var text = sentences[at].Text;
        var end = Math.Min(text.Length, index + value.Length);
        // What came to an agency he was not there to hear.
        return (!ToAnAgency().IsMatch(value) || Doubts().IsMatch(text[..index])) && (Before(subjects, sentences, at, (index, end)) || After(subjects, sentences[at].Text, (index, end)));
    }

    private static bool Before(Subjects subjects, IReadOnlyList<Sentence> sentences, int at, (int From, int End) match)
    {
        var text = sentences[at].Text;
        // Whatever hangs on his saying is his, however deep: "he says she never told him that she was afraid".
        return Says().Matches(text[..match.From]).Any(says => !Turns().IsMatch(text[(says.Index + says.Length)..match.End])
            && (says.Groups["whose"] is { Success: true } whose ? subjects.MayBeHim(whose.Value) : subjects.Of(sentences, at, says.Index).Who is Teller.His));
    }

    /// <summary>"She never wanted a dog," he said; what she thinks now you said you could not guess.</summary>
    private static bool After(Subjects subjects, string text, (int From, int End) match)
    {
        var asked = AsksOf().IsMatch(text[..match.From]);
        var quotes = text[..match.From].Count(letter => letter is '"' or '“' or '”');
        return Attributed().Matches(text, match.End).Any(said =>
            !Turns().IsMatch(text[match.End..said.Index]) && (quotes % 2 == 1 && said.Value[0] is '"' or '“' or '”' || asked
                || said.Value[0] == ',' && !subjects.MayBeEither(said.Groups["who"].Value)) && subjects.MayBeHim(said.Groups["who"].Value));
    }

    private const string Verbs = "say|says|said|told|tell|tells|wrote|write|writes|think|thinks|thought|believe|believes|believed|claim|claims|claimed|insist|insists|insisted|complained|added|explained|could not|can't|cannot|couldn't|felt|feel|feels|supposed|guessed|imagined|answered|replied|admitted|recalled|remembered|repeated|shouted|joked|reflected|put it";

    [GeneratedRegex(@"\b(?:us|me|probation|police)$")]
    private static partial Regex ToAnAgency();

    [GeneratedRegex(@"(?:, ?[""”“']? ?|[""”“'] ?| )(?<who>you|he|she|they|(?:mr |mrs |ms |miss )?[a-z-]+) (?:also |then |later |once |has |have |had )*(?:" + Verbs + @")\b")]
    private static partial Regex Attributed();

    [GeneratedRegex(@"^\W*(?:[0-9]+\W+)?(?:what|how|why|where|whether|that|when|who)\b[^.;,]*$")]
    private static partial Regex AsksOf();

    /// <summary>That she told is what he doubts.</summary>
    [GeneratedRegex(@"\b(?:den(?:y|ies|ied)|disputes?|disputed|doubts?|doubted|(?:not|n't|never|cannot|refuses to) (?:accept|believe|think|agree)|(?:claims?|claimed|alleges?|alleged|believes?|thinks?|suspects?|convinced|certain|sure)) (?:[a-z']+ ){0,5}$")]
    private static partial Regex Doubts();

    private const string Stem = "accept|believe|think|understand|know|see|say|admit|recognise|acknowledge|agree|imagine|tell|remember|deny|concede|realise|maintain|claim|suspect|fear|hope|describe|explain|recall|assume|suppose|guess|allege|complain|write|wonder|blame|regret|feel|insist|appreciate|notice|hear|want to know";

    [GeneratedRegex(@"\bin (?<whose>his|her|their|your) (?:own )?words\b|(?<whose>\b(?:his|her|their|your|[a-z]+'s)) (?:own |honest |fixed |stated |firm |only )?(?:belief|view|case|account|version|position|evidence|explanation|theory|suspicion|understanding|recollection|defence|complaint|claim|fear|feeling|hope|idea|impression|letter|homework|diary|apology|statement)\b[^.;]{0,30}\b(?:(?:is|was|remains|being) (?:that|how|why|not)|that|has it|says|said|how)\b|\b(?<whose>you|he|she|they) (?:already |both |well |will )?(?:know|knows|recall|remember)\b|(?<![a-z-])(?:says?|said|claims?|claimed|believes?|believed|thinks?|thought|suspects?|suspected|writes?|wrote|written|heard|hears?|maintains?|maintained|insists?|insisted|guess(?:es|ed)?|suppose[sd]?|assume[sd]?|den(?:y|ies|ied)|accepts?|accepted|admits?|admitted|disputes?|disputed|alleges?|alleged|complains?|complained|recalls?|recalled|adds|added|knows?|knew|understands?|understood|concedes?|conceded|acknowledge[sd]?|recognises?|recognised|realises?|realised|sees|regrets?|fears?|feared|imagines?|states?|stated|describe[sd]?|asserts?|asserted|asked (?:me |us |her |them |staff |the [a-z]+ )?(?:if|whether|how|why|where|what)|tells?|told|wonder(?:s|ed)?|hopes?|hoped|blames?|blamed|feels|felt|worries|worried|speaks of|spoke of|talks of|talked of|spoke about|talked about|read out|listed|noticed|remember(?:s|ed)?|would like to (?:know|hear|see)|wants to (?:know|hear|see)|got it into|convinced (?:him|her|them|your)self|(?:does|do|did|has|had|have|can|could|will|would|may|might|must|cannot|refuses? to|refused to|unable to|able to|seems to|appears to|came to|come to|begins? to|began to|tends to|likes to|continues to|went on to|tried to|began)(?:n't| not| never| no longer| still| now| also| really| fully| yet)* (?:" + Stem + @")|(?:is|was|are|were|am|remains?|seems?|became)(?:n't| not| quite| still| very| now| absolutely| wholly| too)* (?:sure|certain|convinced|adamant|confident|aware|unaware|persuaded|satisfied|suspicious|surprised|shocked|hurt|angry|glad|pleased|bitter|puzzled|baffled|jealous|sorry|of the (?:view|opinion)|under the impression|told))(?![a-z-])")]
    private static partial Regex Says();

    [GeneratedRegex(@"; |[,.] (?:but|though|yet|and(?! that\b))\b|\b(?:but|however|although|whereas|while|because|since we|in fact|who told)\b")]
    private static partial Regex Turns();
}
