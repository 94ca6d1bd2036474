using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.Model;

/// <summary>A key by which an agency states facts by machine, or a client that is given tokens to do so. Only a digest of its secret is kept.</summary>
internal sealed class AgencyKey : IVersioned
{
    public required ApiKeyId Id { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>SHA-256 of the secret, which is 256 random bits: there is nothing to guess, so nothing slower is needed.</summary>
    /// <remarks>Null: a client that shows who it is by a signature.</remarks>
    public required byte[]? Digest { get; init; }

    /// <summary>A client's secret opens nothing but the place where tokens are given; a key's is shown with each request.</summary>
    public bool IsClient { get; init; }

    /// <summary>With which a client's signature is checked: a JSON list of public keys; null: none.</summary>
    public string? PublicKeys { get; init; }

    /// <summary>The names of the facts it may state.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    public required Instant IssuedAt { get; init; }

    public Instant? RevokedAt { get; set; }

    public long Version { get; set; }
}
