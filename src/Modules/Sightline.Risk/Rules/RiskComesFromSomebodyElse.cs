using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record RiskComesFromSomebodyElse(bool IsSame) : Rule
{
    public override bool IsBroken => IsSame;

    public override Refusal Refusal => new("From", "The person assessed also stands as the one the risk comes from.", "", "Take them out of one of the two. Where each hurts the other, make an assessment of each.");
}
