using NodaTime;
using Sightline.Duties.Discharge;
using Sightline.Duties.FindLate;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.Cover;

/// <summary>Hands a duty to the desk that is there before its limit. Where none is, it stays, and its page says that nobody is there.</summary>
internal sealed class HandToCoverAction(SightlineDb db, UnitOfWork unit, DeskBook desks, DutyNotices notices, IClock clock)
{
    public Task HandAsync(DutyId id, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var duty = await db.LockedDutyAsync(id, stop);
            if (duty is not { State: DutyState.Open, Handed: Handed.No } || await desks.DeskAsync(duty.Desk, stop) is not { } desk)
            {
                return;
            }
            var choice = await desks.HandedOnAsync(desk, duty.Due, stop);
            if (choice.Handed is Handed.No or Handed.NobodyThere)
            {
                return;
            }
            duty.Desk = choice.Now;
            duty.Handed = choice.Handed;
            duty.HandedAt = clock.GetCurrentInstant();
            unit.State(new DutyHandedToCover { Duty = duty.Id, OwedBy = duty.OwedBy, Cover = choice.Now });
            await notices.HandedAsync(duty, stop);
        },
        stop);
}
