using System.Buffers.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Sightline.Access.Tokens;

/// <summary>What is alike wherever a token that somebody else signed is read: of which ways of signing, with which keys, and nothing of it taken at its own word.</summary>
internal static class SignedTokens
{
    internal const int Longest = 64 * 1024;

    /// <summary>By how much another's clock may differ from ours.</summary>
    internal static readonly Duration Skew = Duration.FromMinutes(1);

    internal static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = Longest, MapInboundClaims = false };

    /// <summary>Public keys only; never "none", and never a secret that both sides hold.</summary>
    internal static IReadOnlyList<string> Algorithms { get; } =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <returns>Null: it cannot be read, or is enciphered.</returns>
    internal static JsonWebToken? Read(string text)
    {
        try
        {
            var token = text.Length > Longest ? null : new JsonWebToken(text);
            // Some of what it holds is read only when it is asked for.
            return token is { IsEncrypted: false, Alg: not null } && token.Kid is null or { Length: <= 500 } ? token : null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or SecurityTokenException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <returns>Null: they are not one JSON object that says each thing once.</returns>
    internal static JsonDocument? Claims(JsonWebToken token)
    {
        try
        {
            var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.EncodedPayload), Strict);
            if (claims.RootElement.ValueKind == JsonValueKind.Object)
            {
                return claims;
            }
            claims.Dispose();
            return null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Public keys for signing. One that is the same on both sides would let anybody who reads the list sign.</summary>
    /// <returns>Null: the list cannot be read.</returns>
    internal static IReadOnlyList<JsonWebKey>? Keys(string list)
    {
        try
        {
            return new JsonWebKeySet(list).Keys
                .Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, KeySize: >= 2048 } or { Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve })
                .Where(key => key.Use is null or "sig").Take(50).ToList();
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The key that a token names; a token that names none is read with the only key there is.</summary>
    internal static JsonWebKey? Among(IReadOnlyList<JsonWebKey> keys, string? kid) => kid is { Length: > 0 }
        ? keys.FirstOrDefault(key => key.Kid == kid)
        : keys.Count == 1 ? keys[0] : null;

    /// <summary>Times are not looked at: that is done by the house's own clock.</summary>
    internal static TokenValidationParameters Against(string issuer, IReadOnlyList<string> audiences, JsonWebKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudiences = audiences,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        IssuerSigningKeyResolver = (_, _, _, _) => [key],
        TryAllIssuerSigningKeys = false,
        ValidateLifetime = false,
    };
}
