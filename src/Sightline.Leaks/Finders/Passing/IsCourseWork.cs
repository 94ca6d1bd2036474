using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders.Passing;

/// <summary>A letter of responsibility that is written for the course and sent to nobody: what is kept back is his own work.</summary>
internal static partial class IsCourseWork
{
    internal static bool Holds(Said said) => Letter().IsMatch(said.Value) && Unsent().IsMatch(said.Text) && !Others().IsMatch(said.Value) && !ToldApart.Holds(said);

    [GeneratedRegex(@"\b(?:letters? of (?:responsibility|apology|accountability|amends|empathy)|(?:responsibility|accountability|apology|empathy|unsent|unposted|practice) letters?|letters? (?:to (?:himself|herself|themselves|his|her) [a-z ]{0,20}|(?:he|she|they) (?:wrote|has written) for (?:the (?:group|course|session|programme)|homework))|homework|thought diary|worksheets?)\b")]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b(?:(?:not|never|n't)(?: to)?(?: be)?(?: [a-z]+ly)? (?:be )?(?:sent?|posted?|given|handed|shown|shared|delivered|passed on)|stays? in (?:the|his|her) (?:file|folder|workbook)|unsent|unposted)\b")]
    private static partial Regex Unsent();

    /// <summary>Somebody's telling stands beside it.</summary>
    [GeneratedRegex(@"\b(?:told|tells|asked|asks|fears?|afraid|frightened|scared|rang|reported|disclosed|in confidence|victim|survivor|complainant)\b")]
    private static partial Regex Others();
}
