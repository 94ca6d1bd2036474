using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record ReviewIsForThisAgency(AgencyCode Asked, AgencyCode Decider) : Rule
{
    public override bool IsBroken => Asked != Decider;

    public override Refusal Refusal => new("Answer", "Another agency is asked to decide this.",
        "The agency that recorded the newer of the two decides.", "Ring its records desk if it is urgent.");
}
