using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.Incidents.RecordGraveHarm;

[Needs("incidents.record", For = "respond-to-call")]
[NotAudited("shows only what was just typed")]
internal sealed class HarmModel(OwnCallOuts own, RecordGraveHarmAction action) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid Incident { get; set; }

    [BindProperty]
    public string? Harm { get; set; }

    [BindProperty]
    public string? Review { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await own.FindAsync(new IncidentId(Incident), stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await own.FindAsync(new IncidentId(Incident), stop) is null)
        {
            return NotFound();
        }
        if (FormAnswers.One<GraveHarm>(Harm) is not { } harm)
        {
            ModelState.AddModelError(nameof(Harm), "Say whether somebody died, or could have died");
            return Page();
        }
        if (FormAnswers.ReadPlain(Review) is not { } review)
        {
            ModelState.AddModelError(nameof(Review), "Say whether it is being reviewed, or that it is not known");
            return Page();
        }
        try
        {
            await action.RecordAsync(new NewGraveHarm(new IncidentId(Incident), harm) { ReviewUndertaken = review }, stop);
            return LocalRedirect($"~/incidents/{Incident}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }
}
