using Sightline.Platform.Modules;

namespace Sightline.People;

public sealed class PeopleModule : SightlineModule
{
    public override string Name => "people";

    public override IReadOnlyList<string> Permissions =>
    [
        "people.look-up",
        "people.record",
        "people.record-nominal",
        "people.review-ties",
    ];
}
