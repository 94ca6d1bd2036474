using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record NominalIsKnown(string Where, bool IsHeld) : Rule
{
    public override bool IsBroken => !IsHeld;

    public override Refusal Refusal => new(Where, "This register holds no person under this id.",
        "Nothing can hang on a record that is not there.", "Record the person first, then send this again.");
}
