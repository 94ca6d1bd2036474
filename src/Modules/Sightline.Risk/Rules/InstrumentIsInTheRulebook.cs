using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record InstrumentIsInTheRulebook(bool IsKnown, string Code) : Rule
{
    public override bool IsBroken => !IsKnown;

    public override Refusal Refusal => new("Instrument", $"The rulebook has no instrument “{Code}”.", "", "Use a code of rulebook/instruments.");
}
