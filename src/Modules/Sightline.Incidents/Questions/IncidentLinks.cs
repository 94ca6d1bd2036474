using Sightline.Platform.Ports;

namespace Sightline.Incidents.Questions;

[Named("incident")]
internal sealed class IncidentLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => OfIncident(ids, "");

    internal static string? OfIncident(IReadOnlyDictionary<string, Guid> ids, string page) => ids.TryGetValue("Incident", out var incident) ? $"/incidents/{incident}{page}" : null;
}

[Named("report-check")]
internal sealed class ReportCheckLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => IncidentLink.OfIncident(ids, "/check");
}

[Named("dual-arrest-review")]
internal sealed class DualArrestReviewLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => IncidentLink.OfIncident(ids, "/arrests");
}

[Named("employee-case")]
internal sealed class EmployeeCaseLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => IncidentLink.OfIncident(ids, "/employee");
}

[Named("employee-statement")]
internal sealed class EmployeeStatementLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => IncidentLink.OfIncident(ids, "/employee/state");
}
