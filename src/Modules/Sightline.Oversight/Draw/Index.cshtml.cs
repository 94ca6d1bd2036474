using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Oversight.Show;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Oversight.Draw;

[Needs("oversight.draw", For = "do-duty")]
[NotAudited("holds days and organisations, never a person")]
internal sealed class IndexModel(DrawSampleAction draw, SampleBook book, ReviewerChoices choices, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string Kind { get; set; } = "";

    [BindProperty]
    public DateEntry First { get; set; } = new();

    [BindProperty]
    public DateEntry Last { get; set; } = new();

    [BindProperty]
    public string? Size { get; set; }

    [BindProperty]
    public string? Seed { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Reviewers { get; set; } = [];

    public SampleRule Rule { get; private set; } = null!;

    public IReadOnlyList<Agency> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await book.KindAsync(Kind, stop) is not { } rule)
        {
            return NotFound();
        }
        Rule = rule;
        Size ??= rule.Size.ToString(CultureInfo.InvariantCulture);
        Choices = await choices.OfAsync(rule, acting.Current.Agency, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var first = ModelState.Read(nameof(First), First, "The first day");
        var last = ModelState.Read(nameof(Last), Last, "The last day");
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(stop);
        }
        try
        {
            var drawn = await draw.DrawAsync(
                new NewSample
                {
                    Kind = Kind,
                    First = first!.Value,
                    Last = last!.Value,
                    Seed = Seed,
                    Size = int.TryParse(Size, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null,
                    Reviewers = [.. Reviewers.Select(code => new AgencyCode(code))],
                },
                stop);
            return LocalRedirect($"/samples/{drawn}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(stop);
        }
    }
}
