using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Incidents.ShowCallOut;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>What the recording set going: who was told, what is owed, what can be done next. For the force that recorded it.</summary>
[Needs("incidents.record", For = "respond-to-call")]
internal sealed class RecordedModel(CallOutReading reading, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid Incident { get; set; }

    public ShownCallOut Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(new IncidentId(Incident), acting.Current.Agency, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }
}
