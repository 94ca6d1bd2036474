using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sightline.Access.ClientCredentials;
using Sightline.Platform.Storage;

namespace Sightline.Access.ApiKeys;

/// <summary>Reads <c>Authorization: Bearer sl_…</c>, or a token of a client. The key is looked up at every request: one revoked a moment ago opens nothing.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SightlineDb db, FeedTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count != 1 || header[0]?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) != true)
        {
            return AuthenticateResult.NoResult();
        }
        var shown = header[0]![Bearer.Length..].Trim();
        var key = await ApiKeyScheme.FindInUseAsync(db, shown, Context.RequestAborted) ?? await tokens.ClientOfAsync(shown, Context.RequestAborted);
        return key is null
            ? AuthenticateResult.Fail("not a key in use")
            : AuthenticateResult.Success(new AuthenticationTicket(ApiKeyScheme.PrincipalOf(key), ApiKeyScheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return AnswerAsync(StatusCodes.Status401Unauthorized, "The request carries no key that is in use.",
            "Send “Authorization: Bearer sl_…”, or a token that is younger than ten minutes. Keys are issued by whoever looks after this register.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        AnswerAsync(StatusCodes.Status403Forbidden, "This key may not do this.", "Ask whoever looks after this register for a key that may.");

    private Task AnswerAsync(int status, string what, string instead)
    {
        Response.StatusCode = status;
        return Response.WriteAsJsonAsync(new { what, instead }, Context.RequestAborted);
    }
}
