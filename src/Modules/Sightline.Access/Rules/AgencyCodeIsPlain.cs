using System.Text.RegularExpressions;
using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed partial record AgencyCodeIsPlain(AgencyCode Code) : Rule
{
    public override bool IsBroken => Code.Value is not { Length: >= 3 and <= 60 } || !Plain().IsMatch(Code.Value);

    public override Refusal Refusal => new("Code", "The agency’s code cannot be used.",
        "It stands in addresses, files and rules.", "Use lower-case letters, digits and hyphens, for example police-northgate.");

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
