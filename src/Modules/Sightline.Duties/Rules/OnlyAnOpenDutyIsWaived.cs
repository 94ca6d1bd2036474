using Sightline.Duties.Model;
using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record OnlyAnOpenDutyIsWaived(DutyState State) : Rule
{
    public override bool IsBroken => State != DutyState.Open;

    public override Refusal Refusal => new(
        "Reason", State == DutyState.Waived ? "This was waived already." : "This is done already.", "Only what is still owed can be waived.", "Go back to the list.");
}
