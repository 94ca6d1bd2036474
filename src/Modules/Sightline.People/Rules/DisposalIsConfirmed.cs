using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record DisposalIsConfirmed(bool IsConfirmed) : Rule
{
    public override bool IsBroken => !IsConfirmed;

    public override Refusal Refusal => new("Confirmed", "Say that you have looked at the record and that it may go for good.",
        "What goes cannot be brought back by anybody, not from a backup either once its time is over.", "Open the record, look at it, and tick the box.");
}
