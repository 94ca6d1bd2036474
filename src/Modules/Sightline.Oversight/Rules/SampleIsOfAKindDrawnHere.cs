using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record SampleIsOfAKindDrawnHere(bool IsDrawnHere) : Rule
{
    public override bool IsBroken => !IsDrawnHere;

    public override Refusal Refusal => new("Kind", "Your agency draws no sample of this kind.", "The rulebook says who draws which.", "Choose one of the kinds on the page.");
}
