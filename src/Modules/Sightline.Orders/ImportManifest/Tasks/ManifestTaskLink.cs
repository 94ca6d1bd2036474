using Sightline.Platform.Ports;

namespace Sightline.Orders.ImportManifest.Tasks;

/// <summary>Where the duty's button leads.</summary>
[Named("manifest-task")]
internal sealed class ManifestTaskLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Task", out var task) ? $"/orders/import/tasks/{task}" : null;
}
