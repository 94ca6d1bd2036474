using Sightline.Platform.Modules;

namespace Sightline.Duties;

public sealed class DutiesModule : SightlineModule
{
    public override string Name => "duties";

    public override IReadOnlyList<string> Permissions =>
    [
        "duties.view",
        "duties.do",
        "duties.manage",
    ];
}
