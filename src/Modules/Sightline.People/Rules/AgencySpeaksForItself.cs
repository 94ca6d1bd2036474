using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record AgencySpeaksForItself(AgencyCode HeldBy, AgencyCode Speaker) : Rule
{
    public override bool IsBroken => HeldBy != Speaker;

    public override Refusal Refusal => new("HeldBy", "This record would be held by another agency than the one that states it.",
        "An agency records people only as its own.", $"Write “{Speaker}”.");
}
