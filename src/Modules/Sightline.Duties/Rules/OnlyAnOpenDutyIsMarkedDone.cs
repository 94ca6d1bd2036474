using Sightline.Duties.Model;
using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record OnlyAnOpenDutyIsMarkedDone(DutyState State) : Rule
{
    public override bool IsBroken => State != DutyState.Open;

    public override Refusal Refusal => new(
        "", State == DutyState.Waived ? "This was waived." : "This is done already.", "Nothing is owed here any more.", "Go back to the list.");
}
