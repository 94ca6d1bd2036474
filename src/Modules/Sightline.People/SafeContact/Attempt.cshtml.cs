using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Web;

namespace Sightline.People.SafeContact;

/// <summary>Somebody tried, and what came of it. Nothing of what was said.</summary>
[Needs(SafeContactBook.Record)]
internal sealed class AttemptModel(ContactPageReading reading, RecordContactAttemptAction action) : PageModel
{
    [BindProperty]
    public string? Way { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    internal ContactPage Shown { get; private set; } = null!;

    /// <summary>The ways in which nothing forbids it. What must never be done is not offered.</summary>
    internal IEnumerable<ContactWay> Ways => ContactWords.Ways.Where(way =>
        !Shown.Block.Lines.Any(line => line.What == ContactWords.Of(way) && line is { Mark: ContactMark.Never, Struck: null }));

    public Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop) => ShowAsync(nominal, stop);

    public async Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop)
    {
        if (await ShowAsync(nominal, stop) is NotFoundResult none)
        {
            return none;
        }
        try
        {
            await action.RecordAsync(
                new NominalId(nominal), Enum.TryParse<ContactWay>(Way, out var way) ? way : null, Enum.TryParse<ContactOutcome>(Outcome, out var outcome) ? outcome : null, stop);
            return LocalRedirect(Outcome == nameof(ContactOutcome.SpokeToThem) ? $"~/people/{nominal}/contact/say" : $"~/people/{nominal}/contact");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<IActionResult> ShowAsync(Guid nominal, CancellationToken stop)
    {
        if (await reading.ReadAsync(nominal, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }
}
