using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Model;

/// <summary>A crime recorded because of a call-out.</summary>
internal sealed class Crime
{
    public required CrimeId Id { get; init; }

    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    public required OffenceCode Offence { get; init; }

    public required Answer InAHome { get; init; }

    public required Instant At { get; init; }

    public required Instant LearnedAt { get; init; }
}

/// <summary>How a crime ended. The latest counts; what was recorded before stays.</summary>
internal sealed class CrimeEnd
{
    /// <summary>The fact that said so.</summary>
    public required FactId Id { get; init; }

    public required CrimeId Crime { get; init; }

    public required CrimeOutcomeCode Outcome { get; init; }

    public string? WhyNotCharged { get; init; }

    public required Instant At { get; init; }

    public required Instant LearnedAt { get; init; }
}

/// <summary>An incident turned out to be a death or a near miss.</summary>
internal sealed class GraveHarmEntry
{
    public required FactId Id { get; init; }

    public required IncidentId Incident { get; init; }

    public required GraveHarm Harm { get; init; }

    public required Answer ReviewUndertaken { get; init; }

    public required Instant At { get; init; }
}

/// <summary>What the neighbourhood team was asked to do.</summary>
internal sealed class NeighbourhoodTask
{
    public required FactId Id { get; init; }

    public required IncidentId Incident { get; init; }

    /// <summary>Sealed under the incident's own key, survivor-confidential. Null: disposed of.</summary>
    public byte[]? What { get; init; }

    public required Instant At { get; init; }
}

/// <summary>Equality data of somebody, as one force recorded it. The latest counts.</summary>
internal sealed class EqualityEntry
{
    public required FactId Id { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Force { get; init; }

    /// <summary>Sealed under the person's own key, equality. Null: disposed of.</summary>
    public byte[]? Sealed { get; init; }

    public required Instant At { get; init; }
}
