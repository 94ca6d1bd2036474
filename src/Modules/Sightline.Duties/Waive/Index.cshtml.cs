using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Duties.ShowDuty;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.Duties.Waive;

[Needs("duties.manage", For = "manage-desk")]
[NotAudited("asks why a duty is waived, by reference; names nobody")]
internal sealed class IndexModel(ShowDutyAction show, WaiveAction waive) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public string Reference { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid duty, CancellationToken stop)
    {
        if (await show.FindAsync(duty, stop) is not { } found)
        {
            return NotFound();
        }
        Reference = found.Reference;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid duty, CancellationToken stop)
    {
        try
        {
            return await waive.WaiveAsync(new DutyId(duty), Reason, stop) ? Redirect($"/duties/{duty:D}") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(duty, stop);
        }
    }
}
