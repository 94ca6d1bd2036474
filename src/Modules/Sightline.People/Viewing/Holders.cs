using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;

namespace Sightline.People.Viewing;

/// <summary>
/// Which holders of a record a viewer may be told of. That a survivors' service holds somebody says that she asked for help: only the service itself is told, no other
/// service either. A council or Cafcass is told to those who may see what is survivor-confidential.
/// </summary>
internal sealed class Holders(IDirectory directory, Viewer viewer)
{
    private readonly Dictionary<AgencyCode, Agency?> known = [];

    internal async Task<IReadOnlySet<AgencyCode>> ShownAsync(IReadOnlyCollection<AgencyCode> agencies, CancellationToken stop)
    {
        var shown = new HashSet<AgencyCode>();
        foreach (var agency in agencies.Distinct())
        {
            if (agency == viewer.Actor.Agency || await IsToldAsync(agency, stop))
            {
                shown.Add(agency);
            }
        }
        return shown;
    }

    /// <summary>How a holder is called for this viewer.</summary>
    internal async Task<string> NameAsync(AgencyCode agency, CancellationToken stop) =>
        (await ShownAsync([agency], stop)).Count == 0 ? "Another agency" : (await FindAsync(agency, stop))?.Name ?? agency.Value;

    /// <summary>An agency the directory does not know may be anybody: it is not told.</summary>
    private async Task<bool> IsToldAsync(AgencyCode agency, CancellationToken stop) =>
        await FindAsync(agency, stop) is { } known && (known.Kind.IsNamedOpenly() || (viewer.SeesConfidential && known.Kind != AgencyKind.SupportService));

    private async Task<Agency?> FindAsync(AgencyCode code, CancellationToken stop)
    {
        if (!known.TryGetValue(code, out var agency))
        {
            known[code] = agency = await directory.FindAsync(code, stop);
        }
        return agency;
    }
}
