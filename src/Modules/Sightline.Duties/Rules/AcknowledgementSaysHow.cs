using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record AcknowledgementSaysHow(bool IsSaid) : Rule
{
    public override bool IsBroken => !IsSaid;

    public override Refusal Refusal => new("How", "Choose how they said so.", "Whoever looks at this later must be able to see it.");
}
