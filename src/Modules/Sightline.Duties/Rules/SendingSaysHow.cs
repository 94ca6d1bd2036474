using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record SendingSaysHow(bool IsSaid) : Rule
{
    public override bool IsBroken => !IsSaid;

    public override Refusal Refusal => new("How", "Choose how it was sent.", "Whoever asks whether it came must know where to look.");
}
