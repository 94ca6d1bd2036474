using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;

namespace Sightline.People.Model;

/// <summary>What an agency was told of how somebody may be reached. Never changed: a newer one of the same agency takes its place.</summary>
internal sealed class SafeContactRow
{
    /// <summary>By this, and not by time or id, is known which is newer: two may be stated in one instant.</summary>
    public long Sequence { get; init; }

    public required SafeContactId Id { get; init; }

    public required NominalId NominalId { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>As the ledger names whoever recorded it.</summary>
    public required string By { get; init; }

    /// <summary>A <see cref="SafeContactWords"/>, survivor-confidential.</summary>
    public required byte[] Said { get; init; }

    public required Instant StatedAt { get; init; }
}

/// <summary>Whom a statement may be told. The newest of a statement stands.</summary>
internal sealed class SafeContactTelling
{
    public long Sequence { get; init; }

    public required SafeContactId StatementId { get; init; }

    /// <summary>Kinds of agency, by their numbers, between bars: "|1|5|". Empty: nobody else.</summary>
    public required string ToldTo { get; init; }

    public required ToldFor Purpose { get; init; }

    public required byte[] Why { get; init; }

    public required string By { get; init; }

    public required Instant DecidedAt { get; init; }
}

/// <summary>One agency's endeavour to reach somebody.</summary>
internal sealed class ContactEffort
{
    public required ContactEffortId Id { get; init; }

    public required NominalId NominalId { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>A <see cref="FirstContactPlan"/>, survivor-confidential. Null: a safe way was known.</summary>
    public byte[]? Plan { get; init; }

    public required string By { get; init; }

    public required Instant BegunAt { get; init; }
}

internal sealed class ContactAttempt
{
    public long Sequence { get; init; }

    public required ContactAttemptId Id { get; init; }

    public required ContactEffortId EffortId { get; init; }

    public required ContactWay Way { get; init; }

    public required ContactOutcome Outcome { get; init; }

    public required string By { get; init; }

    public required Instant At { get; init; }
}
