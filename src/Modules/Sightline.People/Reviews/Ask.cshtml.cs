using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Kernel;
using Sightline.People.Ties;
using Sightline.Platform.Web;

namespace Sightline.People.Reviews;

/// <summary>The reviewer chooses what the agency that holds the other record is told, and asks whether it is its person.</summary>
[Needs("people.review-ties", For = "review-records")]
internal sealed class AskModel(ReviewReading reading, HolderToAsk holder, AskHolderAction action) : PageModel
{
    [BindProperty]
    public List<string> Given { get; set; } = [];

    public ReviewShown Shown { get; private set; } = null!;

    public string Asked { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid review, CancellationToken stop) => await ShowAsync(review, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid review, CancellationToken stop)
    {
        if (!await ShowAsync(review, stop))
        {
            return NotFound();
        }
        var given = Given.Aggregate(Reviews.Given.None, (all, one) => all | one switch { "name" => Reviews.Given.Name, "born" => Reviews.Given.Born, "sex" => Reviews.Given.Sex, _ => Reviews.Given.None });
        try
        {
            await action.AskAsync(Shown.Review.Id, given, stop);
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
        if (await reading.FindAsync(id, stop) is not { } review || !TieBook.StillOpen.Contains(review.State) || await holder.OfAsync(review, stop) is not { } ask)
        {
            return false;
        }
        Shown = await reading.ReadAsync(review, stop);
        Asked = Shown.Sides.Single(side => side.Nominal == ask.Asked).Reference;
        return true;
    }
}
