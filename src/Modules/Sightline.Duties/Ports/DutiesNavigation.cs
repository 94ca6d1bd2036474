using Sightline.Platform.Ports;

namespace Sightline.Duties.Ports;

internal sealed class DutiesNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items =>
    [
        new("My duties", "What your desk owes, by when, and who is waiting for it", "/duties", "duties.view", 10),
        new("What you wait for", "What other agencies owe yours", "/duties/waited-for", "duties.view", 11, InBar: false),
        new("Sent to you", "What other agencies say that they sent to yours", "/duties/received", "duties.do", 12, InBar: false),
    ];
}
