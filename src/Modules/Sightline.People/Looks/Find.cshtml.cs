using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.People.Looks;

/// <summary>Where an auditor, who opens no records, names the one whose readers are asked for.</summary>
[Needs("audit.see-looks")]
[NotAudited("takes a reference; shows nobody")]
internal sealed class FindModel(LooksReading reading) : PageModel
{
    [BindProperty]
    public string? Reference { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (LooksReading.NumberOf(Reference) is not { } number)
        {
            ModelState.AddModelError(nameof(Reference), "Enter the reference as it stands on the record, such as P-4821.");
            return Page();
        }
        // One that is not held and one that may not be known of lead to the same page, which says that there is nothing.
        return LocalRedirect($"~/people/{await reading.FindAsync(number, stop)}/looks");
    }
}
