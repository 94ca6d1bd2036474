using Sightline.Platform.Ports;

namespace Sightline.Access;

internal sealed class AccessNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items { get; } =
    [
        new("Directory", "Agencies, their desks, hours and telephone numbers.", "/directory", "directory.view", 80, InBar: false),
        new("What may be shared", "Which agencies yours may tell of what, and which may tell yours.", "/directory/sharing", "directory.view", 82, InBar: false),
        new("Desks", "Where notices for your agency's desks are sent.", "/access/desks", "access.manage", 85, InBar: false),
        new("Users", "Who works here, and in which roles.", "/access/users", "access.manage", 90, InBar: false),
        new("Your agency’s own sign-on", "How your people sign in by the account they have with your agency.", "/access/sign-on", "access.manage", 91, InBar: false),
        new("Attempts kept back", "Who tried to see somebody they are connected to.", "/access/kept-back", "access.see-kept-back", 92, InBar: false),
    ];
}
