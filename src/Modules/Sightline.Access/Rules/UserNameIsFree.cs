using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record UserNameIsFree(bool IsTaken) : Rule
{
    public override bool IsBroken => IsTaken;

    public override Refusal Refusal => new("UserName", "Somebody has this user name.", "", "Choose another.");
}
