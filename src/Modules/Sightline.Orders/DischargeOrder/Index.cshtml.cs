using Microsoft.AspNetCore.Mvc;
using Sightline.Facts;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.ShowOrder;
using Sightline.Platform.Web;

namespace Sightline.Orders.DischargeOrder;

[Needs("orders.discharge", For = "keep-register")]
internal sealed class IndexModel(OrderReading reading, DischargeOrderAction discharge, Makers makers) : OrderForm(reading)
{
    [BindProperty]
    public string? DecidedBy { get; set; }

    public IReadOnlyList<(string Value, string Text)> Courts { get; private set; } = [];

    protected override void Prefill() => DecidedBy = Held.Order.MadeBy?.Value;

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Courts = await makers.ListAsync(stop);
        return await base.OnGetAsync(stop);
    }

    protected override async Task<FactId?> RecordAsync(CancellationToken stop)
    {
        Courts = await makers.ListAsync(stop);
        var day = ModelState.Read(nameof(On), On, "The day it was discharged");
        if (string.IsNullOrEmpty(DecidedBy))
        {
            ModelState.AddModelError(nameof(DecidedBy), "Say which court decided");
        }
        return ModelState.IsValid
            ? await discharge.DischargeAsync(new NewDischarge { Order = Order, On = day, DecidedBy = new AgencyCode(DecidedBy!) }, stop)
            : null;
    }
}
