using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.SignIn;
using Sightline.Access.Tokens;
using static Sightline.Access.AgencySignOn.SignOnRefusedException;

namespace Sightline.Access.AgencySignOn;

/// <summary>Whom the provider says it has before it.</summary>
/// <param name="Name">By the claim that the agency chose; null: the token has no such text.</param>
/// <param name="Strength">What it says it saw.</param>
internal sealed record SignedOn(string Subject, string? Name, SignInStrength Strength);

/// <summary>What the token must hold against.</summary>
internal sealed record TokenQuestion
{
    public required ProviderDescription Provider { get; init; }

    public required SignOnProvider Us { get; init; }

    public required string Nonce { get; init; }

    /// <summary>That came beside it: null, none.</summary>
    public required string? AccessToken { get; init; }
}

/// <summary>Whether an ID token holds: OpenID Connect Core 1.0, section 3.1.3.7 and 3.1.3.8. The library checks signature, issuer and audience; the rest it leaves to whoever uses it.</summary>
internal sealed class IdTokenCheck(ProviderBook book, IClock clock)
{
    /// <summary>A token is made for this very sign-in.</summary>
    internal static readonly Duration Oldest = Duration.FromMinutes(10);

    /// <exception cref="SignOnRefusedException">It does not hold; says why.</exception>
    internal async Task<SignedOn> CheckAsync(string text, TokenQuestion question, CancellationToken stop)
    {
        var token = SignedTokens.Read(text) ?? throw new SignOnRefusedException("token cannot be read");
        Hold(SignedTokens.Algorithms.Contains(token.Alg), "token is signed in a way that is not taken");
        var key = await book.KeyAsync(question.Provider, token.Kid, stop) ?? throw new SignOnRefusedException("token is signed with an unknown key");
        var result = await SignedTokens.Handler.ValidateTokenAsync(token, SignedTokens.Against(question.Provider.Issuer, [question.Us.ClientId], key));
        Hold(result.IsValid, Reason(result.Exception));
        using var claims = SignedTokens.Claims(token) ?? throw new SignOnRefusedException("token cannot be read");
        return Further(claims.RootElement, token.Alg, question);
    }

    private SignedOn Further(JsonElement claims, string algorithm, TokenQuestion question)
    {
        HoldInTime(claims);
        var client = question.Us.ClientId;
        var azp = claims.TryGetProperty("azp", out _) ? claims.Text("azp") ?? "" : null;
        var isForSeveral = claims.TryGetProperty("aud", out var audience) && audience.ValueKind == JsonValueKind.Array && audience.GetArrayLength() > 1;
        Hold(azp is null ? !isForSeveral : azp == client, "token was asked for by another");
        Hold(claims.Text("nonce") is { } nonce && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(nonce), Encoding.UTF8.GetBytes(question.Nonce)), "token answers another question");
        Hold(!claims.TryGetProperty("at_hash", out _) || (question.AccessToken is { } access && claims.Text("at_hash") == HalfOf(access, algorithm)), "token does not go with what came beside it");
        var subject = claims.Text("sub");
        Hold(subject is { Length: > 0 and <= SignOnName.LongestSubject } && Ascii.IsValid(subject), "token names nobody");
        return new SignedOn(subject!, NameIn(claims, question.Us.NameClaim), StrengthIn(claims.Texts("amr")));
    }

    private void HoldInTime(JsonElement claims)
    {
        var now = clock.GetCurrentInstant().ToUnixTimeSeconds();
        var skew = (long)SignedTokens.Skew.TotalSeconds;
        Hold(claims.Number("exp") is { } end && now < end + skew, "token has expired");
        Hold(!claims.TryGetProperty("nbf", out _) || (claims.Number("nbf") is { } begin && begin <= now + skew), "token is not valid yet");
        Hold(claims.Number("iat") is { } made && made <= now + skew && now - made <= (long)Oldest.TotalSeconds, "token is not of this moment");
    }

    /// <summary>An address of mail serves as a name only where the provider says that it is theirs.</summary>
    private static string? NameIn(JsonElement claims, string claim) =>
        claim == "email" && !claims.Says("email_verified") ? null : claims.Text(claim);

    /// <summary>RFC 8176. What is not said was not seen.</summary>
    private static SignInStrength StrengthIn(IReadOnlyList<string> methods) =>
        methods.Contains("hwk") ? SignInStrength.KeptKey : methods.Contains("mfa") ? SignInStrength.Several : SignInStrength.One;

    private static string Reason(Exception? wrong) => wrong switch
    {
        SecurityTokenInvalidIssuerException => "token is another provider's",
        SecurityTokenInvalidAudienceException => "token is for another",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "token's signature does not hold",
        _ => "token does not hold",
    };

    /// <summary>The left half of the digest whose size is in the algorithm's name.</summary>
    private static string HalfOf(string accessToken, string algorithm)
    {
        var bytes = Encoding.ASCII.GetBytes(accessToken);
        var digest = algorithm[^3..] switch
        {
            "384" => SHA384.HashData(bytes),
            "512" => SHA512.HashData(bytes),
            _ => SHA256.HashData(bytes),
        };
        return Base64Url.EncodeToString(digest.AsSpan(0, digest.Length / 2));
    }
}
