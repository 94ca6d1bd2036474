using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record OnlyAStandingFlagChanges(bool HasEnded) : Rule
{
    public override bool IsBroken => HasEnded;

    public override Refusal Refusal => new("Flag", "This flag was ended.", "What was ended is not confirmed.", "Set it anew if it is so again.");
}
