using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record OtherSidesAreNeverOnePerson(bool StoodApart) : Rule
{
    public override bool IsBroken => StoodApart;

    public override Refusal Refusal => new("Answer", "These two stood on different sides of one incident or order.",
        "One person cannot be both; tying them would show each the other’s orders.", "If one of the two was recorded wrongly there, put that right first.");
}
