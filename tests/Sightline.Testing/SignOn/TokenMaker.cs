using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Sightline.Testing.SignOn;

internal sealed record TokenSpeech(string Issuer, string Subject, string Nonce, Instant Now)
{
    internal string? Name { get; init; }

    internal bool VerifiesMail { get; init; }

    internal bool UsesCurve { get; init; }

    internal string? Method { get; init; }
}

/// <summary>Makes a provider's tokens by hand, so that each can be made wrongly, and lists the public halves of its keys.</summary>
internal sealed class TokenMaker
{
    private const string AccessToken = "an-access-token";

    private readonly RSA rsa = RSA.Create(2048);
    private readonly ECDsa curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly RSA stranger = RSA.Create(2048);
    private readonly byte[] shared = RandomNumberGenerator.GetBytes(32);

    internal int Number { get; init; } = 1;

    private string RsaName => $"rsa-{Number}";

    private string CurveName => $"curve-{Number}";

    internal string KeyList(ProviderFault fault)
    {
        var point = curve.ExportParameters(false).Q;
        var keys = new JsonArray(
            Public(rsa, RsaName),
            new JsonObject { ["kty"] = "EC", ["kid"] = CurveName, ["use"] = "sig", ["crv"] = "P-256", ["x"] = Text(point.X!), ["y"] = Text(point.Y!) });
        if (fault == ProviderFault.SignedWithASecretInTheKeyList)
        {
            keys.Add((JsonNode)new JsonObject { ["kty"] = "oct", ["kid"] = "shared", ["k"] = Text(shared) });
        }
        return new JsonObject { ["keys"] = keys }.ToJsonString();
    }

    /// <summary>What the provider answers to a code.</summary>
    internal JsonObject Make(TokenSpeech speech, ProviderFault fault)
    {
        var answer = new JsonObject { ["access_token"] = AccessToken, ["token_type"] = fault == ProviderFault.OtherTokenType ? "DPoP" : "bearer", ["expires_in"] = 300 };
        if (fault != ProviderFault.NoToken)
        {
            answer["id_token"] = Sign(Claims(speech, fault), speech, fault);
        }
        return answer;
    }

    private static string Claims(TokenSpeech speech, ProviderFault fault)
    {
        var now = speech.Now.ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = fault == ProviderFault.OtherIssuer ? "https://login.other.example" : speech.Issuer,
            ["sub"] = fault switch
            {
                ProviderFault.EmptySubject => "",
                ProviderFault.LongSubject => new string('s', 256),
                ProviderFault.SubjectIsNumber => 17,
                _ => speech.Subject,
            },
            ["aud"] = fault switch
            {
                ProviderFault.OtherAudience => "another-register",
                ProviderFault.SeveralAudiences => new JsonArray(TestProvider.Client, "another-register"),
                _ => TestProvider.Client,
            },
            ["nonce"] = fault == ProviderFault.OtherNonce ? "another" : speech.Nonce,
            ["iat"] = fault switch
            {
                ProviderFault.Stale => now - 1200,
                ProviderFault.FromTheFuture => now + 300,
                _ => now,
            },
            ["exp"] = fault == ProviderFault.Expired ? now - 120 : now + 300,
            ["at_hash"] = fault == ProviderFault.WrongAccessHash ? Half("another token") : Half(AccessToken),
            ["email_verified"] = speech.VerifiesMail,
        };
        if (speech.Name is { } name)
        {
            (claims["preferred_username"], claims["email"]) = (name, name);
        }
        if (speech.Method is { } method)
        {
            claims["amr"] = new JsonArray("pwd", method);
        }
        if (fault == ProviderFault.NotYetValid)
        {
            claims["nbf"] = now + 300;
        }
        if (fault == ProviderFault.OtherParty)
        {
            claims["azp"] = "another-register";
        }
        if (Left(fault) is { } left)
        {
            claims.Remove(left);
        }
        var text = claims.ToJsonString();
        return fault == ProviderFault.SubjectTwice ? text.Insert(text.Length - 1, ",\"sub\":\"somebody-else\"") : text;
    }

    private static string? Left(ProviderFault fault) => fault switch
    {
        ProviderFault.NoIssuer => "iss",
        ProviderFault.NoAudience => "aud",
        ProviderFault.NoNonce => "nonce",
        ProviderFault.NoEnd => "exp",
        ProviderFault.NoMoment => "iat",
        ProviderFault.NoSubject => "sub",
        _ => null,
    };

    private string Sign(string claims, TokenSpeech speech, ProviderFault fault)
    {
        if (fault == ProviderFault.NotAToken)
        {
            return "one.two";
        }
        if (fault == ProviderFault.Encrypted)
        {
            return string.Join('.', Text("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}"u8), "aaaa", "aaaa", "aaaa", "aaaa");
        }
        var head = Head(speech, fault).ToJsonString();
        var signed = $"{Text(Encoding.UTF8.GetBytes(head))}.{Text(Encoding.UTF8.GetBytes(claims))}";
        var signature = Signature(Encoding.ASCII.GetBytes(signed), speech, fault);
        if (fault == ProviderFault.WrongSignature)
        {
            signature[17] ^= 1;
        }
        return $"{signed}.{Text(signature)}";
    }

    private JsonObject Head(TokenSpeech speech, ProviderFault fault) => fault switch
    {
        ProviderFault.AlgorithmNone => new JsonObject { ["alg"] = "none", ["typ"] = "JWT" },
        ProviderFault.AlgorithmNoneInCapitals => new JsonObject { ["alg"] = "NONE", ["kid"] = RsaName },
        ProviderFault.SignedWithThePublicKeyAsSecret => new JsonObject { ["alg"] = "HS256", ["kid"] = RsaName },
        ProviderFault.SignedWithASecretInTheKeyList => new JsonObject { ["alg"] = "HS256", ["kid"] = "shared" },
        ProviderFault.UnknownKey => new JsonObject { ["alg"] = "RS256", ["kid"] = "stranger" },
        ProviderFault.KeyInTheToken => new JsonObject { ["alg"] = "RS256", ["kid"] = RsaName, ["jwk"] = Public(stranger, RsaName) },
        _ when speech.UsesCurve => new JsonObject { ["alg"] = "ES256", ["kid"] = CurveName },
        _ => new JsonObject { ["alg"] = "RS256", ["kid"] = RsaName, ["typ"] = "JWT" },
    };

    private byte[] Signature(byte[] signed, TokenSpeech speech, ProviderFault fault) => fault switch
    {
        ProviderFault.AlgorithmNone or ProviderFault.AlgorithmNoneInCapitals or ProviderFault.NoSignature => [],
        ProviderFault.SignedWithThePublicKeyAsSecret => HMACSHA256.HashData(Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()), signed),
        ProviderFault.SignedWithASecretInTheKeyList => HMACSHA256.HashData(shared, signed),
        ProviderFault.UnknownKey or ProviderFault.KeyInTheToken => stranger.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        _ when speech.UsesCurve => curve.SignData(signed, HashAlgorithmName.SHA256),
        _ => rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    private static JsonObject Public(RSA key, string name)
    {
        var parts = key.ExportParameters(false);
        return new JsonObject { ["kty"] = "RSA", ["kid"] = name, ["use"] = "sig", ["alg"] = "RS256", ["n"] = Text(parts.Modulus!), ["e"] = Text(parts.Exponent!) };
    }

    private static string Half(string text) => Text(SHA256.HashData(Encoding.ASCII.GetBytes(text)).AsSpan(0, 16));

    private static string Text(ReadOnlySpan<byte> bytes) => WebEncoders.Base64UrlEncode(bytes);
}
