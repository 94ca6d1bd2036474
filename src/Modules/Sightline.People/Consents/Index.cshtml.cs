using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.People.Consents;

/// <summary>What a person agreed that this agency may tell.</summary>
[Needs(ConsentBook.Record)]
internal sealed class IndexModel(ConsentReading reading) : PageModel
{
    internal ConsentPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop)
    {
        if (await reading.ReadAsync(nominal, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }
}
