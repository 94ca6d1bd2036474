using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.Model;

/// <summary>By which name an agency's sign-on knows one of its users, as the administrator entered it; and, once they came by it, as whom for good.</summary>
internal sealed class SignOnName : IVersioned
{
    internal const int Longest = 200;

    /// <summary>OpenID Connect Core 1.0, section 2: at most 255 ASCII characters.</summary>
    internal const int LongestSubject = 255;

    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>ASCII, in small letters.</summary>
    public required string Name { get; set; }

    /// <summary>The provider's own, never given to another; null: has not come by it yet.</summary>
    public string? Subject { get; set; }

    public Instant? LinkedAt { get; set; }

    public long Version { get; set; }
}
