using Sightline.Platform.Modules;

namespace Sightline.People;

public sealed class PeopleModule : SightlineModule
{
    public override string Name => "people";
}
