using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.People.Emergency;

/// <summary>Who waits for a second person's answer.</summary>
[Needs("people.second-person", For = "protect-life")]
internal sealed class WaitingModel(EmergencyDesk desk) : PageModel
{
    internal IReadOnlyList<EmergencyCase> Cases { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Cases = await desk.WaitingAsync(stop);
}
