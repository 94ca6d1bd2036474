using Sightline.Platform.Ports;

namespace Sightline.Duties.Ports;

/// <summary>For what no page of its own records yet: the duty's own page, where it is marked as done.</summary>
[Named(LinkName)]
internal sealed class DutyDoneLink : IPageLink
{
    public const string LinkName = "duty-done";

    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Duty", out var duty) ? $"/duties/{duty:D}/done" : null;
}
