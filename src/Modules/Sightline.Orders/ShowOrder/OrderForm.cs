using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.Vocabulary;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.Orders.ShowOrder;

/// <summary>A page that records something about one order: it shows the order, reads the form, and says what now happens.</summary>
internal abstract class OrderForm(OrderReading reading) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "order")]
    public Guid OrderGuid { get; set; }

    [BindProperty]
    public DateEntry On { get; set; } = new();

    [BindProperty]
    public string? AtTime { get; set; }

    public OrderId Order => new(OrderGuid);

    public ShownOrder Shown { get; private set; } = null!;

    public Register.HeldOrder Held => Shown.Held;

    public string Reference => Model.ProtectiveOrder.ReferenceOf(Order);

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }
        Prefill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }
        try
        {
            if (await RecordAsync(stop) is { } fact && ModelState.IsValid)
            {
                return LocalRedirect("~" + Links.Done(Order, fact));
            }
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
        }
        return Page();
    }

    /// <summary>What the record already holds stands filled in.</summary>
    protected virtual void Prefill()
    {
    }

    /// <returns>The fact stated; null where the form could not be read, and its errors stand in the model state.</returns>
    protected abstract Task<FactId?> RecordAsync(CancellationToken stop);

    /// <summary>When it happened; null with no error: now.</summary>
    protected Instant? ReadWhen(string what)
    {
        if (On.IsEmpty && string.IsNullOrWhiteSpace(AtTime))
        {
            return null;
        }
        var day = On.Read($"The day of {what}");
        var time = TimeText.Read(AtTime, $"The time of {what}");
        if (day.Error is { } wrongDay)
        {
            ModelState.AddModelError(nameof(On), wrongDay);
        }
        if (time.Error is { } wrongTime)
        {
            ModelState.AddModelError(nameof(AtTime), wrongTime);
        }
        return day.Date is { } date && time.Time is { } clock ? (date + clock).InZoneLeniently(LondonTime.Zone).ToInstant() : null;
    }

    protected static Answer? AnswerOf(string? chosen) => chosen switch
    {
        "yes" => Answer.Yes,
        "no" => Answer.No,
        _ when UnknownAnswer.Of(chosen) is not null => Answer.NotKnown,
        _ => null,
    };

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(Order, stop) is not { } shown)
        {
            return false;
        }
        Shown = shown;
        return true;
    }
}
