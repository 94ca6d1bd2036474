using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.People.Model;

internal enum ReviewState : short
{
    Open = 1,
    Same = 2,
    Different = 3,

    /// <summary>Somebody looked and could not tell: open still, behind those nobody has looked at.</summary>
    CouldNotTell = 4,

    /// <summary>Nobody was asked: they stood on different sides of one incident or order.</summary>
    OtherSides = 5,

    /// <summary>Open, and one of the two is held by a survivors' service: it alone knows of the question.</summary>
    OpenWithService = 6,

    /// <summary>Kept apart once; the decision was taken back, or a tie made later says otherwise.</summary>
    Lifted = 7,

    /// <summary>One of the two was disposed of before anybody decided.</summary>
    Disposed = 8,
}

/// <summary>What a decision to keep two apart was taken in the knowledge of: only evidence of another kind asks about them again.</summary>
[Flags]
internal enum EvidenceKinds : short
{
    None = 0,
    Identifier = 1,
    Phone = 2,
    Email = 4,
}

/// <summary>Two nominals that may be one person, and what somebody decided. A decision of "different" also stands against the engine.</summary>
internal sealed class TieReview : IVersioned
{
    public required ReviewId Id { get; init; }

    public required NominalId NominalId { get; init; }

    public required NominalId OtherId { get; init; }

    /// <summary>The agency whose reviewer is asked.</summary>
    public required AgencyCode Agency { get; init; }

    public required double Weight { get; init; }

    public ReviewState State { get; set; }

    public required Instant PutAt { get; init; }

    public Instant? DecidedAt { get; set; }

    /// <summary>Kinds of evidence that agreed when it was decided; what agreed before says nothing new later.</summary>
    public EvidenceKinds Known { get; set; }

    public long Version { get; set; }
}

internal enum TieStep : short
{
    Tied = 1,
    KeptApart = 2,
    NotSure = 3,

    /// <summary>A decision to keep apart was taken back.</summary>
    Lifted = 4,

    /// <summary>Taken away from the person they were tied to.</summary>
    TakenAway = 5,

    /// <summary>Asked again, because evidence of another kind came.</summary>
    NewEvidence = 6,

    /// <summary>They were put on different sides of one incident or order.</summary>
    OtherSides = 7,

    /// <summary>One was recorded as related to the other: nobody is their own parent or partner.</summary>
    Related = 8,
}

/// <summary>What somebody decided about two nominals: who, when and why. Only ever inserted: the history that is shown.</summary>
internal sealed class TieDecision
{
    public long Sequence { get; init; }

    public required NominalId NominalId { get; init; }

    public required NominalId OtherId { get; init; }

    public required TieStep Step { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>As the ledger names whoever decided.</summary>
    public required string By { get; init; }

    public UserId? User { get; init; }

    public required Instant At { get; init; }

    /// <summary>Sealed under the nominal's own key.</summary>
    public byte[]? Why { get; init; }
}
