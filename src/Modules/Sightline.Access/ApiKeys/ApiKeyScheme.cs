using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.ApiKeys;

/// <summary>What a key's secret looks like, and what a request that carries one may claim.</summary>
internal static class ApiKeyScheme
{
    internal const string Name = "ApiKey";

    /// <summary>The role of every key, and of no person.</summary>
    internal const string FeedRole = "feed";

    internal static Purpose FeedPurpose { get; } = new("state-facts");

    private const string Prefix = "sl_";
    private const string KeyClaim = "key";
    private const string AgencyClaim = "agency";
    private const string ReferencePrefix = "key:";

    internal static string NewSecret() => Prefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    internal static bool LooksLikeSecret(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length == Prefix.Length + 43;

    internal static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The key whose secret this is, looked up anew each time: one revoked a moment ago opens nothing.</summary>
    internal static async Task<AgencyKey?> FindInUseAsync(SightlineDb db, string secret, CancellationToken stop)
    {
        if (!LooksLikeSecret(secret))
        {
            return null;
        }
        var digest = DigestOf(secret);
        return await db.Set<AgencyKey>().AsNoTracking().FirstOrDefaultAsync(row => row.Digest == digest && !row.IsClient && row.RevokedAt == null, stop);
    }

    internal static ClaimsPrincipal PrincipalOf(AgencyKey key) =>
        new(new ClaimsIdentity([new Claim(KeyClaim, key.Id.ToString()), new Claim(AgencyClaim, key.Agency.Value)], Name));

    internal static Actor? ActorOf(ClaimsPrincipal principal) => principal.FindFirstValue(KeyClaim) is { } key
        ? new Actor
        {
            Reference = ReferencePrefix + key,
            Agency = new AgencyCode(principal.FindFirstValue(AgencyClaim) ?? ""),
            Roles = new HashSet<string> { FeedRole },
            Purpose = FeedPurpose,
        }
        : null;

    /// <summary>The key an actor came by; null when a person or the system acts.</summary>
    internal static ApiKeyId? KeyOf(Actor actor) =>
        actor.Reference.StartsWith(ReferencePrefix, StringComparison.Ordinal) && Guid.TryParse(actor.Reference[ReferencePrefix.Length..], out var id)
            ? new ApiKeyId(id)
            : null;
}
