using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Oversight.Show;

[Needs("oversight.review", For = "do-duty")]
internal sealed class IndexModel(SampleReading reading, IPermissions permissions, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sample")]
    public Guid Sample { get; set; }

    public ShownSample Shown { get; private set; } = null!;

    public bool MayFollowUp => permissions.Allows(acting.Current, "oversight.draw");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(new SampleId(Sample), stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }
}
