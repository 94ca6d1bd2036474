using Sightline.Platform.Modules;

namespace Sightline.Access;

public sealed class AccessModule : SightlineModule
{
    public override string Name => "access";
}
