using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.People.Retention;

/// <summary>A legal hold: who placed it and why, and lifting it.</summary>
[Needs("people.retention", For = "keep-records")]
internal sealed class LiftHoldModel(RetentionReading reading, LiftHoldAction action) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    internal HoldShown? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid hold, CancellationToken stop) => await ShowAsync(hold, stop);

    public async Task<IActionResult> OnPostAsync(Guid hold, CancellationToken stop)
    {
        try
        {
            return await action.LiftAsync(new LegalHoldId(hold), Why, stop) ? LocalRedirect($"~/people/retention/holds/{hold}") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(hold, stop);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid hold, CancellationToken stop)
    {
        Shown = await reading.FindAsync(new LegalHoldId(hold), stop);
        return Shown is null ? NotFound() : Page();
    }
}
