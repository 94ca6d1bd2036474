using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Conferences.CloseMeeting;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Conferences.ShowMeeting;

[Needs("conferences.view", For = "do-duty")]
internal sealed class IndexModel(MeetingReading reading, CloseMeetingAction close, IPermissions permissions, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Meeting { get; set; }

    public ShownMeeting Shown { get; private set; } = null!;

    public bool MayDecide => Shown is { IsHost: true, IsOpen: true } && permissions.Allows(acting.Current, "conferences.hold");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(new MeetingId(Meeting), stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!permissions.Allows(acting.Current, "conferences.hold"))
        {
            return Forbid();
        }
        try
        {
            return await close.CloseAsync(new MeetingId(Meeting), stop) ? LocalRedirect($"/meetings/{Meeting}") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(stop);
        }
    }
}
