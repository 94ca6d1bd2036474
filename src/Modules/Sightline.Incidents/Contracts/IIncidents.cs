using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Contracts;

/// <summary>Call-outs, for the other modules.</summary>
public interface IIncidents
{
    Task<IncidentSummary?> FindAsync(IncidentId incident, CancellationToken stop);

    /// <summary>What an officer at the door must know of earlier call-outs about these people: children seen, weapons, interpreter. No address, no words of hers.</summary>
    Task<DoorHistory> DoorHistoryAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop);

    /// <summary>These call-outs in short, for a list: no address, nothing that anybody said. One that is not held is left out.</summary>
    Task<IReadOnlyList<CallOutDigest>> DigestsAsync(IReadOnlyCollection<IncidentId> incidents, CancellationToken stop);
}

public sealed record CallOutDigest
{
    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    public required Instant At { get; init; }

    public required Instant LearnedAt { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    /// <summary>The kinds of abuse in words; says so where nobody said.</summary>
    public required string Abuse { get; init; }

    public required Answer ChildrenPresent { get; init; }

    public required Answer WeaponUsed { get; init; }

    public required Answer Injury { get; init; }

    public required PowerOfArrestUse PowerOfArrest { get; init; }
}

public sealed record IncidentSummary(IncidentId Incident, AgencyCode Force, Instant At, IReadOnlyList<Party> Parties);

/// <param name="ChildrenSeen">The most that were seen at one call-out; null: not known.</param>
/// <param name="LastWeapon">When a weapon was last used; null: not known that one was.</param>
public sealed record DoorHistory(int CallOuts, int? ChildrenSeen, Instant? LastWeapon);
