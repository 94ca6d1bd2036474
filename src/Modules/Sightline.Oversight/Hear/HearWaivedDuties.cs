using NodaTime;
using Sightline.Facts.Duties;
using Sightline.Oversight.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Oversight.Hear;

/// <summary>Keeps which duties were waived, so that a sample can be drawn of them. Why stands with the duty.</summary>
internal sealed class HearWaivedDuties(SightlineDb db, IClock clock) : Listener<DutyWaived>
{
    protected override Task HearAsync(DutyWaived fact, CancellationToken stop)
    {
        db.Append(new WaivedDuty { Fact = fact.Id, Duty = fact.Duty, Agency = fact.OwedBy, At = fact.At, LearnedAt = clock.GetCurrentInstant() });
        return Task.CompletedTask;
    }
}
