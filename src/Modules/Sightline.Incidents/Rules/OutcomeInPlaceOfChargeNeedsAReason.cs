using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

/// <summary>H-55: a caution only with why not charged.</summary>
internal sealed record OutcomeInPlaceOfChargeNeedsAReason(bool NeedsReason, string? Why) : Rule
{
    public override bool IsBroken => NeedsReason && string.IsNullOrWhiteSpace(Why);

    public override Refusal Refusal => new("WhyNotCharged", "This outcome stands in place of a charge, and the reason is missing.", "In domestic abuse a caution is rarely right instead of a charge.",
        "Say why nobody was charged.");
}
