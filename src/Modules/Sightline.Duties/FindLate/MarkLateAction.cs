using NodaTime;
using Sightline.Duties.Discharge;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.FindLate;

/// <summary>Tells the owing desk's manager, once, that a limit has passed. The manager is told at the earlier end; who waits reads "late" only after the later.</summary>
internal sealed class MarkLateAction(SightlineDb db, UnitOfWork unit, DeskBook desks, DutyNotices notices, IClock clock)
{
    public Task MarkAsync(DutyId id, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var now = clock.GetCurrentInstant();
            var duty = await db.LockedDutyAsync(id, stop);
            if (duty is not { State: DutyState.Open, LateFoundAt: null } || duty.DueEarlier >= now)
            {
                return;
            }
            duty.LateFoundAt = now;
            var manager = await desks.ManagerOfAsync(duty.OwedBy, duty.OriginalDesk, stop);
            unit.State(new DutyFoundLate { Duty = duty.Id, OwedBy = duty.OwedBy, Manager = manager });
            await notices.LateAsync(duty, manager, stop);
        },
        stop);
}
