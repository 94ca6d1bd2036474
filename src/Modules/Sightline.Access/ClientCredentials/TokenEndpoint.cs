using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sightline.Access.SignIn;
using Sightline.Platform.Web;

namespace Sightline.Access.ClientCredentials;

/// <summary><c>POST /api/token</c>: a token for a system that shows who it is (OAuth 2.0 client credentials, RFC 6749, section 4.4).</summary>
internal static class TokenEndpoint
{
    internal const string Path = "/api/token";

    private const string Description =
        """
        Gives a token that serves for ten minutes in place of a key: "Authorization: Bearer sf_…". The body is a form (application/x-www-form-urlencoded) with
        grant_type=client_credentials and, if wanted, scope: names of facts, each of which the client must have; the token is for all it has. The client shows who it is
        by "Authorization: Basic" (its ID and secret), or by a signed token of its own (RFC 7523: client_assertion_type, client_assertion) that names it in iss and sub and this
        address in aud, ends within five minutes, and has a jti that is used once. 400 and 401 say what is wrong in one word, as RFC 6749 has it; 429 that there were too many
        wrong tries, or more than thirty tokens in a minute. A client that is ended has no token that works.
        """;

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, (Delegate)GiveAsync)
        .WithMetadata(new OpenToAllAttribute("a system shows here who it is"), new RequestSizeLimitAttribute(TokenRequest.MostBytes))
        .DisableAntiforgery()
        .WithName("GiveToken").WithTags("Tokens").WithSummary("Get a token").WithDescription(Description)
        .Accepts<object>("application/x-www-form-urlencoded", "*/*")
        .Produces<TokenGiven>().Produces<TokenRefused>(400).Produces<TokenRefused>(401).Produces<TokenRefused>(429);

    private static async Task<IResult> GiveAsync(HttpContext context, FeedClients clients, SiteAddress site, CancellationToken stop)
    {
        if (await TokenRequest.ReadAsync(context.Request, stop) is not { } request)
        {
            return Refused(400, "invalid_request");
        }
        if (request.GrantType != "client_credentials")
        {
            return Refused(400, "unsupported_grant_type");
        }
        var origin = site.OriginOf(context.Request);
        IReadOnlyList<string> audiences = origin is null ? [] : [origin, origin + Path];
        var answer = request.Pair is null && request.Assertion is null
            ? new TokenAnswer(TokenOutcome.NotAClient)
            : await clients.AskAsync(request, audiences, context.Connection.RemoteIpAddress?.ToString() ?? "", stop);
        switch (answer.Outcome)
        {
            case TokenOutcome.Given:
                return Results.Json(new TokenGiven(answer.Token, "Bearer", (int)FeedTokens.Lasts.TotalSeconds, string.Join(' ', answer.Scopes)));
            case TokenOutcome.OtherScope:
                return Refused(400, "invalid_scope");
            case TokenOutcome.TooMany:
                context.Response.Headers.RetryAfter = "300";
                return Refused(429, "temporarily_unavailable");
            default:
                context.Response.Headers.WWWAuthenticate = "Basic realm=\"sightline\"";
                return Refused(401, "invalid_client");
        }
    }

    private static IResult Refused(int status, string error) => Results.Json(new TokenRefused(error), statusCode: status);
}

internal sealed record TokenGiven(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("scope")] string Scope)
{
    // A record prints its parts: a token must not be one of them.
    public override string ToString() => nameof(TokenGiven);
}

internal sealed record TokenRefused([property: JsonPropertyName("error")] string Error);
