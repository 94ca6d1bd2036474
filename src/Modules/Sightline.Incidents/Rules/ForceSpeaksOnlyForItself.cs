using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Incidents.Rules;

internal sealed record ForceSpeaksOnlyForItself(Actor Who, AgencyCode Force) : Rule
{
    public override bool IsBroken => Who.Agency != Force && !Who.Roles.Contains(Actor.SystemRole);

    public override Refusal Refusal => new("Force", "This is another force's call-out.", "A force records what its own officers did.",
        "Ask that force to record it, or record what your own officers did.");
}
