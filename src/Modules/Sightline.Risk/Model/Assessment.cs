using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;

namespace Sightline.Risk.Model;

/// <summary>An assessment as it was recorded: once, and never overwritten. What was answered, and why it was so judged, is sealed.</summary>
internal sealed class Assessment
{
    public required AssessmentId Id { get; init; }

    /// <summary>The fact that recorded it.</summary>
    public required FactId Fact { get; init; }

    public required AgencyCode By { get; init; }

    public required NominalId Assessed { get; init; }

    public IncidentId? Incident { get; init; }

    public required InstrumentCode Instrument { get; init; }

    public required InstrumentVersion Version { get; init; }

    public required Instant At { get; init; }

    public required Instant LearnedAt { get; init; }

    public int? Score { get; init; }

    /// <summary>If every missing answer counted for the most it can; null where there is no score.</summary>
    public int? Highest { get; init; }

    /// <summary>How many items nobody answered.</summary>
    public required int Missing { get; init; }

    public RiskLevel? Level { get; init; }

    public RiskLevel? Judgement { get; init; }

    public required Answer Priority { get; init; }

    public required Answer Children { get; init; }

    public RiskLevel? ChildrenLevel { get; init; }

    public required WhyNotKnown WhyChildrenNotKnown { get; init; }

    /// <summary>Sealed under the assessment's own key, survivor-confidential. Null: none were given, or they are gone.</summary>
    public byte[]? Answers { get; init; }

    /// <summary>As <see cref="Answers"/>.</summary>
    public byte[]? JudgementReason { get; init; }

    /// <summary>As <see cref="Answers"/>.</summary>
    public byte[]? Responses { get; init; }
}

/// <summary>From whom a risk comes.</summary>
internal sealed class AssessedFrom
{
    public required AssessmentId Assessment { get; init; }

    public required NominalId Nominal { get; init; }
}

/// <summary>Something that happened after the last assessment by an agency: the next is owed.</summary>
internal sealed class Reopening
{
    /// <summary>The fact that stated it.</summary>
    public required FactId Id { get; init; }

    public required AssessmentId Assessment { get; init; }

    public required ReassessmentCause Cause { get; init; }

    /// <summary>The order, breach or call-out, by the fact that stated it.</summary>
    public required FactId BecauseOf { get; init; }

    /// <summary>The call-out it was, or was part of; null for none.</summary>
    public IncidentId? Incident { get; init; }

    /// <summary>Whether the agency that assessed may hear of it.</summary>
    public Answer MayHear { get; init; }

    public required Instant At { get; init; }

    internal static Reopening By(RiskReassessmentOwed owed, IncidentId? incident) => new()
    {
        Id = owed.Id, Assessment = owed.Assessment, Cause = owed.Cause, BecauseOf = owed.BecauseOf, Incident = incident, MayHear = owed.MayHear, At = owed.Since,
    };
}
