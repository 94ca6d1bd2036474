using NodaTime;
using Sightline.Kernel;

namespace Sightline.Facts.People;

/// <summary>The time for which an agency keeps a record has run out: somebody must decide what becomes of it.</summary>
public sealed record RetentionReviewRaised : Fact
{
    public required NominalId Nominal { get; init; }

    public required RetentionReviewId Review { get; init; }

    /// <summary>The agency that holds the record.</summary>
    public required AgencyCode Agency { get; init; }

    public required RetentionClassCode Class { get; init; }

    /// <summary>When it had been kept for as long as the class says.</summary>
    public required Instant RanOut { get; init; }
}

public enum RetentionDecision
{
    Keep = 1,
    LegalHold = 2,
    Dispose = 3,

    /// <summary>Nobody had to decide any more: it was disposed of, or put on hold, by another decision.</summary>
    Overtaken = 4,
}

/// <summary>Somebody decided what becomes of a record whose time has run out.</summary>
public sealed record RetentionDecided : Fact
{
    public required NominalId Nominal { get; init; }

    public required RetentionReviewId Review { get; init; }

    public required AgencyCode Agency { get; init; }

    public required RetentionDecision Decision { get; init; }

    /// <summary>When it is asked about again; null unless it is kept.</summary>
    public Instant? KeptUntil { get; init; }

    /// <summary>Null where it was disposed of: what had to be forgotten would stand in the reason.</summary>
    [About(nameof(Nominal))]
    public string? Why { get; init; }
}

/// <summary>A record must not be disposed of, whatever its time: a court, an inquiry or a complaint may ask for it.</summary>
public sealed record LegalHoldPlaced : Fact
{
    public required NominalId Nominal { get; init; }

    public required LegalHoldId Hold { get; init; }

    public required AgencyCode Agency { get; init; }

    [About(nameof(Nominal))]
    public required string Why { get; init; }
}

public sealed record LegalHoldLifted : Fact
{
    public required NominalId Nominal { get; init; }

    public required LegalHoldId Hold { get; init; }

    public required AgencyCode Agency { get; init; }

    [About(nameof(Nominal))]
    public required string Why { get; init; }
}

/// <summary>
/// What an agency held of somebody was disposed of, by somebody's decision: the keys of those kinds of data were destroyed, and what stood clear was taken out. That it
/// was, by whom, when and under which class is all that is left of it.
/// </summary>
public sealed record NominalDisposed : Fact
{
    public required NominalId Nominal { get; init; }

    public required RetentionReviewId Review { get; init; }

    public required AgencyCode Agency { get; init; }

    public required RetentionClassCode Class { get; init; }

    public required IReadOnlyList<Sensitivity> Kinds { get; init; }
}
