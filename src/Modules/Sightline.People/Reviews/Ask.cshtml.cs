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

    /// <summary>What the own record holds that can be given: the form's word for it, how it is called, and the value.</summary>
    public IReadOnlyList<(string Value, string Label, string Held)> ToGive { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid review, CancellationToken stop) => await ShowAsync(review, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid review, CancellationToken stop)
    {
        if (!await ShowAsync(review, stop))
        {
            // Somebody decided it meanwhile: its own page says who, and how it stands.
            return await reading.FindAsync(review, stop) is null ? NotFound() : LocalRedirect($"~/people/reviews/{review}");
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
        ToGive = [.. new[] { ("name", "Name", Name()), ("born", "Date of birth", Own("Born")), ("sex", "Sex", Own("Sex")) }.Where(one => one.Item3.Length > 0)];
        return true;

        string Name() => $"{Own("Forenames")} {Own("Surname")}".Trim();

        string Own(string what)
        {
            var row = Shown.Rows.Single(row => row.What == what);
            return (Shown.Sides[0].Nominal == ask.Own ? row.One : row.Other) ?? "";
        }
    }
}
