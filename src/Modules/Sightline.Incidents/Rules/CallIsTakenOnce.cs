using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record CallIsTakenOnce(bool IsHeldAlready) : Rule
{
    public override bool IsBroken => IsHeldAlready;

    public override Refusal Refusal => new("", "This call has been recorded already.", "What was recorded is not overwritten.", "Open the list of calls.");
}
