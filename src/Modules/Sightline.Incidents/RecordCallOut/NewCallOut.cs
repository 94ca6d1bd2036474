using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.Incidents.RecordCallOut;

internal sealed record NewCallOut
{
    public IncidentId? Incident { get; init; }

    /// <summary>The fact's own id, where it came over the feed.</summary>
    public FactId Fact { get; init; }

    public CallId? Call { get; init; }

    public required AgencyCode Force { get; init; }

    public required Instant At { get; init; }

    public required IReadOnlyList<CallOutPerson> People { get; init; }

    public IReadOnlyList<AbuseKind> Abuse { get; init; } = [];

    public Answer ChildrenPresent { get; init; }

    public WhyNotKnown WhyChildrenNotKnown { get; init; }

    public int? NumberOfChildren { get; init; }

    public PowerOfArrestUse PowerOfArrest { get; init; }

    public string? WhyNotArrested { get; init; }

    public Answer WeaponUsed { get; init; }

    public WhyNotKnown WhyWeaponNotKnown { get; init; }

    public Answer Injury { get; init; }

    public WhyNotKnown WhyInjuryNotKnown { get; init; }

    public string? Place { get; init; }

    public string? WhatHappened { get; init; }

    /// <summary>What people are to each other, where it came named as that; what is said of a person beside them stands with the person.</summary>
    public IReadOnlyList<PartyConnection> Connections { get; init; } = [];

    /// <summary>What more was found.</summary>
    public FoundThere Found { get; init; } = new();
}

/// <summary>What an initial report asks beside who, what and when. All of it may be left open.</summary>
internal sealed record FoundThere
{
    public Answer LivingTogether { get; init; }

    public WhyNotKnown WhyLivingTogetherNotKnown { get; init; }

    public LivingTogetherBasis LivingTogetherBasis { get; init; }

    public IReadOnlyList<ChildExperience> ChildrenExperienced { get; init; } = [];

    public IReadOnlyList<EvidenceKind> Evidence { get; init; } = [];

    public string? WhyBothArrested { get; init; }

    public IReadOnlyList<CircumstanceAnswer> Circumstances { get; init; } = [];

    public IReadOnlyList<IncidentMarker> Markers { get; init; } = [];
}

/// <summary>Somebody at a call-out: held already, or met now for the first time.</summary>
internal sealed record CallOutPerson
{
    public NominalId? Nominal { get; init; }

    /// <summary>Used where <see cref="Nominal"/> is null.</summary>
    public PersonDescription? Described { get; init; }

    public required IReadOnlyList<PartyPart> Parts { get; init; }

    public bool Arrested { get; init; }

    /// <summary>Of a child: how they met it. Empty: not known.</summary>
    public IReadOnlyList<ChildExperience> Experienced { get; init; } = [];

    /// <summary>What this person is to the victim, or to the first other victim there is.</summary>
    public ConnectionKind ToVictim { get; init; }

    public WhyNotKnown WhyToVictimNotKnown { get; init; }

    internal bool IsOnTheVictimsSide => Parts.Any(part => part is PartyPart.Victim or PartyPart.ChildPresent);

    internal bool IsSuspect => Parts.Contains(PartyPart.Suspect);

    /// <summary>Whoever is accused by one here is not that one.</summary>
    internal bool StandsAgainst(CallOutPerson other) =>
        (IsOnTheVictimsSide && other.IsSuspect) || (IsSuspect && other.IsOnTheVictimsSide);
}
