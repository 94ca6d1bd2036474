using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Duties.ShowDuty;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.Duties.Send;

/// <summary>Says to which desk what is owed was sent, how and when.</summary>
[Needs(Receivers.Permission, For = "do-duty")]
[NotAudited("asks to which desk something was sent, by reference; names nobody")]
internal sealed class SendModel(ShowDutyAction show, Receivers receivers, SendAction send, SendingSources sources) : PageModel
{
    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? ToWhom { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public DateEntry On { get; set; } = new();

    [BindProperty]
    public string? AtTime { get; set; }

    public Guid Duty { get; private set; }

    public string Reference { get; private set; } = "";

    public IReadOnlyList<(string Value, string Text)> Desks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid duty, CancellationToken stop)
    {
        On = DateEntry.Of(LondonTime.DayOf(sources.Now));
        AtTime = LondonTime.Time(sources.Now);
        return await ShowAsync(duty, stop);
    }

    public async Task<IActionResult> OnPostAsync(Guid duty, CancellationToken stop)
    {
        var day = On.Read("The day on which it was sent");
        var time = TimeText.Read(AtTime, "The time at which it was sent");
        ModelState.AddUnread(nameof(On), day.Error).AddUnread(nameof(AtTime), time.Error);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(duty, stop);
        }
        var input = new NewSending(new DutyId(duty))
        {
            To = string.IsNullOrEmpty(To) ? null : new AgencyCode(To), ToWhom = ToWhom, How = SendingWords.Read(How), SentAt = SendingWords.Moment(day, time),
        };
        try
        {
            return await send.SendAsync(input, stop) ? LocalRedirect($"~/duties/{duty:D}") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(duty, stop);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid duty, CancellationToken stop)
    {
        if (await show.FindAsync(duty, stop) is not { } found)
        {
            return NotFound();
        }
        (Duty, Reference) = (duty, found.Reference);
        Desks = [("", "Not in this list"), .. (await receivers.OfAsync(found, stop)).Select(receiver => (receiver.Agency.Value, receiver.Text))];
        return Page();
    }
}
