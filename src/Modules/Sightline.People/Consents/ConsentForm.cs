using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Kernel;
using Sightline.Platform.Screens;
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
    /// <param name="read">What is said; null when something of it cannot be read, and was told so.</param>
    /// <param name="act">Does it.</param>
    /// <param name="stop">Stops it.</param>
    protected async Task<IActionResult> SendAsync<TFact>(Guid nominal, Func<TFact?> read, Func<TFact, Task> act, CancellationToken stop)
        where TFact : class
    {
        if (await ShowAsync(nominal, stop) is NotFoundResult none)
        {
            return none;
        }
        if (read() is not { } fact)
        {
            return Page();
        }
        try
        {
            await act(fact);
            return LocalRedirect($"~/people/{nominal}/sharing");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    protected LocalDate? Read(string field, DateEntry entry, string what)
    {
        var read = entry.Read(what);
        if (read.Error is { } error)
        {
            ModelState.AddModelError(field, error);
        }
        return read.Date;
    }
}
