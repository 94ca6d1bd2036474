using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

/// <summary>H-56: rarely right, so whoever does it says why.</summary>
internal sealed record DualArrestNeedsAJustification(bool BothSidesArrested, string? Why) : Rule
{
    public override bool IsBroken => BothSidesArrested && string.IsNullOrWhiteSpace(Why);

    public override Refusal Refusal => new("WhyBothArrested", "People on both sides were arrested, and the reason is missing.", "To arrest whoever was attacked is rarely right, and is reviewed.",
        "Say why both were arrested: what each did, and who was defending themselves.");
}
