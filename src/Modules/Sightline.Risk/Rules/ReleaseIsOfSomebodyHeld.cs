using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record ReleaseIsOfSomebodyHeld(bool IsHeld) : Rule
{
    public override bool IsBroken => !IsHeld;

    public override Refusal Refusal => new("Respondents", "Nobody is held under that number.", "Whom it endangers is found by who leaves custody.", "Look them up, or record them first.");
}
