using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;
using Sightline.Conferences.ShowMeeting;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Kernel;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.Conferences.Decide;

[Needs("conferences.hold", For = "do-duty")]
internal sealed class IndexModel(MeetingReading reading, DecideAction decide, OwnerChoices owners) : PageModel
{
    private const string EndOfDay = "24:00";

    [BindProperty(SupportsGet = true, Name = "line")]
    public Guid LineId { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public DateEntry DueOn { get; set; } = new();

    [BindProperty]
    public string? DueAt { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public ShownMeeting Meeting { get; private set; } = null!;

    public ShownLine Line { get; private set; } = null!;

    public IReadOnlyList<(string Value, string Text)> Owners { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Times { get; } = [("09:00", "9am"), ("12:00", "Noon"), ("17:00", "5pm"), (EndOfDay, "Midnight at the end of the day")];

    public string WhoReads => Meeting.Meeting.Others.Count > 0
        ? "Read by your own agency, and by the agency that is given it. What that agency must not know does not belong here"
        : "Read by your own agency alone";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await reading.LineAsync(new MeetingLineId(LineId), stop) is not { } found)
        {
            return NotFound();
        }
        (Meeting, Line) = found;
        Owners = [("", "Choose a desk"), .. (await owners.OfAsync(Meeting.Meeting, stop)).Select(owner => (owner.Desk.Value, owner.Words))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var kind = Enum.TryParse<MeetingDecisionKind>(Kind, out var read) && Enum.IsDefined(read) ? read : (MeetingDecisionKind?)null;
        if (kind is null)
        {
            ModelState.AddModelError(nameof(Kind), "Choose what was decided");
        }
        var day = kind == MeetingDecisionKind.Act && !DueOn.IsEmpty ? ModelState.Read(nameof(DueOn), DueOn, "The day by which it must be done") : null;
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(stop);
        }
        try
        {
            var decided = await decide.DecideAsync(
                new NewDecision
                {
                    Line = new MeetingLineId(LineId),
                    Kind = kind!.Value,
                    Desk = string.IsNullOrEmpty(Owner) ? null : new DeskCode(Owner),
                    DueBy = day is { } on ? MomentOf(on, DueAt) : null,
                    Words = Words,
                },
                stop);
            return decided is null || await reading.LineAsync(new MeetingLineId(LineId), stop) is not { } found ? NotFound() : LocalRedirect($"/meetings/{found.Meeting.Meeting.Id}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(stop);
        }
    }

    /// <summary>A time that the page does not offer is the end of the day.</summary>
    private static Instant MomentOf(LocalDate day, string? time) =>
        time != EndOfDay && LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time ?? "") is { Success: true } at
            ? LondonTime.Zone.AtLeniently(day + at.Value).ToInstant()
            : LondonTime.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
}
