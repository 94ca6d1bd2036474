using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.People.Looks;
using Sightline.Platform.Web;

namespace Sightline.People.SubjectAccess;

/// <summary>The answers of this agency to people who asked for what is held about them, and where a new one begins.</summary>
[Needs("people.subject-access", For = "subject-access")]
internal sealed class IndexModel(AnswerReading reading, LooksReading records) : PageModel
{
    [BindProperty]
    public string? Reference { get; set; }

    internal IReadOnlyList<AnswerLine> Answers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Answers = await reading.ListAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (LooksReading.NumberOf(Reference) is not { } number)
        {
            ModelState.AddModelError(nameof(Reference), "Enter the reference as it stands on the record, such as P-4821.");
            await OnGetAsync(stop);
            return Page();
        }
        // One that is not held and one that may not be known of lead to the same page, which says that there is nothing.
        return LocalRedirect($"~/people/{await records.FindAsync(number, stop)}/subject-access");
    }
}
