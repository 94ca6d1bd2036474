using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Incidents.ShowCallOut;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Incidents.ReviewDualArrest;

[Needs("incidents.check-report", For = "do-duty")]
internal sealed class ArrestsModel(CallOutReading reading, ReviewDualArrestAction action, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid Incident { get; set; }

    [BindProperty]
    public string? Justified { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public ShownCallOut Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }
        if (FormAnswers.ReadPlain(Justified) is not { } justified)
        {
            ModelState.AddModelError(nameof(Justified), "Say whether it was right, or that it is not known");
            return Page();
        }
        try
        {
            await action.ReviewAsync(new NewDualArrestReview(new IncidentId(Incident), justified, Why), stop);
            return LocalRedirect($"~/incidents/{Incident}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(new IncidentId(Incident), acting.Current.Agency, stop) is not { } shown)
        {
            return false;
        }
        Shown = shown;
        return true;
    }
}
