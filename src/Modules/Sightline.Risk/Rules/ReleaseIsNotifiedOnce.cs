using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record ReleaseIsNotifiedOnce(bool IsHeld) : Rule
{
    public override bool IsBroken => IsHeld;

    public override Refusal Refusal => new("Release", "This was said already.", "A notice is given once, under one number.", "Say what changed as a new one.");
}
