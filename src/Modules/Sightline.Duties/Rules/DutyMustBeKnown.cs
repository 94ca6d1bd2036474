using Sightline.Duties.Model;
using Sightline.Kernel;

namespace Sightline.Duties.Rules;

/// <summary>The same words whether it does not exist or is none of theirs: the answer tells nobody which.</summary>
internal sealed record DutyMustBeKnown(Duty? Duty) : Rule
{
    public override bool IsBroken => Duty is null;

    public override Refusal Refusal => new(
        "Duty", "You owe nothing with that number.", "Only what your own agency owes can be marked as done.", "Look at your list of duties for the number.");
}
