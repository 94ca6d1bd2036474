using NodaTime;

namespace Sightline.Facts.Risk;

/// <summary>What a check of a national database found, by how new it was to the force.</summary>
public enum CheckResult
{
    NothingNew = 1,
    New = 2,
    SignificantNew = 3,
    HighlySignificantNew = 4,
}

/// <summary>After a call-out the two national databases were checked. What they said stays in the force's own systems.</summary>
public sealed record NationalDatabasesChecked : Fact
{
    public required IncidentId Incident { get; init; }

    public required AgencyCode By { get; init; }

    /// <summary>The Police National Computer.</summary>
    public required CheckResult Pnc { get; init; }

    /// <summary>The Police National Database.</summary>
    public required CheckResult Pnd { get; init; }
}

/// <summary>Somebody who may do harm is to leave custody, or has left it.</summary>
public sealed record ReleaseNotified : Fact
{
    public required ReleaseId Release { get; init; }

    /// <summary>The agency that was told, or decided it.</summary>
    public required AgencyCode By { get; init; }

    public required IReadOnlyList<NominalId> Respondents { get; init; }

    [About(nameof(Release))]
    public required LocalDate ReleasedOn { get; init; }
}
