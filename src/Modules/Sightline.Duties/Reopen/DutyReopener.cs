using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Duties.Discharge;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.Reopen;

/// <summary>What a wrong fact discharged is owed again, by the limit it always had; unless another fact, still right, discharges it too.</summary>
internal sealed class DutyReopener(SightlineDb db, UnitOfWork unit, DutyNotices notices, IClock clock)
{
    public async Task ReopenAsync(Fact right, FactId wrong, CancellationToken stop)
    {
        await db.Set<DischargingFactHeard>().Where(heard => heard.Fact == wrong)
            .ExecuteUpdateAsync(change => change.SetProperty(heard => heard.FoundWrong, true), stop);
        var discharged = await db.Set<Duty>().Where(duty => duty.DischargedBy == wrong && duty.State == DutyState.Discharged).ToListAsync(stop);
        foreach (var duty in discharged)
        {
            await ReopenOneAsync(duty, right, stop);
        }
    }

    private async Task ReopenOneAsync(Duty duty, Fact right, CancellationToken stop)
    {
        var other = await (
            from awaited in db.Set<AwaitedFact>()
            join heard in db.Set<DischargingFactHeard>() on awaited.Key equals heard.Key
            where awaited.Duty == duty.Id && !heard.FoundWrong && heard.At >= duty.CountsFrom
            orderby heard.At
            select heard).AsNoTracking().FirstOrDefaultAsync(stop);
        if (other is not null)
        {
            duty.DischargedBy = other.Fact;
            duty.DischargedAt = other.At;
            unit.State(new DutyDischarged { Duty = duty.Id, DischargedBy = other.Fact, OwedBy = duty.OwedBy, Late = other.At > duty.DueLater });
            return;
        }
        duty.State = DutyState.Open;
        duty.DischargedBy = null;
        duty.DischargedAt = null;
        duty.DoneWhat = null;
        duty.ReopenedAt = clock.GetCurrentInstant();
        unit.State(new DutyReopened { Duty = duty.Id, Because = right.Id, OwedBy = duty.OwedBy });
        await notices.ReopenedAsync(duty, stop);
        await notices.TellWaitingAsync(duty, stop);
    }
}
