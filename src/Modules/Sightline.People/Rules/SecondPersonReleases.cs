using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record SecondPersonReleases(bool MayRelease, bool PreparedIt) : Rule
{
    public override bool IsBroken => !MayRelease || PreparedIt;

    public override Refusal Refusal => new("", "Something was found in this answer, so you cannot release it yourself.",
        "What leads him to somebody leaves only when two people find that it must.", "Ask a manager who did not prepare it, or prepare it again without what was found.");
}
