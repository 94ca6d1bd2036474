using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.People.Model;

/// <summary>When a record is looked at again for whether its time has run out.</summary>
[OffLedger("worked out from the rulebook and the ledger; worked out anew when it is gone")]
internal sealed class RetentionLook
{
    public required NominalId NominalId { get; init; }

    public required LocalDate LookOn { get; set; }

    /// <summary>The classes by which it was worked out: where they change, it is looked at anew.</summary>
    public required string Classes { get; set; }
}

internal enum RetentionState : short
{
    Open = 1,
    Kept = 2,
    OnHold = 3,
    Disposed = 4,
    Overtaken = 5,
}

/// <summary>A record whose time has run out under a class, and what somebody decided.</summary>
internal sealed class RetentionReview : IVersioned
{
    public required RetentionReviewId Id { get; init; }

    public required NominalId NominalId { get; init; }

    public required AgencyCode Agency { get; init; }

    public required RetentionClassCode Class { get; init; }

    /// <summary>When it had been kept for as long as the class says.</summary>
    public required Instant RanOut { get; init; }

    public required Instant RaisedAt { get; init; }

    public required RetentionState State { get; set; }

    public Instant? DecidedAt { get; set; }

    /// <summary>As the ledger names whoever decided.</summary>
    public string? DecidedBy { get; set; }

    public LocalDate? KeptUntil { get; set; }

    /// <summary>Sealed under the record's own key.</summary>
    public byte[]? Why { get; set; }

    public long Version { get; set; }
}

/// <summary>A record must not be disposed of, whatever its time.</summary>
internal sealed class LegalHold : IVersioned
{
    public required LegalHoldId Id { get; init; }

    public required NominalId NominalId { get; init; }

    public required AgencyCode Agency { get; init; }

    public required string PlacedBy { get; init; }

    public required Instant PlacedAt { get; init; }

    /// <summary>Sealed under the record's own key.</summary>
    public required byte[] Why { get; init; }

    public string? LiftedBy { get; set; }

    public Instant? LiftedAt { get; set; }

    public byte[]? WhyLifted { get; set; }

    public long Version { get; set; }
}

/// <summary>That something was disposed of: all that is left of it, beside its ids on the ledger.</summary>
internal sealed class Disposal
{
    /// <summary>The decision by which it was.</summary>
    public required RetentionReviewId ReviewId { get; init; }

    public required NominalId NominalId { get; init; }

    public required AgencyCode Agency { get; init; }

    public required RetentionClassCode Class { get; init; }

    /// <summary>False: the part that the class covers, and the record stands.</summary>
    public required bool IsWhole { get; init; }

    public required string By { get; init; }

    public required Instant At { get; init; }
}
