using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;

namespace Sightline.Incidents.ShowCallOut;

[Needs("incidents.view")]
internal sealed class IndexModel(CallOutReading reading) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid Incident { get; set; }

    public ShownCallOut Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(new IncidentId(Incident), recordedBy: null, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }
}
