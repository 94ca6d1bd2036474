using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.Model;

/// <summary>The OpenID provider by which an agency's own people show who they are, and who we are to it.</summary>
internal sealed class SignOnProvider : IVersioned
{
    internal const int LongestIssuer = 400;
    internal const int LongestClientId = 200;
    internal const int LongestSecret = 500;

    public required AgencyCode Agency { get; init; }

    /// <summary>As the provider itself writes it, to the letter.</summary>
    public required string Issuer { get; set; }

    public required string ClientId { get; set; }

    /// <summary>What we show the provider, enciphered; null: nothing, the proof of the code (PKCE) alone.</summary>
    public byte[]? Sealed { get; set; }

    /// <summary>Which claim of the provider's token is the name that the administrator enters for a user.</summary>
    public required string NameClaim { get; set; }

    public required Instant SetAt { get; set; }

    public long Version { get; set; }
}
