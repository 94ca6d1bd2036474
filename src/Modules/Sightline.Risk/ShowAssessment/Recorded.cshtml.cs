using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;

namespace Sightline.Risk.ShowAssessment;

/// <summary>What the recording set going: who was told, what is owed. For the agency that assessed.</summary>
[Needs("risk.assess", For = "respond-to-call")]
internal sealed class RecordedModel(AssessmentReading reading) : PageModel
{
    public ShownAssessment Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid assessment, CancellationToken stop)
    {
        if (await reading.ShowAsync(new AssessmentId(assessment), justRecorded: true, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }
}
