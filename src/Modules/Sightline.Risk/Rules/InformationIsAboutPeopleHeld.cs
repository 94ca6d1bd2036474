using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record InformationIsAboutPeopleHeld(bool AreHeld) : Rule
{
    public override bool IsBroken => !AreHeld;

    public override Refusal Refusal => new("About", "Nobody is held under that number.", "What you know can only be put with somebody who is in this register.", "Look them up, or record them first.");
}
