using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Platform.Storage;

namespace Sightline.Conferences.Model;

internal sealed class Meeting : IVersioned
{
    public required MeetingId Id { get; init; }

    /// <summary>A code of <c>rulebook/meetings.yaml</c>.</summary>
    public required string Kind { get; init; }

    public required AgencyCode Host { get; init; }

    public required IReadOnlyList<AgencyCode> Others { get; init; }

    public required Instant Since { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>Null: it is going on.</summary>
    public Instant? HeldAt { get; set; }

    public long Version { get; set; }
}

/// <summary>What was reported of the same people.</summary>
internal sealed class MeetingLine
{
    public required MeetingLineId Id { get; init; }

    public required MeetingId Meeting { get; init; }

    /// <summary>Lines of earlier meetings that came to no decision. Several, where it turned out that they are about the same people.</summary>
    public required IReadOnlyList<MeetingLineId> CameBackFrom { get; init; }
}

internal sealed class LineMatter
{
    public required MeetingLineId Line { get; init; }

    public required FactId Fact { get; init; }

    public required AgencyCode Force { get; init; }
}

/// <summary>Somebody a line is about.</summary>
internal sealed class LinePerson
{
    public required MeetingLineId Line { get; init; }

    public required NominalId Nominal { get; init; }
}

/// <summary>Never changed: a second thought is a second decision.</summary>
internal sealed class MeetingDecision
{
    public required MeetingDecisionId Id { get; init; }

    public required MeetingLineId Line { get; init; }

    public required MeetingDecisionKind Kind { get; init; }

    public AgencyCode? Owner { get; init; }

    public DeskCode? Desk { get; init; }

    public Instant? DueBy { get; init; }

    /// <summary>Sealed under the line's own key, survivor-confidential.</summary>
    public required byte[] Words { get; init; }

    public required Instant At { get; init; }
}
