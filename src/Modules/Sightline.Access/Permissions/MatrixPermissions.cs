using Sightline.Kernel;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Access.Permissions;

/// <summary>Answers from <c>rulebook/access.yaml</c>. The system role may do what the program does by itself.</summary>
internal sealed class MatrixPermissions(AccessMatrix matrix) : IPermissions
{
    public bool Allows(Actor actor, string permission) =>
        actor.Roles.Contains(Actor.SystemRole) || actor.Roles.Any(role => matrix.Allows(role, permission));

    public bool MaySee(Actor actor, Sensitivity kind) =>
        actor.Roles.Contains(Actor.SystemRole) || actor.Roles.Any(role => matrix.MaySee(role, actor.Purpose, kind));

    public bool MayActFor(Actor actor, Purpose purpose) =>
        actor.Roles.Contains(Actor.SystemRole) || actor.Roles.Any(role => matrix.Role(role)?.Purposes.Any(use => use.Purpose == purpose.Value) == true);
}
