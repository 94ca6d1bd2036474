using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RelationshipIsKnown(bool IsHeld) : Rule
{
    public override bool IsBroken => !IsHeld;

    public override Refusal Refusal => new("Relationship", "This register holds no relationship under this id between these two.",
        "Only a relationship that was recorded can end.", "Record it first, with its last day.");
}
