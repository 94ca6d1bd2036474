using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Conferences.List;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Conferences.OpenMeeting;

[Needs("conferences.hold", For = "do-duty")]
[NotAudited("holds organisations and times, never a person")]
internal sealed class IndexModel(OpenMeetingAction action, MeetingBook book, ListBuilder builder, GuestChoices guests, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string Kind { get; set; } = "";

    [BindProperty]
    public IReadOnlyList<string> Others { get; set; } = [];

    public MeetingRule Rule { get; private set; } = null!;

    public Instant Since { get; private set; }

    public IReadOnlyList<(string Value, string Text)> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await book.KindAsync(Kind, stop) is not { } rule)
        {
            return NotFound();
        }
        Rule = rule;
        Since = await builder.SinceAsync(acting.Current.Agency, rule, guests.Now, stop);
        Choices = rule.WithOthers ? await guests.OfAsync(acting.Current.Agency, stop) : [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            var opened = await action.OpenAsync(Kind, [.. Others.Select(code => new AgencyCode(code))], stop);
            return LocalRedirect($"/meetings/{opened}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(stop);
        }
    }
}
