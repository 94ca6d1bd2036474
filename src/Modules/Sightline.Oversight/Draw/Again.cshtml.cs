using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;

namespace Sightline.Oversight.Draw;

/// <summary>Whether the same seed draws the same records again.</summary>
[Needs("oversight.draw", For = "do-duty")]
[NotAudited("says whether the same records come again and how many there are; names nobody")]
internal sealed class AgainModel(DrawAgain again) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sample")]
    public Guid Sample { get; set; }

    internal DrawnAgain Drawn { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await again.CompareAsync(new SampleId(Sample), stop) is not { } drawn)
        {
            return NotFound();
        }
        Drawn = drawn;
        return Page();
    }
}
