using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.Platform.Web;

namespace Sightline.People.Reviews;

/// <summary>A decision to keep two records apart is taken back.</summary>
[Needs("people.review-ties", For = "review-records")]
internal sealed class LiftModel(ReviewReading reading, ReviewTieAction action) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    public ReviewShown Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid review, CancellationToken stop) => await ShowAsync(review, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid review, CancellationToken stop)
    {
        if (!await ShowAsync(review, stop))
        {
            // Somebody decided it meanwhile: its own page says who, and how it stands.
            return await reading.FindAsync(review, stop) is null ? NotFound() : LocalRedirect($"~/people/reviews/{review}");
        }
        try
        {
            await action.LiftAsync(Shown.Review.Id, Why, stop);
            return LocalRedirect($"~/people/reviews/{review}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken stop)
    {
        if (await reading.FindAsync(id, stop) is not { State: ReviewState.Different } review)
        {
            return false;
        }
        Shown = await reading.ReadAsync(review, stop);
        return true;
    }
}
