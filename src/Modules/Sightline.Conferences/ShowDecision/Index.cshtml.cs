using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Conferences.Decide;
using Sightline.Conferences.ShowMeeting;
using Sightline.Facts;
using Sightline.Platform.Web;

namespace Sightline.Conferences.ShowDecision;

[Needs("conferences.decision", For = "do-duty")]
internal sealed class IndexModel(ShowDecisionAction action) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "decision")]
    public Guid DecisionId { get; set; }

    /// <summary>The duty from whose list the reader came.</summary>
    [BindProperty(SupportsGet = true, Name = "duty")]
    public Guid? Duty { get; set; }

    public ShownDecision Decision { get; private set; } = null!;

    public ShownLine? Line { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await action.ShowAsync(new MeetingDecisionId(DecisionId), stop) is not { } found)
        {
            return NotFound();
        }
        (Decision, Line) = found;
        return Page();
    }
}
