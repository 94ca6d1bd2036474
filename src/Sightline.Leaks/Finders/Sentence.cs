using System.Text.RegularExpressions;
using Sightline.Leaks.Words;

namespace Sightline.Leaks.Finders;

/// <summary>A sentence or a line's worth of one, as places in the plain text; the end is exclusive.</summary>
internal sealed partial class Sentence
{
    private const int Longest = 600;

    private Sentence(Read read, int from, int end, bool begins)
    {
        BeginsParagraph = begins;
        From = from;
        // One character for one, so that places stay.
        Text = read.Plain[from..end].Replace('\n', ' ').Replace('_', ' ');
    }

    internal int From { get; }

    /// <summary>A line written to end stands before it: whom "she" means is not looked for beyond.</summary>
    internal bool BeginsParagraph { get; }

    internal string Text { get; }

    internal static IReadOnlyList<Sentence> Split(Read read, bool linesAreWritten = false)
    {
        var sentences = new List<Sentence>();
        var from = 0;
        var width = linesAreWritten ? int.MaxValue / 2 : Width(read.Plain);
        var begins = true;
        for (var at = 0; at < read.Plain.Length; at++)
        {
            var ends = read.Plain[at] is '.' or '!' or '?' && (at + 1 == read.Plain.Length || char.IsWhiteSpace(read.Plain[at + 1]) || QuoteEnds(read, at + 1)) && !Shortening(read.Plain, at)
                || read.Plain[at] == '\n' && at + 1 < read.Plain.Length && (read.Plain[at + 1] is '\n' or '•' or '*' || EndsOnPurpose(read.Plain, at, width))
                || at - from >= Longest;
            if (ends)
            {
                sentences.Add(new(read, from, at + 1, begins));
                from = at + 1;
                begins = read.Plain[at] == '\n' || NewLine(read.Plain, from, width);
            }
        }
        if (from < read.Plain.Length)
        {
            sentences.Add(new(read, from, read.Plain.Length, begins));
        }
        return sentences;
    }

    /// <summary>A mark of quotation closes, and what comes behind it begins anew: "…fair enough." The next day…</summary>
    private static bool QuoteEnds(Read read, int at) => at + 2 < read.Plain.Length && read.Plain[at] is '"' or ')' && char.IsWhiteSpace(read.Plain[at + 1])
        && !char.IsLower(read.Source[read.SourceOf(at + 2)]);

    private static bool NewLine(string plain, int at, int width)
    {
        while (at < plain.Length && char.IsWhiteSpace(plain[at]))
        {
            if (plain[at] == '\n' && EndsOnPurpose(plain, at, width))
            {
                return true;
            }
            at++;
        }
        return false;
    }

    /// <summary>The length to which lines are filled: of the longest, up to that of a printed page.</summary>
    private static int Width(string plain) => Math.Min(110, plain.Split('\n').Max(line => line.Length));

    /// <summary>The next word would have had room on the line: its end was written, not set by the width of a page.</summary>
    private static bool EndsOnPurpose(string plain, int at, int width)
    {
        var begin = at > 0 ? plain.LastIndexOf('\n', at - 1) + 1 : 0;
        var next = at + 1;
        while (next < plain.Length && !char.IsWhiteSpace(plain[next]))
        {
            next++;
        }
        return next - begin <= width * 0.78;
    }

    private static bool Shortening(string plain, int at)
    {
        var begin = at;
        while (begin > 0 && char.IsLetter(plain[begin - 1]))
        {
            begin--;
        }
        return plain[begin..at] is "mr" or "mrs" or "ms" or "dr" or "st" or "no" or "rd" or "ave" or "approx" or "eg" or "ie" || at - begin == 1 && !(begin > 0 && plain[begin - 1] == '\'');
    }

    /// <summary>What forbids or supposes, and so does not tell how it is.</summary>
    internal bool Forbids => Forbidding().IsMatch(Text);

    /// <summary>Whether it is forbidden or supposed by what stands before a place: "she asked us not to" forbids nothing.</summary>
    internal bool ForbidsBefore(int at) => Forbidding().IsMatch(Text[..at]) || Supposing().IsMatch(Text[..at]);

    /// <summary>The clause that ends here is one of "if", "should" or "whatever", or follows "nothing" and "anything": it tells of nothing that was.</summary>
    internal bool Supposes(int at) => Supposing().IsMatch(Text[..at]);

    /// <summary>What was said where he was or in a paper served on him, and so is no secret.</summary>
    internal bool SaidOpenly => Openly().IsMatch(Text) || OpenToHim().IsMatch(Text) && !ToldUs().IsMatch(Text);

