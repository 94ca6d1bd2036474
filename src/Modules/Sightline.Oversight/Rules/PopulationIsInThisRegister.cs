using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record PopulationIsInThisRegister(bool IsHeld) : Rule
{
    public override bool IsBroken => !IsHeld;

    public override Refusal Refusal => new("Kind", "This register does not hold what this sample is drawn from: none in this register, which is not “there are none”.", "", "Draw it from the system that does, and keep its result there.");
}
