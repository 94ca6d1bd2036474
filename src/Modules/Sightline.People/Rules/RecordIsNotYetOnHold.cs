using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RecordIsNotYetOnHold(bool IsOnHold) : Rule
{
    public override bool IsBroken => IsOnHold;

    public override Refusal Refusal => new("", "This record is on legal hold already.",
        "One hold stops every disposal of it.", "Open the hold to see who placed it and why.");
}
