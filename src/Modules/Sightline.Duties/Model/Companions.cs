using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Duties.Model;

/// <summary>An agency that a duty is owed to, and the desk of it that is told.</summary>
internal sealed class WaitingAgency
{
    public required DutyId Duty { get; init; }

    public required AgencyCode Agency { get; init; }

    public DeskCode? Desk { get; init; }
}

/// <summary>What would discharge a duty: a fact's name with the ids it must carry. Facts that name the duty itself need no such row.</summary>
internal sealed class AwaitedFact
{
    public required DutyId Duty { get; init; }

    public required string Key { get; init; }
}

/// <summary>That a fact which discharges duties has been heard: a duty raised later, because its own fact was learned late, finds it here.</summary>
[OffLedger("an index of facts that are themselves on the ledger")]
internal sealed class DischargingFactHeard
{
    public required string Key { get; init; }

    public required FactId Fact { get; init; }

    public required Instant At { get; init; }

    /// <summary>A later fact said that it was wrong: it discharges nothing any more.</summary>
    public bool FoundWrong { get; set; }
}

/// <summary>On which side of a fact somebody stands.</summary>
internal enum Side : short
{
    /// <summary>Not a person (an order, an incident), or neither side.</summary>
    Neither = 0,
    Protected = 1,
    Bound = 2,
}

/// <summary>Whom and what a fact that raised a duty is about: ids only.</summary>
internal sealed class RaisingSubject
{
    public required FactId Fact { get; init; }

    public required Guid Subject { get; init; }

    public required Side Side { get; init; }

    /// <summary>An order or incident, through which duties of later facts reach a person's record.</summary>
    public required bool IsThing { get; init; }
}
