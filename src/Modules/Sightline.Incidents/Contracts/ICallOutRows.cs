using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Contracts;

/// <summary>Call-outs for questions about very many at once: no place, nothing that anybody said.</summary>
public interface ICallOutRows
{
    /// <summary>Everybody's part in every call-out of a force, to be joined in a query of another module.</summary>
    IQueryable<PartRow> PartsOf(AgencyCode force, Instant since);

    /// <summary>Every call-out of a force.</summary>
    IQueryable<CallOutRow> Of(AgencyCode force, Instant since);
}

public sealed class PartRow
{
    public required IncidentId Incident { get; init; }

    public required NominalId Nominal { get; init; }

    public required PartyPart Part { get; init; }
}

public sealed class CallOutRow
{
    public required IncidentId Incident { get; init; }

    public required Instant At { get; init; }

    public required Instant LearnedAt { get; init; }

    /// <summary>Empty: nobody said.</summary>
    public required IReadOnlyList<AbuseKind> Abuse { get; init; }

    public required Answer WeaponUsed { get; init; }

    public required Answer Injury { get; init; }

    public required PowerOfArrestUse PowerOfArrest { get; init; }
}
