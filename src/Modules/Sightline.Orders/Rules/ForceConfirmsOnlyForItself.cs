using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Orders.Rules;

/// <summary>Confirming says that a force holds the order on its own systems: nobody else can know that.</summary>
internal sealed record ForceConfirmsOnlyForItself(Actor Who, AgencyCode Force) : Rule
{
    public override bool IsBroken => Who.Agency != Force && !Who.Roles.Contains(Actor.SystemRole);

    public override Refusal Refusal => new(
        "Force", "This is another force's confirmation.", "To confirm is to say that the force holds the order on its own systems.", "Ask that force to confirm it.");
}
