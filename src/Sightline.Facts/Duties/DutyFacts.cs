using NodaTime;
using Sightline.Facts.Access;

namespace Sightline.Facts.Duties;

public sealed record DutyRaised : Fact
{
    public required DutyId Duty { get; init; }

    public required DutyRuleCode Rule { get; init; }

    /// <summary>The agency and desk that owe it now (a cover desk where the own desk is shut past the limit).</summary>
    public required AgencyCode OwedBy { get; init; }

    public required DeskCode Desk { get; init; }

    /// <summary>The agency it is owed to; null when it is owed to the public record alone.</summary>
    public AgencyCode? OwedTo { get; init; }

    /// <summary>Further agencies it is owed to: a breach of an order that protects several people may be waited for by several services.</summary>
    public IReadOnlyList<AgencyCode> AlsoOwedTo { get; init; } = [];

    public Instant? DueAt { get; init; }

    /// <summary>The fact that raised it.</summary>
    public required FactId Because { get; init; }
}

public sealed record DutyDischarged : Fact
{
    public required DutyId Duty { get; init; }

    public required FactId DischargedBy { get; init; }

    public required AgencyCode OwedBy { get; init; }

    public bool Late { get; init; }
}

public sealed record DutyReopened : Fact
{
    public required DutyId Duty { get; init; }

    public required FactId Because { get; init; }

    public required AgencyCode OwedBy { get; init; }
}

/// <summary>The limit has passed: the owing desk's manager is told, and whoever waits sees "late".</summary>
public sealed record DutyFoundLate : Fact
{
    public required DutyId Duty { get; init; }

    public required AgencyCode OwedBy { get; init; }

    public required DeskCode Manager { get; init; }
}

public sealed record DutyWaived : Fact
{
    public required DutyId Duty { get; init; }

    public required AgencyCode OwedBy { get; init; }

    [About(nameof(Duty))]
    public required string Reason { get; init; }
}

public sealed record DutyHandedToCover : Fact
{
    public required DutyId Duty { get; init; }

    public required AgencyCode OwedBy { get; init; }

    public required DeskCode Cover { get; init; }
}

/// <summary>
/// The owing desk did what was owed, where no module states a fact of its own for it yet. Names the duty itself, so that it discharges that one only.
/// </summary>
public sealed record OwedActionDone : Fact
{
    public required DutyId Duty { get; init; }

    public required AgencyCode By { get; init; }

    [About(nameof(Duty))]
    public string? What { get; init; }
}

/// <summary>
/// An agency stated something that agencies of another kind should hear of, and no gateway lets them: none of those was told, and telling them by another
/// lawful way is now the stating agency's. Stated whether or not any of them has to do with the people concerned, and names none of them.
/// </summary>
public sealed record SharingRefused : Fact
{
    /// <summary>The fact that did not flow.</summary>
    public required FactId Because { get; init; }

    public required AgencyCode From { get; init; }

    public AgencyKind? To { get; init; }

    [Clear("a gateway's code from the rulebook")]
    public required string Gateway { get; init; }

    [Clear("which gateway is missing between kinds of agency: no person and no service that holds one")]
    public required string Words { get; init; }

    public OrderId? Order { get; init; }

    public BreachId? Breach { get; init; }

    public IncidentId? Incident { get; init; }
}
