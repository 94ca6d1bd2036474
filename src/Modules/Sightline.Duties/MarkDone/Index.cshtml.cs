using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Duties.ShowDuty;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.Duties.MarkDone;

/// <summary>Says that what was owed was done. The list's own button sends this form with nothing written in it.</summary>
[Needs("duties.do", For = "do-duty")]
[NotAudited("asks what was done, by reference; names nobody")]
internal sealed class IndexModel(ShowDutyAction show, MarkDoneAction markDone) : PageModel
{
    [BindProperty]
    public string? What { get; set; }

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
            return await markDone.MarkAsync(new DutyId(duty), What, stop) ? Redirect("/duties") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(duty, stop);
        }
    }
}
