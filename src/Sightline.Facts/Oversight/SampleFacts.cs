using NodaTime;
using Sightline.Kernel;

namespace Sightline.Facts.Oversight;

/// <summary>A sample was drawn. The same seed draws the same records from the same population again.</summary>
public sealed record SampleDrawn : Fact
{
    public required SampleId Sample { get; init; }

    [Clear("a code of the rulebook")]
    public required string Kind { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>From when to when what it is drawn from happened, the end not among it.</summary>
    public required Instant Since { get; init; }

    public required Instant Until { get; init; }

    [Clear("a text by which records are drawn, chosen before anybody saw them")]
    public required string Seed { get; init; }

    /// <summary>How many records there were to draw from.</summary>
    public required int Population { get; init; }

    /// <summary>Those drawn, in their order.</summary>
    [Clear("ids of records, and no value of any")]
    public required IReadOnlyList<Guid> Records { get; init; }

    /// <summary>Other agencies whose people look at the sample too.</summary>
    public IReadOnlyList<AgencyCode> Reviewers { get; init; } = [];

    /// <summary>Until when they may; null where nobody outside was asked.</summary>
    public Instant? ReviewUntil { get; init; }
}

/// <summary>The answer to one question about one record, by its code.</summary>
public sealed record SampleAnswer(string Question, Answer Answer);

/// <summary>Somebody looked at one record of a sample. Looked at again, the newer answers count.</summary>
public sealed record SampleCaseReviewed : Fact
{
    public required SampleId Sample { get; init; }

    /// <summary>Its number in the sample, from 1.</summary>
    public required int Case { get; init; }

    public required AgencyCode By { get; init; }

    [About(nameof(Sample))]
    public required IReadOnlyList<SampleAnswer> Answers { get; init; }
}

/// <summary>The agency that drew a sample has looked at every record of it.</summary>
public sealed record SampleLookedThrough : Fact
{
    public required SampleId Sample { get; init; }

    [Clear("a code of the rulebook")]
    public required string Kind { get; init; }

    public required AgencyCode Agency { get; init; }
}

/// <summary>Something is to be done because of what a sample showed.</summary>
public sealed record SampleFollowedUp : Fact
{
    public required SampleId Sample { get; init; }

    public required SampleActionId Action { get; init; }

    public required AgencyCode Agency { get; init; }

    public required DeskCode Desk { get; init; }

    public required Instant DueBy { get; init; }

    [About(nameof(Sample))]
    public required string Words { get; init; }
}
