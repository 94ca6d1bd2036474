using Sightline.Platform.Modules;

namespace Sightline.Duties;

public sealed class DutiesModule : SightlineModule
{
    public override string Name => "duties";
}
