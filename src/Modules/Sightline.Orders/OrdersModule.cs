using Sightline.Platform.Modules;

namespace Sightline.Orders;

public sealed class OrdersModule : SightlineModule
{
    public override string Name => "orders";
}
