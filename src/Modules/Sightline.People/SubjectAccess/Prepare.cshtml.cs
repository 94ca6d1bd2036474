using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Disclosing;
using Sightline.Platform.Web;

namespace Sightline.People.SubjectAccess;

/// <summary>What would be told to somebody about themselves, and a letter to go with it.</summary>
[Needs("people.subject-access", For = "subject-access")]
internal sealed class PrepareModel(AnswerReading reading, PrepareAnswerAction action) : PageModel
{
    [BindProperty]
    public string? Letter { get; set; }

    internal DisclosedDocument? Shown { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop) => ShowAsync(nominal, stop);

    public async Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop)
    {
        try
        {
            return await action.PrepareAsync(new NominalId(nominal), Letter, stop) is { } answer ? LocalRedirect($"~/people/subject-access/{answer}") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(nominal, stop);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid nominal, CancellationToken stop)
    {
        Shown = await reading.PreviewAsync(new NominalId(nominal), stop);
        return Shown is null ? NotFound() : Page();
    }
}
