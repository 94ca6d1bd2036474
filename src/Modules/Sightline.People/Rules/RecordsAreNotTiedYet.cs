using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RecordsAreNotTiedYet(bool AreTied) : Rule
{
    public override bool IsBroken => AreTied;

    public override Refusal Refusal => new("Other", "These records already stand for one person.",
        "", "Nothing needs doing.");
}
