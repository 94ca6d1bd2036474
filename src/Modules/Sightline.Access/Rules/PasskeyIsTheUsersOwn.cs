using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record PasskeyIsTheUsersOwn(bool IsOwn) : Rule
{
    public override bool IsBroken => !IsOwn;

    public override Refusal Refusal => new("", "You have no such passkey.", "It may have been removed already.", "Look at the list again.");
}
