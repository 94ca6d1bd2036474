using Sightline.Platform.Modules;

namespace Sightline.Risk;

public sealed class RiskModule : SightlineModule
{
    public override string Name => "risk";

    public override IReadOnlyList<string> Permissions =>
    [
        "risk.assess",
        "risk.view",
    ];
}
