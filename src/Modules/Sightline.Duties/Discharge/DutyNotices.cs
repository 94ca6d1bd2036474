using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Platform.Outbox;
using Sightline.Platform.Storage;

namespace Sightline.Duties.Discharge;

/// <summary>Notices about duties. None says what is owed, about whom, or to whom: each says that something waits, and its reference.</summary>
internal sealed class DutyNotices(SightlineDb db, NoticeQueue queue)
{
    public Task RaisedAsync(DutyId duty, AgencyCode agency, DeskCode desk, CancellationToken stop) =>
        TellAsync(duty, agency, desk, "Something is owed by your desk", stop);

    public Task HandedAsync(Duty duty, CancellationToken stop) =>
        TellAsync(duty.Id, duty.OwedBy, duty.Desk, "Something owed was handed to your desk, because the desk it is for is shut", stop);

    public Task LateAsync(Duty duty, DeskCode manager, CancellationToken stop) =>
        TellAsync(duty.Id, duty.OwedBy, manager, "Something owed by a desk you manage is past its limit", stop);

    public Task ReopenedAsync(Duty duty, CancellationToken stop) =>
        TellAsync(duty.Id, duty.OwedBy, duty.Desk, "Something that was done is owed by your desk again", stop);

    public Task SentAsync(Duty duty, AgencyCode receiver, DeskCode desk, CancellationToken stop) =>
        TellAsync(duty.Id, receiver, desk, "Something was sent to your desk, and whoever sent it asks whether it came", stop);

    /// <summary>Tells every agency that waits for it that something changed.</summary>
    public async Task TellWaitingAsync(Duty duty, CancellationToken stop)
    {
        var waiting = await db.Set<WaitingAgency>().AsNoTracking().Where(agency => agency.Duty == duty.Id && agency.Desk != null).ToListAsync(stop);
        foreach (var agency in waiting)
        {
            await TellAsync(duty.Id, agency.Agency, agency.Desk!.Value, "Something your desk waits for has changed", stop);
        }
    }

    private Task TellAsync(DutyId duty, AgencyCode agency, DeskCode desk, string what, CancellationToken stop) =>
        queue.QueueAsync(new Notice(agency, desk, $"{what}. Sign in to see it. Reference {Duty.ReferenceOf(duty)}."), duty.Value, stop);
}
