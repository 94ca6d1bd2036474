using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record TimeHasRunOut(bool IsDue) : Rule
{
    public override bool IsBroken => !IsDue;

    public override Refusal Refusal => new("", "The time for which this record is kept has not run out any more.",
        "Something was recorded since, or the class was changed, and the time is counted anew.", "Keep it: it is asked about again when its time has run out.");
}
