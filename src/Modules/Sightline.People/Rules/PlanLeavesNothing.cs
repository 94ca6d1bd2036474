using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record PlanLeavesNothing(ContactWay Way) : Rule
{
    public override bool IsBroken => Way is not (ContactWay.Phone or ContactWay.Visit or ContactWay.ThroughSomebody);

    public override Refusal Refusal => new("Way", "A first contact leaves nothing behind.",
        "A text, letter, e-mail or message is read by whoever picks it up.", "Ring, meet the person somewhere else, or go through somebody they trust.");
}
