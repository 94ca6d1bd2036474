using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record EveryoneNamedIsInThisRegister(bool SomebodyIsMissing) : Rule
{
    public override bool IsBroken => SomebodyIsMissing;

    public override Refusal Refusal => new("People", "Somebody named here is not in this register.", "What is recorded must be tied to somebody who is held.",
        "Look the person up again, or record them as somebody new.");
}
