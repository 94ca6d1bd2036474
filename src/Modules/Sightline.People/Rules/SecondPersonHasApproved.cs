using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record SecondPersonHasApproved(bool IsApproved) : Rule
{
    public override bool IsBroken => !IsApproved;

    public override Refusal Refusal => new("", "The second person has not agreed.",
        "What survivors’ services keep in confidence opens only with two people.", "Ring the services first. Then ring the duty inspector.");
}
