using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Duties.Rules;

internal sealed record OnlyTheOwingAgencySends(Actor Actor, AgencyCode OwedBy, string OwedByName) : Rule
{
    public override bool IsBroken => Actor.Agency != OwedBy && !Actor.Roles.Contains(Actor.SystemRole);

    public override Refusal Refusal => new(
        "", "You cannot say that this was sent.", $"It is owed by {OwedByName}, and only they can say that they sent it.", $"Ring {OwedByName} if you know that it was sent.");
}
