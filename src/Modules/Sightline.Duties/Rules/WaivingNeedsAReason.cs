using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record WaivingNeedsAReason(string? Reason) : Rule
{
    public const int Most = 2_000;

    public override bool IsBroken => string.IsNullOrWhiteSpace(Reason) || Reason.Length > Most;

    public override Refusal Refusal => string.IsNullOrWhiteSpace(Reason)
        ? new("Reason", "Enter why this will not be done.", "Whoever looks at this later must be able to see why.")
        : new("Reason", "The reason must be 2,000 characters or fewer.");
}
