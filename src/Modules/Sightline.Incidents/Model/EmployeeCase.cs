using NodaTime;
using Sightline.Facts;

namespace Sightline.Incidents.Model;

/// <summary>What was said of one of those named in a call-out: whether they work for an agency. The latest about somebody counts.</summary>
internal sealed class EmployeeEntry
{
    public required FactId Id { get; init; }

    public required IncidentId Incident { get; init; }

    public required NominalId Nominal { get; init; }

    /// <summary>Sealed under the incident's own key, employee case. Null: disposed of.</summary>
    public byte[]? Sealed { get; init; }

    public required Instant At { get; init; }
}

/// <summary>Who investigates an employee's case, and so opens it.</summary>
internal sealed class EmployeeInvestigator
{
    public required FactId Id { get; init; }

    public required IncidentId Incident { get; init; }

    public required UserId User { get; init; }

    public required Instant NamedAt { get; init; }

    /// <summary>Null: they still do.</summary>
    public Instant? StoodDownAt { get; set; }
}
