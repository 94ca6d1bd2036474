using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Model;

/// <summary>The checks of a report, in their order.</summary>
internal enum CheckStage : short
{
    Supervisor = 1,
    Screening = 2,
    Specialist = 3,
}

/// <summary>A check of a report: what it found, and how the flag stood when it was over.</summary>
internal sealed class ReportCheck
{
    public required FactId Id { get; init; }

    public required IncidentId Incident { get; init; }

    public required CheckStage Stage { get; init; }

    public required FlagFinding Flag { get; init; }

    public required ArrestFinding Arrest { get; init; }

    public required Answer RepeatVictim { get; init; }

    public required Answer ChildrenNotified { get; init; }

    public required Answer IntelligenceEntered { get; init; }

    /// <summary>The flag after it.</summary>
    public required Answer DomesticAbuse { get; init; }

    /// <summary>Sealed under the incident's own key, survivor-confidential.</summary>
    public byte[]? Note { get; init; }

    public required Instant At { get; init; }

    public UserId? By { get; init; }
}

/// <summary>Whether arresting people on both sides was right.</summary>
internal sealed class DualArrestReview
{
    public required FactId Id { get; init; }

    public required IncidentId Incident { get; init; }

    public required Answer Justified { get; init; }

    public string? Why { get; init; }

    public required Instant At { get; init; }

    public UserId? By { get; init; }
}
