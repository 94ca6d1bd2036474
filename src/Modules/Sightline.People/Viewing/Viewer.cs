using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.People.Viewing;

/// <summary>What whoever is acting may see of a person, as the access matrix says for this role and purpose.</summary>
internal sealed class Viewer(Acting acting, IPermissions permissions, AccessMatrix matrix, Audiences audiences)
{
    internal Actor Actor => acting.Current;

    internal Audience Audience => audiences.Reader;

    internal bool SeesOrdinary => permissions.MaySee(Actor, Sensitivity.Ordinary);

    internal bool SeesConfidential => permissions.MaySee(Actor, Sensitivity.SurvivorConfidential);

    /// <summary>
    /// The values an agency recorded in confidence are shown only within that agency, and there only to those whose role and purpose allow it. Null:
    /// none are.
    /// </summary>
    internal AgencyCode? ConfidentialOf => SeesConfidential ? Actor.Agency : null;

    /// <summary>May be told that something is held in confidence, and whom to ask; never the value.</summary>
    internal bool KnowsOfConfidential => SeesConfidential
        || Actor.Roles.Any(role => matrix.SightOf(role, Actor.Purpose, Sensitivity.SurvivorConfidential) != Sight.Absent);
}
