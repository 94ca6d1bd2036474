using Microsoft.AspNetCore.Mvc;
using Sightline.Facts;
using Sightline.Orders.ShowOrder;
using Sightline.Platform.Web;

namespace Sightline.Orders.CorrectService;

[Needs("orders.record-service", For = "keep-register")]
internal sealed class IndexModel(OrderReading reading, CorrectServiceAction correct) : OrderForm(reading)
{
    [BindProperty(SupportsGet = true, Name = "service")]
    public Guid ServiceGuid { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    protected override async Task<FactId?> RecordAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Say what was wrong");
            return null;
        }
        return await correct.CorrectAsync(new ServiceId(ServiceGuid), Reason.Trim(), stop);
    }
}
