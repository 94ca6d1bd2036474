using Sightline.Kernel;

namespace Sightline.Facts.Incidents;

/// <summary>Whether somebody named in a call-out works for the police or another agency. Sealed whole: that the question has an answer says nothing, what it is says all.</summary>
public sealed record EmployeeStatement
{
    public Answer Works { get; init; }

    /// <summary>Says something only where it is not known whether they do.</summary>
    public WhyNotKnown WhyNotKnown { get; init; }

    /// <summary>The agency, where it is in the directory. Null though they work for one: which is not known, or it stands in <see cref="EmployerNamed"/>.</summary>
    public AgencyCode? Employer { get; init; }

    /// <summary>An agency that the directory does not have, by its name.</summary>
    public string? EmployerNamed { get; init; }

    /// <summary>The station, team or area. Null: not known, and why.</summary>
    public string? Workplace { get; init; }

    public WhyNotKnown WhyWorkplaceNotKnown { get; init; }
}

/// <summary>Somebody said of one of those named in a call-out whether they work for an agency. A later statement about the same person stands in place of an earlier one.</summary>
public sealed record EmployeeStated : Fact
{
    public required IncidentId Incident { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Force { get; init; }

    [About(nameof(Incident), Sensitivity.EmployeeCase)]
    public required EmployeeStatement Said { get; init; }
}

/// <summary>An officer was named who investigates an employee's case, and opens it from then on.</summary>
public sealed record EmployeeInvestigatorNamed : Fact
{
    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    public required UserId Investigator { get; init; }
}

/// <summary>An officer investigates an employee's case no longer, and opens it no longer.</summary>
public sealed record EmployeeInvestigatorStoodDown : Fact
{
    public required IncidentId Incident { get; init; }

    public required AgencyCode Force { get; init; }

    public required UserId Investigator { get; init; }
}
