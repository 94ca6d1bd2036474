using Sightline.Platform.Ports;

namespace Sightline.Access.KeptBack;

/// <summary>Who tried to see somebody they are connected to.</summary>
[Named("kept-back")]
internal sealed class KeptBackLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => "/access/kept-back";
}
