using Sightline.Kernel;

namespace Sightline.Orders.ImportManifest.Reading;

/// <summary>The manifest as a whole cannot be read, so nothing of it is loaded.</summary>
internal sealed class ManifestUnreadableException(Refusal refusal, Exception? cause = null) : Exception(refusal.ToString(), cause)
{
    internal Refusal Refusal { get; } = refusal;
}
