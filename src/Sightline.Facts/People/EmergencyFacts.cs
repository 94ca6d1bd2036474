using NodaTime;
using Sightline.Kernel;

namespace Sightline.Facts.People;

/// <summary>Why somebody must see tonight what they may not see otherwise.</summary>
public enum EmergencyReason
{
    /// <summary>Somebody is being hurt, or is about to be.</summary>
    DangerNow = 1,

    /// <summary>Police are called to an address and must know who is there.</summary>
    CalledToAddress = 2,

    /// <summary>Somebody said that they will kill or hurt.</summary>
    Threat = 3,

    ChildAtRisk = 4,

    /// <summary>Somebody is missing, or cannot be reached.</summary>
    Missing = 5,

    Other = 9,
}

public enum EmergencyOutcome
{
    Justified = 1,
    NotJustified = 2,

    /// <summary>To the professional standards desk.</summary>
    PassedOn = 3,
}

/// <summary>
/// Somebody asked for more than they may see, and said why. It ends by itself at <see cref="Until"/>. Their manager hears of it at once, by the review that is owed.
/// </summary>
public sealed record EmergencyLookUpOpened : Fact
{
    public required EmergencyId LookUp { get; init; }

    /// <summary>The agency of whoever asked.</summary>
    public required AgencyCode Agency { get; init; }

    [Clear("a user's id as the ledger names users, never a name")]
    public required string By { get; init; }

    [Clear("codes of roles from the access matrix")]
    public required IReadOnlyList<string> Roles { get; init; }

    public required EmergencyReason Reason { get; init; }

    public required Instant Until { get; init; }

    [About(nameof(LookUp), Sensitivity.SurvivorConfidential)]
    public required string Why { get; init; }

    /// <summary>What was looked for, as it was typed.</summary>
    [About(nameof(LookUp), Sensitivity.SurvivorConfidential)]
    public required string Searched { get; init; }
}

/// <summary>In an emergency look-up somebody's record was opened.</summary>
public sealed record EmergencyPersonOpened : Fact
{
    public required EmergencyId LookUp { get; init; }

    /// <summary>The agency of whoever opened it.</summary>
    public required AgencyCode Agency { get; init; }

    /// <summary>The record by which they were found.</summary>
    public required NominalId Nominal { get; init; }
}

/// <summary>An agency holds a record of somebody who was opened in an emergency look-up at another agency.</summary>
public sealed record EmergencyRecordOpened : Fact
{
    public required EmergencyId LookUp { get; init; }

    /// <summary>The agency that holds the record.</summary>
    public required AgencyCode Agency { get; init; }

    public required NominalId Nominal { get; init; }
}

/// <summary>What a survivors' service keeps in confidence (where she is, how to reach her) was opened, with a second person's consent.</summary>
public sealed record EmergencyAddressOpened : Fact
{
    public required EmergencyId LookUp { get; init; }

    /// <summary>The agency that holds it.</summary>
    public required AgencyCode Agency { get; init; }

    public required NominalId Nominal { get; init; }
}

/// <summary>Whoever looks in an emergency asks a second person to let them see what survivors' services hold. Whether any holds anything is not known by it.</summary>
public sealed record SecondPersonAsked : Fact
{
    public required EmergencyId LookUp { get; init; }

    public required AgencyCode Agency { get; init; }
}

public sealed record SecondPersonAnswered : Fact
{
    public required EmergencyId LookUp { get; init; }

    public required AgencyCode Agency { get; init; }

    [Clear("a user's id as the ledger names users, never a name")]
    public required string By { get; init; }

    public required bool Approved { get; init; }
}

/// <summary>With the second person's consent whoever looks searched what survivors' services keep in confidence, too. Whether anything was found is not known by it.</summary>
public sealed record ServicesSearched : Fact
{
    public required EmergencyId LookUp { get; init; }

    public required AgencyCode Agency { get; init; }
}

/// <summary>Somebody else looked at why an emergency look-up was made, and what was opened.</summary>
public sealed record EmergencyLookUpReviewed : Fact
{
    public required EmergencyId LookUp { get; init; }

    public required AgencyCode Agency { get; init; }

    [Clear("a user's id as the ledger names users, never a name")]
    public required string By { get; init; }

    public required EmergencyOutcome Outcome { get; init; }

    [About(nameof(LookUp), Sensitivity.SurvivorConfidential)]
    public required string Why { get; init; }
}

/// <summary>A review passed an emergency look-up on to the professional standards desk.</summary>
public sealed record EmergencyLookUpPassedOn : Fact
{
    public required EmergencyId LookUp { get; init; }

    public required AgencyCode Agency { get; init; }
}
