using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;

namespace Sightline.Risk.Picture;

/// <summary>Level with its basis, what is not known, what happened since, history, orders and breaches.</summary>
[Needs("risk.view")]
internal sealed class IndexModel(PictureReading reading) : PageModel
{
    public RiskPicture Picture { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop)
    {
        if (nominal == Guid.Empty || await reading.ShowAsync(new NominalId(nominal), stop) is not { } picture)
        {
            return NotFound();
        }
        Picture = picture;
        return Page();
    }
}
