using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Screens;

namespace Sightline.Web.Tests.Screens;

/// <summary>Every part a page can be made of. Bound as a real page binds.</summary>
internal sealed class EveryPartModel : PageModel
{
    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public string? Court { get; set; }

    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public List<string> Terms { get; set; } = [];

    [BindProperty]
    public DateEntry Made { get; set; } = new();

    [BindProperty]
    public string? Secret { get; set; }

    public static IEnumerable<(string Value, string Text)> Courts => [("", "Choose a court"), ("north", "Northgate"), ("south", "Southgate & Vale")];

    public IActionResult OnPost()
    {
        // Said in another order than the fields stand in, as rules do.
        ModelState.AddModelError("Terms", "Choose which terms were broken");
        if (Made.Read("The date of the order").Error is { } wrong)
        {
            ModelState.AddModelError("Made", wrong);
        }

        ModelState.AddModelError("Reference", "Enter the case number");
        ModelState.AddModelError("", "The order has ended");
        return Page();
    }
}
