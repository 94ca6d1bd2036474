using Sightline.Platform.Ports;

namespace Sightline.Conferences;

internal sealed class ConferencesNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items =>
    [
        new("Meetings", "What was reported since the last meeting, and what was decided", "/meetings", "conferences.view", 12),
    ];
}
