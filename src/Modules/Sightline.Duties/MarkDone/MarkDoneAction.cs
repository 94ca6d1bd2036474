using Microsoft.EntityFrameworkCore;
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
            var duty = await db.DutiesSeenBy(acting.Current.Agency).AsNoTracking().FirstOrDefaultAsync(duty => duty.Id == id, stop);
            if (duty is null)
            {
                return false;
            }
            Check(
                new OnlyTheOwingAgencyMarksItDone(acting.Current, duty.OwedBy, await desks.AgencyNameAsync(duty.OwedBy, stop)),
                new OnlyAnOpenDutyIsMarkedDone(duty.State),
                new WhatARecordDischargesIsNotMarkedDone(words.MayBeMarkedDone(duty)),
                new WhatWasDoneIsSaidShortly(what));
            unit.State(new OwedActionDone { Duty = id, By = duty.OwedBy, What = string.IsNullOrWhiteSpace(what) ? null : what.Trim() });
            return true;
        },
        stop);
}
