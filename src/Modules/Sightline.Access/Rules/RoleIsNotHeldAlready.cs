using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record RoleIsNotHeldAlready(bool IsHeld) : Rule
{
    public override bool IsBroken => IsHeld;

    public override Refusal Refusal => new("Role", "This person holds that role here already.", "", "Choose another role, or end the one held first.");
}
