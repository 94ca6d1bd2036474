using Sightline.Facts;
using Sightline.Incidents.Contracts;
using Sightline.Incidents.Words;

namespace Sightline.Incidents.Read;

/// <summary>What the other modules may ask.</summary>
internal sealed class IncidentsOfTheRegister(CallOuts callOuts) : IIncidents
{
    public async Task<IncidentSummary?> FindAsync(IncidentId incident, CancellationToken stop) =>
        await callOuts.FindAsync(incident, stop) is { } found
            ? new IncidentSummary(found.Incident.Id, found.Incident.Force, found.Incident.At, found.Parties)
            : null;

    public Task<DoorHistory> DoorHistoryAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop) => callOuts.DoorHistoryAsync(people, stop);

    public async Task<IReadOnlyList<CallOutDigest>> DigestsAsync(IReadOnlyCollection<IncidentId> incidents, CancellationToken stop)
    {
        var found = new List<CallOutDigest>();
        foreach (var some in incidents.Chunk(CallOuts.Most))
        {
            found.AddRange((await callOuts.FindAllAsync(some, stop)).Select(DigestOf));
        }
        return found;
    }

    private static CallOutDigest DigestOf(CallOut callOut) => new()
    {
        Incident = callOut.Incident.Id,
        Force = callOut.Incident.Force,
        At = callOut.Incident.At,
        LearnedAt = callOut.Incident.LearnedAt,
        Parties = callOut.Parties,
        Abuse = FieldWords.Of(callOut.Incident.Abuse),
        ChildrenPresent = callOut.Incident.ChildrenPresent,
        WeaponUsed = callOut.Incident.WeaponUsed,
        Injury = callOut.Incident.Injury,
        PowerOfArrest = callOut.Incident.PowerOfArrest,
    };
}
