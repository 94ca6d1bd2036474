using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record RoleIsHeld(string Role, bool Held) : Rule
{
    public override bool IsBroken => !Held;

    public override Refusal Refusal => new("Role", $"This person does not hold the role “{Role}” here.", "It may have been ended a moment ago.", "Look at the page again.");
}
