using Sightline.Platform.Modules;

namespace Sightline.Incidents;

public sealed class IncidentsModule : SightlineModule
{
    public override string Name => "incidents";

    public override IReadOnlyList<string> Permissions =>
    [
        "incidents.take-call",
        "incidents.record",
        "incidents.view",
    ];
}
