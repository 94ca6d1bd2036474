using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders.Passing;

/// <summary>It was told where he was not: to an agency, in confidence, at another time, by telephone, or so that he should not hear of it.</summary>
internal static partial class ToldApart
{
    internal static bool Holds(Said said) => Holds(said.Text);

    internal static bool Holds(string text) => Apart().IsMatch(text);

    [GeneratedRegex(@"\b(?:in (?:strict )?confidence|confidential(?:ly)?|anonymous(?:ly)?|privately|in private|alone|separately|without (?:you|him)|(?:not|n't|never) (?:want|wish|like) (?:you|him|her|them|his|their)|(?:not|n't) (?:to )?(?:be told|know)|since then|has since|have since|had since|(?:this|last) (?:week|month|morning|night|[a-z]+day)|yesterday|today|(?:by|on the) (?:tele)?phone|telephone[ds]?|rang|phoned|e-?mailed|(?:told|tells|asked|informed|contacted|let|showed|reported to|disclosed to|said to|spoke to|spoken to|wrote to|confided in|turned to|to|with) (?:us|me|probation|this office|police|the (?:police|officer|school|office|council|team|unit|nurse|midwife|gp|teacher|head|therapist|counsellor|worker|social worker|family court adviser|key worker|housing officer|health visitor)|(?:her|his|their|a|an) (?:[a-z]+ )?(?:teacher|worker|adviser|advisor|advocate|idva|gp|doctor|nurse|midwife|counsellor|therapist|tutor|friend|sister|social worker)|officers|social (?:services|care)|childrens services|children's services)|refuge|idva|isva|marac|safety plan|support worker|liaison|safeguarding)\b")]
    private static partial Regex Apart();
}
