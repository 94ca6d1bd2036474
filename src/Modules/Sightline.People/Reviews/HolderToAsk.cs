using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.People.Model;
using Sightline.People.Viewing;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Reviews;

/// <param name="Own">The reviewer's own record, of which something may be given.</param>
/// <param name="Asked">The other agency's record.</param>
internal sealed record ToAsk(NominalId Own, NominalId Asked, AgencyCode Agency);

/// <summary>
/// Whom a reviewer may ask "is this your person?": the agency that holds the other record, about its own record, where it has somebody to answer. A survivors' service is
/// never asked by another agency: that it can be asked would say that it holds her.
/// </summary>
internal sealed class HolderToAsk(SightlineDb db, IDirectory directory, TiesSeen seen, Acting acting)
{
    internal async Task<ToAsk?> OfAsync(TieReview review, CancellationToken stop)
    {
        NominalId[] ids = [review.NominalId, review.OtherId];
        var held = await db.Set<Nominal>().IgnoreQueryFilters().AsNoTracking().Where(nominal => ids.Contains(nominal.Id)).ToDictionaryAsync(nominal => nominal.Id, nominal => nominal.HeldBy, stop);
        var own = ids.Where(id => held[id] == acting.Current.Agency).ToList();
        var others = ids.Except(own).ToList();
        if (own.Count != 1 || others.Count != 1 || await seen.IsServiceAsync(held[others[0]], stop) || !await AnswersAsync(held[others[0]], stop))
        {
            return null;
        }
        return new ToAsk(own[0], others[0], held[others[0]]);
    }

    private async Task<bool> AnswersAsync(AgencyCode agency, CancellationToken stop) =>
        (await directory.FindAsync(agency, stop))?.Kind is AgencyKind.Police or AgencyKind.Probation or AgencyKind.LocalAuthority;
}
