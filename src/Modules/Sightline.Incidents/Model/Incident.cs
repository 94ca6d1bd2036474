using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Model;

/// <summary>A call-out as it was recorded: once, and never overwritten.</summary>
internal sealed class Incident
{
    public required IncidentId Id { get; init; }

    /// <summary>The fact that recorded it.</summary>
    public required FactId Fact { get; init; }

    /// <summary>The call it answers; null where there was none, or another system holds it.</summary>
    public CallId? Call { get; init; }

    public required AgencyCode Force { get; init; }

    public required Instant At { get; init; }

    public required Instant LearnedAt { get; init; }

    /// <summary>Empty: nobody said what kind it was.</summary>
    public required IReadOnlyList<AbuseKind> Abuse { get; init; }

    public required Answer ChildrenPresent { get; init; }

    public required WhyNotKnown WhyChildrenNotKnown { get; init; }

    public int? NumberOfChildren { get; init; }

    public required PowerOfArrestUse PowerOfArrest { get; init; }

    /// <summary>Why a power of arrest that was there was not used.</summary>
    public string? WhyNotArrested { get; init; }

    public required Answer WeaponUsed { get; init; }

    public required WhyNotKnown WhyWeaponNotKnown { get; init; }

    public required Answer Injury { get; init; }

    public required WhyNotKnown WhyInjuryNotKnown { get; init; }

    /// <summary>Who recorded it; null: another system did.</summary>
    public UserId? RecordedBy { get; init; }

    /// <summary>By which definition it was read; null: none is held of that day.</summary>
    public AbuseDefinitionCode? Definition { get; init; }

    /// <summary>The flag as it was first set; what the checks made of it stands with them.</summary>
    public required Answer DomesticAbuse { get; init; }

    public required Answer PartyUnderAge { get; init; }

    public required IReadOnlyList<IncidentQuestion> AskedAbout { get; init; }

    public required Answer LivingTogether { get; init; }

    public required WhyNotKnown WhyLivingTogetherNotKnown { get; init; }

    public required LivingTogetherBasis LivingTogetherBasis { get; init; }

    public required IReadOnlyList<ChildExperience> ChildrenExperienced { get; init; }

    public required IReadOnlyList<EvidenceKind> Evidence { get; init; }

    public string? WhyBothArrested { get; init; }

    /// <summary>Sealed under the incident's own key, health.</summary>
    public byte[]? Circumstances { get; init; }

    /// <summary>Sealed under the incident's own key, equality.</summary>
    public byte[]? Markers { get; init; }

    /// <summary>Sealed under the incident's own key, survivor-confidential.</summary>
    public byte[]? Place { get; init; }

    /// <summary>Sealed under the incident's own key, survivor-confidential.</summary>
    public byte[]? WhatHappened { get; init; }
}

/// <summary>Somebody's part in a call-out. Where each says the other did it, one person has two parts.</summary>
internal sealed class IncidentParty
{
    public required IncidentId Incident { get; init; }

    public required NominalId Nominal { get; init; }

    public required PartyPart Part { get; init; }

    public bool Arrested { get; init; }

    /// <summary>Of a child: how they met it. Empty: not known.</summary>
    public IReadOnlyList<ChildExperience> Experienced { get; init; } = [];
}

/// <summary>What two of those named were to each other, as it was said at a call-out.</summary>
internal sealed class IncidentConnection
{
    public required IncidentId Incident { get; init; }

    public required NominalId Of { get; init; }

    public required NominalId To { get; init; }

    public required ConnectionKind Kind { get; init; }

    public required WhyNotKnown Why { get; init; }
}
