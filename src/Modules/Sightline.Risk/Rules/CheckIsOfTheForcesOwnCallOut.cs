using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record CheckIsOfTheForcesOwnCallOut(bool IsOwn) : Rule
{
    public override bool IsBroken => !IsOwn;

    public override Refusal Refusal => new("Incident", "Your force has no such call-out.", "Only the force whose call-out it is says what the databases said.", "Look at the number again.");
}
