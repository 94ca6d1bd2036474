using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record OnlyADualArrestIsReviewed(bool BothSidesWereArrested) : Rule
{
    public override bool IsBroken => !BothSidesWereArrested;

    public override Refusal Refusal => new("", "Nobody was arrested on one of the two sides of this call-out.", "There is no arrest on both sides to review.", "Open the call-out and read who was arrested.");
}
