using Sightline.Kernel;

namespace Sightline.Facts.Incidents;

/// <summary>What a check found of the flag "domestic abuse".</summary>
public enum FlagFinding
{
    /// <summary>Set and rightly so, or rightly not set.</summary>
    Right = 1,

    /// <summary>Not set, and it should have been: a miss. The check sets it.</summary>
    Missed = 2,

    /// <summary>Set, and it should not have been: a false flag. The check takes it away.</summary>
    WronglySet = 3,

    /// <summary>What is held does not say. It stays as it was, and is asked about.</summary>
    CannotTell = 4,

    /// <summary>Nobody could say before; the check can: it is. Neither a miss nor a false flag.</summary>
    SettledAsDomesticAbuse = 5,

    /// <summary>Nobody could say before; the check can: it is not.</summary>
    SettledAsNot = 6,
}

/// <summary>What a check found of the power of arrest.</summary>
public enum ArrestFinding
{
    NotLookedAt = 0,
    UsedRightly = 1,
    RightlyNotUsed = 2,

    /// <summary>It was there, was not used, and the reason does not hold.</summary>
    ReasonDoesNotHold = 3,
    NoneWasThere = 4,
}

/// <summary>What a check of a report found.</summary>
/// <param name="Flag">Of the flag.</param>
/// <param name="Arrest">Of the power of arrest.</param>
/// <param name="RepeatVictim">Whether the victim is a repeat victim.</param>
/// <param name="ChildrenNotified">Whether the notice about children was sent where one was owed.</param>
/// <param name="IntelligenceEntered">Whether the intelligence entry was made.</param>
public sealed record CheckFindings(FlagFinding Flag, ArrestFinding Arrest, Answer RepeatVictim, Answer ChildrenNotified, Answer IntelligenceEntered);

/// <summary>A supervisor checked an initial report.</summary>
public sealed record InitialReportChecked : Fact
{
    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    public required CheckFindings Findings { get; init; }

    [About(nameof(Incident), Sensitivity.SurvivorConfidential)]
    public string? Note { get; init; }
}

/// <summary>The crime desk screened a report.</summary>
public sealed record FlagScreened : Fact
{
    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    public required CheckFindings Findings { get; init; }

    [About(nameof(Incident), Sensitivity.SurvivorConfidential)]
    public string? Note { get; init; }
}

/// <summary>The specialist unit checked a report after the crime desk had.</summary>
public sealed record FlagChecked : Fact
{
    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    public required CheckFindings Findings { get; init; }

    [About(nameof(Incident), Sensitivity.SurvivorConfidential)]
    public string? Note { get; init; }
}
