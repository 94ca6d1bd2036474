using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record SignOnNameIsFree(bool IsTaken) : Rule
{
    public override bool IsBroken => IsTaken;

    public override Refusal Refusal => new("SignOnName", "Another user of your agency has this name at its sign-on.", "It would not be known which of them came.", "Check both users, and take it from the other first.");
}
