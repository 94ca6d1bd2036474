using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record NominalIsNew(bool IsHeld) : Rule
{
    public override bool IsBroken => IsHeld;

    public override Refusal Refusal => new("Nominal", "A person is already recorded under this id.",
        "What is held is never overwritten.", "Add details to the record that is held, or use a new id.");
}
