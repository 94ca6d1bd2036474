using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.Sharing;

/// <summary>Sets the last day of an agreement by which one's own agency tells another.</summary>
internal sealed class EndAgreementAction(SightlineDb db, UnitOfWork unit, Acting acting, AgreementSources sources)
{
    /// <returns>False: the agency has no such agreement.</returns>
    public Task<bool> EndAsync(SharingAgreementId id, LocalDate lastDay, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var own = acting.Current.Agency;
            if (await db.Set<SharingAgreement>().FirstOrDefaultAsync(row => row.Id == id && row.From == own, stop) is not { } agreement)
            {
                return false;
            }
            var today = LondonTime.DayOf(sources.Clock.GetCurrentInstant());
            Kernel.Rules.Check(new AgreementIsStillOpen(agreement.LastDay, today), new LastDayIsNotLongPast(lastDay, today));
            agreement.LastDay = lastDay;
            unit.State(new SharingAgreementEnded { Agreement = id, From = agreement.From, To = agreement.To, LastDay = lastDay });
            sources.Gateways.Forget();
            return true;
        },
        stop);
}
