using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;

namespace Sightline.Risk.ShowAssessment;

[Needs("risk.view")]
internal sealed class IndexModel(AssessmentReading reading) : PageModel
{
    public ShownAssessment Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid assessment, CancellationToken stop)
    {
        if (await reading.ShowAsync(new AssessmentId(assessment), justRecorded: false, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }
}
