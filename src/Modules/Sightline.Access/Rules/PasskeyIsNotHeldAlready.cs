using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record PasskeyIsNotHeldAlready(bool IsHeld) : Rule
{
    public override bool IsBroken => IsHeld;

    public override Refusal Refusal => new("Name", "This passkey is in use already.", "A key belongs to one account, once.", "Use another device or key, or make a new passkey on this one.");
}
