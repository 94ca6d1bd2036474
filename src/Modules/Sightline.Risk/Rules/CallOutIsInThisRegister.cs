using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record CallOutIsInThisRegister(bool IsHeld) : Rule
{
    public override bool IsBroken => !IsHeld;

    public override Refusal Refusal => new("Incident", "This call-out is not in this register.", "", "Leave it out, or record the call-out first.");
}