    [GeneratedRegex(@"\b(?:must not|must never|may not|shall not|should not|do not|cannot|can't|don't|not to|forbid(?:s|den)?|prohibit(?:s|ed|ing)?|is not allowed|are not allowed|any (?:other )?(?:place|address|premises|property|home)|where(?:ver|soever)|whether|unless|if (?:she|he|they|the|you|any)|without (?:the )?(?:prior|leave|permission))\b")]
    private static partial Regex Forbidding();

    [GeneratedRegex(@"\b(?:if|suppos(?:e|ing)|imagine|in case|in the event|provided|assuming|as though|whatever|whichever|whoever|no matter (?:what|how|who)|regardless of (?:what|how|whether)|no difference (?:what|how|who|whether)|irrespective of|not because|anything|nothing|a person who|anybody who|anyone who|those who|people who|women who|men who|a woman who|a man who)\b[^,;:.]{0,60}$|(?:^|[,;:.] ?)should (?:the |your |his |her )?(?:[a-z'-]+ ){0,3}$")]
    private static partial Regex Supposing();

    /// <summary>Heard by him with everybody, put to him, or in papers that both sides have; what an agency was told apart from these is another matter.</summary>
    [GeneratedRegex(@"\b(?:(?:court|jury|judge|bench|magistrates|recorder|tribunal|justices|sheriff|his honour|her honour) (?:has |have |had |also |then |was |were |is |are |did |not |rightly |clearly |plainly )*(?:heard|hears|hear|saw|seen|read|found|finds|find|accepted|accepts|accept|believed|believes|listened|preferred|rejected|considered|ruled|held|noted|took|watched|reminded|disbelieved|satisfied|sure|remarked|observed|spoke|thanked|explained|asked)|\bwhich you (?:have|already have|had|saw|have seen|have read)(?= ?[,.;]| already)|(?:that|as) you (?:already have|have (?:seen|read|been (?:given|sent|served)))\b|you have (?:already )?(?:seen|read|been (?:given|sent|served))|put to (?:you|him|her|them|mr|mrs|ms|miss)\b|(?:found as a fact|finding of fact|findings of fact|agreed facts|agreed basis)|(?:served|filed|exhibited|lodged|annexed|appended|disclosed) (?:[a-z0-9]+ ){0,4}(?:papers?|statements?|analysis|reports?|evidence|bundle|schedule|application|exhibits?)|(?:papers?|statements?|analysis|reports?|evidence|bundle|schedule|application|exhibits?|letter),? (?:[a-z0-9,]+ ){0,6}(?:served|filed|exhibited|lodged|read out|sent to (?:you|both|all|the parties|your solicitors?))|(?:prosecution|crown|defence|agreed) (?:case|evidence|bundle|opening)|opened the (?:case|facts)|(?:solicitors?|counsel|barristers?|lawyers?) (?:for [a-z ]{3,30} )?(?:has |have |had |also |then |on behalf of [a-z ]{3,30} )*(?:wrote|writes|written|asks?|asked|said|says|seeks?|sought|proposed?|proposes|submitted|submits|told|confirm(?:s|ed)?|repl(?:y|ied|ies)|agreed?|indicated?|responded)|(?:through|by|via) (?:(?:her|his|their|the|your) )?(?:solicitors?|counsel|lawyers?)|position statement|form e\b|to (?:your|his|her|my|their) face|in (?:your|his|her) (?:presence|hearing)|in front of (?:you|him|everyone|everybody)|you heard (?:it|this|her|him)|agreed in the (?:statement|bundle)|vps\b|impact statement|ar goedd|gerbron y llys)\b")]
    private static partial Regex OpenToHim();

    [GeneratedRegex(@"\b(?:told|tells|telling|rang|phoned|called|contacted|informed|let|asked|reported to|disclosed to|said to|spoke to|confided in|wrote to|been in touch with) (?:us|me|probation|this office|police|the police|officers|the school|social (?:services|care))\b|\bin (?:strict )?confidence\b|\banonymous")]
    private static partial Regex ToldUs();

    [GeneratedRegex(@"\b(?:(?:in|(?<!(?:come|go|going|coming|came|get|back|gone|went|attend|travel|brought) )to|before|told|by|at) (?:the |this |open )?(?:court|judge|jury|magistrates|bench|hearing|trial|tribunal)|gave evidence|giving evidence|in evidence|(?:her|his|their|the|oral|live|sworn) evidence|on oath|witness box|cross-examin\w*|statement[a-z0-9 ,]{0,40} (?:served|disclosed|exhibited|filed|read)|served (?:on|upon) (?:you|him|her|the defendant|the respondent|the defence)|witness statement|in (?:her|his|their|the) (?:statement|application|affidavit)|applied (?:to|for)|open court|during the trial|from the witness|affidavit|prosecution case|victim personal statement|sworn statement|under caution|(?:in|at|during) (?:the |her |his |our |police |today.s |each )?(?:interviews?|supervision|sessions?|group|programme|module)|yn y llys)\b")]
    private static partial Regex Openly();
}
