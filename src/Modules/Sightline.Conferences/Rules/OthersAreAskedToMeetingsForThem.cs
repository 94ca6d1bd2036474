using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record OthersAreAskedToMeetingsForThem(bool WithOthers, int Asked) : Rule
{
    public override bool IsBroken => !WithOthers && Asked > 0;

    public override Refusal Refusal => new("Others", "No other agency takes part in a meeting of this kind.", "", "Open the multi-agency meeting instead.");
}
