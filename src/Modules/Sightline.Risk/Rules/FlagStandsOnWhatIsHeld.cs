using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record FlagStandsOnWhatIsHeld(bool IsHeld) : Rule
{
    public override bool IsBroken => !IsHeld;

    public override Refusal Refusal => new("Nominal", "Nothing is held under that number.", "A flag stands on somebody, or on a call-out, that is in this register.", "Look them up first.");
}
