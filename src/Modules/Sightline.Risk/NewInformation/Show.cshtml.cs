using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.Risk.NewInformation;

/// <summary>What was given, for those who must act on it.</summary>
[Needs(InformationReading.Read, For = "do-duty")]
internal sealed class ShowModel(InformationReading reading) : PageModel
{
    internal InformationShown Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid information, CancellationToken stop)
    {
        if (await reading.ShowAsync(information, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }
}
