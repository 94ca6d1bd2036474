using Sightline.Platform.Modules;

namespace Sightline.Orders;

public sealed class OrdersModule : SightlineModule
{
    public override string Name => "orders";

    public override IReadOnlyList<string> Permissions =>
    [
        "orders.view",
        "orders.door-view",
        "orders.make",
        "orders.record-service",
        "orders.vary",
        "orders.discharge",
        "orders.record-breach",
        "orders.record-outcome",
        "orders.import",
    ];
}
