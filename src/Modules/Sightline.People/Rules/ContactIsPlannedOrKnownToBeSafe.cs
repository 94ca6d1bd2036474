using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record ContactIsPlannedOrKnownToBeSafe(bool IsPlanned, bool HasSafeWay) : Rule
{
    public override bool IsBroken => !IsPlanned && !HasSafeWay;

    public override Refusal Refusal => new("Way", "No safe way is known, and no first contact is planned.",
        "A first call without a plan has been answered by whoever they fear.", "Plan the first contact, then try.");
}
