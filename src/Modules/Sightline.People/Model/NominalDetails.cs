using NodaTime;
using Sightline.Facts;

namespace Sightline.People.Model;

/// <summary>Another name of a nominal: an alias, a maiden or former name, a nickname.</summary>
internal sealed class NominalName
{
    public long Sequence { get; init; }

    public required NominalId NominalId { get; init; }

    public required string Kind { get; init; }

    public string? Forenames { get; init; }

    public string? Surname { get; init; }

    public required Instant LearnedAt { get; init; }
}

/// <summary>Where a nominal lives or lived, as far as it is no secret. Both days of the period are inclusive and may be unknown.</summary>
internal sealed class NominalAddress
{
    public long Sequence { get; init; }

    public required NominalId NominalId { get; init; }

    /// <summary>As on an envelope, one line of it a line.</summary>
    public required string Lines { get; init; }

    public string? Postcode { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public required Instant LearnedAt { get; init; }
}

internal enum ContactKind : short
{
    Phone = 1,
    Email = 2,

    /// <summary>Only among the confidential ones: ordinary addresses have a table with columns of their own.</summary>
    Address = 3,
}

/// <summary>A phone number or e-mail address that is no secret.</summary>
internal sealed class NominalContact
{
    public long Sequence { get; init; }

    public required NominalId NominalId { get; init; }

    public required ContactKind Kind { get; init; }

    public required string Value { get; init; }

    public required Instant LearnedAt { get; init; }
}

/// <summary>A number issued to one person.</summary>
internal sealed class NominalIdentifier
{
    public long Sequence { get; init; }

    public required NominalId NominalId { get; init; }

    public required string Kind { get; init; }

    public required string Value { get; init; }

    public required Instant LearnedAt { get; init; }
}

/// <summary>An address, phone or e-mail that is survivor-confidential: sealed under her own key, in a table no ordinary query reads.</summary>
internal sealed class ConfidentialContact
{
    public long Sequence { get; init; }

    public required NominalId NominalId { get; init; }

    /// <summary>The agency that recorded it; nobody else's worker ever sees the value.</summary>
    public required AgencyCode RecordedBy { get; init; }

    public required ContactKind Kind { get; init; }

    public required byte[] Sealed { get; init; }

    public required Instant LearnedAt { get; init; }
}
