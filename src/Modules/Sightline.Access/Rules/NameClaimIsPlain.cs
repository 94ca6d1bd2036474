using System.Text.RegularExpressions;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed partial record NameClaimIsPlain(string Claim) : Rule
{
    public override bool IsBroken => !Plain().IsMatch(Claim);

    public override Refusal Refusal => new("NameClaim", "This cannot be the name of a claim.", "", "Enter a word such as preferred_username, upn, email or sub.");

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{1,49}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
