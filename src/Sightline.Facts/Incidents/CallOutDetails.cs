using Sightline.Kernel;

namespace Sightline.Facts.Incidents;

/// <summary>What one person is to another, as far as somebody said. The numbers up to <see cref="ParentOfSameChild"/> are those of a relationship on the record.</summary>
public enum ConnectionKind
{
    NotKnown = 0,
    Partner = 1,
    FormerPartner = 2,
    Parent = 3,
    Child = 4,
    Sibling = 5,
    OtherRelative = 6,
    LivesWith = 7,
    Carer = 8,
    ParentOfSameChild = 9,

    /// <summary>Neither partners nor family: somebody said so.</summary>
    NotConnected = 20,
}

/// <summary><see cref="Of"/> is the <see cref="Kind"/> of <see cref="To"/>; why it is not known says something only where it is not.</summary>
public sealed record PartyConnection(NominalId Of, NominalId To, ConnectionKind Kind, WhyNotKnown Why = default);

/// <summary>Who says that two people live, or do not live, together.</summary>
public enum LivingTogetherBasis
{
    NotKnown = 0,
    SelfDeclared = 1,
    Verified = 2,
}

/// <summary>How a child met what happened.</summary>
public enum ChildExperience
{
    Saw = 1,
    Heard = 2,
    Affected = 3,
    Hurt = 4,
}

/// <summary>What was found of one person at a call-out.</summary>
/// <param name="Nominal">The person.</param>
/// <param name="Arrested">Arrested there, or because of it at once.</param>
/// <param name="Experienced">Of a child: how they met it. Empty: not known.</param>
public sealed record PartyFinding(NominalId Nominal, bool Arrested, IReadOnlyList<ChildExperience> Experienced);

public enum EvidenceKind
{
    Photographs = 1,
    BodyWornVideo = 2,
    OtherVideo = 3,
    VictimStatement = 4,
    WitnessStatement = 5,
    EmergencyCallRecording = 6,
    MessagesOrPhone = 7,
    Forensic = 8,
    MedicalRecord = 9,
}

public enum CircumstanceKind
{
    Alcohol = 1,
    Drugs = 2,
    VictimPregnant = 3,
    VictimMentalHealth = 4,
    SuspectMentalHealth = 5,
}

/// <summary>Whether something bore on what happened; why it is not known says something only where it is not.</summary>
public sealed record CircumstanceAnswer(CircumstanceKind Kind, Answer Answer, WhyNotKnown Why = default);

/// <summary>What more a report is marked with, each for a way of working of its own.</summary>
public enum IncidentMarker
{
    AbuseInLgbtRelationship = 1,
    VictimIsDisabled = 2,

    /// <summary>Somebody who works for an agency of the register is the victim or the suspect.</summary>
    EmployeeInvolved = 3,
}

/// <summary>What a call-out leaves open, so that somebody asks.</summary>
public enum IncidentQuestion
{
    /// <summary>It may be too young a victim or a suspect: their age is not known.</summary>
    AgeOfParty = 1,

    /// <summary>What they are to each other is not known.</summary>
    Connection = 2,

    /// <summary>Somebody under the age of criminal responsibility was named as a suspect, and is recorded as a child who was there.</summary>
    SuspectTooYoung = 3,
}
