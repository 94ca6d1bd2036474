using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Deadlines;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Duties.Cover;

/// <summary>Finds duties that lie on a desk which has shut and will not open before their limit.</summary>
internal sealed class DesksThatShut(SightlineDb db, DeskBook desks, IClock clock)
{
    public async Task<IReadOnlyList<DutyId>> DutiesToHandOnAsync(int most, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var open = db.Set<Duty>().AsNoTracking().Where(duty => duty.State == DutyState.Open && duty.Handed == Handed.No && !duty.KeptToDesk && duty.DueEarlier >= now);
        var found = new List<DutyId>();
        foreach (var code in await open.Select(duty => duty.Desk).Distinct().ToListAsync(stop))
        {
            if (await desks.DeskAsync(code, stop) is not { } desk || desks.HoursOf(desk) is not { } hours || hours.IsOpen(now))
            {
                continue;
            }
            var opens = hours.NextOpening(now) ?? now + Duration.FromDays(DeskHours.DaysLookedAhead);
            found.AddRange(await open.Where(duty => duty.Desk == code && duty.DueEarlier < opens)
                .OrderBy(duty => duty.DueEarlier).Select(duty => duty.Id).Take(most - found.Count).ToListAsync(stop));
            if (found.Count >= most)
            {
                break;
            }
        }
        return found;
    }
}
