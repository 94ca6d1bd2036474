using Sightline.Kernel;

namespace Sightline.Facts.Incidents;

/// <summary>A crime was recorded because of a call-out: at the door, or later.</summary>
public sealed record CrimeRecorded : Fact
{
    public required CrimeId Crime { get; init; }

    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    public required OffenceCode Offence { get; init; }

    /// <summary>Whether it happened in somebody's home.</summary>
    public Answer InAHome { get; init; }
}

/// <summary>How a crime ended, in the framework of the day: a later one stands beside an earlier one, and is the one that counts.</summary>
public sealed record CrimeOutcomeRecorded : Fact
{
    public required CrimeId Crime { get; init; }

    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    public required CrimeOutcomeCode Outcome { get; init; }

    [About(nameof(Incident))]
    public string? WhyNotCharged { get; init; }
}

/// <summary>A supervisor looked at whether arresting people on both sides was right.</summary>
public sealed record DualArrestReviewed : Fact
{
    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    public required Answer Justified { get; init; }

    [About(nameof(Incident))]
    public required string Why { get; init; }
}

public enum GraveHarm
{
    /// <summary>Somebody died.</summary>
    Death = 1,

    /// <summary>Somebody could have died, and by chance or help did not.</summary>
    NearMiss = 2,
}

/// <summary>An incident turned out to be a death or a near miss: at the door, or later.</summary>
public sealed record GraveHarmRecorded : Fact
{
    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    public required GraveHarm Harm { get; init; }

    /// <summary>Whether a review of the death, or of the near miss, is undertaken.</summary>
    public Answer ReviewUndertaken { get; init; }
}

/// <summary>The neighbourhood team is asked to do something because of an incident.</summary>
public sealed record NeighbourhoodTaskSet : Fact
{
    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    [About(nameof(Incident), Sensitivity.SurvivorConfidential)]
    public required string What { get; init; }
}
