using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders;

/// <summary>
/// Whether a paper is by him, by who speaks for him, or by somebody who stands up for him: a statement, an undertaking, a reference. It speaks in the first person and its head or its foot
/// says whose it is.
/// What such a paper tells of her comes from him; names, places and numbers in it are looked for all the same.
/// </summary>
internal static partial class HisPaper
{
    private const int HeadLength = 400;

    internal static bool Is(string plain, string hisName)
    {
        var first = FirstPerson().Count(plain);
        var head = plain[..Math.Min(plain.Length, HeadLength)].Replace('\n', ' ');
        if (hisName.Length == 0 || ToHim().IsMatch(head) || AboutYou().Count(plain) > first)
        {
            return false;
        }
        var name = string.Join('|', hisName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2).Prepend(hisName).Select(Regex.Escape));
        const string Side = "respondent|defendant|appellant|perpetrator|offender|father|mother|husband|wife";
        var by = Of("(?:statement|affidavit|letter|response|reply|answer|account|undertakings?|agreement|proof of evidence|diary|homework|reflections?|worksheet|pledge|apology|defence|notice) (?:of|by|from|given by|made by|between:?) (?:the )?"
            + $"(?:[a-z]+,? ){{0,3}}?(?:mr |mrs |ms |miss |mx )?(?:{name})", head)
            || Of($"\\b(?:statement|affidavit|response|reply|answer|position statement|skeleton argument|submissions|defence statement|case statement) (?:of|by|from|on behalf of|for) (?:the )?(?:{Side})\\b", head)
            || Of($"(?:^|\\W)i, (?:mr |mrs |ms |miss )?(?:{Regex.Escape(hisName)})\\b|\\bmy name is (?:{name})", plain)
            || Of($"\\bbetween:? (?:mr |mrs |ms )?(?:{Regex.Escape(hisName)}) and\\b", head) && head.Contains("agreement", StringComparison.Ordinal)
            || Of($"\\bi(?:'ve| have) (?:known|employed|worked with|lived (?:next|near)|been friends with|taught|managed) (?:mr |mrs |ms |miss )?(?:{name})\\b", plain) && Reference().IsMatch(head);
        var forHim = Of($"\\bon behalf of (?:the )?(?:{Side}|(?:mr |mrs |ms |miss |mx )?(?:{name}))", head);
        var signed = first > 2 && Of($"(?:^|\\n) *(?:signed:? *)?(?:mr |mrs |ms |miss )?(?:{Regex.Escape(hisName)})[ .,]*(?:\\n *(?:date|dated|signed)?[^\\n]{{0,30}})?\\s*$", plain);
        return forHim || first > 1 && by || signed;
    }

    private static bool Of(string pattern, string text) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant);

    [GeneratedRegex(@"(?<![a-z0-9.'])i(?:'ve|'ll|'m|'d| (?:also |now |then |still |only |never |always |just |do not |did not )?(?:am|was|have|had|do|did|don't|didn't|will|won't|would|can|can't|cannot|could|couldn't|shall|should|must|know|knew|think|thought|said|say|told|tell|went|go|make|made|live|lived|work|worked|want|wanted|accept|admit|deny|dispute|understand|promise|agree|undertake|felt|feel|ask|asked|took|saw|see|got|met|pushed|shouted|believe|left|came|kept|drove|paid|love|miss|regret|wrote|write|hope|enclose|attach|propose|seek|respond|apologise|confirm))(?![a-z])|\bmy\b|\bmyself\b")]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b(?:you|your)\b")]
    private static partial Regex AboutYou();

    /// <summary>A letter to him begins with his name, too.</summary>
    [GeneratedRegex(@"\b(?:dear|to:|annwyl)(?: mr| mrs| ms| miss| mx)? (?!sir|madam|judge|court|colleague|your honour|whom|the)|\bstatement of (?:witness|the (?:complainant|victim|applicant))\b|\bpc [0-9]+|\bwitness statement of pc\b")]
    private static partial Regex ToHim();

    [GeneratedRegex(@"\b(?:reference|to whom it may concern|character|testimonial)\b")]
    private static partial Regex Reference();
}
