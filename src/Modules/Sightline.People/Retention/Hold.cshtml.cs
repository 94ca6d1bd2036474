using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Web;

namespace Sightline.People.Retention;

/// <summary>A record of one's own agency is put on legal hold.</summary>
[Needs("people.retention", For = "keep-records")]
internal sealed class PlaceHoldModel(RetentionReading reading, PlaceHoldAction action) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    public Guid Nominal { get; private set; }

    public PersonName? Name { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop) => await ShowAsync(nominal, stop);

    public async Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop)
    {
        if (nominal == Guid.Empty)
        {
            return NotFound();
        }
        try
        {
            // Whose record it is not must not learn that there is one.
            return await reading.OwnAsync(new NominalId(nominal), stop) is not null && await action.PlaceAsync(new NominalId(nominal), Why, stop) is { } hold
                ? LocalRedirect($"~/people/retention/holds/{hold}")
                : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(nominal, stop);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid nominal, CancellationToken stop)
    {
        Nominal = nominal;
        Name = nominal == Guid.Empty ? null : await reading.OwnAsync(new NominalId(nominal), stop);
        return Name is null ? NotFound() : Page();
    }
}
