using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record IncidentIsInThisRegister(bool IsHeld) : Rule
{
    public override bool IsBroken => !IsHeld;

    public override Refusal Refusal => new("Incident", "That call-out is not in this register.", Instead: "Look it up again, or record the call-out first.");
}
