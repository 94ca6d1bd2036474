using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record UserIsKnown(bool Known) : Rule
{
    public override bool IsBroken => !Known;

    public override Refusal Refusal => new("User", "There is no such user.", "", "Add the user first.");
}
