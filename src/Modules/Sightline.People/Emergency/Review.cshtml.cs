using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.People.Emergency;

/// <summary>Who looked, why and what was opened; and what a reviewer, who had no part in it, found.</summary>
[Needs("people.review-emergency", For = "manage-desk")]
internal sealed class ReviewModel(EmergencyDesk desk, ReviewEmergencyAction action, EmergencyBook book) : PageModel
{
    [BindProperty]
    public EmergencyOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    internal EmergencyCase? Case { get; private set; }

    public bool CanReview => Case!.LookUp.By != book.Actor.Reference && Case.LookUp.SecondBy != book.Actor.Reference;

    public string Services => (Case!.LookUp, Case.Second) switch
    {
        ({ ServicesOpenedAt: { } at }, { } second) => $"Searched {LondonTime.DateAndTime(at)}; {second} agreed",
        ({ SecondApproved: true }, { } second) => $"Not searched, though {second} agreed",
        ({ SecondApproved: false }, { } second) => $"Not searched: {second} did not agree",
        ({ SecondAskedAt: not null }, _) => "Not searched: nobody has answered",
        _ => "Not asked for",
    };

    public Task<IActionResult> OnGetAsync(Guid emergency, CancellationToken stop) => ShowAsync(emergency, stop);

    public async Task<IActionResult> OnPostAsync(Guid emergency, CancellationToken stop)
    {
        if (ModelState[nameof(Outcome)]?.Errors is { Count: > 0 } unread)
        {
            unread.Clear();
            Outcome = null;
        }
        try
        {
            return await action.ReviewAsync(new EmergencyId(emergency), Outcome, Why, stop) ? LocalRedirect($"~/people/emergency/reviews/{emergency}") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(emergency, stop);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid emergency, CancellationToken stop)
    {
        Case = await desk.ReadAsync(new EmergencyId(emergency), stop);
        return Case is null ? NotFound() : Page();
    }
}
