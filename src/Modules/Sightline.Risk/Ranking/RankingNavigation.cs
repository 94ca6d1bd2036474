using Sightline.Platform.Ports;

namespace Sightline.Risk.Ranking;

internal sealed class RankingNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items =>
    [
        new("Perpetrators in order", "By your area’s own formula, each place explained", "/risk/ranking", "risk.rank", 14, InBar: false),
    ];
}
