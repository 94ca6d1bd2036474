using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Duties.See;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Duties.WaitedFor;

/// <summary>What other agencies owe this one, and what became of it in the last two weeks.</summary>
[Needs("duties.view", For = "do-duty")]
[NotAudited("lists what is owed to an agency by rule and reference; names nobody")]
internal sealed class IndexModel(SightlineDb db, DutyLines lines, DutiesKeptBack kept, Acting acting, IClock clock) : PageModel
{
    public const int PageSize = 50;

    private const int WeeksShown = 2;

    private static readonly Duration EndedShownFor = Duration.FromDays(7 * WeeksShown);

    // Not "page": that is the route value by which Razor Pages knows its own pages.
    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; } = 1;

    public int Pages { get; private set; } = 1;

    public IReadOnlyList<WaitedForView> Open { get; private set; } = [];

    public IReadOnlyList<WaitedForView> Ended { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var owed = await kept.WithoutAsync(db.DutiesOwedTo(acting.Current).AsNoTracking(), stop);
        var open = owed.Where(duty => duty.State == DutyState.Open);
        Pages = Math.Max(1, (await open.CountAsync(stop) + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        Open = await lines.WaitedForAsync(
            await open.OrderBy(duty => duty.DueEarlier).ThenBy(duty => duty.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(stop), now, stop);
        var since = now - EndedShownFor;
        Ended = await lines.WaitedForAsync(
            await owed.Where(duty => duty.DischargedAt > since || duty.WaivedAt > since)
                .OrderByDescending(duty => duty.DueEarlier).Take(PageSize).ToListAsync(stop), now, stop);
    }
}
