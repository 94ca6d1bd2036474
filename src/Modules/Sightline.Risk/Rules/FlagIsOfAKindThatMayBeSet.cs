using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record FlagIsOfAKindThatMayBeSet(bool MayBeSet) : Rule
{
    public override bool IsBroken => !MayBeSet;

    public override Refusal Refusal => new("Kind", "Choose what the flag says.", "Your agency may set the kinds in the list.", "Choose one of them.");
}
