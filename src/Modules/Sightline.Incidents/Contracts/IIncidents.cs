using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;

namespace Sightline.Incidents.Contracts;

/// <summary>Call-outs, for the other modules.</summary>
public interface IIncidents
{
    Task<IncidentSummary?> FindAsync(IncidentId incident, CancellationToken stop);

    /// <summary>What an officer at the door must know of earlier call-outs about these people: children seen, weapons, interpreter. No address, no words of hers.</summary>
    Task<DoorHistory> DoorHistoryAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop);
}

public sealed record IncidentSummary(IncidentId Incident, AgencyCode Force, Instant At, IReadOnlyList<Party> Parties);

/// <param name="ChildrenSeen">The most that were seen at one call-out; null: not known.</param>
/// <param name="LastWeapon">When a weapon was last used; null: not known that one was.</param>
public sealed record DoorHistory(int CallOuts, int? ChildrenSeen, Instant? LastWeapon);
