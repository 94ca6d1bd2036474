using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record InformationIsGivenOnce(bool IsHeld) : Rule
{
    public override bool IsBroken => IsHeld;

    public override Refusal Refusal => new("Information", "This was given already.", "What was given is never overwritten.", "Give what is new as new information of its own.");
}
