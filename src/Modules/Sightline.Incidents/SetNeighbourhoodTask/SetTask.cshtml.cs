using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.Incidents.SetNeighbourhoodTask;

[Needs("incidents.record", For = "respond-to-call")]
[NotAudited("shows only what was just typed")]
internal sealed class SetTaskModel(OwnCallOuts own, SetNeighbourhoodTaskAction action) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid Incident { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await own.FindAsync(new IncidentId(Incident), stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await own.FindAsync(new IncidentId(Incident), stop) is null)
        {
            return NotFound();
        }
        try
        {
            await action.SetAsync(new NewNeighbourhoodTask(new IncidentId(Incident), What), stop);
            return LocalRedirect($"~/incidents/{Incident}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }
}
