using Sightline.Platform.Ports;

namespace Sightline.Orders.ImportManifest;

internal sealed class ImportNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items { get; } =
    [
        new("Import a court’s manifest", "Take in the day’s orders from a family court", "/orders/import", "orders.import", 45, InBar: false),
    ];
}
