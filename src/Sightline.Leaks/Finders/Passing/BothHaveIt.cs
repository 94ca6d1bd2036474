using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders.Passing;

/// <summary>
/// It stands in what both sides have: a statement served, a report filed, evidence given, a letter enclosed. The sentences that go on about it are of it too, to the end of the paragraph, as long as
/// none turns to another time or another hearer.
/// </summary>
internal static partial class BothHaveIt
{
    internal static bool Holds(Said said)
    {
        if (Source().IsMatch(said.Text))
        {
            return true;
        }
        foreach (var sentence in said.Earlier())
        {
            if (ToldApart.Holds(sentence.Text))
            {
                return false;
            }
            if (Source().IsMatch(sentence.Text) || Court().IsMatch(sentence.Text) && !Now().IsMatch(said.Text))
            {
                return true;
            }
        }
        return false;
    }

    [GeneratedRegex(@"\b(?:(?:statement|report|analysis|letter|card|note|papers|bundle|application|transcript|judgment|recording|footage|summary|schedule|addendum|position statement|annex|minutes|assessment|evidence)(?:'s)?\b[^.;]{0,60}\b(?:served|filed|enclosed|annexed|exhibited|lodged|attached|read (?:out|aloud|to the|in)|played (?:at|in|to)|(?:sent|given|copied|disclosed|shown|handed|available|circulated) to (?:you|both|all|the parties|the (?:defence|respondent|defendant)|your))|(?:served|filed|enclosed|annexed|exhibited|agreed) (?:[a-z]+ ){0,3}(?:statement|report|analysis|letter|papers|bundle|application|evidence|summary|schedule)|exhibit(?:s|ed as)? [a-z]{0,3}[0-9/]+|[a-z]{2,3}/[0-9]{1,2}\b|you (?:were|have been|are|was) (?:also )?(?:given|sent|shown|handed|served with|provided with) (?:a copy of )?(?:the|her|his|their|it|this|a copy)|to which you have access|you have (?:the|a) copy|(?:disclosed|sent|given|copied|available) to (?:both|all) (?:the )?(?:parties|parents|sides)|paragraphs? [0-9]+|tab [0-9]+|(?:form c1a|c1a|scott schedule|schedule of (?:allegations|findings)|indictment|charges?|particulars of claim|petition|case summary|mg5|the (?:crown|prosecution)(?:'s (?:case|papers|evidence))?|(?:the|her|his) (?:application|pleadings|claim)) (?:also )?(?:says?|said|alleges?|alleged|states?|stated|describes?|described|records?|sets? out|(?:is|was) that|averred|avers|pleads|complains?))\b")]
    private static partial Regex Source();

    /// <summary>What a court heard or found, as far as it tells of then.</summary>
    [GeneratedRegex(@"\b(?:gave evidence|in evidence|the (?:jury|judge|court|bench|magistrates|recorder) (?:heard|accepted|found|was told|were told)|the (?:trial|facts|prosecution case|crown's case)|opened (?:in court|the)|from the witness box|behind a screen|basis of plea|findings? (?:of fact|[0-9]+)|findings:|(?:her|his) honour|the (?:judge|recorder) (?:found|preferred|accepted|heard|noted)|was a witness|witness at (?:the )?trial|cross-examin[a-z]+)\b")]
    private static partial Regex Court();

    [GeneratedRegex(@"\b(?:now|still|currently|at present|remains|continues|is|are|wants|would|fears|has|have)\b")]
    private static partial Regex Now();
}
