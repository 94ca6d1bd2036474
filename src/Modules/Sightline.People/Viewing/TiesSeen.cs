using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Viewing;

/// <summary>
/// Which records of a person may be shown as tied, or possibly tied. A survivors' service's record is shown as such to that service alone, whoever else may see what is
/// survivor-confidential: a tie made by itself widens nobody's access.
/// </summary>
internal sealed class TiesSeen(SightlineDb db, IDirectory directory, Acting acting)
{
    private readonly Dictionary<AgencyCode, bool> services = [];

    internal AgencyCode Viewer => acting.Current.Agency;

    /// <summary>The survivors' services other than the viewer's own.</summary>
    internal async Task<IReadOnlyList<AgencyCode>> OtherServicesAsync(CancellationToken stop) =>
        [.. (await directory.OfKindAsync(AgencyKind.SupportService, stop)).Select(agency => agency.Code).Where(code => code != Viewer)];

    /// <summary>Those of the records that may be shown, in their order.</summary>
    internal async Task<IReadOnlyList<NominalId>> ShownAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        if (nominals.Count == 0)
        {
            return [];
        }
        var hidden = (await HiddenAsync(nominals, stop)).ToHashSet();
        return [.. nominals.Where(nominal => !hidden.Contains(nominal))];
    }

    /// <summary>The services, other than the viewer's own agency, that hold any of these. To decide who is asked, never to be shown.</summary>
    internal async Task<IReadOnlyDictionary<NominalId, AgencyCode>> HeldByServicesAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var held = await db.Set<Nominal>().AsNoTracking().Where(nominal => nominals.Contains(nominal.Id)).Select(nominal => new { nominal.Id, nominal.HeldBy }).ToListAsync(stop);
        var found = new Dictionary<NominalId, AgencyCode>();
        foreach (var nominal in held)
        {
            if (await IsServiceAsync(nominal.HeldBy, stop))
            {
                found[nominal.Id] = nominal.HeldBy;
            }
        }
        return found;
    }

    /// <summary>An agency the directory does not know may be anybody, a survivors' service too.</summary>
    internal async Task<bool> IsServiceAsync(AgencyCode agency, CancellationToken stop)
    {
        if (!services.TryGetValue(agency, out var known))
        {
            services[agency] = known = (await directory.FindAsync(agency, stop))?.Kind is null or AgencyKind.SupportService;
        }
        return known;
    }

    private async Task<IEnumerable<NominalId>> HiddenAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var own = acting.Current.Agency;
        return (await HeldByServicesAsync(nominals, stop)).Where(held => held.Value != own).Select(held => held.Key);
    }
}
