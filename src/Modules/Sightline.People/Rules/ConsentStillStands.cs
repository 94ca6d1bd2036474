using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record ConsentStillStands(bool HasEnded) : Rule
{
    public override bool IsBroken => HasEnded;

    public override Refusal Refusal => new("Why", "It has ended already.", "Nothing is told by it any more.", "Nothing is left to do.");
}
