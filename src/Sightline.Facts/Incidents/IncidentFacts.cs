using Sightline.Kernel;

namespace Sightline.Facts.Incidents;

public enum PartyPart
{
    Victim = 1,
    Suspect = 2,
    ChildPresent = 3,
    Witness = 4,
    Caller = 5,
    InvolvedPerson = 6,
}

public enum AbuseKind
{
    Physical = 1,
    Sexual = 2,
    ViolentOrThreatening = 3,
    ControllingOrCoercive = 4,
    Economic = 5,
    Psychological = 6,
    Harassment = 7,
    Stalking = 8,
    HonourBased = 9,
    ForcedMarriage = 10,
    ImageBased = 11,
    DamageToProperty = 12,
}

public enum PowerOfArrestUse
{
    NotKnown = 0,
    Used = 1,
    AvailableNotUsed = 2,
    NotAvailable = 3,
}

public sealed record Party(NominalId Nominal, PartyPart Part);

public sealed record CallTaken : Fact
{
    public required CallId Call { get; init; }

    public required AgencyCode Force { get; init; }

    [About(nameof(Call), Sensitivity.SurvivorConfidential)]
    public string? Place { get; init; }

    public IReadOnlyList<NominalId> People { get; init; } = [];
}

public sealed record OfficerSent : Fact
{
    public required CallId Call { get; init; }

    public required AgencyCode Force { get; init; }

    public required UserId Officer { get; init; }

    /// <summary>The three lines the officer is told.</summary>
    [About(nameof(Call), Sensitivity.SurvivorConfidential)]
    public IReadOnlyList<string> Told { get; init; } = [];
}

public sealed record CallOutRecorded : Fact
{
    public required IncidentId Incident { get; init; }

    public CallId? Call { get; init; }

    public required AgencyCode Force { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<AbuseKind> Abuse { get; init; }

    public Answer ChildrenPresent { get; init; }

    /// <summary>Why nobody knows whether children were there; says nothing where the answer is yes or no. So for weapon and injury.</summary>
    public WhyNotKnown WhyChildrenNotKnown { get; init; }

    public int? NumberOfChildren { get; init; }

    public required PowerOfArrestUse PowerOfArrest { get; init; }

    public Answer WeaponUsed { get; init; }

    public WhyNotKnown WhyWeaponNotKnown { get; init; }

    public Answer Injury { get; init; }

    public WhyNotKnown WhyInjuryNotKnown { get; init; }

    [About(nameof(Incident), Sensitivity.SurvivorConfidential)]
    public string? Place { get; init; }

    [About(nameof(Incident), Sensitivity.SurvivorConfidential)]
    public string? WhatHappened { get; init; }

    /// <summary>Why a power of arrest that was there was not used.</summary>
    [About(nameof(Incident))]
    public string? WhyNotArrested { get; init; }

    /// <summary>By which definition of the day it was read; null: of that day none is held, or it was recorded before any was.</summary>
    public AbuseDefinitionCode? Definition { get; init; }

    /// <summary>Whether it is domestic abuse by that definition.</summary>
    public Answer DomesticAbuse { get; init; }

    /// <summary>Whether a victim or a suspect is younger than that definition reaches: it then goes to those who protect children.</summary>
    public Answer PartyUnderAge { get; init; }

    public IReadOnlyList<IncidentQuestion> AskedAbout { get; init; } = [];

    public IReadOnlyList<PartyConnection> Connections { get; init; } = [];

    public Answer LivingTogether { get; init; }

    public WhyNotKnown WhyLivingTogetherNotKnown { get; init; }

    public LivingTogetherBasis LivingTogetherBasis { get; init; }

    /// <summary>How the children who are on no list met it. Empty: not known.</summary>
    public IReadOnlyList<ChildExperience> ChildrenExperienced { get; init; } = [];

    public IReadOnlyList<PartyFinding> Findings { get; init; } = [];

    /// <summary>Empty: nobody said that any was taken.</summary>
    public IReadOnlyList<EvidenceKind> Evidence { get; init; } = [];

    /// <summary>Why people on both sides were arrested.</summary>
    [About(nameof(Incident))]
    public string? WhyBothArrested { get; init; }

    [About(nameof(Incident), Sensitivity.Health)]
    public IReadOnlyList<CircumstanceAnswer>? Circumstances { get; init; }

    [About(nameof(Incident), Sensitivity.Equality)]
    public IReadOnlyList<IncidentMarker>? Markers { get; init; }
}
