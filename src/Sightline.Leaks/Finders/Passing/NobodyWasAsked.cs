using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders.Passing;

/// <summary>The writer says that nobody was asked and nothing came: "I have not sought her views", "nothing here should be read as coming from her".</summary>
internal static partial class NobodyWasAsked
{
    internal static bool Holds(Said said) => NotDone().IsMatch(said.Before) || Nothing().IsMatch(said.Before + said.Value);

    [GeneratedRegex(@"\b(?:not|never|n't|neither|nor|no need to|no attempt to|nobody has|no-one has|without having|without) (?:been |to |even |yet |since |for this report )?(?:sought|seen|spoken|contacted|consulted|interviewed|approached|received|obtained|relied|read|considered|met|requested|seek|speak|contact|consult|approach|interview|asked? for|ask(?:ed)?|taken|had|have|had sight of)(?: (?:to|with|on|for|of|or|any|or seen|or sought|or asked for|or spoken to|an?|the|sight))* ?$")]
    private static partial Regex NotDone();

    [GeneratedRegex(@"\b(?:nothing|no part|none|not one word|no word|not a word|no information)\b[^.;]{0,60}\b(?:comes?|came|coming|drawn|taken|read as|prompted|based|supplied|provided|written|given|made)\b[^.;]{0,30}$")]
    private static partial Regex Nothing();
}
