using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record KeyIsInUse(bool InUse) : Rule
{
    public override bool IsBroken => !InUse;

    public override Refusal Refusal => new("Key", "There is no key in use with this id.", "It was never issued, or has been revoked already.", "Check the id that was shown with the key.");
}
