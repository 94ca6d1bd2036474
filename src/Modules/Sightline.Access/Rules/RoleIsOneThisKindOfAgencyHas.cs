using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record RoleIsOneThisKindOfAgencyHas(string Role, bool Has) : Rule
{
    public override bool IsBroken => !Has;

    public override Refusal Refusal => new("Role", $"This agency has no role “{Role}”.", "Which kind of agency has which roles is in the rulebook.", "Choose a role from the list.");
}
