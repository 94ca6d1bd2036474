using Sightline.Platform.Ports;

namespace Sightline.Duties.Ports;

/// <summary>For what no page of its own records yet: the duty's own page, where it is marked as done.</summary>
[Named(LinkName)]
internal sealed class DutyDoneLink : IPageLink
{
    public const string LinkName = "duty-done";

    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Duty", out var duty) ? $"/duties/{duty:D}/done" : null;
}

/// <summary>For what is passed on to a desk that must act on it: the page that says to which, how and when.</summary>
[Named("duty-send")]
internal sealed class DutySendLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Duty", out var duty) ? $"/duties/{duty:D}/send" : null;
}
