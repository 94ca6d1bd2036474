using System.Text.RegularExpressions;

namespace Sightline.Leaks.Finders.Passing;

/// <summary>A child's word that is meant for him: "wants you to know", "asked me to thank you", "sends his love", "has drawn this for you".</summary>
internal static partial class HeIsToKnow
{
    internal static bool Holds(Said said) => said.SpeaksOfAChild && !Against().IsMatch(said.Text) && (ForHim().IsMatch(said.Text) || ForHis().Match(said.Text) is { Success: true } his
        && his.Groups["man"].Success == said.Actors.IsMan);

    [GeneratedRegex(@"\b(?:(?:wants?|wanted|would (?:like|love)|wishes|hopes|hoped|was (?:keen|anxious) for) (?:for )?you to (?:know|have|hear|see|be told|get|read|keep)|ask(?:s|ed)(?: [a-z]+){0,3} (?:tell|give|pass|let|say|send|show|thank|remind|wish|be (?:told|given|passed|sent) to)(?: [a-z]+){0,4} you|(?:so|and) that you (?:should )?know|sends? (?:you|(?:his|her|their) (?:love|best|thanks))|sent you|says? (?:hello|thank you|goodnight|happy [a-z]+) to you|(?:greeting|message|card|drawing|picture|letter) (?:for|to) you)\b")]
    private static partial Regex ForHim();

    [GeneratedRegex(@"\b(?:(?:wants?|wanted|would (?:like|love)|asked(?: [a-z]+){1,3})(?: to)? (?:(?:tell|thank|give|show|send|let) )?(?:his|her|their) (?:(?<man>father|dad|daddy)|mother|mum|mummy|mam)(?: to (?:know|have|hear|see|be told|get|read|keep))?\b|sends? (?:his|her|their) (?:(?<man>father|dad|daddy)|mother|mum|mummy|mam)\b)")]
    private static partial Regex ForHis();

    [GeneratedRegex(@"\b(?:not|never|n't|confidence|secret|afraid|scared|frightened|fears?|worried|to stop|keep away|stay away|to leave|go away)\b")]
    private static partial Regex Against();
}
