namespace Sightline.Incidents.Papers;

/// <summary>The papers written from one recording.</summary>
internal enum PaperKind
{
    InitialReport = 1,
    CrimeRecord = 2,
    IntelligenceEntry = 3,
    ChildNotification = 4,
}

internal static class PaperWords
{
    /// <summary>As the address calls it, and as people do.</summary>
    internal static IReadOnlyList<(string Code, string Name)> All { get; } =
    [
        ("initial-report", "Initial report"),
        ("crime-record", "Crime record"),
        ("intelligence-entry", "Intelligence entry"),
        ("child-notification", "Notice about children"),
    ];

    /// <summary>Null: there is no such paper.</summary>
    internal static PaperKind? Of(string? code)
    {
        for (var index = 0; index < All.Count; index++)
        {
            if (All[index].Code == code)
            {
                return (PaperKind)(index + 1);
            }
        }
        return null;
    }

    internal static string Of(PaperKind kind) => All[(int)kind - 1].Name;
}
