using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.Risk.Flags;

/// <summary>What is flagged of a person, since when, by whom and when last confirmed; and the form that sets another.</summary>
[Needs(FlagBook.Set)]
internal sealed class OfPersonModel(FlagReading reading, SetFlagAction set) : PageModel
{
    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    internal FlagPage Shown { get; private set; } = null!;

    internal IReadOnlyList<(string Value, string Text)> Choices => [("", "Choose what it says"), .. Shown.Kinds.Select(kind => (kind.Code, kind.Name))];

    public async Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop)
    {
        if (await reading.PageAsync(nominal, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop)
    {
        try
        {
            await set.SetAsync(new FlagSet { Flag = default, By = default, Nominal = new NominalId(nominal), Said = new FlagWords(Kind ?? "", Why?.Trim() ?? "") }, stop);
            return LocalRedirect($"~/risk/flags/{nominal:D}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(nominal, stop);
        }
    }
}
