using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record PowerOfArrestNotUsedNeedsAReason(PowerOfArrestUse Use, string? Reason) : Rule
{
    public override bool IsBroken => Use == PowerOfArrestUse.AvailableNotUsed && string.IsNullOrWhiteSpace(Reason);

    public override Refusal Refusal => new("WhyNotArrested", "There was a power of arrest and it was not used, but the reason is missing.",
        "Whoever looks at this next must be able to see why.", "Say why, in your own words.");
}
