namespace Sightline.Facts.Duties;

/// <summary>By which way something was passed on, or its receipt was said.</summary>
public enum PassedBy
{
    Telephone = 1,
    SecureEmail = 2,
    InPerson = 3,
    OnPaper = 4,
    SystemOfTheirOwn = 5,
}

/// <summary>
/// The owing desk passed on what the receiving desk must act on. Nothing is done by that alone: what was sent and not acknowledged may never have come.
/// </summary>
public sealed record OwedActionSent : Fact
{
    public required DutyId Duty { get; init; }

    public required SendingId Sending { get; init; }

    /// <summary>Who sent it.</summary>
    public required AgencyCode By { get; init; }

    /// <summary>The agency it was sent to; null where that is not in this register.</summary>
    public AgencyCode? To { get; init; }

    public DeskCode? Desk { get; init; }

    /// <summary>Which desk, where it is not in this register.</summary>
    [About(nameof(Duty))]
    public string? ToWhom { get; init; }

    public required PassedBy How { get; init; }
}

/// <summary>The receiving desk has it: it said so here, or to whoever sent it where nobody of it uses this register. That discharges what was owed.</summary>
public sealed record OwedActionAcknowledged : Fact
{
    public required DutyId Duty { get; init; }

    public required SendingId Sending { get; init; }

    /// <summary>The agency whose duty it was.</summary>
    public required AgencyCode OwedBy { get; init; }

    /// <summary>The agency that says so.</summary>
    public required AgencyCode By { get; init; }

    /// <summary>How it was said, where whoever sent it says so; null where the receiving desk says so itself.</summary>
    public PassedBy? How { get; init; }

    /// <summary>Who of the receiving desk said so, where it did not say so itself.</summary>
    [About(nameof(Duty))]
    public string? Who { get; init; }
}

/// <summary>People were referred to the multi-agency risk assessment conference. Counted from here, whatever the threshold, a further incident is a repeat.</summary>
public sealed record ReferredToMarac : Fact
{
    public required DutyId Duty { get; init; }

    public required SendingId Sending { get; init; }

    public required AgencyCode By { get; init; }

    public IReadOnlyList<NominalId> Protected { get; init; } = [];

    public IReadOnlyList<NominalId> Respondents { get; init; } = [];
}
