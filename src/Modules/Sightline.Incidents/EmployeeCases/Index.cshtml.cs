using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.Incidents.EmployeeCases;

/// <summary>An employee's case, for the few who open it; for everybody else there is nothing at this address.</summary>
[Needs(EmployeeCaseBook.Permission, For = "look-into-conduct")]
internal sealed class IndexModel(EmployeeCaseReading reading, NameInvestigatorAction action) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid Incident { get; set; }

    [BindProperty]
    public string? Investigator { get; set; }

    [BindProperty]
    public string? WorksWithThem { get; set; }

    [BindProperty]
    public Guid Down { get; set; }

    public ShownEmployeeCase Shown { get; private set; } = null!;

    public IEnumerable<(string Value, string Text)> Specialists => [("", "Choose"), .. Shown.Specialists.Select(one => (one.User.ToString(), one.Name))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }
        if (!Guid.TryParse(Investigator, out var investigator))
        {
            ModelState.AddModelError(nameof(Investigator), "Choose an officer");
        }
        if (FormAnswers.ReadPlain(WorksWithThem) is not { } worksWithThem)
        {
            ModelState.AddModelError(nameof(WorksWithThem), "Say whether they work with the employee");
            return Page();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            var named = await action.NameAsync(new NewInvestigator(new IncidentId(Incident), new UserId(investigator), worksWithThem), stop);
            // The desk that named somebody opens the case no longer.
            return !named ? NotFound() : await reading.ShowAsync(new IncidentId(Incident), stop) is null ? LocalRedirect("~/duties") : LocalRedirect($"~/incidents/{Incident}/employee");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostStandDownAsync(CancellationToken stop) =>
        await action.StandDownAsync(new IncidentId(Incident), new UserId(Down), stop) ? LocalRedirect("~/duties") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(new IncidentId(Incident), stop) is not { } shown)
        {
            return false;
        }
        Shown = shown;
        return true;
    }
}
