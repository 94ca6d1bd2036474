using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record FlagIsSetOnce(bool IsHeld) : Rule
{
    public override bool IsBroken => IsHeld;

    public override Refusal Refusal => new("Flag", "This flag was set already.", "A flag is set once, under one number.", "Confirm or end the one that stands.");
}
