using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Duties.ShowDuty;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.Duties.Send;

/// <summary>A desk that does not use this register said that what was sent to it came.</summary>
[Needs(Receivers.Permission, For = "do-duty")]
[NotAudited("asks who said that something came, by reference; names nobody")]
internal sealed class ToldModel(ShowDutyAction show, AcknowledgeAction acknowledge, SendingSources sources) : PageModel
{
    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public DateEntry On { get; set; } = new();

    [BindProperty]
    public string? AtTime { get; set; }

    public Guid Duty { get; private set; }

    public string Reference { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid duty, Guid sending, CancellationToken stop)
    {
        On = DateEntry.Of(LondonTime.DayOf(sources.Now));
        return await ShowAsync(duty, sending, stop);
    }

    public async Task<IActionResult> OnPostAsync(Guid duty, Guid sending, CancellationToken stop)
    {
        if (await ShowAsync(duty, sending, stop) is NotFoundResult none)
        {
            return none;
        }
        var day = On.Read("The day on which they said so");
        var time = TimeText.Read(AtTime, "The time at which they said so");
        ModelState.AddUnread(nameof(On), day.Error).AddUnread(nameof(AtTime), time.Error);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            var told = new ToldByHand(Who, SendingWords.Read(How), SendingWords.Moment(day, time));
            return await acknowledge.ToldAsync(new SendingId(sending), told, stop) ? LocalRedirect($"~/duties/{duty:D}") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<IActionResult> ShowAsync(Guid duty, Guid sending, CancellationToken stop)
    {
        if (await show.FindAsync(duty, stop) is not { } found || !await show.IsSentAsync(found, new SendingId(sending), stop))
        {
            return NotFound();
        }
        (Duty, Reference) = (duty, found.Reference);
        return Page();
    }
}
