using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Access.Rules;

internal sealed record OnlyOnesOwnAgencyIsManaged(Actor Actor, AgencyCode Agency) : Rule
{
    public override bool IsBroken => Actor.Agency != Agency && !Actor.Roles.Contains(Actor.SystemRole);

    public override Refusal Refusal => new("", $"You act for {Actor.Agency}, not for {Agency}.", "Each agency answers for its own people and keys.",
        "Ask that agency’s administrator.");
}
