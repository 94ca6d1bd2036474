using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.People.Reviews;

/// <summary>Two records beside each other, how far they agree and what weight that has, what a decision would do, and what was decided before.</summary>
[Needs("people.review-ties", For = "review-records")]
internal sealed class ReviewModel(ReviewReading reading, ReviewTieAction action, HolderToAsk holder) : PageModel
{
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public ReviewShown Shown { get; private set; } = null!;

    /// <summary>The agency that holds the other record may be asked whether it is its person.</summary>
    public bool MayAsk { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid review, CancellationToken stop) => await ShowAsync(review, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid review, CancellationToken stop)
    {
        if (await reading.FindAsync(review, stop) is not { } found)
        {
            return NotFound();
        }
        if (Answer is not ("yes" or "no" or "not-known"))
        {
            ModelState.AddModelError(nameof(Answer), "Say whether they are one person");
        }
        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Say why");
        }
        if (ModelState.IsValid)
        {
            try
            {
                var answer = Answer switch { "yes" => Kernel.Answer.Yes, "no" => Kernel.Answer.No, _ => Kernel.Answer.NotKnown };
                await action.ReviewAsync(found.Id, answer, Why, stop);
                return LocalRedirect($"~/people/reviews/{review}");
            }
            catch (RulesBrokenException broken)
            {
                ModelState.AddRefusals(broken);
            }
        }
        return await ShowAsync(review, stop) ? Page() : NotFound();
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken stop)
    {
        if (await reading.FindAsync(id, stop) is not { } review)
        {
            return false;
        }
        Shown = await reading.ReadAsync(review, stop);
        MayAsk = Shown.IsOpen && Shown.Asked.All(asked => asked.AnsweredAt is not null) && await holder.OfAsync(review, stop) is not null;
        return true;
    }
}
