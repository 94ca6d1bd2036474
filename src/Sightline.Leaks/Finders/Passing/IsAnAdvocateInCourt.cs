using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders.Passing;

/// <summary>"The advocate" who moves to adjourn, or speaks in mitigation, is a lawyer in court and nobody's adviser; who is named, or hers, is another matter.</summary>
internal static partial class IsAnAdvocateInCourt
{
    internal static bool Holds(Said said) => Advocate().IsMatch(said.Value) && !said.NamesHer && !ToldApart.Holds(said)
        && said.Earlier().Take(1).Select(sentence => sentence.Text).Append(said.Text).Any(InCourt().IsMatch);

    [GeneratedRegex(@"^\W*(?:the |his |your |an? |both |each |defence |prosecution |prosecuting |defending |duty |crown )*advocates?\b")]
    private static partial Regex Advocate();

    [GeneratedRegex(@"\b(?:mitigat(?:ion|ed|ing)|moved to|adjourn(?:ed|ment)?|(?:guilty )?pleas?|sentenc(?:e|ed|ing)|bench|dock|prosecution|defence|defendant|crown|cross-examin[a-z]+|submissions?|submitted|legal argument|instructions|half-time|no case to answer|trial|hearing|jury|judge|magistrates|the court)\b")]
    private static partial Regex InCourt();
}
