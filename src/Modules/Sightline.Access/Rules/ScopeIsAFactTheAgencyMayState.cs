using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record ScopeIsAFactTheAgencyMayState(string Scope, bool MayState) : Rule
{
    public override bool IsBroken => !MayState;

    public override Refusal Refusal => new("Scopes", $"“{Scope}” is not a fact this agency may state.", "Who may state what is in the rulebook.",
        "Check the spelling (OrderMade, not order-made), or leave it out.");
}
