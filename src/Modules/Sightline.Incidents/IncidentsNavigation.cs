using Sightline.Platform.Ports;

namespace Sightline.Incidents;

internal sealed class IncidentsNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items =>
    [
        new("Take a call", "Find the caller, see the warnings, send an officer", "/calls", "incidents.take-call", 1),
        new("Calls sent to me", "What you were told, who is there, and what you found", "/calls/mine", "incidents.record", 2),
        new("Record a call-out", "What you found, recorded once", "/incidents/new", "incidents.record", 5),
        new("Reports to check", "Initial reports that wait for your check, longest first", "/incidents/checks", "incidents.check", 6),
        new("Figures on reports", "What was flagged, missed and wrongly flagged, and how crimes ended", "/incidents/figures", "incidents.figures", 40, InBar: false),
    ];
}
