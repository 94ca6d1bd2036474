using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.Tokens;

namespace Sightline.Access.ClientCredentials;

/// <summary>A signed token by which a client shows who it is (RFC 7523, section 3): its own name twice, to us, for five minutes at most, once.</summary>
internal static class ClientAssertion
{
    internal static readonly Duration Longest = Duration.FromMinutes(5);

    /// <summary>Whom it says it is of, before anything is checked.</summary>
    internal static string? ClientIn(string assertion) =>
        SignedTokens.Read(assertion) is { } token && SignedTokens.Claims(token) is { } claims ? Taken(claims, static said => said.RootElement.Text("iss")) : null;

    /// <param name="assertion">The token.</param>
    /// <param name="client">Whose keys it must be signed with.</param>
    /// <param name="audiences">What we are called: any of them, and nobody else beside.</param>
    /// <param name="now">By the house's clock.</param>
    /// <returns>Its own number, which serves once, and why it does not hold (empty: it does).</returns>
    internal static async Task<(string Number, string Why)> CheckAsync(string assertion, AgencyKey client, IReadOnlyList<string> audiences, Instant now)
    {
        if (SignedTokens.Read(assertion) is not { } token || !SignedTokens.Algorithms.Contains(token.Alg))
        {
            return ("", "signed in a way that is not taken");
        }
        var keys = client.PublicKeys is { } list ? SignedTokens.Keys(list) ?? [] : [];
        if (SignedTokens.Among(keys, token.Kid) is not { } key)
        {
            return ("", "signed with an unknown key");
        }
        if (!(await SignedTokens.Handler.ValidateTokenAsync(token, SignedTokens.Against(client.Id.ToString(), audiences, key))).IsValid)
        {
            return ("", "signature, issuer or audience does not hold");
        }
        using var claims = SignedTokens.Claims(token);
        if (claims is null)
        {
            return ("", "cannot be read");
        }
        var said = claims.RootElement;
        return (said.Text("jti") ?? "", said switch
        {
            _ when said.Text("sub") != client.Id.ToString() => "speaks of another",
            _ when said.Texts("aud").Count > 1 => "is for others too",
            _ when !IsInTime(said.Number("exp"), said.Number("nbf"), now) => "not of this moment",
            _ when said.Text("jti") is not { Length: >= 8 and <= 200 } => "has no number of its own",
            _ => "",
        });
    }

    private static bool IsInTime(long? end, long? begin, Instant now)
    {
        var (moment, skew) = (now.ToUnixTimeSeconds(), (long)SignedTokens.Skew.TotalSeconds);
        return end is { } at && moment < at + skew && at - moment <= (long)Longest.TotalSeconds + skew && (begin is null || begin <= moment + skew);
    }

    private static T Taken<T>(System.Text.Json.JsonDocument document, Func<System.Text.Json.JsonDocument, T> take)
    {
        using (document)
        {
            return take(document);
        }
    }
}
