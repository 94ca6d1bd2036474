using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sightline.Access.ClientCredentials;

/// <summary>What a system asks with at the token's place, as RFC 6749 (sections 2.3.1, 4.4.2) and RFC 7523 write it.</summary>
internal sealed record TokenRequest
{
    internal const long MostBytes = 32 * 1024;

    public required string GrantType { get; init; }

    public string? Scope { get; init; }

    /// <summary>Null: it shows none.</summary>
    public (string Id, string Secret)? Pair { get; init; }

    /// <summary>A signed token of its own, in place of a secret.</summary>
    public string? Assertion { get; init; }

    // A record prints its parts: a secret must not be one of them.
    public override string ToString() => nameof(TokenRequest);

    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /// <returns>Null: it is not such a request, or says a thing twice.</returns>
    internal static async Task<TokenRequest?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !string.Equals(type.MediaType, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        try
        {
            var form = await request.ReadFormAsync(stop);
            var pair = PairIn(request);
            var assertion = form["client_assertion"] is [{ } signed] ? signed : null;
            var isClear = form.All(field => field.Value.Count == 1) && !(pair is not null && assertion is not null) && !form.ContainsKey("client_secret")
                && (assertion is null ? !form.ContainsKey("client_assertion_type") : form["client_assertion_type"] == AssertionType);
            return isClear && form.TryGetValue("grant_type", out var grant)
                ? new TokenRequest { GrantType = grant.ToString(), Scope = form.TryGetValue("scope", out var scope) ? scope.ToString() : null, Pair = pair, Assertion = assertion }
                : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static (string Id, string Secret)? PairIn(HttpRequest request)
    {
        if (request.Headers.Authorization is not [{ } header] || !AuthenticationHeaderValue.TryParse(header, out var shown)
            || !string.Equals(shown.Scheme, "Basic", StringComparison.OrdinalIgnoreCase) || shown.Parameter is not { Length: <= 1000 } text)
        {
            return null;
        }
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return null;
        }
        var pair = Encoding.UTF8.GetString(bytes.AsSpan(0, length));
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (WebUtility.UrlDecode(pair[..colon]), WebUtility.UrlDecode(pair[(colon + 1)..]));
    }
}
