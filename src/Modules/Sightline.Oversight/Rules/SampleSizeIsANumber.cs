using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record SampleSizeIsANumber(int? Size) : Rule
{
    public override bool IsBroken => Size is not (> 0 and <= 1_000);

    public override Refusal Refusal => new("Size", "The number of records must be a whole number from 1 to 1,000.");
}
