using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;

namespace Sightline.Orders.Model;

internal sealed class Breach
{
    public required BreachId Id { get; init; }

    public required OrderId OrderId { get; init; }

    public required NominalId RespondentId { get; init; }

    public IReadOnlyList<NominalId> Protected { get; init; } = [];

    /// <summary>Empty: not known which.</summary>
    public IReadOnlyList<TermId> Terms { get; init; } = [];

    public IncidentId? IncidentId { get; init; }

    public string? What { get; init; }

    public required Instant At { get; init; }

    public required AgencyCode ReportedBy { get; init; }

    public required FactId Fact { get; init; }
}

/// <summary>What came of a breach; there may be several in turn (arrested, then charged).</summary>
internal sealed class BreachOutcomeEntry
{
    /// <summary>The fact that stated it.</summary>
    public required FactId Id { get; init; }

    public required BreachId BreachId { get; init; }

    public required OrderId OrderId { get; init; }

    public required BreachOutcome Outcome { get; init; }

    public required Instant At { get; init; }

    public required AgencyCode RecordedBy { get; init; }
}
