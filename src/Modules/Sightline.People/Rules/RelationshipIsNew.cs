using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RelationshipIsNew(bool IsHeld) : Rule
{
    public override bool IsBroken => IsHeld;

    public override Refusal Refusal => new("Relationship", "A relationship is already recorded under this id.",
        "What is held is never overwritten.", "End the one that is held and record another.");
}
