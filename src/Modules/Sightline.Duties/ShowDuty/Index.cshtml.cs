using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;

namespace Sightline.Duties.ShowDuty;

/// <summary>One duty: what, by when and why, who waits, what became of it, and what can be done.</summary>
[Needs("duties.view", For = "do-duty")]
internal sealed class IndexModel(ShowDutyAction show, ReadAudit audit) : PageModel
{
    public DutyView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid duty, CancellationToken stop)
    {
        if (await show.FindAsync(duty, stop) is not { } found)
        {
            return NotFound();
        }
        var about = new Disclosure("duty", [found.Id.Value, .. found.Subjects.Select(subject => subject.Id).Distinct()], ["duty"]);
        View = await audit.ShowAsync(about, () => show.ReadAsync(found, stop), stop);
        return Page();
    }
}
