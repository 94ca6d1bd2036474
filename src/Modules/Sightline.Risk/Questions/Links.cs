using Sightline.Facts;
using Sightline.Platform.Ports;

namespace Sightline.Risk.Questions;

/// <summary>Every address of this module's pages. Ids only.</summary>
internal static class Links
{
    internal static string Picture(NominalId person) => $"/risk/{person.Value}";

    internal static string Assess(NominalId person) => $"/risk/assess?nominal={person.Value}";

    internal static string AssessAfter(IncidentId incident) => $"/risk/assess?incident={incident.Value}";

    internal static string Assessment(AssessmentId assessment) => $"/risk/assessments/{assessment.Value}";

    internal static string Recorded(AssessmentId assessment) => $"/risk/assessments/{assessment.Value}/recorded";
}

[Named("assess-risk")]
internal sealed class AssessLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Incident", out var incident) ? Links.AssessAfter(new IncidentId(incident))
        : ids.TryGetValue("Assessed", out var assessed) ? Links.Assess(new NominalId(assessed)) : null;
}

[Named("risk-picture")]
internal sealed class PictureLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Assessed", out var assessed) ? Links.Picture(new NominalId(assessed)) : null;
}
