using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.People.Model;
using Sightline.Platform.Storage;

namespace Sightline.People.Ties;

/// <summary>Which agency is asked whether two records are one person: the one that recorded the newer; a court has no reviewer, so the other's then.</summary>
internal sealed class ReviewerOf(SightlineDb db, IDirectory directory)
{
    private readonly Dictionary<AgencyCode, bool> isCourt = [];

    internal async Task<AgencyCode> Async(AgencyCode heldBy, NominalId other, CancellationToken stop)
    {
        if (!await IsCourtAsync(heldBy, stop))
        {
            return heldBy;
        }
        var otherHolder = await db.Set<Nominal>().AsNoTracking().Where(nominal => nominal.Id == other).Select(nominal => nominal.HeldBy).SingleAsync(stop);
        return await IsCourtAsync(otherHolder, stop) ? heldBy : otherHolder;
    }

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
