using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record EveryoneItComesFromIsHeld(bool SomebodyIsMissing) : Rule
{
    public override bool IsBroken => SomebodyIsMissing;

    public override Refusal Refusal => new("From", "Somebody the risk comes from is not in this register.", "", "Look them up again, or record them first.");
}
