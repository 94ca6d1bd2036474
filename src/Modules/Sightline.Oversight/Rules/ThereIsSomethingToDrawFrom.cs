using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record ThereIsSomethingToDrawFrom(int Population) : Rule
{
    public override bool IsBroken => Population == 0;

    public override Refusal Refusal => new("Since", "There is nothing to draw from: none in this register between these days.", "", "Choose other days.");
}
