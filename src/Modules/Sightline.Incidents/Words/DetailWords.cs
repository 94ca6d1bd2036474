using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Words;

/// <summary>How what an initial report asks beside who, what and when is called on pages.</summary>
internal static class DetailWords
{
    /// <summary>What one person is to the other, as the form offers it.</summary>
    internal static IReadOnlyList<(ConnectionKind Kind, string Text)> Connections { get; } =
    [
        (ConnectionKind.Partner, "Partner, husband, wife or civil partner"),
        (ConnectionKind.FormerPartner, "Former partner"),
        (ConnectionKind.ParentOfSameChild, "Other parent of the same child"),
        (ConnectionKind.Parent, "Mother or father"),
        (ConnectionKind.Child, "Son or daughter"),
        (ConnectionKind.Sibling, "Brother or sister"),
        (ConnectionKind.OtherRelative, "Other relative, in-laws too"),
        (ConnectionKind.LivesWith, "Lives with them, and is neither partner nor family"),
        (ConnectionKind.Carer, "Carer, and neither partner nor family"),
        (ConnectionKind.NotConnected, "Neither partner nor family"),
    ];

    internal static IReadOnlyList<(ChildExperience How, string Text)> Experiences { get; } =
        [(ChildExperience.Saw, "Saw it"), (ChildExperience.Heard, "Heard it"), (ChildExperience.Affected, "Affected by it"), (ChildExperience.Hurt, "Was hurt")];

    internal static IReadOnlyList<(EvidenceKind Kind, string Text)> Evidence { get; } =
    [
        (EvidenceKind.Photographs, "Photographs"),
        (EvidenceKind.BodyWornVideo, "Body-worn video"),
        (EvidenceKind.OtherVideo, "Other video"),
        (EvidenceKind.VictimStatement, "Victim’s statement"),
        (EvidenceKind.WitnessStatement, "Another witness’s statement"),
        (EvidenceKind.EmergencyCallRecording, "Recording of the emergency call"),
        (EvidenceKind.MessagesOrPhone, "Messages, or a phone"),
        (EvidenceKind.Forensic, "Forensic evidence"),
        (EvidenceKind.MedicalRecord, "Medical record"),
    ];

    internal static IReadOnlyList<(CircumstanceKind Kind, string Text)> Circumstances { get; } =
    [
        (CircumstanceKind.Alcohol, "Had anybody involved been drinking?"),
        (CircumstanceKind.Drugs, "Had anybody involved taken drugs?"),
        (CircumstanceKind.VictimPregnant, "Is the victim pregnant, or was lately?"),
        (CircumstanceKind.VictimMentalHealth, "Is there a concern for the victim’s mental health?"),
        (CircumstanceKind.SuspectMentalHealth, "Is there a concern for the suspect’s mental health?"),
    ];

    internal static IReadOnlyList<(IncidentMarker Marker, string Text)> Markers { get; } =
    [
        (IncidentMarker.AbuseInLgbtRelationship, "Abuse in an LGBT relationship or family"),
        (IncidentMarker.VictimIsDisabled, "The victim is disabled"),
        (IncidentMarker.EmployeeInvolved, "Somebody involved works for the police or a partner agency"),
    ];

    internal static string Of(ConnectionKind kind, WhyNotKnown why = default) =>
        kind == ConnectionKind.NotKnown ? FieldWords.Of(Answer.NotKnown, why) : Connections.First(entry => entry.Kind == kind).Text;

    internal static string Of(IReadOnlyList<ChildExperience> how) => how.Count == 0 ? "" : string.Join(", ", how.Select(one => Experiences.First(entry => entry.How == one).Text));

    internal static string Of(IReadOnlyList<EvidenceKind> kinds) => kinds.Count == 0 ? "" : string.Join(", ", kinds.Select(one => Evidence.First(entry => entry.Kind == one).Text));

    internal static string Of(CircumstanceKind kind) => Circumstances.First(entry => entry.Kind == kind).Text;

    internal static string Of(IReadOnlyList<IncidentMarker> markers) => markers.Count == 0 ? "" : string.Join(", ", markers.Select(one => Markers.First(entry => entry.Marker == one).Text));

    internal static string Of(LivingTogetherBasis basis) => basis switch
    {
        LivingTogetherBasis.SelfDeclared => "they say so themselves",
        LivingTogetherBasis.Verified => "verified",
        _ => "how it is known is not known",
    };

    internal static string Of(GraveHarm harm) => harm == GraveHarm.Death ? "Somebody died" : "A near miss: somebody could have died";

    internal static string Of(IncidentQuestion question) => question switch
    {
        IncidentQuestion.AgeOfParty => "How old everybody is who is named as a victim or a suspect",
        IncidentQuestion.Connection => "What the victim and the suspect are to each other",
        _ => "Somebody too young to be a suspect was named as one, and stands here as a child who was there",
    };
}
