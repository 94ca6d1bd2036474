using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RecordIsNotOnHold(bool IsOnHold) : Rule
{
    public override bool IsBroken => IsOnHold;

    public override Refusal Refusal => new("", "This record is on legal hold and cannot be disposed of.",
        "A court, an inquiry or a complaint may ask for it, or for somebody it names together with this person.", "See the holds of your agency. When the reason is over, lift the hold, and decide again.");
}
