using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.People.Emergency;

/// <summary>Whom one's own emergency look-up found, and the way to what survivors' services hold.</summary>
[Needs("people.emergency", For = "protect-life")]
internal sealed class FoundModel(EmergencyReading reading, OpenPersonAction openPerson, AskSecondPersonAction askSecond, OpenServicesAction openServices) : PageModel
{
    internal EmergencyShown? Shown { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid emergency, CancellationToken stop) => ShowAsync(emergency, stop);

    public Task<IActionResult> OnPostOpenAsync(Guid emergency, Guid nominal, CancellationToken stop) =>
        DoAsync(emergency, $"~/people/emergency/{emergency}/{nominal}", () => openPerson.OpenAsync(new EmergencyId(emergency), new NominalId(nominal), stop), stop);

    public Task<IActionResult> OnPostSecondAsync(Guid emergency, CancellationToken stop) =>
        DoAsync(emergency, $"~/people/emergency/{emergency}", () => askSecond.AskAsync(new EmergencyId(emergency), stop), stop);

    public Task<IActionResult> OnPostServicesAsync(Guid emergency, CancellationToken stop) =>
        DoAsync(emergency, $"~/people/emergency/{emergency}", () => openServices.OpenAsync(new EmergencyId(emergency), stop), stop);

    private async Task<IActionResult> DoAsync(Guid emergency, string next, Func<Task<bool>> action, CancellationToken stop)
    {
        try
        {
            return await action() ? LocalRedirect(next) : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(emergency, stop);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid emergency, CancellationToken stop)
    {
        Shown = await reading.ReadAsync(new EmergencyId(emergency), stop);
        return Shown is null ? NotFound() : Page();
    }
}
