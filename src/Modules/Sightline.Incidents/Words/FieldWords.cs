using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Words;

/// <summary>How parts, kinds of abuse and answers are called on pages.</summary>
internal static class FieldWords
{
    internal static IReadOnlyList<(PartyPart Part, string Text)> Parts { get; } =
    [
        (PartyPart.Victim, "Victim"),
        (PartyPart.Suspect, "Suspect"),
        (PartyPart.ChildPresent, "Child who was there"),
        (PartyPart.Witness, "Witness"),
        (PartyPart.Caller, "Caller"),
        (PartyPart.InvolvedPerson, "Involved, part not known"),
    ];

    internal static IReadOnlyList<(AbuseKind Kind, string Text)> Abuse { get; } =
    [
        (AbuseKind.Physical, "Physical"),
        (AbuseKind.Sexual, "Sexual"),
        (AbuseKind.ViolentOrThreatening, "Violent or threatening"),
        (AbuseKind.ControllingOrCoercive, "Controlling or coercive"),
        (AbuseKind.Economic, "Economic"),
        (AbuseKind.Psychological, "Psychological or emotional"),
        (AbuseKind.Harassment, "Harassment"),
        (AbuseKind.Stalking, "Stalking"),
        (AbuseKind.HonourBased, "So-called honour-based"),
        (AbuseKind.ForcedMarriage, "Forced marriage"),
        (AbuseKind.ImageBased, "Sharing or threatening to share intimate images"),
        (AbuseKind.DamageToProperty, "Damage to property"),
    ];

    internal static string Of(PartyPart part) => Parts.First(entry => entry.Part == part).Text;

    internal static string InSentence(PartyPart part) => LowerFirst(Of(part));

    internal static string Of(AbuseKind kind) => Abuse.First(entry => entry.Kind == kind).Text;

    internal static string Of(IReadOnlyList<AbuseKind> kinds) =>
        kinds.Count == 0 ? "Kind of abuse not known" : string.Join(", ", kinds.Select((kind, index) => index == 0 ? Of(kind) : LowerFirst(Of(kind))));

    internal static string Of(PowerOfArrestUse use) => use switch
    {
        PowerOfArrestUse.Used => "There was one, and it was used",
        PowerOfArrestUse.AvailableNotUsed => "There was one, and it was not used",
        PowerOfArrestUse.NotAvailable => "There was none",
        _ => "Not known",
    };

    /// <summary>"Yes", "No", or why neither is known.</summary>
    internal static string Of(Answer answer, WhyNotKnown why) => answer == Answer.NotKnown
        ? why switch
        {
            WhyNotKnown.NotAsked => "Not asked",
            WhyNotKnown.WouldNotSay => "Would not say",
            WhyNotKnown.NotReadable => "Could not be read",
            _ => "Not known",
        }
        : answer.Words();

    internal static string CallOuts(int count) => count == 1 ? "1 call-out" : $"{count} call-outs";

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
