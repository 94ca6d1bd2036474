using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record OtherSidesAreNeverOnePerson(bool StoodApart) : Rule
{
    public override bool IsBroken => StoodApart;

    public override Refusal Refusal => new("Answer", "These two, or records tied to them, stood on different sides of one incident or order.",
        "One person cannot be both; tying them would show each the other’s orders.", "Keep them apart. If one was recorded wrongly there, put that right first.");
}
