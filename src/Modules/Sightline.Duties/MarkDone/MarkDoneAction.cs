using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Duties.Rules;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using static Sightline.Kernel.Rules;

namespace Sightline.Duties.MarkDone;

/// <summary>The owing agency did what was owed, where no page of its own records it. States the fact; hearing that fact is what discharges the duty.</summary>
internal sealed class MarkDoneAction(SightlineDb db, UnitOfWork unit, DutyWords words, DeskBook desks, Acting acting)
{
    /// <returns>False: there is no such duty that this agency may know of.</returns>
    public Task<bool> MarkAsync(DutyId id, string? what, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await FindAsync(id, stop) is not { } duty)
            {
                return false;
            }
            await CheckAsync(duty, what, stop);
            unit.State(new OwedActionDone { Duty = id, By = duty.OwedBy, What = string.IsNullOrWhiteSpace(what) ? null : what.Trim() });
            return true;
        },
        stop);

    /// <param name="said">As stated; its id and time are kept.</param>
    internal Task MarkAsync(OwedActionDone said, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var duty = await FindAsync(said.Duty, stop);
            Check(new DutyMustBeKnown(duty));
            await CheckAsync(duty!, said.What, stop);
            unit.State(said with { By = duty!.OwedBy });
        },
        stop);

    private Task<Duty?> FindAsync(DutyId id, CancellationToken stop) =>
        db.DutiesSeenBy(acting.Current).AsNoTracking().FirstOrDefaultAsync(duty => duty.Id == id, stop);

    private async Task CheckAsync(Duty duty, string? what, CancellationToken stop) => Check(
        new OnlyTheOwingAgencyMarksItDone(acting.Current, duty.OwedBy, await desks.AgencyNameAsync(duty.OwedBy, stop)),
        new OnlyAnOpenDutyIsMarkedDone(duty.State),
        new WhatARecordDischargesIsNotMarkedDone(words.MayBeMarkedDone(duty)),
        new WhatWasDoneIsSaidShortly(what));
}
