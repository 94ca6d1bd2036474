using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.Platform.Web;

namespace Sightline.People.SubjectAccess;

/// <summary>A prepared answer: what it says, what the check found, and letting it go.</summary>
[Needs("people.subject-access", For = "subject-access")]
internal sealed class AnswerModel(AnswerReading reading, ReleaseAnswerAction action) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    internal AnswerShown? Shown { get; private set; }

    internal bool IsStopped => Shown!.State == AnswerState.Stopped;

    public Task<IActionResult> OnGetAsync(Guid answer, CancellationToken stop) => ShowAsync(answer, stop);

    public async Task<IActionResult> OnPostAsync(Guid answer, CancellationToken stop)
    {
        try
        {
            return await action.ReleaseAsync(new SubjectAnswerId(answer), Why, stop) is ReleaseOutcome.NotFound ? NotFound() : LocalRedirect($"~/people/subject-access/{answer}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(answer, stop);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid answer, CancellationToken stop)
    {
        Shown = await reading.ReadAsync(new SubjectAnswerId(answer), stop);
        return Shown is null ? NotFound() : Page();
    }
}
