using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.People.SafeContact;

/// <summary>How somebody may be reached, what this agency stated and who is told it, and how it tried to reach them.</summary>
[Needs(SafeContactBook.See)]
internal sealed class IndexModel(ContactPageReading reading) : PageModel
{
    internal ContactPage Shown { get; private set; } = null!;

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
