using Sightline.Platform.Ports;

namespace Sightline.People;

internal sealed class PeopleNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items { get; } =
    [
        new("Look somebody up", "By name, date of birth, address, phone or identifier, however they are spelt.", "/people", "people.look-up", 20),
        new("Possible same people", "Decide whether two records are one person.", "/people/reviews", "people.review-ties", 60, InBar: false),
        new("Emergency look-up", "When a life is in danger tonight. It asks why, and is reviewed.", "/people/emergency", "people.emergency", 25, InBar: false),
        new("Waiting for a second person", "Agree, or not, that what survivors’ services keep in confidence is opened.", "/people/emergency/waiting", "people.second-person", 26, InBar: false),
        new("Emergency look-ups to review", "Who looked in an emergency, why, and whether there was a reason.", "/people/emergency/reviews", "people.review-emergency", 65, InBar: false),
        new("Subject access", "Answer somebody who asks what is held about them, without leading them to anybody else.", "/people/subject-access", "people.subject-access", 68, InBar: false),
        new("Records whose time has run out", "Keep, hold or dispose of what your agency has kept long enough.", "/people/retention", "people.retention", 69, InBar: false),
        new("Who has looked", "Who has seen a record, when and why.", "/people/looks", "audit.see-looks", 70, InBar: false),
        new("People you are connected to", "Declare whose records you must not see.", "/people/connections", "directory.view", 95, InBar: false),
    ];
}
