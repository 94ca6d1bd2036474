using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>Words by which a writer keeps something from him: "don't put in report", "tell no-one", "he doesn't know yet". Whatever stands beside them is not for him, and that they stand there tells that there is something.</summary>
internal static partial class NotForHim
{
    internal static IEnumerable<(int From, int Length)> In(Actors actors, Sentence sentence)
    {
        if (ToHimselfOrAll().IsMatch(sentence.Text))
        {
            yield break;
        }
        foreach (var match in KeepFrom().Matches(sentence.Text).Where(match => !OfTheWriter().IsMatch(sentence.Text[..match.Index]))
            .Concat(HeKnowsNot().Matches(sentence.Text).Where(match => !Believes().IsMatch(sentence.Text)
            && (actors.Of(match.Groups["who"].Value) is Actor.His || actors.IsEither(match.Groups["who"].Value)))))
        {
            // With what it is said of, which stands before it.
            yield return (0, match.Index + match.Length);
        }
        foreach (var match in FromName().Matches(sentence.Text).Where(match => !OfTheWriter().IsMatch(sentence.Text[..match.Index]) && match.Groups["who"].Value is not ("you" or "your" or "his" or "her")
            && (actors.Of(match.Groups["who"].Value) is Actor.His || actors.IsEither(match.Groups["who"].Value))))
        {
            yield return (0, match.Index + match.Length);
        }
    }

    [GeneratedRegex(@"\b(?:do not|don't|dont|must not|mustn't|never|not to|should not|cannot|can't|pls don't) (?:be |ever |please )*(?:tell|told|mention(?:ed)?|say|said|shown?|disclosed?|shared?|get back|got back|pass(?:ed)?|revealed?|repeat(?:ed)?|let slip|leak(?:ed)?|discuss(?:ed)?|reach|come out|alert(?:ed)?|given|copied|quoted) (?:this |it |that |on |anything |back |any of this )*(?:(?:to|with|in front of|before|by) )?(?:mr |mrs |ms |miss |mx )?(?<who>[a-z]+)\b")]
    private static partial Regex FromName();

    private const string Him = @"(?:him|her|anyone|anybody|no-?one|nobody|(?:the )?(?:defendant|offender|respondent|subject|prisoner|perp|perpetrator|def|resp|sub|applicant|father|other side|family)|(?:mr|mrs|ms|miss) [a-z]+)";

    [GeneratedRegex(@"\b(?:(?:do not|don't|dont|must not|mustn't|never|pls don't|please don't|not to|should not|cannot|can't|no) (?:be )?(?:(?:tell|told|show|shown|inform|informed|alert|warn) |(?:disclosed?|shared?|mention|mentioned|passed?(?: on)?|reveal|revealed|repeat|repeated|copy|copied|sent?|let slip|quote|quoted|show|shown)(?: (?:this|it|that|any of (?:this|it)|the above))? (?:on )?(?:to|with|in front of) )" + Him + @"\b|(?:do not|don't|dont|not to be|must not be|never to be) (?:put|included?|go|quote[d]?|use[d]?|repeated?|appear|mention(?:ed)?|disclosed?|shared?|recorded?|copied|copy) (?:this |it |that )?(?:in|into|on) (?:the |any |his |her |this )?(?:report|reports|letter|open|order|court|file|psr|copy|papers|bundle|shared|minutes)\b|(?:do not|don't|dont|pls don't|not to be) (?:mention|mentioned|disclose|disclosed|share|shared|divulge|divulged|repeated|let on|pass on|passed on)(?= ?(?:$|[.,;!)]|this\b|it\b|to\b|outside\b))|tell no-?(?:one|body)|tell nobody|not for (?:disclosure|the (?:defendant|respondent|offender|prisoner|father|applicant|subject)|his eyes|him|sharing|release)\b|not for onward|keep (?:this|it|that|quiet|her address|the address)(?: back)? from " + Him + @"\b|(?:is|are|was|were) not to (?:know|be told|find out|learn|hear)\b|(?:without (?:his|the defendant's|the respondent's|the offender's) knowledge|behind (?:his|her) back)\b|for (?:our|your|office|staff|internal|professionals'?) (?:eyes|use|information) only|(?:redact|remove|delete|take out|cut|strip) (?:this |it )?(?:before|prior to) (?:it |this )?(?:serv|send|disclos|shar|go|release|print|copy|issu)|(?:do not|don't|dont|must not|mustn't|never|pls don't|please don't) (?:let (?:on|it slip|him (?:know|see|hear)|her (?:know|see|hear))|breathe a word|say (?:who|where|anything|that (?:she|he|it))|name (?:her|him|the|our|who)|give (?:her|him|the) (?:name|source|address) (?:away|out))|keep (?:her|him|them|[a-z]+(?: [a-z]+)?|this|it|that) (?:out of (?:it|this|the)|quiet|hush|under (?:your|our) hat|between (?:us|ourselves)|to (?:yourself|ourselves)|off the|back from)|(?:between (?:us|you and me|ourselves|these four walls)|strictly between|off the record|(?:this (?:bit|part|line|page|note) is |for )(?:for )?us only|hush[- ]hush|mum's the word|not a word to|no word (?:of this )?to|say nothing to|nothing to (?:him|her|def|the defendant) about|not to go (?:any )?further|goes no further|(?:not|nothing) in writing|(?:he|she|def|deft|resp|offender) (?:is|must be|to be) kept in the dark|none the wiser|not (?:in|on) the (?:served|open|disclosed) (?:copy|version|bundle))\b|victim information|third[- ]party information|sensitive - )")]
    private static partial Regex KeepFrom();

    [GeneratedRegex(@"\b(?<who>he|she|[a-z]+) (?:isn't aware|is not aware|is unaware|has no idea|has not been told|hasn't been told|thinks it (?:is|was) (?:us|routine|random)|(?:doesn't|doesnt|does not|didn't|didnt|did not|must not|mustn't|mustnt|should not|shouldn't|is not to|cannot|can't) (?:yet |be |to |get to )?(?:know|knows|told|find out|hear|learn|suspect))(?: (?:yet|about (?:this|it|her|him|them)|of (?:this|it)|that (?:she|he|we|they) (?:has|have|is|told|said|rang|asked|knows?|moved)))?(?= ?(?:$|[.,;:!)-]|yet|about|of|that))")]
    private static partial Regex HeKnowsNot();

    [GeneratedRegex(@"\b(?:says?|said|claims?|believes?|thinks?|denies|whether|asked if|where)\b")]
    private static partial Regex Believes();

    [GeneratedRegex(@"\b(?:you|your|yours|victims|jury|witnesses|leaflet|reporting|press|newspapers|members of|in any report|password|pin)\b")]
    private static partial Regex ToHimselfOrAll();

    /// <summary>What somebody does not do bids nobody: "we do not tell anybody", "I understand it but do not share it".</summary>
    [GeneratedRegex(@"\b(?:we|i|they|people|staff|officers|he|she|but|who|victims|parents|children|and) (?:also |simply |therefore |ever )*$")]
    private static partial Regex OfTheWriter();
}
