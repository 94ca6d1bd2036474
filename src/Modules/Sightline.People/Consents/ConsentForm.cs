using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.People.Consents;

/// <summary>What the forms of this room share: whose they are, and that a refusal keeps what was typed.</summary>
internal abstract class ConsentForm(ConsentReading reading) : PageModel
{
    internal ConsentPage Shown { get; private set; } = null!;

    protected async Task<IActionResult> ShowAsync(Guid nominal, CancellationToken stop)
    {
        if (await reading.ReadAsync(nominal, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }

    /// <param name="nominal">Whose consent.</param>
    /// <param name="act">Does it, with what was typed; a day that cannot be read is said to be so, and is none.</param>
    /// <param name="stop">Stops it.</param>
    protected async Task<IActionResult> SendAsync(Guid nominal, Func<Task> act, CancellationToken stop)
    {
        if (await ShowAsync(nominal, stop) is NotFoundResult none)
        {
            return none;
        }
        return await TryAsync(nominal, act);
    }

    /// <summary>On a page that is shown already.</summary>
    protected async Task<IActionResult> TryAsync(Guid nominal, Func<Task> act)
    {
        try
        {
            await act();
            return LocalRedirect($"~/people/{nominal}/sharing");
        }
        catch (RulesBrokenException broken)
        {
            // Of a day that cannot be read it was said how; that it is missing would be wrong.
            var unsaid = broken.Broken.Where(rule => ModelState[rule.Refusal.Where]?.Errors.Count is null or 0).ToList();
            if (unsaid.Count > 0)
            {
                ModelState.AddRefusals(new RulesBrokenException(unsaid));
            }
            return Page();
        }
    }
}
