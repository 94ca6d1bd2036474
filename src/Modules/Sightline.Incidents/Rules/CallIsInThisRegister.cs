using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record CallIsInThisRegister(bool IsHeld) : Rule
{
    public override bool IsBroken => !IsHeld;

    public override Refusal Refusal => new("Call", "That call is not in this register.", Instead: "Record the call-out without it, or state the call first.");
}
