using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Risk.Ranking;

/// <summary>One call-out in which somebody is the suspect, as far as a ranking asks.</summary>
internal sealed record SeenCallOut(IncidentId Incident, Instant At)
{
    public required IReadOnlyList<AbuseKind> Abuse { get; init; }

    public required Answer Weapon { get; init; }

    public required Answer Injury { get; init; }
}

/// <summary>What the register holds of one suspect, whichever agency's records of the person were named.</summary>
internal sealed class Tally(Guid key)
{
    /// <summary>The person, or the record where it is tied to nobody.</summary>
    public Guid Key { get; } = key;

    public HashSet<NominalId> Nominals { get; } = [];

    public Dictionary<IncidentId, SeenCallOut> CallOuts { get; } = [];

    /// <summary>By the victim's key, when that victim was last in a call-out with this suspect.</summary>
    public Dictionary<Guid, Instant> Victims { get; } = [];

    /// <summary>The records by which they were named, with the victim's key.</summary>
    public Dictionary<NominalId, Guid> VictimNominals { get; } = [];

    /// <summary>Call-outs in which nobody is named as a victim: there was one, who is not known.</summary>
    public int WithoutAVictim { get; set; }

    public NominalId First => Nominals.Min();

    public void Saw((NominalId Nominal, Guid Key) victim, Instant at)
    {
        Victims[victim.Key] = Victims.TryGetValue(victim.Key, out var before) ? Instant.Max(before, at) : at;
        VictimNominals[victim.Nominal] = victim.Key;
    }
}
