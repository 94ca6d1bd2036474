using Sightline.Platform.Ports;

namespace Sightline.People;

internal sealed class PeopleNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items { get; } =
    [
        new("Look somebody up", "By name, date of birth, address, phone or identifier, however they are spelt.", "/people", "people.look-up", 20),
        new("Possible same people", "Decide whether two records are one person.", "/people/reviews", "people.review-ties", 60, InBar: false),
        new("Who has looked", "Who has seen a record, when and why.", "/people/looks", "audit.see-looks", 70, InBar: false),
        new("People you are connected to", "Declare whose records you must not see.", "/people/connections", "directory.view", 95, InBar: false),
    ];
}
