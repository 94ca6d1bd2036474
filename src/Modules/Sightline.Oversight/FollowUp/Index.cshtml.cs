using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Oversight.Show;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.Oversight.FollowUp;

[Needs("oversight.draw", For = "do-duty")]
[NotAudited("asks what is to be done about how cases are handled; shows nobody")]
internal sealed class IndexModel(FollowUpAction action, FollowUpDesks desks, SampleBook book) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sample")]
    public Guid Sample { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Desk { get; set; }

    [BindProperty]
    public DateEntry DueOn { get; set; } = new();

    public IReadOnlyList<(string Value, string Text)> Desks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await book.FindAsync(new SampleId(Sample), stop) is not { } sample || sample.Agency != desks.Own)
        {
            return NotFound();
        }
        Desks = [("", "Choose a desk"), .. (await desks.AllAsync(stop)).Select(desk => (desk.Code.Value, desk.Name))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var day = DueOn.IsEmpty ? null : ModelState.Read(nameof(DueOn), DueOn, "The day by which it must be done");
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(stop);
        }
        try
        {
            var due = day is { } on ? LondonTime.Zone.AtStartOfDay(on.PlusDays(1)).ToInstant() : (Instant?)null;
            var given = new NewFollowUp(string.IsNullOrEmpty(Desk) ? null : new DeskCode(Desk), due, Words);
            return await action.DecideAsync(new SampleId(Sample), given, stop) ? LocalRedirect($"/samples/{Sample}") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(stop);
        }
    }
}
