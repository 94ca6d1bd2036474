using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record ReleaseSaysWhen(bool IsSaid) : Rule
{
    public override bool IsBroken => !IsSaid;

    public override Refusal Refusal => new("On", "Enter the day of release.", "Those whom it endangers must be told before it.");
}
