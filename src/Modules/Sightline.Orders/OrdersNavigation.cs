using Sightline.Platform.Ports;

namespace Sightline.Orders;

internal sealed class OrdersNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items { get; } =
    [
        new("Orders", "Orders your agency made or must confirm and serve.", "/orders", "orders.view", 30),
        new("Make an order", "Register an order that a court or the police have made.", "/orders/new", "orders.make", 35, InBar: false),
    ];
}
