using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Duties.See;
using Sightline.Duties.Send;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Duties.ListDuties;

/// <summary>What your desk owes: late, today, coming; for a manager also what is late on the desks managed. Nothing merely informative stands here.</summary>
[Needs("duties.view", For = "do-duty")]
[NotAudited("lists what a desk owes by rule and reference; names nobody")]
internal sealed class IndexModel(SightlineDb db, DutyLines lines, ListTools tools, Acting acting, IClock clock) : PageModel
{
    public const int PageSize = 50;

    private readonly Dictionary<When, int> counts = [];

    /// <summary>"mine" or "team". Empty: mine, for somebody who sits at a desk.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    // Not "page": that is the route value by which Razor Pages knows its own pages.
    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; } = 1;

    /// <summary>Sent by others to this agency, and nobody here has said that it came.</summary>
    public int SentToUs { get; private set; }

    public bool HasADesk => acting.Current.Desks.Count > 0;

    public bool OfTeam => Of == "team" || !HasADesk;

    public int Pages { get; private set; } = 1;

    public IReadOnlyList<IGrouping<When, DutyLineView>> Groups { get; private set; } = [];

    public bool IsEmpty => Groups.Count == 0;

    public string Heading(When when) => when switch
    {
        When.Late => $"Late ({counts[when]})",
        When.Today => $"Today ({counts[when]})",
        _ => $"Coming ({counts[when]})",
    };

    public async Task OnGetAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var endOfDay = DutyLines.EndOfDay(now);
        var owed = db.DutiesOwedBy(acting.Current).AsNoTracking().Where(duty => duty.State == DutyState.Open);
        if (!OfTeam)
        {
            var own = acting.Current.Desks.ToList();
            var managed = await tools.Desks.ManagedByAsync(acting.Current, stop);
            owed = owed.Where(duty => own.Contains(duty.Desk) || (duty.LateFoundAt != null && managed.Contains(duty.OriginalDesk)));
        }
        owed = await tools.Kept.WithoutAsync(owed, stop);
        SentToUs = await tools.SentToUsAsync(stop);
        counts[When.Late] = await owed.CountAsync(duty => duty.DueLater < now, stop);
        counts[When.Today] = await owed.CountAsync(duty => duty.DueLater >= now && duty.DueEarlier < endOfDay, stop);
        counts[When.Coming] = await owed.CountAsync(duty => duty.DueLater >= now && duty.DueEarlier >= endOfDay, stop);
        Pages = Math.Max(1, (counts.Values.Sum() + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        var shown = await owed
            .OrderBy(duty => duty.DueLater < now ? 0 : duty.DueEarlier < endOfDay ? 1 : 2).ThenBy(duty => duty.DueEarlier).ThenBy(duty => duty.Id)
            .Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        Groups = [.. (await lines.OwedAsync(shown, now, stop)).GroupBy(line => line.When)];
    }
}

internal sealed class ListTools(DeskBook desks, DutiesKeptBack kept, SentLines sent, Acting acting, IPermissions permissions)
{
    public DeskBook Desks { get; } = desks;

    public DutiesKeptBack Kept { get; } = kept;

    public async Task<int> SentToUsAsync(CancellationToken stop) =>
        permissions.Allows(acting.Current, Receivers.Permission) ? await sent.Open(await sent.ToThisAgencyAsync(stop)).CountAsync(stop) : 0;
}
