using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;

namespace Sightline.Orders.Model;

internal enum HowHeKnew
{
    Served = 1,
    Told = 2,
}

/// <summary>A respondent was served, or was told of the order: from that minute he knew.</summary>
internal sealed class Service
{
    public required ServiceId Id { get; init; }

    public required OrderId OrderId { get; init; }

    public required NominalId RespondentId { get; init; }

    public required HowHeKnew How { get; init; }

    public ServiceMethod? Method { get; init; }

    public Answer ProofHeld { get; init; }

    public string? By { get; init; }

    public required Instant At { get; init; }

    /// <summary>Which terms he was told; empty: all of them.</summary>
    public IReadOnlyList<TermId> Terms { get; init; } = [];

    public required AgencyCode RecordedBy { get; init; }

    public required FactId Fact { get; init; }

    /// <summary>It was found not to have happened, or not to him.</summary>
    public Instant? WrongSince { get; set; }

    public FactId? WrongFact { get; set; }

    public string? WhyWrong { get; set; }
}
