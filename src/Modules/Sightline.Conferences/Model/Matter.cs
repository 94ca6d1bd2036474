using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Risk;

namespace Sightline.Conferences.Model;

internal enum MatterKind
{
    CallOut = 1,
    Breach = 2,
    NewOrder = 3,
    Assessment = 4,
}

/// <summary>
/// Something reported that a force's meetings must go through. Written in the transaction of the fact itself, so that nothing falls between two lists, however late it is recorded.
/// </summary>
internal sealed class Matter
{
    /// <summary>The fact that reported it.</summary>
    public required FactId Fact { get; init; }

    /// <summary>Whose meetings it is for.</summary>
    public required AgencyCode Force { get; init; }

    public required MatterKind Kind { get; init; }

    /// <summary>The call-out, breach or order itself.</summary>
    public required Guid Thing { get; init; }

    public OrderId? Order { get; init; }

    /// <summary>Of an assessment; null: it came to none.</summary>
    public RiskLevel? Level { get; init; }

    /// <summary>Who stated it; null: the register itself. Never shown: it may be a survivors' service.</summary>
    public AgencyCode? StatedBy { get; init; }

    public required Instant At { get; init; }

    public required Instant LearnedAt { get; init; }

    public required IReadOnlyList<Party> People { get; init; }
}
