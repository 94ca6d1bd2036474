using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;

namespace Sightline.People.Emergency;

/// <summary>What protects life tonight, of one who was opened: warnings, orders, children, who is around; and what is kept in confidence, as far as the look-up reaches.</summary>
[Needs("people.emergency", For = "protect-life")]
internal sealed class PersonModel(EmergencyReading reading) : PageModel
{
    internal EmergencyPerson? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid emergency, Guid nominal, CancellationToken stop)
    {
        Shown = await reading.PersonAsync(new EmergencyId(emergency), new NominalId(nominal), stop);
        if (Shown is not null)
        {
            return Page();
        }
        return await reading.ReadAsync(new EmergencyId(emergency), stop) is { IsRunning: false } ? LocalRedirect($"~/people/emergency/{emergency}") : NotFound();
    }
}
