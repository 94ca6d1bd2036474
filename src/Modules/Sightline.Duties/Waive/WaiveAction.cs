using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Duties.Discharge;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Duties.Rules;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using static Sightline.Kernel.Rules;

namespace Sightline.Duties.Waive;

/// <summary>The manager of the owing desk decides, with a reason, that a duty will not be done. Whoever waits for it is told.</summary>
internal sealed class WaiveAction(SightlineDb db, UnitOfWork unit, WaiveTools tools, Acting acting)
{
    /// <returns>False: there is no such duty that this agency may know of.</returns>
    public Task<bool> WaiveAsync(DutyId id, string? reason, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var duty = await db.DutiesSeenBy(acting.Current).FirstOrDefaultAsync(duty => duty.Id == id, stop);
            if (duty is null)
            {
                return false;
            }
            var manager = await tools.Desks.ManagerOfAsync(duty.OwedBy, duty.OriginalDesk, stop);
            Check(
                new OnlyTheDesksManagerWaives(await tools.IsManagerOfAsync(duty, acting.Current, stop), await tools.Desks.DeskNameAsync(manager, stop)),
                new OnlyAnOpenDutyIsWaived(duty.State),
                new WaivingNeedsAReason(reason));
            duty.State = DutyState.Waived;
            duty.WaivedAt = tools.Clock.GetCurrentInstant();
            duty.WaivedReason = await tools.Vault.SealAsync(duty.Id.Value, Sensitivity.Ordinary, reason!.Trim(), stop);
            unit.State(new DutyWaived { Duty = duty.Id, OwedBy = duty.OwedBy, Reason = reason.Trim() });
            await tools.Notices.TellWaitingAsync(duty, stop);
            return true;
        },
        stop);
}

internal sealed class WaiveTools(DeskBook desks, Vault vault, DutyNotices notices, IPermissions permissions, IClock clock)
{
    public DeskBook Desks { get; } = desks;

    public Vault Vault { get; } = vault;

    public DutyNotices Notices { get; } = notices;

    public IClock Clock { get; } = clock;

    /// <summary>Holds the permission, at the agency that owes it, and sits at the desk that manages the one the duty is for (or lies on).</summary>
    public async Task<bool> IsManagerOfAsync(Duty duty, Actor actor, CancellationToken stop) =>
        actor.Agency == duty.OwedBy
        && permissions.Allows(actor, "duties.manage")
        && (actor.Desks.Contains(await Desks.ManagerOfAsync(duty.OwedBy, duty.OriginalDesk, stop))
            || actor.Desks.Contains(await Desks.ManagerOfAsync(duty.OwedBy, duty.Desk, stop)));
}
