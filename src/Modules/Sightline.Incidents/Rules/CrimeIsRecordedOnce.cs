using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record CrimeIsRecordedOnce(bool IsHeldAlready) : Rule
{
    public override bool IsBroken => IsHeldAlready;

    public override Refusal Refusal => new("Crime", "This crime has been recorded already.", "What was recorded is not overwritten.", "Open the call-out and read what it says.");
}
