using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.People.Reviews;

/// <summary>The questions this agency is asked, in the order of what a mistake would cost, and what it decided.</summary>
[Needs("people.review-ties", For = "review-records")]
internal sealed class IndexModel(ReviewList list) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Only { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public ReviewPage Shown { get; private set; } = null!;

    public Show Show => Only switch { "dear" => Show.Dear, "not-sure" => Show.NotSure, "decided" => Show.Decided, _ => Show.Open };

    /// <summary>The address of another page of the same list.</summary>
    public string Pages => Show == Show.Open ? "~/people/reviews?number={page}" : $"~/people/reviews?only={Only}&number={{page}}";

    public async Task OnGetAsync(CancellationToken stop) => Shown = await list.ReadAsync(Show, Number, stop);
}
