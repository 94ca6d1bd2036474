using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record AssessmentIsOfSomebodyHeld(bool IsHeld) : Rule
{
    public override bool IsBroken => !IsHeld;

    public override Refusal Refusal => new("Assessed", "Nobody in this register is named as assessed.", "An assessment about nobody protects nobody.", "Choose who was assessed; record them first if they are new.");
}
