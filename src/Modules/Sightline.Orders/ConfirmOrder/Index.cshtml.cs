using Sightline.Facts;
using Sightline.Orders.ShowOrder;
using Sightline.Platform.Web;

namespace Sightline.Orders.ConfirmOrder;

[Needs("orders.record-service", For = "keep-register")]
internal sealed class IndexModel(OrderReading reading, ConfirmOrderAction confirm) : OrderForm(reading)
{
    protected override async Task<FactId?> RecordAsync(CancellationToken stop) => await confirm.ConfirmAsync(Order, stop);
}
