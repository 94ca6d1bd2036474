using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Risk.Rules;

internal sealed record AgencyAssessesForItself(Actor Who, AgencyCode By) : Rule
{
    public override bool IsBroken => Who.Agency != By && !Who.Roles.Contains(Actor.SystemRole);

    public override Refusal Refusal => new("By", "This is another agency’s assessment.", "An agency records what its own people assessed.", "Ask that agency to record it.");
}
