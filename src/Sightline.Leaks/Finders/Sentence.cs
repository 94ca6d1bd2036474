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
            var ends = read.Plain[at] is '.' or '!' or '?' && (at + 1 == read.Plain.Length || char.IsWhiteSpace(read.Plain[at + 1])) && !Shortening(read.Plain, at)
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
        return plain[begin..at] is "mr" or "mrs" or "ms" or "dr" or "st" or "no" or "rd" or "ave" or "approx" or "eg" or "ie" || at - begin == 1;
    }

    /// <summary>What forbids or supposes, and so does not tell how it is.</summary>
    internal bool Forbids => Forbidding().IsMatch(Text);

    /// <summary>Whether it is forbidden or supposed by what stands before a place: "she asked us not to" forbids nothing.</summary>
    internal bool ForbidsBefore(int at) => Forbidding().IsMatch(Text[..at]);

    /// <summary>What was said where he was or in a paper served on him, and so is no secret.</summary>
    internal bool SaidOpenly => Openly().IsMatch(Text);

    [GeneratedRegex(@"\b(?:must not|must never|may not|shall not|should not|do not|cannot|can't|don't|not to|forbid(?:s|den)?|prohibit(?:s|ed|ing)?|is not allowed|are not allowed|any (?:other )?(?:place|address|premises|property|home)|where(?:ver|soever)|whether|unless|if (?:she|he|they|the|you|any)|without (?:the )?(?:prior|leave|permission))\b")]
    private static partial Regex Forbidding();

    [GeneratedRegex(@"\b(?:(?:in|to|before|told|by|at) (?:the |this |open )?(?:court|judge|jury|magistrates|bench|hearing|trial|tribunal)|gave evidence|giving evidence|in evidence|(?:her|his|their|the|oral|live|sworn) evidence|on oath|witness box|cross-examin\w*|statement[a-z0-9 ,]{0,40} (?:served|disclosed|exhibited|filed|read)|served (?:on|upon) (?:you|him|her|the defendant|the respondent|the defence)|witness statement|in (?:her|his|their|the) (?:statement|application|affidavit)|applied (?:to|for)|open court|during the trial|from the witness|affidavit|prosecution case|victim personal statement|sworn statement|under caution|(?:in|at|during) (?:the |her |his |our |police |today.s |each )?(?:interviews?|supervision|sessions?|group|programme|module)|yn y llys)\b")]
    private static partial Regex Openly();
}
