using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record AWayToSignInStays(bool HasAnother) : Rule
{
    public override bool IsBroken => !HasAnother;

    public override Refusal Refusal => new("", "This is your last way of signing in.", "Without it you could not come back.", "Add another passkey first, then remove this one.");
}
