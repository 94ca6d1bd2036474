using NodaTime;
using Sightline.Duties.Raise;
using Sightline.Duties.See;
using Sightline.Platform.Ports;
using Sightline.Platform.Work;

namespace Sightline.Duties.Ports;

/// <summary>What this viewer's agency owes, or is owed, about this person's orders and incidents.</summary>
internal sealed class OwedOnRecord(DutiesOfAPerson duties, DutyWords words, DeskBook desks, Acting acting, IPermissions permissions, IClock clock) : IRecordSection
{
    public async Task<RecordSection?> SectionAsync(Subject subject, CancellationToken stop)
    {
        if (!permissions.Allows(acting.Current, "duties.view"))
        {
            return null;
        }
        var viewer = acting.Current.Agency;
        var now = clock.GetCurrentInstant();
        var open = await duties.OpenAsync(subject, acting.Current, stop);
        var lines = new List<RecordLine>(open.Count);
        foreach (var duty in open)
        {
            var isOurs = duty.OwedBy == viewer;
            lines.Add(new RecordLine(
                isOurs ? words.ToDo(duty) : words.ToWaiting(duty),
                isOurs ? $"{duty.Reference}. Owed by {await desks.DeskNameAsync(duty.Desk, stop)} by {DutyWords.By(duty)}, {words.WhyLimit(duty)}"
                    : $"{duty.Reference}. Owed to you by {await desks.AgencyNameAsync(duty.OwedBy, stop)} by {DutyWords.By(duty)}",
                $"/duties/{duty.Id.Value:D}",
                DutyWords.Standing(duty, now)));
        }
        return lines.Count == 0 ? null : new RecordSection { Code = "owed", Title = "Owed", Order = 15, Lines = lines };
    }
}
