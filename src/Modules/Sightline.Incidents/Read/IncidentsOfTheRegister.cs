using Sightline.Facts;
using Sightline.Incidents.Contracts;

namespace Sightline.Incidents.Read;

/// <summary>What the other modules may ask.</summary>
internal sealed class IncidentsOfTheRegister(CallOuts callOuts) : IIncidents
{
    public async Task<IncidentSummary?> FindAsync(IncidentId incident, CancellationToken stop) =>
        await callOuts.FindAsync(incident, stop) is { } found
            ? new IncidentSummary(found.Incident.Id, found.Incident.Force, found.Incident.At, found.Parties)
            : null;

    public Task<DoorHistory> DoorHistoryAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop) => callOuts.DoorHistoryAsync(people, stop);
}
