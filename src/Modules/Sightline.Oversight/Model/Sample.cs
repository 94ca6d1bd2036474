using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Oversight;

namespace Sightline.Oversight.Model;

internal sealed class Sample
{
    public required SampleId Id { get; init; }

    /// <summary>A code of <c>rulebook/samples.yaml</c>.</summary>
    public required string Kind { get; init; }

    public required AgencyCode Agency { get; init; }

    public required Instant Since { get; init; }

    /// <summary>Not inclusive.</summary>
    public required Instant Until { get; init; }

    public required string Seed { get; init; }

    /// <summary>How many records there were to draw from when it was drawn.</summary>
    public required int Population { get; init; }

    public required IReadOnlyList<AgencyCode> Reviewers { get; init; }

    /// <summary>Until when the reviewers may look; null where there are none.</summary>
    public Instant? ReviewUntil { get; init; }

    public required Instant DrawnAt { get; init; }
}

/// <summary>One record of a sample, in the order in which it was drawn.</summary>
internal sealed class SampleCase
{
    public required SampleId Sample { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was drawn: a call-out, a crime, a flag or a duty, as its kind of sample says.</summary>
    public required Guid Record { get; init; }

    /// <summary>The call-out that it is, or is a crime of.</summary>
    public IncidentId? Incident { get; init; }

    /// <summary>Whom it is about is found by this.</summary>
    public Guid Subject => Incident?.Value ?? Record;
}

/// <summary>What somebody of an agency found in one record. The newest of an agency counts.</summary>
internal sealed class CaseReview
{
    public required FactId Fact { get; init; }

    public required SampleId Sample { get; init; }

    public required int Number { get; init; }

    public required AgencyCode By { get; init; }

    public required IReadOnlyList<SampleAnswer> Answers { get; init; }

    public required Instant At { get; init; }
}

/// <summary>The agency that drew a sample has looked at every record of it.</summary>
internal sealed class SampleEnd
{
    public required SampleId Sample { get; init; }

    public required FactId Fact { get; init; }

    public required Instant At { get; init; }
}

/// <summary>Something that a desk is to do because of what a sample showed.</summary>
internal sealed class SampleAction
{
    public required SampleActionId Id { get; init; }

    public required SampleId Sample { get; init; }

    public required DeskCode Desk { get; init; }

    public required Instant DueBy { get; init; }

    public required string Words { get; init; }

    public required Instant At { get; init; }
}

/// <summary>A duty of an agency that its manager decided not to have done, as it was heard.</summary>
internal sealed class WaivedDuty
{
    public required FactId Fact { get; init; }

    public required DutyId Duty { get; init; }

    public required AgencyCode Agency { get; init; }

    public required Instant At { get; init; }

    public required Instant LearnedAt { get; init; }
}
