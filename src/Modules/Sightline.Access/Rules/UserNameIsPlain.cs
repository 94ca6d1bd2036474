using System.Text.RegularExpressions;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed partial record UserNameIsPlain(string UserName) : Rule
{
    public override bool IsBroken => !Plain().IsMatch(UserName.Trim());

    public override Refusal Refusal => new("UserName", "This cannot be a user name.", "It is typed at many keyboards, at night.",
        "Use 3 to 100 letters, digits, dots, hyphens or @, without spaces.");

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9.@_-]{2,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
