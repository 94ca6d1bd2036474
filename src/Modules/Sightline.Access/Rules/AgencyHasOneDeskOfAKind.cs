using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record AgencyHasOneDeskOfAKind(DeskCode Code, bool IsThere) : Rule
{
    public override bool IsBroken => IsThere;

    public override Refusal Refusal => new("Role", $"There is a desk {Code} already.", "A duty must find one desk, not two.", "Use the desk that is there.");
}
