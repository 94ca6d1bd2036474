using Sightline.Platform.Ports;

namespace Sightline.Oversight;

internal sealed class OversightNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items =>
    [
        new("Dip samples", "Records drawn by lot and looked at one by one", "/samples", "oversight.review", 30, InBar: false),
    ];
}
