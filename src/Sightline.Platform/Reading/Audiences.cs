using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Platform.Reading;

/// <summary>
/// Who is about to read, and which kinds of data they may have: always whoever is acting, by role and purpose as <c>rulebook/access.yaml</c> says, or by one of the few relations named here.
/// Each answers for a relation that stands in the house's own rows; none widens what a page's own requirement already refused.
/// </summary>
public sealed class Audiences(Acting acting, IPermissions permissions)
{
    /// <summary>Whoever is about to read.</summary>
    public Actor Actor => acting.Current;

    /// <summary>Whoever reads, by their role and purpose alone.</summary>
    public Audience Reader
    {
        get
        {
            var actor = acting.Current;
            return new($"whoever reads for the purpose {actor.Purpose}", kind => permissions.MaySee(actor, kind));
        }
    }

    /// <summary>Those of the agency that recorded it itself, and there those whose role allows what the page is for. For everybody else it is an audience that may have nothing.</summary>
    public Audience Recorder(AgencyCode recordedBy, string permission, params Sensitivity[] of)
    {
        var actor = acting.Current;
        return new($"those of the agency that recorded it who may {permission}", kind => of.Contains(kind) && actor.Agency == recordedBy && permissions.Allows(actor, permission));
    }

    /// <summary>Those whom somebody who answers for it decided to tell; the decision stands in a row that was asked before. There those whose role allows what the page is for.</summary>
    public Audience Told(string permission, Sensitivity of)
    {
        var actor = acting.Current;
        return new($"those who were told and may {permission}", kind => kind == of && permissions.Allows(actor, permission));
    }

    /// <summary>A user, of what they themselves declared.</summary>
    public Audience Oneself(UserId user, Sensitivity of)
    {
        var actor = acting.Current;
        return new("the user who declared it", kind => kind == of && actor.User == user);
    }
}
