using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record HoldIsNotLiftedYet(bool Stands) : Rule
{
    public override bool IsBroken => !Stands;

    public override Refusal Refusal => new("", "This hold was lifted already.",
        "Who lifted it, when and why is kept.", "Place a new hold if it is needed again.");
}
