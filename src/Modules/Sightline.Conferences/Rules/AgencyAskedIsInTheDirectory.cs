using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record AgencyAskedIsInTheDirectory(bool AllAre) : Rule
{
    public override bool IsBroken => !AllAre;

    public override Refusal Refusal => new("Others", "An agency that you chose is not in the directory.", "", "Choose it again.");
}
