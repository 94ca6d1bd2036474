using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.People.Model;
using Sightline.People.Viewing;
using Sightline.Platform.Storage;

namespace Sightline.People.Ties;

/// <param name="State">Open, or open with a survivors' service, of which nobody else may know.</param>
internal sealed record WhoReviews(AgencyCode Agency, ReviewState State);

/// <summary>
/// Which agency is asked whether two records are one person: the one that recorded the newer; a court has no reviewer, so the other's then. Where a survivors' service holds
/// one of the two, that service alone. Where two services hold them, nobody: either would learn that the other supports her.
/// </summary>
internal sealed class ReviewerOf(SightlineDb db, IDirectory directory, TiesSeen seen)
{
    private readonly Dictionary<AgencyCode, bool> isCourt = [];

    internal async Task<WhoReviews?> Async(AgencyCode heldBy, NominalId other, CancellationToken stop)
    {
        var otherHolder = await db.Set<Nominal>().AsNoTracking().Where(nominal => nominal.Id == other).Select(nominal => nominal.HeldBy).SingleAsync(stop);
        var services = new[] { heldBy, otherHolder }.Distinct().ToList();
        for (var at = services.Count - 1; at >= 0; at--)
        {
            if (!await seen.IsServiceAsync(services[at], stop))
            {
                services.RemoveAt(at);
            }
        }
        if (services.Count > 0)
        {
            return services.Count == 1 ? new WhoReviews(services[0], ReviewState.OpenWithService) : null;
        }
        var isForOther = await IsCourtAsync(heldBy, stop) && !await IsCourtAsync(otherHolder, stop);
        return new WhoReviews(isForOther ? otherHolder : heldBy, ReviewState.Open);
    }

    /// <summary>A question about these two is a survivors' service's, of which nobody else may know.</summary>
    internal async Task<bool> IsWithServiceAsync(AgencyCode heldBy, NominalId other, CancellationToken stop) =>
        await seen.IsServiceAsync(heldBy, stop) || (await seen.HeldByServicesAsync([other], stop)).Count > 0;

    private async Task<bool> IsCourtAsync(AgencyCode agency, CancellationToken stop)
    {
        if (!isCourt.TryGetValue(agency, out var known))
        {
            var kind = (await directory.FindAsync(agency, stop))?.Kind;
            isCourt[agency] = known = kind is AgencyKind.FamilyCourt or AgencyKind.MagistratesCourt or AgencyKind.CrownCourt or AgencyKind.OtherCourt;
        }
        return known;
    }
}
