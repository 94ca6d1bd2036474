using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record CrimeIsInThisRegister(bool IsHeld) : Rule
{
    public override bool IsBroken => !IsHeld;

    public override Refusal Refusal => new("Crime", "That crime is not in this register.", Instead: "Open the call-out and record the crime first.");
}
