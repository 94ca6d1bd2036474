using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record InformationPutsNobodyOnBothSides(bool EachOnce) : Rule
{
    public override bool IsBroken => !EachOnce;

    public override Refusal Refusal => new("Part", "One person cannot be named twice.", "Each is at risk, may do harm, or it is not known which.", "Name each person once.");
}
