using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;

namespace Sightline.Incidents.CheckReport;

/// <summary>How the checks and what they find are called, and who makes them.</summary>
internal static class StageWords
{
    internal static IReadOnlyList<CheckStage> All { get; } = [CheckStage.Supervisor, CheckStage.Screening, CheckStage.Specialist];

    internal static IReadOnlyList<string> Permissions { get; } = [.. All.Select(PermissionFor)];

    internal static IReadOnlyList<(FlagFinding Finding, string Text)> Flags { get; } =
    [
        (FlagFinding.Right, "Right as it stands"),
        (FlagFinding.Missed, "Missed: it is domestic abuse, and was not flagged"),
        (FlagFinding.WronglySet, "Wrongly set: it is not domestic abuse, and was flagged"),
        (FlagFinding.SettledAsDomesticAbuse, "It was not known: it is domestic abuse"),
        (FlagFinding.SettledAsNot, "It was not known: it is not domestic abuse"),
        (FlagFinding.CannotTell, "Cannot tell from what is held"),
    ];

    internal static IReadOnlyList<(ArrestFinding Finding, string Text)> Arrests { get; } =
    [
        (ArrestFinding.UsedRightly, "There was one, and it was rightly used"),
        (ArrestFinding.RightlyNotUsed, "There was one, and the reason not to use it holds"),
        (ArrestFinding.ReasonDoesNotHold, "There was one, and the reason not to use it does not hold"),
        (ArrestFinding.NoneWasThere, "There was none"),
        (ArrestFinding.NotLookedAt, "Not looked at"),
    ];

    internal static string PermissionFor(CheckStage stage) => stage switch
    {
        CheckStage.Supervisor => "incidents.check-report",
        CheckStage.Screening => "incidents.screen",
        _ => "incidents.check-flag",
    };

    internal static string Of(CheckStage stage) => stage switch
    {
        CheckStage.Supervisor => "Supervisor’s check",
        CheckStage.Screening => "Screening by the crime desk",
        _ => "Check by the specialist unit",
    };

    internal static string Of(FlagFinding finding) => Flags.First(entry => entry.Finding == finding).Text;

    internal static string Of(ArrestFinding finding) => Arrests.First(entry => entry.Finding == finding).Text;
}
