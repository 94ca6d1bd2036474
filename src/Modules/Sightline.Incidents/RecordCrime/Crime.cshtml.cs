using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Facts;
using Sightline.Incidents.Read;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Web;
using Sightline.Rulebook;

namespace Sightline.Incidents.RecordCrime;

[Needs("incidents.record", For = "respond-to-call")]
[NotAudited("asks which offence, by the time of the call-out; names nobody")]
internal sealed class CrimeModel(OwnCallOuts own, RecordCrimeAction action, RuleBook book) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid Incident { get; set; }

    [BindProperty]
    public string? Offence { get; set; }

    [BindProperty]
    public string? InAHome { get; set; }

    public Instant At { get; private set; }

    public IReadOnlyList<(string Value, string Text)> Offences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }
        if (string.IsNullOrEmpty(Offence))
        {
            ModelState.AddModelError(nameof(Offence), "Choose the offence, or “Another offence”");
        }
        if (FormAnswers.ReadPlain(InAHome) is not { } home)
        {
            ModelState.AddModelError(nameof(InAHome), "Say whether it was in somebody’s home, or that it is not known");
            return Page();
        }
        if (ModelState.ErrorCount > 0)
        {
            return Page();
        }
        try
        {
            await action.RecordAsync(new NewCrime(new IncidentId(Incident), new OffenceCode(Offence!)) { InAHome = home }, stop);
            return LocalRedirect($"~/incidents/{Incident}/recorded");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await own.FindAsync(new IncidentId(Incident), stop) is not { } callOut)
        {
            return false;
        }
        At = callOut.Incident.At;
        Offences = [("", "Choose"), .. book.OffencesOn(LondonTime.DayOf(At)).Select(offence => (offence.Code, offence.Name))];
        return true;
    }
}
